"""Reads plain text: each line is a segment, and its shape tells what it is on its page."""

from __future__ import annotations

from transcheck.formats._names import guessed, named, stated
from transcheck.formats.base import ReadOptions, decode
from transcheck.model import Document, Kind, Pair, Segment
from transcheck.text.lazy import Lazy

_BULLET = Lazy(r"\s*(?:[•◦▪●‣·*\-–]|\d{1,3}[.)]|[a-z]\))\s+\S")
_CREDIT = Lazy(
    r"\s*(?:©|\(c\)\s|(?:photos?|photographs?|images?|pictures?|credits?|captions?|foto(?:s|graf[ií]as?)?|im[aá]gen(?:es)?"
    r"|cr[eé]ditos?|pie de foto|leyenda|ilustraci[oó]n)\s*(?:by|de|:|©|/))",
    2,
)
_DATE = Lazy(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th|º|\.)?\s+(?:de\s+)?[a-z]{3,10}\.?\s+"
    r"(?:de\s+|del\s+)?\d{4}|[a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4})(?!\d)",
    2,
)
_FINAL = frozenset(".;:,!…")
_QUOTES = {"“": "”", "«": "»", '"': '"', "‘": "’", "„": "“"}
_LONGEST_SHAPE = 2_000
_LONGEST_TITLE = 250
_LONGEST_HEADING = 120
_MOST_LABEL_WORDS = 6


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
        pairs.append(Pair(segment, None) if lang == "en" else Pair(None, segment))
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
        if kinds[index + 1] is Kind.CAPTION and kinds[index] in (Kind.PARAGRAPH, Kind.HEADING) and _is_open(bare):
            kinds[index] = Kind.CAPTION
    return kinds


def _shape(bare: str, *, first: bool, alone: bool) -> Kind:
    if _BULLET.match(bare):
        kind = Kind.LIST_ITEM
    elif len(bare) > _LONGEST_SHAPE:
        kind = Kind.PARAGRAPH
    elif _CREDIT.match(bare) or _is_who_is_who(bare):
        kind = Kind.CAPTION
    elif _is_label(bare):
        kind = Kind.LABEL
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


def _is_who_is_who(bare: str) -> bool:
    """Whether a line lists persons and roles, as captions do: "Ana Ruiz, director / Tom Hale, editor / Paris"."""
    parts = bare.split(" / ")
    return len(parts) > 1 and 2 * sum("," in part for part in parts) > len(parts)


def _is_label(bare: str) -> bool:
    words = len(bare.split())
    if bare[-1] == ":":
        return words <= _MOST_LABEL_WORDS
    return words <= _MOST_LABEL_WORDS + 2 and bare[-1] not in ".!?" and bool(_DATE.search(bare))
