"""Which findings a configuration keeps, and how severe it says they are: by path, kind of text and format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from transcheck.config import Config
from transcheck.model import Finding, Severity
from transcheck.rules.base import Rule
from transcheck.selection import choose, match

_LEVELS = {level.label: level for level in Severity}


class Policy:
    """The verdict of a configuration on findings.

    A run checks with every rule that some part of the project wants; the policy then leaves out what the part at hand
    does not want. So document and corpus rules know the whole project, whatever its parts select.

    Args:
        config: the settings.
        rules: every rule there is, or their cards.

    Raises:
        UsageError: a selector names no rule, or nothing is left to run.
    """

    def __init__(self, config: Config, rules: Iterable[Rule]) -> None:
        self.config = config
        self._every = tuple(rules)
        self._levels: dict[tuple[str, str, str], dict[str, Severity | None]] = {}
        combined = [self._chosen(())] + [self._chosen((part,)) for part in config.parts]
        wanted = {rule.code for chosen in combined for rule in chosen}
        self.rules = tuple(rule for rule in self._every if rule.code in wanted)

    def apply(self, findings: Iterable[Finding], form_of: Any) -> Iterator[Finding]:
        """Yield the findings that are wanted, with the severity that is asked for.

        Args:
            findings: what the rules found.
            form_of: gives the name of the format of a path.
        """
        for finding in findings:
            place = (finding.path, form_of(finding.path), finding.kind.value)
            levels = self._levels.get(place)
            if levels is None:
                levels = self._levels[place] = self._verdicts(*place)
            if finding.code in levels:
                level = levels[finding.code]
                yield finding if level is None else finding._replace(severity=level)

    def _verdicts(self, path: str, form: str, kind: str) -> dict[str, Severity | None]:
        parts = self.config.parts_for(path, form, kind)
        overrides = dict(self.config["severity"])
        for part in parts:
            overrides |= part.values.get("severity", {})
        levels: dict[str, Severity] = {}
        # A family is wider than a name, so what names one rule goes last and wins.
        for selector in sorted(overrides, key=lambda s: len(match(self._every, s, preview=True)), reverse=True):
            for rule in match(self._every, selector, preview=True):
                levels[rule.code] = _LEVELS[overrides[selector]]
        return {rule.code: levels.get(rule.code) for rule in self._chosen(parts)}

    def _chosen(self, parts: Iterable[Any]) -> tuple[Rule, ...]:
        select, extend, ignore = (list(self.config[key]) for key in ("select", "extend-select", "ignore"))
        for part in parts:
            if "select" in part.values and "select" not in self.config.overrides:
                select = part.values["select"]
            extend += part.values.get("extend-select", ())
            ignore += part.values.get("ignore", ())
        if parts and not _leaves_any(self._every, select, ignore, extend):
            return ()  # a part may be left alone whole
        return choose(self._every, select, ignore, extend)


def _leaves_any(rules: tuple[Rule, ...], select: list[str], ignore: list[str], extend: list[str]) -> bool:
    out = {rule.code for selector in ignore for rule in match(rules, selector, preview=True)}
    return any(rule.code not in out for rule in choose(rules, select, (), extend))
