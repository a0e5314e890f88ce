"""What a doubtful word is judged to be."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from transcheck.data import words
from transcheck.lexicon.weights import WEIGHTS
from transcheck.model import Edit, Fix, Hit, Side, Span
from transcheck.spelling.unknown import Doubt

BEFORE_NOUNS = words("es", "determiners.marking_nouns")
"""Spanish words that a noun follows."""
PREPOSITIONS = words("es", "prepositions.simple")


class Slip(StrEnum):
    """The kinds of slip that a word is judged to be; NONE for a word that is right as it stands."""

    NONE = ""
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
    only: bool = False
    agrees: bool = False

    def fix(self, span: Span) -> Fix:
        """Give the edit; safe when nothing else is near and the other side agrees, or the accent alone is at fault."""
        sure = WEIGHTS.sure
        if self.slip is Slip.ACCENT:
            safe = self.only and self.sure >= sure.safe_accent
        else:
            safe = self.only and self.agrees and self.sure >= sure.safe
        return Fix((Edit(span, self.meant),), safe=safe)

    def hit(self, doubt: Doubt, message: str) -> Hit:
        """Give the finding, with what was meant as its suggestion."""
        span, fix = doubt.span, self.fix(doubt.span)
        if doubt.side is Side.SOURCE:
            fix = fix._replace(safe=False)  # a translation checker does not rewrite the source unasked
        return Hit(span, message, doubt.side, suggestion=self.meant, fix=fix, confidence=self.sure)


RIGHT = Verdict(Slip.NONE, "", 1.0)
"""The verdict on a word that is right as it stands."""


def cased(form: str, like: str) -> str:
    """Give a word in the capitals of another."""
    if like.isupper() and len(like) > 1:
        return form.upper()
    return form[0].upper() + form[1:] if like[0].isupper() else form
