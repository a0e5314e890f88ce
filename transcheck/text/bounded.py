"""Tables of what was found out about words: each is worked out once, and no table grows for ever.

A process may check texts for months. So every table that is keyed by text is either an `lru_cache` with a size, or one
of these, which are emptied when they are full: what was forgotten is worked out again, and answers stay the same.
Several threads may use one table; at worst a word is looked up twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

MOST = 65_536
"""Words that a table of small answers holds: two in three of a large catalogue's; about 6 MB."""

Key = TypeVar("Key")
Value = TypeVar("Value")


class Memo(dict[Key, Value]):
    """A dictionary that `put` empties before it would hold more than `MOST` keys."""

    __slots__ = ()

    def put(self, key: Key, value: Value) -> Value:
        """Keep a value, and give it back."""
        if len(self) >= MOST:
            self.clear()
        self[key] = value
        return value


class WordMemo(set[str]):
    """A set of words that `put` empties, but for the first ones, before it would hold more than `MOST`."""

    __slots__ = ("_first",)

    def __init__(self, first: Iterable[str] = ()) -> None:
        super().__init__(first)
        self._first = frozenset(first)

    def put(self, word: str) -> None:
        """Keep a word."""
        if len(self) >= MOST:
            self.intersection_update(self._first)
        self.add(word)
