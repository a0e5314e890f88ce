"""Walks folders for the files that are to be checked."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from transcheck.files import is_file, is_folder, reason, why_no_file
from transcheck.formats import detect
from transcheck.model import Fault

_LEFT_OUT = frozenset(
    {"node_modules", "bower_components", "site-packages", "__pycache__", "venv", "build", "dist", "_build"}
)
"""Folders that hold what tools made or fetched; walks leave them out, and hidden ones, too."""


def found_files(paths: Iterable[str | Path], exclude: Iterable[str | Path], faults: list[Fault]) -> dict[Path, bool]:
    """Give whether it was named for each file, sorted and once; what is not there becomes a fault."""
    left_out = _left_out(exclude)
    found: dict[Path, bool] = {}
    for given in paths:
        path = Path(given)
        if is_folder(path):
            for file in _walk(path, left_out, faults):
                found.setdefault(file, False)
        elif is_file(path):
            found[path] = True
        else:
            faults.append(Fault(str(given), why_no_file(given)))
    once: dict[str, Path] = {}
    for path in sorted(found, key=lambda path: (path.is_symlink(), len(path.parts), path)):
        first = once.setdefault(os.path.realpath(path), path)
        found[first] = found[first] or found[path]
    return {path: found[path] for path in sorted(once.values())}


def _left_out(exclude: Iterable[str | Path]) -> Callable[[Path], bool]:
    """Give the test whether a walk passes by a file or folder: hidden, fitted by a pattern, or named itself."""
    given = tuple(exclude)
    patterns = [pattern for pattern in given if isinstance(pattern, str)]
    files = {os.path.realpath(path) for path in given if isinstance(path, Path)}

    def is_left_out(path: Path) -> bool:
        name, whole = path.name, path.as_posix()
        if name[0] == "." or any(fnmatch(name, pattern) or fnmatch(whole, pattern) for pattern in patterns):
            return True
        return bool(files) and os.path.realpath(path) in files

    return is_left_out


def _walk(root: Path, is_left_out: Callable[[Path], bool], faults: list[Fault]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        faults.append(Fault(str(error.filename), reason(error)))

    for folder, folders, names in os.walk(root, onerror=unreadable):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if name not in _LEFT_OUT and not is_left_out(here / name))
        for name in names:
            file = here / name
            if is_left_out(file):
                continue
            if is_file(file):
                yield file
            elif detect(file) is not None:  # a dead link, a pipe, or a folder that may be listed and not entered
                faults.append(Fault(str(file), why_no_file(file)))


def size(path: str) -> int:
    """Give the bytes of a file; 0 where that cannot be told."""
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0
