"""What glossaries as lists of records share: keys as the columns of tables are called, and the records of terms."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.formats.base import COLUMNS, HEADER, cells
from transcheck.glossary.terms import Term

_WHOLE = ("note", "origin")  # "|" in them parts nothing


def role(key: str) -> str:
    """Give what a key is for, by the names that a `Row` has; an unknown one stays, to be refused by its name."""
    return "origin" if key == "source" else COLUMNS.get(key, key)


def records(terms: tuple[Term, ...]) -> Iterator[dict[str, str | list[str]]]:
    """Yield the rows with lists where a cell has several parts, without what is empty."""
    for row in (row for term in terms for row in cells(term)):
        parts = {name: [row[name]] if name in _WHOLE else row[name].split("|") for name in HEADER}
        kept = {name: part for name, part in parts.items() if part != [""] or name in ("en", "es")}
        yield {name: part if len(part) > 1 else part[0] for name, part in kept.items()}
