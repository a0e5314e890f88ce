"""Walks folders for the files that are to be checked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from transcheck.model import Fault

_LEFT_OUT = frozenset(
    {"node_modules", "bower_components", "site-packages", "__pycache__", "venv", "build", "dist", "_build"}
)
"""Folders that hold what tools made or fetched; walks leave them out, and hidden ones, too."""


def found_files(paths: Iterable[str | Path], exclude: Iterable[str], faults: list[Fault]) -> dict[Path, bool]:
    """Give whether it was named for each file, sorted and once; what is not there becomes a fault."""
    patterns = tuple(exclude)
    found: dict[Path, bool] = {}
    for given in paths:
        path = Path(given)
        if path.is_dir():
            for file in _walk(path, patterns, faults):
                found.setdefault(file, False)
        elif path.is_file():
            found[path] = True
        else:
            faults.append(Fault(str(given), "not a regular file" if path.exists() else "no such file or folder"))
    once: dict[Path, Path] = {}
    for path in sorted(found, key=lambda path: (path.is_symlink(), len(path.parts), path)):
        first = once.setdefault(path.resolve(), path)
        found[first] = found[first] or found[path]
    return {path: found[path] for path in sorted(once.values())}


def _walk(root: Path, exclude: tuple[str, ...], faults: list[Fault]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        faults.append(Fault(str(error.filename), (error.strerror or str(error)).lower()))

    def is_left_out(path: Path) -> bool:
        name, whole = path.name, path.as_posix()
        return name[0] == "." or any(fnmatch(name, pattern) or fnmatch(whole, pattern) for pattern in exclude)

    for folder, folders, names in os.walk(root, onerror=unreadable):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if name not in _LEFT_OUT and not is_left_out(here / name))
        for name in names:
            file = here / name
            if not is_left_out(file) and file.is_file():
                yield file


def size(path: str) -> int:
    """Give the bytes of a file; 0 where that cannot be told."""
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0
