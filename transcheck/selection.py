"""Which rules run: the default ones, or those that were selected, less those that were ignored."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence

from transcheck.errors import RenamedWarning, UsageError
from transcheck.rules import cards
from transcheck.rules.base import Rule, Scope

_SEMANTIC = "SEM"


def choose(
    rules: Iterable[Rule], select: Iterable[str] = (), ignore: Iterable[str] = (), extend: Iterable[str] = ()
) -> tuple[Rule, ...]:
    """Give the rules to run.

    A selector is a code ("NUM001"), a name ("number-missing"), a family ("NUM"), "DEFAULT" or "ALL". A family stands
    for its default rules; a preview rule runs only when its own code or name, or "ALL", is selected.

    Args:
        rules: every rule there is.
        select: what runs in place of the default rules; empty for these.
        ignore: what does not run.
        extend: what runs beside those that are selected.

    Raises:
        UsageError: a selector names no rule (the message names the nearest one), or stands for preview rules alone,
            or all that was selected was ignored.
    """
    every = tuple(rules)
    chosen: set[str] = set()
    for selector in (*(_clean(select) or ("DEFAULT",)), *_clean(extend)):
        found = match(every, selector, preview=False)
        if not found:
            codes = ", ".join(r.code for r in match(every, selector, preview=True))
            raise UsageError(f"{selector!r} has preview rules only, which run when they are named: {codes}")
        chosen |= {r.code for r in found}
    for selector in _clean(ignore):
        chosen -= {r.code for r in match(every, selector, preview=True)}
    if not chosen:
        raise UsageError("no rule is left to run: all that is selected is ignored")
    return tuple(r for r in every if r.code in chosen)


def _clean(selectors: Iterable[str]) -> tuple[str, ...]:
    return tuple(s.strip() for s in selectors if s.strip())


def rules_to_run(
    select: Sequence[str], ignore: Sequence[str], extend: Sequence[str] = (), *, judge: bool
) -> list[Rule]:
    """Give the rules of a run; those that need an encoder only when meaning is to be judged, or when they are named.

    Args:
        select: codes, names or families of the only rules to run; empty for the default ones.
        ignore: codes, names or families of rules to leave out.
        extend: what runs beside those that are selected.
        judge: whether meaning is to be judged.

    Raises:
        UsageError: a selector names no rule.
    """
    others = [item for item in select if item.upper() != _SEMANTIC]
    judge = judge or len(others) < len(select)
    rules = list(choose(cards(), others, ignore, extend)) if others or not select else []
    if judge:
        every = {rule.code for rule in choose(cards(), ["ALL"], ignore)} - {rule.code for rule in rules}
        return [*rules, *(rule for rule in cards() if rule.family == _SEMANTIC and rule.code in every)]
    names = {item.lower() for item in (*others, *extend)}
    return [rule for rule in rules if not _asks_encoder(rule) or names & _names(rule)]


def encoder_is_wanted(rules: Iterable[Rule]) -> bool:
    """Tell whether a rule among them asks an encoder."""
    return any(map(_asks_encoder, rules))


def _names(rule: Rule) -> set[str]:
    """Give what a rule is called and was called, in small letters."""
    return {name.lower() for name in (rule.code, rule.name, *rule.was)}


def _asks_encoder(rule: Rule) -> bool:
    return rule.family == _SEMANTIC and rule.scope is Scope.DOCUMENT


def match(rules: tuple[Rule, ...], selector: str, *, preview: bool) -> tuple[Rule, ...]:
    """Give the rules that a selector stands for; with `preview`, a family stands for its preview rules too.

    A code or name that a rule had before stands for that rule, with a `RenamedWarning`.
    """
    upper = selector.upper()
    if upper == "ALL":
        return rules
    if upper == "DEFAULT":
        return tuple(r for r in rules if r.default)
    exact = tuple(r for r in rules if upper == r.code or selector.lower() == r.name)
    if exact:
        return exact
    renamed = tuple(r for r in rules if selector.lower() in map(str.lower, r.was))
    for r in renamed:
        warnings.warn(f"{selector} is called {r.code} {r.name} now", RenamedWarning, stacklevel=2)
    if renamed:
        return renamed
    family = tuple(r for r in rules if r.family == upper)
    if family:
        return tuple(r for r in family if preview or r.default)
    raise UsageError(f"no rule is called {selector!r}{_nearest(rules, selector)}; `transcheck rules` lists them all")


def _nearest(rules: tuple[Rule, ...], selector: str) -> str:
    from difflib import get_close_matches

    names: dict[str, str] = {}
    for r in rules:
        names |= {r.name: r.name, r.code.lower(): r.code, r.family.lower(): r.family}
    close = get_close_matches(selector.lower(), names, n=1, cutoff=0.5)
    return f" (did you mean {names[close[0]]}?)" if close else ""
