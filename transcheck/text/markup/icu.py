"""ICU MessageFormat: arguments with branches, such as `{count, plural, one {# file} other {# files}}`.

Norm: Unicode Technical Standard 35, part 9 (Messages), and CLDR plural rules.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from transcheck.text.lazy import Lazy

_HEAD = Lazy(r"\{\s{0,9}([\w.]{1,60})\s{0,9},\s{0,9}(plural|selectordinal|select)\s{0,9},\s{0,9}(?:offset:\s?\d{1,4})?")
_KEY = Lazy(r"\s{0,99}(=\d{1,9}|[\w-]{1,60})\s{0,99}\{")
_CLOSE = Lazy(r"\s{0,99}\}")


_DEPTH = 8
_MOST = 100


class Branch(NamedTuple):
    """One branch: its keyword ("one", "=0", "female"), and where its text begins and ends."""

    key: str
    start: int
    end: int


class Argument(NamedTuple):
    """An argument with branches, and its place; `complete` is False where braces do not match."""

    name: str
    type: str
    branches: tuple[Branch, ...]
    start: int
    end: int
    complete: bool


def arguments(text: str) -> tuple[Argument, ...]:
    """Give every plural, selectordinal and select argument of `text`, nested ones too, in the order of their places."""
    found: list[Argument] = []
    waiting = [(0, len(text), 0)]
    while waiting:
        begin, stop, depth = waiting.pop()
        while len(found) < _MOST and (head := _HEAD.search(text, begin, stop)) is not None:
            argument = _read(text, head, stop)
            found.append(argument)
            if depth < _DEPTH:
                waiting += [(branch.start, branch.end, depth + 1) for branch in argument.branches]
            begin = argument.end
    return tuple(sorted(found, key=lambda argument: argument.start))


def structure(text: str) -> list[tuple[int, int]]:
    """Give the (start, end) of the parts of `text` that are ICU syntax: heads, keywords with `{`, and `}`."""
    parts: list[tuple[int, int]] = []
    for argument in arguments(text):
        done = argument.start
        for branch in argument.branches:
            parts.append((done, branch.start))
            done = branch.end
        parts.append((done, argument.end))
    return sorted(parts)


def _read(text: str, head: re.Match[str], stop: int) -> Argument:
    start, at = head.span()
    name, type_ = head.groups()
    branches: list[Branch] = []
    while (key := _KEY.match(text, at, stop)) is not None:
        close = _matching(text, key.end(), stop)
        if close is None:
            return Argument(name, type_, tuple(branches), start, key.end(), complete=False)
        branches.append(Branch(key.group(1), key.end(), close))
        at = close + 1
    end = _CLOSE.match(text, at, stop)
    return Argument(name, type_, tuple(branches), start, end.end() if end else at, complete=end is not None)


def _matching(text: str, at: int, stop: int) -> int | None:
    """Give the place of the `}` that closes the brace before `at`."""
    depth = 1
    while True:
        close = text.find("}", at, stop)
        if close < 0:
            return None
        depth += text.count("{", at, close) - 1
        if not depth:
            return close
        at = close + 1
