"""Which findings a configuration keeps, and how severe it says they are: by path, kind of text and format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from transcheck.config import LEVELS, Config, Part
from transcheck.model import Finding, Severity
from transcheck.rules import cards
from transcheck.rules.base import Rule
from transcheck.selection import match, rules_to_run


class Policy:
    """The verdict of a configuration on findings.

    A run checks with every rule that some part of the project wants; the policy then leaves out what the part at hand
    does not want. So document and corpus rules know the whole project, whatever its parts select.

    Args:
        config: the settings.

    Raises:
        UsageError: a selector names no rule, or nothing is left to run.
    """

    def __init__(self, config: Config) -> None:
        self.config = config
        self._levels: dict[tuple[str, str, str], dict[str, Severity | None]] = {}
        combined = [self._chosen(()), *(self._chosen((part,)) for part in config.parts)]
        self.codes = sorted({rule.code for chosen in combined for rule in chosen})

    def apply(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield the findings that are wanted, with the severity that is asked for."""
        for finding in findings:
            place = (finding.path, PurePath(finding.path).suffix[1:].lower(), finding.kind.value)
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
        meant = {selector: match(cards(), selector, preview=True) for selector in overrides}
        levels: dict[str, Severity] = {}
        # A family is wider than a name, so what names one rule goes last and wins.
        for selector in sorted(meant, key=lambda name: len(meant[name]), reverse=True):
            levels |= dict.fromkeys((rule.code for rule in meant[selector]), LEVELS[overrides[selector]])
        return {rule.code: levels.get(rule.code) for rule in self._chosen(parts)}

    def _chosen(self, parts: Iterable[Part]) -> list[Rule]:
        select, extend, ignore = (list(self.config[key]) for key in ("select", "extend-select", "ignore"))
        given = "select" in self.config.overrides
        own: list[str] = []
        for part in parts:
            select = select if given else part.values.get("select", select)
            extend += part.values.get("extend-select", ())
            own += part.values.get("ignore", ())
        rules = rules_to_run(select, ignore, extend, judge=bool(self.config["semantic"]))
        out = {rule.code for selector in own for rule in match(cards(), selector, preview=True)}
        return [rule for rule in rules if rule.code not in out]  # a part may be left alone whole
