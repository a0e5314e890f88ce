"""What formats share that pair one term with one term.

A row's further columns stand in the properties of a unit, or in the comments of an entry, which other tools pass by; a
variant gets a pair of its own for their sake.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcheck.glossary.formats.base import COLUMNS, cells
from transcheck.glossary.terms import Term

OWN = "transcheck"
"""What marks the properties of a TMX unit and the comments of a PO entry that hold the columns of a row."""


def row_of(english: str, spanish: str, note: str, own: dict[str, str]) -> dict[str, str] | None:
    """Give the cells of a pair of terms and what is told of it; None where nothing is, or another pair tells it all.

    Args:
        english: the English side.
        spanish: the Spanish side.
        note: a word to translators.
        own: further columns, by their names in a table.
    """
    if not english or not (spanish or own) or "of" in own:
        return None
    shown = {"source": english.replace("|", "/"), "target": spanish.replace("|", "/"), "note": note}
    return shown | {COLUMNS[name]: value for name, value in own.items() if name in COLUMNS}


def pairs_of(terms: Iterable[Term]) -> Iterator[tuple[str, str, str, dict[str, str]]]:
    """Yield an English and a Spanish term, a note, and the columns that the pair does not show."""
    for term in terms:
        for row in cells(term):
            english, *variants = row["en"].split("|")
            spanish = (row["es"] or row["forbidden"]).split("|")[0]
            own = {k: v for k, v in row.items() if v and k not in ("en", "es", "note")}
            if variants:
                own["en"] = row["en"]
            if row["es"] != spanish:
                own["es"] = row["es"]
            yield english, spanish, row["note"], own
            for variant in variants:
                yield variant, spanish, "", {"of": english}
