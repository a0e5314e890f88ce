"""Finds the configuration that holds for a file, and reads it strictly: a key that is not known is an error."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from transcheck.config.keys import KEYS, LOCAL, fault, nearest
from transcheck.errors import ConfigError

OWN = "transcheck.toml"
SHARED = "pyproject.toml"
_LARGEST = 1_000_000
"""Bytes of the largest configuration that is read; a larger one is none."""


class Part(NamedTuple):
    """Settings for a part of a project.

    Attributes:
        table: "per-path", "per-kind" or "per-format".
        name: the glob pattern, the kind, or the format.
        values: what it sets.
    """

    table: str
    name: str
    values: Mapping[str, Any]


class ConfigFile(NamedTuple):
    """A configuration as it was read and found sound.

    Attributes:
        path: the file; "" for none.
        root: the folder that its paths count from.
        values: what holds for the whole project, by key.
        parts: what holds for parts of it, in the order of the file.
    """

    path: str
    root: Path
    values: Mapping[str, Any]
    parts: tuple[Part, ...]


def find(folder: Path) -> Path | None:
    """Give the nearest configuration in a folder or above it; transcheck.toml goes before pyproject.toml.

    A pyproject.toml without the table [tool.transcheck] is passed by.
    """
    for here in (folder, *folder.parents):
        own = here / OWN
        if os.path.isfile(own):  # noqa: PTH113 - a folder without rights is no error here
            return own
        shared = here / SHARED
        if os.path.isfile(shared) and _is_ours(shared):  # noqa: PTH113
            return shared
    return None


def _is_ours(path: Path) -> bool:
    """Tell whether a pyproject.toml speaks of transcheck; cheap, since most do not."""
    try:
        return re.search(rb"^\s*\[+\s*tool\s*\.\s*transcheck\b", path.read_bytes()[:_LARGEST], re.MULTILINE) is not None
    except OSError:
        return False


def read(path: Path) -> ConfigFile:
    """Read a configuration.

    Raises:
        ConfigError: it cannot be read, is no TOML, or holds a key or a value that is not legal; with its line.
    """
    import tomllib

    name = str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(name, f"cannot be read: {(error.strerror or str(error)).lower()}") from error
    if len(data) > _LARGEST:
        raise ConfigError(name, "is larger than any configuration")
    try:
        text = data.decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ConfigError(name, "is not UTF-8", data.count(b"\n", 0, error.start) + 1) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\s*\(at line (\d+), column \d+\)", str(error))
        message = str(error).replace(place.group(), "") if place else str(error)
        raise ConfigError(name, f"is no TOML: {message.lower()}", int(place[1]) if place else None) from error
    except (RecursionError, ValueError) as error:
        raise ConfigError(name, "is no TOML that can be read") from error
    if path.name == SHARED:
        table = table.get("tool", {}).get("transcheck", {})
    for where, message in faults(table):
        raise ConfigError(name, message, _line(text, where))
    values = {key: value for key, value in table.items() if key not in LOCAL}
    parts = [Part(kind, row, own) for kind in LOCAL for row, own in table.get(kind, {}).items()]
    return ConfigFile(name, path.parent, values, tuple(parts))


def faults(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (key, message) for all that is wrong with a table of settings."""
    for name, value in table.items():
        if name in LOCAL:
            yield from _parts(name, value)
        elif name not in KEYS:
            yield name, f"no key is called {name!r}; {nearest(name, (*KEYS, *LOCAL))}"
        elif wrong := fault(value, KEYS[name].schema, name):
            yield name, wrong


def _parts(table: str, rows: object) -> Iterator[tuple[str, str]]:
    if not isinstance(rows, dict):
        yield table, f"{table} is a table of tables, such as [{table}.'docs/**']"
        return
    names = LOCAL[table]
    local = tuple(key for key, row in KEYS.items() if row.local)
    for name, values in rows.items():
        if names is not None and name not in names:
            yield name, f"{table} knows no {name!r}; {nearest(name, names)}"
        elif not isinstance(values, dict):
            yield name, f"{table}.{name} is a table"
        else:
            for key, value in values.items():
                if key not in local:
                    yield key, f"{table} takes no key {key!r}; {nearest(key, local)}"
                elif wrong := fault(value, KEYS[key].schema, f"{table}.{name}.{key}"):
                    yield key, wrong


def _line(text: str, key: str) -> int | None:
    """Give the line on which a key stands first, as a key or in the head of a table."""
    found = re.search(rf"""^[ \t]*(?:\[[^\n]*)?["']?{re.escape(key)}["']?[ \t]*[=\].]""", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else None
