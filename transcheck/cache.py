"""Outcomes of documents in the user's cache folder, so that a run checks again only what has changed.

Rules are pure: what is found in a document follows from its bytes, its name, the rules and their settings. All of these
are in its key, so nothing kept is ever wrong, and nothing needs to be thrown away when it changes. An entry is JSON
behind a checksum; one that is damaged counts as absent. The store is an SQLite file, so that several runs may use it at
once. Where it cannot be used (a read-only home, a full disk) the run goes on without.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from transcheck.outcome import Outcome
from transcheck.records import packed, unpacked

FILE_NAME = "outcomes-1.sqlite"
_TABLE = "create table if not exists outcomes (key blob primary key, used integer not null, value blob not null)"
_PATIENCE = 5.0
_DAY = 86_400
_KEPT_DAYS = 30
_MOST_BYTES = 200_000_000
_AT_ONCE = 200
_SUM = 32


def default_folder() -> Path:
    """Give the folder that outcomes are kept in; the environment variable TRANSCHECK_CACHE_DIR names another.

    Raises:
        RuntimeError: the user has no home.
    """
    named = os.environ.get("TRANSCHECK_CACHE_DIR")
    if named:
        return Path(named) / "outcomes"
    from platformdirs import user_cache_path

    return user_cache_path("transcheck") / "outcomes"


class Cache:
    """Outcomes by key.

    Args:
        folder: where the file stands.
        most: bytes kept; beyond them, what was last asked for longest ago goes, as does all of a month ago.
    """

    def __init__(self, folder: Path, most: int = _MOST_BYTES) -> None:
        self.file = folder / FILE_NAME
        self._most = most
        self._new: dict[bytes, Outcome] = {}
        self._failed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._flush()

    def get(self, keys: Iterable[bytes]) -> dict[bytes, Outcome]:
        """Give what is kept for some keys."""
        wanted = list(keys)
        found: dict[bytes, Outcome] = {}

        def read(store: sqlite3.Connection) -> None:
            today = int(time.time()) // _DAY
            stale: list[tuple[int, bytes]] = []
            for place in range(0, len(wanted), _AT_ONCE):
                some = wanted[place : place + _AT_ONCE]
                marks = ",".join("?" * len(some))
                query = f"select key, used, value from outcomes where key in ({marks})"  # noqa: S608 - marks only
                for key, used, value in store.execute(query, some):
                    outcome = _opened(key, value)
                    if outcome is not None:
                        found[key] = outcome
                        if used != today:
                            stale.append((today, key))
            if stale:
                with suppress(sqlite3.OperationalError), store:
                    store.executemany("update outcomes set used = ? where key = ?", stale)

        if wanted and self.file.exists():
            self._use(read)
        return found

    def put(self, key: bytes, outcome: Outcome) -> None:
        """Keep an outcome; it is written with others, at the latest when the cache is closed."""
        self._new[key] = outcome
        if len(self._new) >= _AT_ONCE:
            self._flush()

    def clear(self) -> int:
        """Remove the file and give how many bytes it had.

        Raises:
            OSError: it cannot be removed.
        """
        if not self.file.exists():
            return 0
        size = self.file.stat().st_size
        self.file.unlink()
        return size

    def _flush(self) -> None:
        rows = [(key, int(time.time()) // _DAY, _closed(key, outcome)) for key, outcome in self._new.items()]
        self._new = {}
        if rows:
            self._use(lambda store: self._write(store, rows))

    def _write(self, store: sqlite3.Connection, rows: list[tuple[bytes, int, bytes]]) -> None:
        store.execute("pragma synchronous = off")  # what a power cut damages is noticed, and made again
        with store:
            store.executemany("insert or replace into outcomes values (?, ?, ?)", rows)
            store.execute("delete from outcomes where used < ?", (rows[0][1] - _KEPT_DAYS,))
            (held,) = store.execute("select coalesce(sum(length(value)), 0) from outcomes").fetchone()
            if held > self._most:
                self._shrink(store, held)

    def _shrink(self, store: sqlite3.Connection, held: int) -> None:
        """Remove the oldest entries until a quarter of the room is free."""
        gone = []
        for key, size in store.execute("select key, length(value) from outcomes order by used, rowid"):
            if held <= self._most * 3 // 4:
                break
            gone.append((key,))
            held -= size
        store.executemany("delete from outcomes where key = ?", gone)

    def _use(self, work: Callable[[sqlite3.Connection], object]) -> None:
        """Open the file for one piece of work, since a connection must not outlive a fork; do without once it fails."""
        if self._failed:
            return
        try:
            _make_private(self.file.parent)
            with closing(sqlite3.connect(self.file, timeout=_PATIENCE)) as store:
                store.execute(_TABLE)
                work(store)
        except (OSError, sqlite3.OperationalError):
            self._failed = True
        except sqlite3.DatabaseError:  # damaged: the next run starts a new one
            self._failed = True
            with suppress(OSError):
                self.file.unlink()


def _make_private(folder: Path) -> None:
    """Make a folder that nobody else can write to, who might plant findings there, or hide some.

    Raises:
        PermissionError: it is somebody else's.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if hasattr(os, "getuid"):
        held = folder.stat()
        if held.st_uid != os.getuid():
            raise PermissionError(f"{folder} is somebody else's")
        if held.st_mode & 0o022:
            folder.chmod(0o700)


def _closed(key: bytes, outcome: Outcome) -> bytes:
    value = packed(outcome).encode("ascii")
    return sha256(key + value).digest() + value


def _opened(key: bytes, value: object) -> Outcome | None:
    """Give a kept outcome, or None where it is damaged."""
    if not isinstance(value, bytes) or sha256(key + value[_SUM:]).digest() != value[:_SUM]:
        return None
    try:
        return unpacked(value[_SUM:].decode("ascii"))
    except ValueError:
        return None
