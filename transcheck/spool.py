"""Keeps the pairs that corpus rules compare out of memory until all of them are there."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import groupby
from types import TracebackType
from typing import Self

from transcheck.model import Pair

_TABLE = "create table held (code text, key text, pair blob)"
_SELECT = "select code, key, pair from held order by code, key, rowid"


class Spool:
    """Pairs by rule and key, in a nameless temporary file that goes with the object.

    Keys are told apart by their `repr`, which is one to one for what keys are made of: texts, numbers and tuples.
    """

    def __init__(self) -> None:
        self._file: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def add(self, keyed: Mapping[tuple[str, Hashable], Sequence[Pair]]) -> None:
        """Take the pairs that one document has for corpus rules."""
        if not keyed:
            return
        if self._file is None:
            # SQLite makes a file without a name, which nobody else can open, once its own memory is full. A stream may
            # be read on by another thread than the one that began it.
            self._file = sqlite3.connect("", check_same_thread=False)
            self._file.execute(_TABLE)
        rows = (
            (code, repr(key), pickle.dumps(pair, pickle.HIGHEST_PROTOCOL))
            for (code, key), pairs in keyed.items()
            for pair in pairs
        )
        with self._file:
            self._file.executemany("insert into held values (?, ?, ?)", rows)

    def groups(self) -> Iterator[tuple[tuple[str, Hashable], list[Pair]]]:
        """Yield the pairs of each rule and key, in the order in which they came."""
        if self._file is None:
            return
        for key, rows in groupby(self._file.execute(_SELECT), lambda row: (row[0], row[1])):
            yield key, [pickle.loads(pair) for *_, pair in rows]  # noqa: S301 - what `add` wrote, in a file of our own
