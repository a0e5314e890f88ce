"""Words folded for comparison: what counts as the same word, whatever its case, accents and hyphens."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from transcheck.text.lazy import Lazy
from transcheck.text.scan import WORD

_PLAIN = str.maketrans("áéóúüàèìòùâêîôûäëïöãõåç’\u2010\u2011", "aeouuaeiouaeiouaeioaoac'--")
_STRESS = Lazy("í(?![aeo])")
_EXTRA = Lazy(r"[\d+#&@%€$=]+")
_HARD = Lazy(r"[.,;:!?¡¿()\[\]{}…|•/—]|\n[ \t\r]*\n")


def fold(word: str) -> str:
    """Give a word in lower case and without accents.

    ñ stays, since it is a letter of its own, and so does the í of "secretaría", which tells it from "secretaria".
    """
    low = word.lower()
    if low.isascii():
        return low
    low = low.translate(_PLAIN)
    return _STRESS.sub("i", low) if "í" in low else low


def pieces(text: str) -> list[str]:
    """Give the words of a term as written; a hyphen parts words, so that "side-event" and "side event" are one."""
    return [piece for word in WORD.findall(text) for piece in split(word)]


def split(word: str) -> list[str]:
    """Give the parts of a hyphenated word; any other word is its own only part."""
    return [part for part in word.replace("\u2010", "-").replace("\u2011", "-").split("-") if part]


def stops(text: str) -> set[str]:
    """Give the punctuation in a text that parts phrases, so that no term runs over it unless it holds it itself."""
    return set(_HARD.findall(text))


class Extras(NamedTuple):
    """The numerals and signs of a term that are no words but tell it from others, as in Horizon 2030 or C++.

    Attributes:
        before, inside, after: those before its first word, between its words, and after its last.
        room: how many characters before the first word and after the last may hold them.
    """

    before: tuple[str, ...]
    inside: tuple[str, ...]
    after: tuple[str, ...]
    room: tuple[int, int]

    def widen(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Give the place of the whole term where its words stand at start to end, or None if a sign is not there."""
        head, tail = self.room
        for sign in reversed(self.before):
            start = text.rfind(sign, max(0, start - head), start)
            if start < 0:
                return None
        if not all(sign in text[start:end] for sign in self.inside):
            return None
        for sign in self.after:
            found = text.find(sign, end, end + tail)
            if found < 0:
                return None
            end = found + len(sign)
        return start, end


def extras(text: str) -> Extras | None:
    """Give the numerals and signs of a term, or None if it has none."""
    words = list(WORD.finditer(text))
    if not words or not _EXTRA.search(text):
        return None
    first, last = words[0].start(), words[-1].end()
    head, tail = text[:first], text[last:]
    parts = (head, " ".join(text[a.end() : b.start()] for a, b in pairwise(words)), tail)
    before, inside, after = (tuple(_EXTRA.findall(part)) for part in parts)
    return Extras(before, inside, after, (len(head) + 1, len(tail) + 1))
