"""What glossaries in rows share: which column is which, and the rows of terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcheck.errors import GlossaryError
from transcheck.glossary.formats.base import COLUMNS, HEADER, TermRow, cells, text_of
from transcheck.glossary.terms import Term
from transcheck.text.lazy import Lazy

_MOST_SHOWN = 200  # characters of a header
_REGIONAL = Lazy(r"(en|es|english|spanish|source|target|inglés|español)(?:[-_][a-z]{2,4}| ?\([^)]*\)| term)")


def read_table(data: bytes, path: str) -> Iterator[TermRow]:
    """Yield the rows of a CSV or TSV text, whose first row names the columns.

    Raises:
        GlossaryError: there are no English and Spanish columns, or the text is no table.
    """
    import csv

    text = text_of(data, path)
    first = text.partition("\n")[0]
    delimiter = "\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ","
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    try:
        places = places_of(next(rows, []), path)
        line = 2
        for row in rows:
            start, line = line, rows.line_num + 1
            if any(cell.strip() for cell in row):
                yield TermRow(start, cells_of(row, places))
    except csv.Error as error:
        message = f"not a table: {error}"
        if "field limit" in str(error):
            message = "a cell has more than 131,072 characters; is a quote left open?"
        raise GlossaryError(path, message, rows.line_num) from None


def to_csv(table: Iterable[Iterable[str]], delimiter: str = ",") -> str:
    """Give a CSV or TSV text of rows, the header first."""
    import csv
    import io

    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(table)
    return out.getvalue()


def rows_of(terms: Iterable[Term]) -> tuple[list[str], list[list[str]]]:
    """Give the header and the rows, without the columns that are empty throughout."""
    found = [row for term in terms for row in cells(term)]
    used = [name for name in HEADER if name in ("en", "es") or any(row[name] for row in found)]
    return used, [[row[name] for name in used] for row in found]


def cells_of(row: list[str], places: dict[str, int]) -> dict[str, str]:
    """Give the cells of a row by what their columns are for."""
    return {role: row[i].strip() for role, i in places.items() if i < len(row)}


def _language(name: str) -> str:
    """Give the language of a column that has its region beside it, "en" of "en-US" and "english" of "English (UK)"."""
    match = _REGIONAL.fullmatch(name)
    return match[1] if match is not None else ""


def places_of(header: Iterable[str], path: str) -> dict[str, int]:
    """Give which column holds what, by the names in the first row.

    Raises:
        GlossaryError: there are no English and Spanish columns.
    """
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
