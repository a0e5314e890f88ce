"""The word lists and tables of both languages: TOML files that people edit, and the way to ask for them.

`es` holds lists of Spanish, `en` of English, `pairs` what sets the one beside the other. A list is named by its folder,
its file and its name there, as in `words("es", "prepositions.simple")`. docs/data.md tells what the files may hold.

Reading and checking them all takes some 50 ms, so their compiled form is kept beside them, as Python keeps that of its
modules, or in the user's cache where nobody may write beside them; it is made anew when a file has changed.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

import transcheck
from transcheck.errors import ListError

_FOLDER = os.path.dirname(__file__)  # noqa: PTH120 - this module is asked at every start, and pathlib costs more


@cache
def words(lang: str, name: str) -> frozenset[str]:
    """Give a list as a set."""
    return frozenset(sequence(lang, name))


def sequence(lang: str, name: str) -> tuple[str, ...]:
    """Give a list in the order of its file."""
    found: tuple[str, ...] = _list(lang, name)
    return found


def rows(lang: str, name: str) -> tuple[tuple[Any, ...], ...]:
    """Give a table row by row; a cell is a text, a number or a tuple of either, alike in each row of a column."""
    found: tuple[tuple[Any, ...], ...] = _list(lang, name)
    return found


@cache
def mapping(lang: str, name: str) -> Mapping[str, str]:
    """Give a table of two columns as a mapping from the first to the second."""
    return dict(rows(lang, name))


def _list(lang: str, name: str) -> Any:
    try:
        return _lists()[f"{lang}/{name}"]
    except KeyError:
        raise ListError(_FOLDER, f"there is no list {lang}/{name}") from None


@cache
def _lists() -> dict[str, Any]:
    """Give every list, from the compiled form where it is fresh."""
    stamp = _stamp()
    for path in _places():
        try:
            with open(path, "rb") as file:  # noqa: PTH123
                kept = marshal.load(file)  # noqa: S302 - as bytecode of modules, which stands in the same folder
            if kept[0] == stamp:
                lists: dict[str, Any] = kept[1]
                return lists
        except (OSError, ValueError, EOFError, TypeError, LookupError):
            continue
    return _compile(stamp)


def _compile(stamp: str) -> dict[str, Any]:
    """Read and check every list, and keep them at the first place that can be written."""
    from pathlib import Path

    from transcheck.data.reading import read

    lists = read(Path(_FOLDER))
    for path in _places():
        draft = f"{path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
            with open(draft, "wb") as file:  # noqa: PTH123
                marshal.dump((stamp, lists), file)
            os.replace(draft, path)  # noqa: PTH105 - whole or not at all, whoever else writes
        except OSError:
            continue
        break
    return lists


def _stamp() -> str:
    """Give the names, sizes and times of the files that the lists come from."""
    found = [transcheck.__version__]
    for folder in (_FOLDER, *(os.path.join(_FOLDER, part) for part in ("en", "es", "pairs"))):  # noqa: PTH118
        if not os.path.isdir(folder):  # noqa: PTH112 - pathlib costs more than the whole walk
            continue
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith((".toml", ".py")):
                    stat = entry.stat()
                    found.append(f"{entry.name} {stat.st_size} {stat.st_mtime_ns}")
    return "\n".join(sorted(found))


def _places() -> Iterator[str]:
    """Yield where the compiled form may be kept: beside the bytecode, or else in the user's cache."""
    name = f"lists.{sys.implementation.cache_tag}.marshal"
    if __spec__.cached and not sys.dont_write_bytecode:
        yield os.path.join(os.path.dirname(__spec__.cached), name)  # noqa: PTH118, PTH120
    from platformdirs import user_cache_path

    with suppress(OSError, RuntimeError):  # nobody's home
        yield str(user_cache_path("transcheck") / "lists" / name)
