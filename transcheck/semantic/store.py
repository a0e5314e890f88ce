"""Vectors in the user's cache folder, by a hash of the model and the text; the texts themselves are not kept.

An SQLite file, so that several processes may use it at once and a run that is stopped leaves nothing half written.
Where it cannot be read or written (a read-only home, a full disk, a damaged file) the run goes on without it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path

_FILE = "sentence-vectors-1.sqlite"
_TABLE = "create table if not exists vectors (key blob not null unique, vector blob not null)"
_AT_ONCE = 500
_PATIENCE = 5.0


class Store:
    """Holds vectors from run to run.

    Args:
        folder: where the file stands; None for the user's cache folder.
        most: vectors kept; beyond them the oldest go. About 1.4 KB each.
    """

    def __init__(self, folder: Path | None = None, most: int = 50_000) -> None:
        self._folder = folder
        self._most = most
        self._closed = False

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Give the vectors that are kept, by their keys."""
        found: dict[bytes, bytes] = {}

        def read(store: sqlite3.Connection) -> None:
            for place in range(0, len(keys), _AT_ONCE):
                some = keys[place : place + _AT_ONCE]
                marks = ",".join("?" * len(some))
                found.update(store.execute(f"select key, vector from vectors where key in ({marks})", some))  # noqa: S608 - question marks only

        self._use(read)
        return found

    def put(self, vectors: Mapping[bytes, bytes]) -> None:
        """Keep vectors by their keys, all or none."""

        def write(store: sqlite3.Connection) -> None:
            with store:
                store.executemany("insert or ignore into vectors values (?, ?)", vectors.items())
                (number,) = store.execute("select count(*) from vectors").fetchone()
                oldest = "rowid in (select rowid from vectors order by rowid limit ?)"
                store.execute(f"delete from vectors where {oldest}", (max(0, number - self._most),))  # noqa: S608 - no outside text

        self._use(write)

    def _use(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Open the file for one piece of work, since a connection must not outlive a fork; do without once it fails."""
        if self._closed:
            return
        file = self._path() / _FILE
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(file, timeout=_PATIENCE)) as store:
                store.execute(_TABLE)
                work(store)
        except (OSError, sqlite3.OperationalError):
            self._closed = True
        except sqlite3.DatabaseError:  # damaged: the next run starts a new one
            self._closed = True
            with suppress(OSError):
                file.unlink()

    def _path(self) -> Path:
        if self._folder is not None:
            return self._folder
        from platformdirs import user_cache_path

        return user_cache_path("transcheck")
