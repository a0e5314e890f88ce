"""Numbers and other values in a text."""

from __future__ import annotations

from typing import NamedTuple


class Value(NamedTuple):
    kind: str
    value: object
    start: int
    end: int
    text: str


def find_values(masked: str, lang: str) -> tuple[Value, ...]:
    return ()
