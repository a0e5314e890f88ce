"""What the tests of all formats share."""

from __future__ import annotations

from pathlib import Path

from transcheck import formats
from transcheck.formats import ReadOptions
from transcheck.model import Document, Segment

DATA = Path(__file__).parent / "data"


def read(name: str | Path, options: ReadOptions | None = None, lang: str | None = None) -> Document:
    """Read a data file, or any file by its full path."""
    return formats.read(DATA / name, options, lang)


def sides(document: Document) -> list[tuple[str | None, str | None]]:
    """Give the texts of each pair."""
    return [
        (pair.source.text if pair.source is not None else None, pair.target.text if pair.target is not None else None)
        for pair in document.pairs
    ]


def faults(document: Document) -> list[tuple[int | None, str]]:
    return [(fault.line, fault.message) for fault in document.faults]


def shown_at(segment: Segment, offset: int, lines: list[str]) -> str:
    """Give what stands in the file at the place of a character of the segment."""
    line, column = segment.at(offset)
    return lines[line - 1][column - 1]
