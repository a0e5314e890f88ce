"""Patterns mean the same on every Python that is supported, those before 3.11.5 included."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from transcheck.text.lazy import Lazy

PACKAGE = Path(__file__).parent.parent / "transcheck"
MODULES = sorted(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in PACKAGE.rglob("*.py"))
_SOURCE = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")


def patterns(value: object) -> list[Lazy]:
    if isinstance(value, Lazy):
        return [value]
    if isinstance(value, dict):
        return [found for item in value.values() for found in patterns(item)]
    return [found for item in value for found in patterns(item)] if isinstance(value, (list, tuple)) else []


def nodes(parsed: Any) -> list[tuple[str, Any]]:
    """Give all operations of a parsed pattern, inner ones too."""
    found = []
    for item in parsed:
        if isinstance(item, tuple) and item and hasattr(item[0], "name"):
            found.append((item[0].name, item[1]))
        if isinstance(item, (list, tuple)) or type(item).__name__ == "SubPattern":
            found += nodes(item)
    return found


def faults(pattern: str, flags: int = 0) -> list[str]:
    """Say what a pattern holds that CPython 3.11.0 to 3.11.4 gets wrong.

    Possessive quantifiers over more than one character there forget how far an inner choice went (gh-106052); groups
    that are remembered inside an atomic group fail (gh-101955).
    """
    from re import _compiler, _parser  # type: ignore[attr-defined]

    wrong = []
    for name, argument in nodes(_parser.parse(pattern, flags)):
        if name == "POSSESSIVE_REPEAT" and not _compiler._simple(argument[2]):
            wrong.append(f"a possessive quantifier over a group: {pattern}")
        if name in ("ATOMIC_GROUP", "POSSESSIVE_REPEAT"):
            inner = argument if name == "ATOMIC_GROUP" else argument[2]
            if any(n == "SUBPATTERN" and a[0] is not None for n, a in nodes(inner)):
                wrong.append(f"a remembered group inside an atomic one: {pattern}")
    return wrong


@pytest.mark.parametrize("pattern", [r"(?:a|ab)*+c", r"(?>(a)b)", r"(a(?:bb|c)?+)", r"(?:(a))++"])
def test_the_test_finds_what_it_is_for(pattern: str) -> None:
    assert faults(pattern)


@pytest.mark.parametrize("pattern", [r"[a-z]++b", r"(?>(?:a|ab)*)c", r"(?P<x>\d{1,3}+)", r"(a)(?:b)?"])
def test_the_test_passes_what_holds(pattern: str) -> None:
    assert not faults(pattern)


@pytest.mark.parametrize("module", MODULES)
def test_patterns_hold_on_the_oldest_python(module: str) -> None:
    if module.endswith("__main__"):
        return
    source = (PACKAGE.parent / (module.replace(".", "/") + ".py")).read_text(encoding="utf-8")
    assert not _SOURCE.findall(source), "write (?>(?:…)*) for (?:…)*+"
    for value in vars(import_module(module.removesuffix(".__init__"))).values():
        for pattern in patterns(value):
            assert not faults(pattern.pattern, pattern.flags)
