"""The rules' cards, kept: what the engine must know of each rule to choose among them without importing its file.

Cards are worked out from the rules once. They are kept with the size and the time of every module and list of the
package, so that a run sees at once that nothing has changed; where something has, the contents decide. A wheel brings
cards that were made when it was built.
"""

from __future__ import annotations

import os
from typing import Any

from transcheck import kept
from transcheck.model import Severity
from transcheck.rules.base import Needs, Rule, Scope
from transcheck.rules.when import KINDS, Atom, When

PACKAGE = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - pathlib costs more than the whole walk
SHIPPED = os.path.join(PACKAGE, "rules", "cards.bin")  # noqa: PTH118
"""The cards that a wheel brings; a checkout has none."""

_FORM = 3


def listing() -> str:
    """Give the name, size and time of every file of the package that a rule's card may rest on."""
    return kept.listing(PACKAGE, (".py", ".toml"))


def load(listed: str) -> tuple[Rule, ...] | None:
    """Give the cards that fit the files of a listing, or None where there are none."""
    met = []
    for path in kept.places(__spec__, "cards"):
        made = kept.load(path)
        if isinstance(made, dict) and made.get("listing") == listed:
            rules = _decoded(made, listed)
            if rules is not None:
                return rules
        met.append(made)
    content = digest(listed)
    for made in (*met, kept.load(SHIPPED)):
        if isinstance(made, dict) and made.get("content") == content:
            rules = _decoded(made, listed)
            if rules is not None:
                kept.save(__spec__, "cards", {**made, "listing": listed})
                return rules
    return None


def content(listed: str) -> str:
    """Give the hash of the contents of a listing, from where cards are kept if it stands there."""
    for path in kept.places(__spec__, "cards"):
        made = kept.load(path)
        if isinstance(made, dict) and made.get("listing") == listed and isinstance(made.get("content"), str):
            return str(made["content"])
    return digest(listed)


def save(rules: tuple[Rule, ...], listed: str) -> None:
    """Keep the cards of rules for later runs, where a place can be written."""
    kept.save(__spec__, "cards", {**encoded(rules), "content": digest(listed), "listing": listed})


def ship(rules: tuple[Rule, ...], path: str) -> None:
    """Write the cards that a wheel brings, for whatever times its files will have."""
    kept.write(path, {**encoded(rules), "content": digest(listing())})


def digest(listed: str) -> str:
    """Give a hash of the contents of the files of a listing."""
    from hashlib import sha256

    total = sha256()
    for line in listed.split("\n"):
        name = line.partition("\t")[0]
        with open(os.path.join(PACKAGE, name), "rb") as file:  # noqa: PTH118, PTH123
            total.update(f"{name}\0".encode() + sha256(file.read()).digest())
    return total.hexdigest()


def encoded(rules: tuple[Rule, ...]) -> dict[str, Any]:
    """Give the cards of rules as plain values."""
    cards = [
        (
            rule.code, rule.name, int(rule.severity), str(rule.scope), rule.lang, str(rule.needs), rule.default,
            rule.module, rule.was, tuple(tuple(map(tuple, clause)) for clause in rule.when.clauses),
        )
        for rule in rules
    ]  # fmt: skip
    return {"form": _FORM, "cards": cards}


def bare(rule: Rule, module: str) -> Rule:
    """Give the card of a rule: what of it is kept."""
    return Rule(
        rule.code, rule.name, rule.severity, rule.scope, rule.lang, rule.when, rule.needs, rule.default, module=module,
        was=rule.was,
    )  # fmt: skip


def _decoded(made: dict[str, Any], listed: str) -> tuple[Rule, ...] | None:
    """Give the cards that a file holds, or None where it holds others."""
    try:
        rules = tuple(map(_card, made["cards"])) if made["form"] == _FORM else ()
    except (KeyError, TypeError, ValueError):
        return None
    return rules if {rule.module for rule in rules} == modules(listed) else None


def _card(card: tuple[Any, ...]) -> Rule:
    code, name, severity, scope, lang, needs, default, module, was, clauses = card
    when = When(*(tuple(_atom(*atom) for atom in clause) for clause in clauses))
    return Rule(
        code, name, Severity(severity), Scope(scope), lang, when, Needs(needs), default is True, module=module,
        was=tuple(map(str, was)),
    )  # fmt: skip


def _atom(kind: Any, where: Any, bits: Any, text: Any, rows: Any) -> Atom:
    if kind not in KINDS or not isinstance(bits, int) or not isinstance(text, str) or not isinstance(rows, tuple):
        raise ValueError(kind)
    return Atom(kind, where, bits, text, rows)


def modules(listed: str) -> set[str]:
    """Give the modules of rules, such as "numbers.number_missing", among the files of a listing."""
    found = set()
    for line in listed.split("\n"):
        name = line.partition("\t")[0]
        parts = name.removesuffix(".py").split("/")
        if len(parts) == 3 and parts[0] == "rules" and not any(part.startswith("_") for part in parts):
            found.add(f"{parts[1]}.{parts[2]}")
    return found
