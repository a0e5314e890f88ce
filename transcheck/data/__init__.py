"""The word lists and tables of both languages: TOML files that people edit, and the way to ask for them.

`es` holds lists of Spanish, `en` of English, `pairs` what sets the one beside the other. A list is named by its folder,
its file and its name there, as in `words("es", "prepositions.simple")`. docs/data.md tells what the files may hold.

Reading and checking them all takes some 70 ms, so their compiled form is kept beside them, as Python keeps that of its
modules, or in the user's cache where nobody may write beside them; it is made anew when a file has changed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from marshal import dumps, loads
from typing import Any

import transcheck
from transcheck import kept
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
        return loads(_lists()[f"{lang}/{name}"])  # noqa: S302 - what `_compile` made, kept as bytecode is
    except KeyError:
        raise ListError(_FOLDER, f"there is no list {lang}/{name}") from None


@cache
def _lists() -> dict[str, bytes]:
    """Give every list, each as it is kept, so that a run makes only those that it asks for."""
    stamp = f"{transcheck.__version__}\n{kept.listing(_FOLDER, ('.toml', '.py'))}"
    for path in kept.places(__spec__, "lists"):
        found = kept.load(path)
        if isinstance(found, tuple) and found[0] == stamp:
            lists: dict[str, bytes] = found[1]
            return lists
    return _compile(stamp)


def _compile(stamp: str) -> dict[str, bytes]:
    """Read and check every list, and keep them."""
    from pathlib import Path

    from transcheck.data.reading import read

    lists = {place: dumps(value) for place, value in read(Path(_FOLDER)).items()}
    kept.save(__spec__, "lists", (stamp, lists))
    return lists
