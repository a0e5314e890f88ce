"""How a Spanish text addresses its reader: tú or usted."""

from __future__ import annotations

from typing import NamedTuple

from transcheck.data import words
from transcheck.text.facts import Facts

TU = words("es", "address.tu")
_TU_POSSESSIVE = words("es", "address.tu_possessive")
USTED = frozenset(["usted", "ud", "vd"])
SU = frozenset("su sus".split())
_SHOWS = TU | USTED | SU
_YOUR = frozenset("your yours yourself".split())
# With one of these in English, "su" may be his, hers, its or theirs.
_THIRD = words("en", "address.third_person")


class Address(NamedTuple):
    """The words that address the reader: places (start, end) of those that say tú, and of those that say usted."""

    tu: tuple[tuple[int, int], ...]
    usted: tuple[tuple[int, int], ...]


def address(english: Facts | None, spanish: Facts) -> Address:
    """Give the words of a Spanish text that show how it addresses its reader.

    "su" counts as usted only where the English side says "your" and names no third person. "ustedes" counts for
    neither: in the Americas it is the plural of tú as well.
    """
    folded = spanish.folded
    if _SHOWS.isdisjoint(spanish.vocabulary):
        return Address((), ())
    your = english is not None and not _YOUR.isdisjoint(english.vocabulary) and _THIRD.isdisjoint(english.vocabulary)
    formal = USTED | SU if your else USTED
    if formal.isdisjoint(spanish.vocabulary) and TU.isdisjoint(spanish.vocabulary):
        return Address((), ())
    spans = spanish.spans
    tu = tuple(spans[i] for i, word in enumerate(folded) if word in TU)
    usted = tuple(spans[i] for i, word in enumerate(folded) if word in formal)
    if your and usted and english is not None:
        # Each "your" gives one possessive; more of them than that belong to somebody else ("en su lugar").
        said = sum(word in _YOUR for word in english.folded)
        written = sum(word in SU or word in _TU_POSSESSIVE for word in folded)
        if written > said:
            usted = tuple(span for span in usted if spanish.text[slice(*span)].lower() not in SU)
    return Address(tu, usted)
