"""The rules: one file each, in a folder for each family. Adding a rule adds a file here and changes none."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from transcheck.rules.base import (
    Bad,
    Context,
    Good,
    Needs,
    Rule,
    Scope,
    corpus_rule,
    document_rule,
    rule,
)

__all__ = ["Bad", "Context", "Good", "Needs", "Rule", "Scope", "builtin", "corpus_rule", "document_rule", "rule"]


@cache
def builtin() -> tuple[Rule, ...]:
    """Give every rule of this package, sorted by code: the folders are walked, nothing is registered."""
    here = Path(__file__).parent
    found = []
    for path in sorted(here.glob("*/*.py")):
        if path.stem.startswith("_"):
            continue
        module = import_module(f"{__name__}.{path.parent.name}.{path.stem}")
        found.append(getattr(module, path.stem))
    return tuple(sorted(found, key=lambda r: r.code))
