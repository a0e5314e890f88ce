"""Glossaries as CSV: the first row names the columns."""

from __future__ import annotations

from transcheck.glossary.formats._tables import read_table, rows_of, to_csv
from transcheck.glossary.formats.base import GlossaryFormat, WriteOptions
from transcheck.glossary.terms import Term


def write(terms: tuple[Term, ...], _: WriteOptions) -> bytes:
    """Give a table with commas between the cells."""
    header, rows = rows_of(terms)
    return to_csv([header, *rows]).encode()


FORMAT = GlossaryFormat(
    name="CSV",
    suffixes=(".csv",),
    read=read_table,
    write=write,
)
