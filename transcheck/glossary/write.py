"""Writes glossaries in every format that they have, whole or not at all."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from transcheck.errors import GlossaryError, UsageError
from transcheck.glossary.formats import GlossaryFormat, of, suffixes
from transcheck.glossary.formats.base import WriteOptions, cells
from transcheck.glossary.terms import Term


def write(terms: Iterable[Term], path: str | Path, *, tbx: int = 3) -> list[str]:
    """Write terms to a file in the format that its suffix names.

    Args:
        terms: what to write.
        path: the file.
        tbx: the version of TBX to write, 2 or 3.

    Returns:
        What the format has no room for, a line for each column that is lost; empty where it holds all.

    Raises:
        UsageError: no format has the suffix.
        GlossaryError: the file cannot be written.
        MissingExtraError: it is a workbook or YAML, and openpyxl or PyYAML is not installed.
    """
    file = Path(path)
    form = of(file.suffix)
    if form is None:
        raise UsageError(f"{path}: no glossary format is called {file.suffix or 'so'}; one of {suffixes()}")
    listed = tuple(terms)
    data = form.write(listed, WriteOptions(tbx))
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise GlossaryError(str(path), (error.strerror or str(error)).lower()) from None
    return losses(listed, form)


def losses(terms: Iterable[Term], form: GlossaryFormat) -> list[str]:
    """Tell what a format has no room for, and for how many rows: "near (2 rows)"."""
    if form.lost is None:
        return []
    lost = Counter(name for term in terms for row in cells(term) for name in form.lost(row))
    return [f"{name} ({n} row{'s' * (n != 1)})" for name, n in lost.items()]
