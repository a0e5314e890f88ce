"""No regular expression of the package may hold what CPython before 3.11.5 gets wrong."""

from __future__ import annotations

import ast
import importlib
import re
import re._constants as constants
import re._parser as parser
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import transcheck
from transcheck.text.lazy import Lazy

ROOT = Path(transcheck.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
# A repeat that is followed by one more plus; before the second a backslash would make it a plain sign.
WRITTEN = re.compile(r"(?<!\\)[*?}]\+|(?:[])}]|\\\w)\+\+|\(\?>")


def patterns(value: object, depth: int = 3) -> Iterator[tuple[str, int]]:
    """Yield the patterns that a value of a module holds, be they compiled or not, alone or in tables."""
    if isinstance(value, Lazy | re.Pattern):
        if isinstance(value.pattern, str):
            yield value.pattern, value.flags
    elif depth and isinstance(value, dict):
        for part in value.values():
            yield from patterns(part, depth - 1)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for part in value:
            yield from patterns(part, depth - 1)


def forbidden(tree: object) -> bool:
    """Tell whether a parsed pattern holds a possessive repeat or an atomic group."""
    if isinstance(tree, list | tuple | parser.SubPattern):
        return any(forbidden(part) for part in tree)
    return tree is constants.POSSESSIVE_REPEAT or tree is constants.ATOMIC_GROUP


def module(path: Path) -> ModuleType:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))


def strings(path: Path) -> Iterator[ast.Constant]:
    """Yield the strings of a module that are no docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node


def test_no_string_of_the_source_writes_a_possessive_repeat():
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.value[:60]}"
        for path in FILES
        for node in strings(path)
        if WRITTEN.search(node.value)
    ]
    assert not found


def test_no_pattern_that_is_put_together_when_used_holds_one():
    seen = 0
    for path in FILES:
        if path.name == "__main__.py":
            continue
        for name, value in vars(module(path)).items():
            for pattern, flags in patterns(value):
                seen += 1
                assert not forbidden(parser.parse(pattern, flags)), f"{path}: {name}"
    assert seen > 200


@pytest.mark.parametrize("pattern", ["a*+", "[ab]++", "(?:a|b)?+", "a{1,3}+", "(?>ab)", "x(?:(?=a++))"])
def test_the_scans_know_what_they_look_for(pattern):
    assert forbidden(parser.parse(pattern))
    assert list(patterns({"a": (Lazy(pattern),)})) == [(pattern, 0)]


@pytest.mark.parametrize("pattern", [r"\++", r"[*+?]+", r"a\?\+", r"\}+", r"(?:a+)+"])
def test_the_scans_let_plain_repeats_pass(pattern):
    assert not forbidden(parser.parse(pattern))
