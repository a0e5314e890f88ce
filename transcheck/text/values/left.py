"""Takes in what stands before a number and belongs to it: a sign, a currency, a month, a name."""

from __future__ import annotations

import re

from transcheck.text.values.builder import Draft
from transcheck.text.values.model import Key
from transcheck.text.values.reading import scaled
from transcheck.text.values.vocabulary import CURRENCIES, MONTHS, SECTION_WORDS

_MINUS = frozenset("-−")
_POINTS = frozenset(".,")
_OPEN = frozenset("\u00a0\n\t([=:,“«\"'~<>") | {"", " "}
"""What stands before a sign or a bare decimal point, and not before a hyphen or the end of a sentence."""


def glued(draft: Draft, match: re.Match[str]) -> bool:
    """Take digits glued to letters for a name, as in MP3, and say so; the K of Y2K may still multiply."""
    before = draft.before
    if before != "_" and (not before.isalnum() or before in "ºª"):
        return False
    draft.kind = "identifier"
    if match.lastgroup == "tail" and not match["gap"] and match["tail"] == "K":
        draft.readings += tuple(scaled(reading, 3) for reading in draft.readings)
    return True


def take_before(draft: Draft) -> None:
    """Take in what stands before the digits, if it belongs to them."""
    before = draft.before
    if before == " ":
        _word(draft)
    elif before in _MINUS:
        _sign(draft)
    elif before in _POINTS:
        if draft.number.isdigit() and draft.character(draft.start - 2) in _OPEN:
            draft.readings, draft.start = (f"0.{draft.number}", *draft.readings), draft.start - 1
    elif before in CURRENCIES and draft.kind in ("number", "amount", "quantity"):
        # Of US$ and S/ one is known; R$, C$ and others are left without a currency.
        outer = draft.character(draft.start - 2)
        draft.unit = draft.unit or (CURRENCIES[before] if outer == "S" or not outer.isalpha() else "")
        draft.kind, draft.start = "amount", draft.start - 1


def _sign(draft: Draft) -> None:
    """Read a hyphen as a minus where nothing stands before it, and as part of a name in UTF-8."""
    outer = draft.character(draft.start - 2)
    if outer in _OPEN:
        draft.start -= 1
        draft.readings = tuple(_negative(reading) for reading in draft.readings)
    elif outer.isupper():
        draft.kind = "identifier"


def _word(draft: Draft) -> None:
    """Take in the word before the digits: a month, a currency's code, or what makes 3.10 a label."""
    end = draft.start - 1
    word = draft.masked[draft.masked.rfind(" ", 0, end) + 1 : end]
    first = draft.readings[0]
    if isinstance(first, int) and word.rstrip(".") in MONTHS:
        _month(draft, MONTHS[word.rstrip(".")], first, end - len(word))
    elif word in ("de", "del") and isinstance(first, int) and len(draft.number) == 4:
        end -= len(word) + 1
        name = draft.masked[draft.masked.rfind(" ", 0, max(end, 0)) + 1 : max(end, 0)]
        if name in MONTHS:
            _month(draft, MONTHS[name], first, end - len(name))
    elif not draft.unit and word in CURRENCIES and len(word) == 3:
        draft.kind, draft.unit, draft.start = "amount", CURRENCIES[word], end - len(word)
    elif draft.kind == "number" and isinstance(first, str) and not draft.unit and _labels(word):
        draft.kind = "version"


def _month(draft: Draft, month: int, number: int, start: int) -> None:
    """Make a date of a month and the day or the year behind it."""
    if draft.kind not in ("number", "ordinal", "decade"):
        return
    if 1 <= number <= 31:
        draft.kind, draft.readings, draft.start = "date", (("md", month, number),), start
    elif len(draft.number) == 4:
        draft.kind, draft.readings, draft.start = "date", (("ym", number, month),), start


def _labels(word: str) -> bool:
    """Tell whether a word before 3.5 makes it a label: a name, "version", "section"."""
    return word[:1].isupper() or word.lower().rstrip(".:") in SECTION_WORDS


def _negative(key: Key) -> Key:
    if isinstance(key, int):
        return -key
    return f"-{key}" if isinstance(key, str) else key
