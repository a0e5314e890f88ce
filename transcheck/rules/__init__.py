"""The rules: one file each, in a folder for each family. Adding a rule adds a file here and changes none.

`builtin` imports them all. A run asks `cards` instead, which gives what the engine needs to choose among rules, and
imports a rule's file when the first pair turns up that it can have something to say about.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from transcheck.rules import card_store
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
    pair_rule,
    text_rule,
    translation_rule,
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
    "contents",
    "corpus_rule",
    "document_rule",
    "page_rule",
    "pair_rule",
    "text_rule",
    "translation_rule",
]


@cache
def builtin() -> tuple[Rule, ...]:
    """Give every rule of this package, sorted by code: the folders are walked, nothing is registered."""
    return tuple(sorted(map(_load, card_store.modules(card_store.listing())), key=lambda r: r.code))


@cache
def cards() -> tuple[Rule, ...]:
    """Give every rule, sorted by code, without documentation, examples and functions, which `complete` adds."""
    listed = _listed()
    found = card_store.load(listed)
    if found is None:
        whole = {module: _load(module) for module in card_store.modules(listed)}
        found = tuple(sorted((card_store.bare(rule, module) for module, rule in whole.items()), key=lambda r: r.code))
        card_store.save(found, listed)
    return found


@cache
def contents() -> str:
    """Give a hash of the modules and lists of this package, on which all findings rest."""
    return card_store.content(_listed())


@cache
def _listed() -> str:
    return card_store.listing()


def complete(card: Rule) -> Rule:
    """Give the whole rule behind a card; a whole rule is given back as it is."""
    return _load(card.module) if card.module else card


@cache
def _load(module: str) -> Rule:
    found = getattr(import_module(f"{__name__}.{module}"), module.rpartition(".")[2])
    assert isinstance(found, Rule)
    return found
