"""Files that a command is about to write: never over one that it reads."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from transcheck.errors import UsageError
from transcheck.files import is_file, same_file

_LOOKED_AT = 8_000
"""Bytes at either end of a file that tell whether it is a report."""


def spare(output: Path | None, *read: str | Path, name: str = "--output") -> None:
    """Refuse to write over a file that is read.

    Args:
        output: where to write; None and what is no regular file yet can do no harm.
        read: files that are read; a name that leads to none is passed by.
        name: what the user calls `output`.

    Raises:
        UsageError: `output` is one of them.
    """
    if output is not None and any(same_file(output, path) for path in read):
        raise UsageError(f"{name} {output} is a file to read; give another name")


def spare_walked(
    output: Path | None, paths: Iterable[Path], exclude: Iterable[str | Path], *, reports: bool = False
) -> None:
    """Refuse to write over a file that some paths mean: named, in a walked folder, or beside its translation.

    Args:
        output: where to write.
        paths: the files and folders that are read.
        exclude: what walks leave out.
        reports: whether an earlier report in a walked folder may go, and so may an empty file.

    Raises:
        UsageError: `output` is one of the files.
    """
    if output is None or not is_file(output):
        return
    spare(output, *paths)
    if reports and is_report(output):
        return
    from transcheck.pairing import find_files, plan

    if any(same_file(output, path) for path in find_files(paths, exclude)):
        raise UsageError(f"--output {output} is one of the files in the folder to read; give another name")
    beside = (unit.beside for unit in plan(paths, exclude).units if unit.beside is not None)
    spare(output, *beside)


def glossary_files(names: Iterable[str]) -> tuple[str | Path, ...]:
    """Give the files of glossaries that are named by path, or by their name where they are bundled."""
    if not names:
        return ()
    from transcheck.glossary.read import bundled

    known = bundled()
    return tuple(name if is_file(name) else known.get(name, name) for name in names)


def own_report(output: Path | None) -> tuple[Path, ...]:
    """Give what walks leave out for the output's sake: an earlier report, which would be read as a page or a table."""
    return (output,) if output is not None and is_file(output) and is_report(output) else ()


def is_report(path: Path) -> bool:
    """Tell whether a file is empty, or a report that an earlier run wrote, in any form."""
    from transcheck.report import REPORTERS

    try:
        with path.open("rb") as file:
            head = file.read(_LOOKED_AT)
            file.seek(max(len(head), file.seek(0, os.SEEK_END) - _LOOKED_AT))
            tail = file.read()
    except OSError:
        return False
    text = (head + tail).decode("utf-8", "replace").replace("\r\n", "\n")
    return not text or any(re.search(reporter.sign, text) for reporter in REPORTERS.values())
