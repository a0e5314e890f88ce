"""What a doubtful word is judged to be, and what the judges of all kinds of slip share."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from transcheck.data import words
from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Side, Span
from transcheck.spelling.unknown import Doubt
from transcheck.text.accents import bare

OWN = 3
"""An unknown word in this many pairs is the project's own."""

BEFORE_NOUNS = words("es", "determiners.marking_nouns")
"""Spanish words that a noun follows."""
PREPOSITIONS = words("es", "prepositions.simple")


class Slip(StrEnum):
    """The kinds of slip that a word is judged to be."""

    ACCENT = "accent"
    FOREIGN = "foreign"
    JOINED = "joined"
    LETTER = "letter"
    NAME = "name"
    SPLIT = "split"


class Verdict(NamedTuple):
    """What is wrong with a word.

    Attributes:
        slip: the kind of slip.
        meant: what was most likely meant, in the capitals of the word as written.
        sure: 0 to 1.
        only: whether it is one slip away and nothing else is; with accents, whether no other accents make a word.
        agrees: whether the other side has a word of the same root.
    """

    slip: Slip
    meant: str
    sure: float
    only: bool
    agrees: bool

    def fix(self, span: Span) -> Fix:
        """Give the edit; safe when nothing else is near and the other side agrees, or the accent alone is at fault."""
        safe = self.only and (self.sure >= 0.9 if self.slip is Slip.ACCENT else self.agrees and self.sure >= 0.75)
        return Fix((Edit(span, self.meant),), safe=safe)

    def hit(self, doubt: Doubt, message: str) -> Hit:
        """Give the finding, with what was meant as its suggestion."""
        span, fix = doubt.span, self.fix(doubt.span)
        if doubt.side is Side.SOURCE:
            fix = fix._replace(safe=False)  # a translation checker does not rewrite the source unasked
        return Hit(span, message, doubt.side, suggestion=self.meant, fix=fix, confidence=self.sure)


@lru_cache(maxsize=16_384)
def near(word: str, lang: str) -> dict[str, float]:
    """Give the known words at distance one from a lower-case one, each with the cost of that slip."""
    return lexicon(lang).near(word)


def roots_of(doubt: Doubt) -> frozenset[str]:
    """Give the first letters of the words of the other side, for roots that both languages share."""
    other = doubt.pair.side(doubt.side.other)
    return frozenset() if other is None else frozenset(root(w) for w in other.facts.folded if len(w) > 3)


@lru_cache(maxsize=16_384)
def root(word: str) -> str:
    """Give four letters that cognates share: "spec" for "specify", "especificar"; "apar" for "apparent", "aparente"."""
    plain = "".join(letter for letter, _ in groupby(bare(word)))
    return plain[1:5] if plain[:2] == "es" and plain[2:3] not in "aeiou" else plain[:4]


def cased(form: str, like: str) -> str:
    """Give a word in the capitals of another."""
    if like.isupper() and len(like) > 1:
        return form.upper()
    return form[0].upper() + form[1:] if like[0].isupper() else form
