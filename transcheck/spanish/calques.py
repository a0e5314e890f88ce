"""Spanish phrases that copy an English one word by word, with the English that proves it and what Spanish says."""

from __future__ import annotations

from typing import NamedTuple

from transcheck.data import rows


class Calque(NamedTuple):
    """A phrase, the English words one of which must be in the source, and what to write."""

    words: tuple[str, ...]
    english: tuple[str, ...]
    right: str


CALQUES = tuple(
    Calque(tuple(phrase.split()), english, right) for phrase, english, right in rows("pairs", "calques.spanish")
)
"""Every calque."""

FIRST, SECOND = (frozenset(calque.words[place] for calque in CALQUES) for place in (0, 1))
"""The first and the second word of each."""
