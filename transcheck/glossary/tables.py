"""Glossaries in rows: CSV, TSV, XLSX, and text of two columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from transcheck import extras
from transcheck.errors import GlossaryError
from transcheck.text.lazy import Lazy

COLUMNS = {
    "en": "source", "english": "source", "source": "source", "inglés": "source",
    "es": "target", "spanish": "target", "target": "target", "español": "target",
    "forbidden": "forbidden", "prohibido": "forbidden", "kind": "kind", "note": "note", "nota": "note",
    "origin": "origin", "reference": "origin", "domain": "domain", "status": "status", "pos": "pos",
    "gender": "gender", "case": "case", "kinds": "kinds", "paths": "paths", "contexts": "contexts", "near": "near",
    "forms": "forms", "formas": "forms", "example": "examples", "examples": "examples", "ejemplo": "examples",
}  # fmt: skip
"""What the columns of a table are called, in either language, and what `term_of` calls them."""

_MOST_SHOWN = 200  # characters of a header
_MOST_UNPACKED = 300_000_000  # bytes; a workbook of a million terms has less
_REGIONAL = Lazy(r"(en|es|english|spanish|source|target|inglés|español)(?:[-_][a-z]{2,4}| ?\([^)]*\)| term)")
_PARTED = Lazy(r"\t+| = | {2,}")


class Row(NamedTuple):
    """A row of a glossary: its line, and its cells by the names that `term_of` has for them."""

    line: int
    cells: dict[str, str]


def from_table(text: str, path: str) -> Iterator[Row]:
    """Yield the rows of a CSV or TSV text, whose first row names the columns.

    Raises:
        GlossaryError: there are no English and Spanish columns, or the text is no table.
    """
    import csv

    first = text.partition("\n")[0]
    delimiter = "\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ","
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    try:
        places = _places(next(rows, []), path)
        line = 2
        for row in rows:
            start, line = line, rows.line_num + 1
            if any(cell.strip() for cell in row):
                yield Row(start, _cells(row, places))
    except csv.Error as error:
        message = f"not a table: {error}"
        if "field limit" in str(error):
            message = "a cell has more than 131,072 characters; is a quote left open?"
        raise GlossaryError(path, message, rows.line_num) from None


def from_columns(text: str, path: str) -> Iterator[Row]:
    """Yield the rows of a text with an English and a Spanish term on each line; "#" begins a comment.

    The two are parted by a tab, by " = ", or by two spaces or more.

    Raises:
        GlossaryError: a line is not parted.
    """
    for line, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        parts = _PARTED.split(row.strip(), maxsplit=1)
        if len(parts) < 2:
            raise GlossaryError(path, "no tab, “ = ” or two spaces between an English and a Spanish term", line)
        yield Row(line, {"source": parts[0].strip(), "target": parts[1].strip()})


def from_workbook(file: Path, path: str) -> Iterator[Row]:
    """Yield the rows of the first sheet of an XLSX workbook, whose first row names the columns.

    Raises:
        GlossaryError: it is no workbook, or there are no English and Spanish columns.
        MissingExtraError: openpyxl is not installed.
    """
    openpyxl = extras.load("openpyxl", "reading an XLSX glossary")
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(file) as archive:
            size = sum(part.file_size for part in archive.infolist())
        if size > _MOST_UNPACKED:
            raise GlossaryError(path, f"{size // 1_000_000} MB when unpacked; that is no glossary")
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError, OSError):
        raise GlossaryError(path, "no XLSX workbook") from None
    try:
        values = book.worksheets[0].iter_rows(values_only=True)
        rows = (["" if value is None else str(value) for value in row] for row in values)
        places = _places(next(rows, []), path)
        for line, row in enumerate(rows, 2):
            if any(cell.strip() for cell in row):
                yield Row(line, _cells(row, places))
    finally:
        book.close()


def _cells(row: list[str], places: dict[str, int]) -> dict[str, str]:
    return {role: row[i].strip() for role, i in places.items() if i < len(row)}


def _language(name: str) -> str:
    """Give the language of a column that has its region beside it, "en" of "en-US" and "english" of "English (UK)"."""
    match = _REGIONAL.fullmatch(name)
    return match[1] if match is not None else ""


def _places(header: Iterable[str], path: str) -> dict[str, int]:
    names = [name.strip().lower() for name in header]
    places: dict[str, int] = {}
    for i, name in enumerate(names):
        # A column "source" beside "en" says where the row comes from.
        role = "origin" if name == "source" and "en" in names else COLUMNS.get(name) or COLUMNS.get(_language(name), "")
        if role:
            places.setdefault(role, i)
    if "source" not in places or "target" not in places:
        shown = ", ".join(names)[:_MOST_SHOWN] or "empty file"
        raise GlossaryError(path, f"no columns en and es in the header ({shown}); name them in the first row", 1)
    return places
