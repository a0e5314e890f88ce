"""Glossaries as XLSX workbooks: the first sheet is read, whose first row names the columns."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck import extras
from transcheck.errors import GlossaryError
from transcheck.glossary.formats._tables import cells_of, places_of, rows_of
from transcheck.glossary.formats.base import GlossaryFormat, TermRow, WriteOptions
from transcheck.glossary.terms import Term

_MOST_UNPACKED = 300_000_000  # bytes; a workbook of a million terms has less


def read(data: bytes, path: str) -> Iterator[TermRow]:
    """Yield the rows of the first sheet of an XLSX workbook, whose first row names the columns.

    Raises:
        GlossaryError: it is no workbook, or there are no English and Spanish columns.
        MissingExtraError: openpyxl is not installed.
    """
    openpyxl = extras.load("openpyxl", "reading an XLSX glossary")
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
        if size > _MOST_UNPACKED:
            raise GlossaryError(path, f"{size // 1_000_000} MB when unpacked; that is no glossary")
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError, OSError):
        raise GlossaryError(path, "no XLSX workbook") from None
    try:
        values = book.worksheets[0].iter_rows(values_only=True)
        rows = (["" if value is None else str(value) for value in row] for row in values)
        places = places_of(next(rows, []), path)
        for line, row in enumerate(rows, 2):
            if any(cell.strip() for cell in row):
                yield TermRow(line, cells_of(row, places))
    finally:
        book.close()


def write(terms: tuple[Term, ...], _: WriteOptions) -> bytes:
    """Give a workbook with one sheet; a cell that begins like a formula stays text."""
    from io import BytesIO

    openpyxl = extras.load("openpyxl", "writing an XLSX glossary")
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("glossary")
    header, found = rows_of(terms)
    for row in (header, *found):
        cells = [openpyxl.cell.WriteOnlyCell(sheet, value=value) for value in row]
        for cell in cells:
            cell.data_type = "s"
        sheet.append(cells)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


FORMAT = GlossaryFormat(
    name="XLSX",
    suffixes=(".xlsx",),
    read=read,
    write=write,
)
