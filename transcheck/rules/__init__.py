"""The rules: one file each, in a folder for each family. Adding a rule adds a file here and changes none.

`builtin` imports them all. A run asks `cards` instead, which takes what the engine needs to choose among rules from the
table in `_cards.py`, and imports a rule's file when the first pair turns up that it can have something to say about.
The table is only a cache: it is used where it fits the files that are there, and a test says when it is stale.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from transcheck.model import Severity
from transcheck.rules.base import (
    Bad,
    Context,
    Good,
    Needs,
    Rule,
    Scope,
    corpus_rule,
    document_rule,
    page_rule,
    rule,
)

__all__ = [
    "Bad",
    "Context",
    "Good",
    "Needs",
    "Rule",
    "Scope",
    "builtin",
    "cards",
    "complete",
    "corpus_rule",
    "document_rule",
    "files",
    "page_rule",
    "rule",
]


@cache
def builtin() -> tuple[Rule, ...]:
    """Give every rule of this package, sorted by code: the folders are walked, nothing is registered."""
    return tuple(sorted(map(_load, files()), key=lambda r: r.code))


@cache
def cards() -> tuple[Rule, ...]:
    """Give every rule, sorted by code, those of the table without documentation, examples and function."""
    from transcheck.rules._cards import CARDS

    if {module: size for module, size, *_ in CARDS} != files():
        return builtin()
    return tuple(
        Rule(code, name, Severity(severity), Scope(scope), "", (), (), trigger, Needs(needs), default, module=module)
        for module, _, code, name, severity, scope, trigger, needs, default in CARDS
    )


def complete(card: Rule) -> Rule:
    """Give the whole rule behind a card; a whole rule is given back as it is."""
    return _load(card.module) if card.module else card


def files() -> dict[str, int]:
    """Give the size of each rule's file by its module, such as "numbers.number_missing"."""
    found = {}
    with os.scandir(os.path.dirname(__file__)) as folders:  # noqa: PTH120 - pathlib costs more than the whole walk
        for folder in folders:
            if folder.name.startswith("_") or not folder.is_dir():
                continue
            with os.scandir(folder.path) as entries:
                for entry in entries:
                    name, dot, suffix = entry.name.rpartition(".")
                    if suffix == "py" and dot and not name.startswith("_"):
                        found[f"{folder.name}.{name}"] = entry.stat().st_size
    return found


@cache
def _load(module: str) -> Rule:
    found = getattr(import_module(f"{__name__}.{module}"), module.rpartition(".")[2])
    assert isinstance(found, Rule)
    return found
