"""What `scanner` offers, in Python: always there, and what the compiled twin is held to."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from operator import eq

from transcheck.text.lazy import Lazy

# A word: letters with inner apostrophes or hyphens kept inside it ("don't", "well-kept"), digits only after a letter.
# Letters of English and Spanish alone: a plain range is matched three times as fast as a class.
_LETTERS = r"[a-zA-Z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0192]+"
_WORD = Lazy(_LETTERS + r"(?:['’\-\u2010\u2011·]" + _LETTERS + r"|[0-9])*")

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzáéíóúüñ ")
_DOUBLE_SPACE = 8388608


class _Table:
    """The trait bits of characters."""

    bits: Mapping[str, int] = {}
    foreign = 0


def prepare(bits: Mapping[str, int], foreign: int) -> None:
    """Take the trait bits of characters, and those of every other character."""
    _Table.bits = bits
    _Table.foreign = foreign


def traits(text: str) -> int:
    """Give the trait bits of a text."""
    bits = 0
    known, foreign = _Table.bits.get, _Table.foreign
    for character in set(text) - _PLAIN:
        bits |= known(character, foreign)
    return bits | _DOUBLE_SPACE if "  " in text else bits


def words(text: str) -> tuple[list[str], list[str]]:
    """Give the words of a Latin text, as written and in small letters."""
    written = _WORD.findall(text)
    return written, [word.lower() for word in written]


def spans(text: str) -> list[tuple[int, int]]:
    """Give the places of the words of a Latin text."""
    return [match.span() for match in _WORD.finditer(text)]


def bits_of_words(folded: list[str], table: Mapping[str, int]) -> int:
    """Give the sum of the bits of words."""
    found = 0
    for bits in set(map(table.__getitem__, folded)):
        found |= bits
    return found


def may_repeat(folded: list[str]) -> bool:
    """Tell whether a word stands twice in a row, or two neighbours stand twice."""
    if len(set(folded)) == len(folded):
        return False
    return any(map(eq, folded, folded[1:])) or len(set(pairwise(folded))) < len(folded) - 1
