"""The marks of one family that a translation lacks, adds or alters: what rules ask of the differences."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.text.facts import Facts
from transcheck.text.markup.diff import Difference
from transcheck.text.markup.marks import Mark


def missing(source: Facts, target: Facts, family: str) -> Iterator[Mark]:
    """Yield the marks of a family that the translation of a text lacks."""
    for lost in target.against(source):
        if lost.family == family and lost.sort == "missing" and lost.source is not None:
            yield lost.source


def added(source: Facts, target: Facts, family: str) -> Iterator[Mark]:
    """Yield the marks of a family that only the translation of a text has."""
    for lost in target.against(source):
        if lost.family == family and lost.sort == "added" and lost.target is not None:
            yield lost.target


def altered(source: Facts, target: Facts, family: str, *sorts: str) -> Iterator[tuple[Mark, Difference]]:
    """Yield the marks of a family, and what became of them in the translation, where it is of one of the sorts."""
    for lost in target.against(source):
        if lost.family == family and lost.sort in sorts and lost.source is not None:
            yield lost.source, lost
