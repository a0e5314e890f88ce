"""Reads plain text: each line is a segment, and its shape tells what it is on its page."""

from __future__ import annotations

from transcheck.formats._names import guessed, named, stated
from transcheck.formats._shapes import BULLET, by_shape
from transcheck.formats._slices import alone
from transcheck.formats.base import Format, ReadOptions, decode
from transcheck.model import Document, Kind, Segment

_FINAL = frozenset(".;:,!…")
_QUOTES = {"“": "”", "«": "»", '"': '"', "‘": "’", "„": "“"}
_LONGEST_TITLE = 250
_LONGEST_HEADING = 120


def read(path: str, data: bytes, options: ReadOptions, lang: str | None = None) -> Document:
    """Read a text file in one language: one pair for each line that is not blank, with its other side absent.

    The language is `lang`, or what the file's name states, or what its words speak for, or what its folder is called;
    English where nothing tells. Lines are kept whole, spaces and all; kinds are told by shape.

    Raises:
        ReadError: the bytes are not in the encoding.
    """
    text = decode(path, data, options)
    lang = lang or stated(path) or guessed(text) or named(path) or "en"
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    kinds = classify(lines)
    pairs = []
    for number, (line, kind) in enumerate(zip(lines, kinds, strict=True), 1):
        if kind is None:
            continue
        segment = Segment(line, lang, kind, path, number, 1)
        pairs.append(alone(segment))
    return Document(path, pairs)


def classify(lines: list[str]) -> list[Kind | None]:
    """Give the kind of each line of a text, and None for blank lines."""
    kinds: list[Kind | None] = []
    first = True
    for index, line in enumerate(lines):
        bare = line.strip()
        if not bare:
            kinds.append(None)
            continue
        alone = (index == 0 or not lines[index - 1].strip()) and (
            index + 1 == len(lines) or not lines[index + 1].strip()
        )
        kinds.append(_shape(bare, first=first, alone=alone))
        first = False
    # A line that runs on into a credit is the caption which that credit belongs to.
    for index in range(len(kinds) - 1):
        bare = lines[index].strip()
        if (
            kinds[index + 1] in (Kind.CAPTION, Kind.CREDIT)
            and kinds[index] in (Kind.PARAGRAPH, Kind.HEADING)
            and _is_open(bare)
        ):
            kinds[index] = Kind.CAPTION
    return kinds


def _shape(bare: str, *, first: bool, alone: bool) -> Kind:
    if BULLET.match(bare):
        kind = Kind.LIST_ITEM
    elif told := by_shape(bare):
        kind = told
    elif first and _is_open(bare):
        kind = Kind.TITLE
    elif len(bare) > 1 and _QUOTES.get(bare[0]) == bare.rstrip(".")[-1:]:
        kind = Kind.QUOTE
    elif alone and _is_open(bare, _LONGEST_HEADING):
        kind = Kind.HEADING
    else:
        kind = Kind.PARAGRAPH
    return kind


def _is_open(bare: str, longest: int = _LONGEST_TITLE) -> bool:
    """Whether a line is as short as a title and ends without a stop."""
    return len(bare) <= longest and bare[-1] not in _FINAL


FORMAT = Format(
    name="plain text",
    suffixes=(".txt", ".text"),
    about="as HTML pages, but for the links; each line is a text",
    read_alone=read,
    prose=True,
)
