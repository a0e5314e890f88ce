"""English phrases that copy a Spanish one word by word, with what shows that they do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcheck.data import rows
from transcheck.text.facts import Facts


class Calque(NamedTuple):
    """A phrase of a table.

    Attributes:
        words: the phrase, word by word.
        spanish: what it copies; one of these must be in the Spanish text, where there is one.
        right: what English says.
        unless: English words beside which the phrase means what it says.
        opens: whether it opens a sentence and stands before a comma, so that an English text alone shows it.
    """

    words: tuple[str, ...]
    spanish: tuple[str, ...]
    right: str
    unless: frozenset[str]
    opens: bool


CALQUES = (
    *(
        Calque(tuple(phrase.split()), spanish, right, frozenset(unless), opens=False)
        for phrase, spanish, right, unless in rows("pairs", "calques.english")
    ),
    *(
        Calque(tuple(phrase.split()), spanish, right, frozenset(), opens=True)
        for phrase, spanish, right in rows("pairs", "calques.english_openings")
    ),
)
FIRST, SECOND = (frozenset(calque.words[place] for calque in CALQUES) for place in (0, 1))
"""The first and the second word of each."""


def calques(english: Facts, spanish: str | None) -> Iterator[tuple[int, int, str, Calque]]:
    """Give the place (start, end) of each calque in an English text, the Spanish that it copies, and its row.

    Args:
        english: the facts of the English text.
        spanish: the other text in lower case, None where there is none.
    """
    folded, spans = english.folded, english.spans
    for calque in CALQUES:
        if calque.words[:2] not in english.bigrams or not calque.unless.isdisjoint(english.vocabulary):
            continue
        copied = _copied(calque, spanish)
        length = len(calque.words)
        for first in range(len(folded) - length + 1) if copied else ():
            start, end = spans[first][0], spans[first + length - 1][1]
            if tuple(folded[first : first + length]) == calque.words and (
                not calque.opens or _opens(english, start, end)
            ):
                yield start, end, copied, calque


def _copied(calque: Calque, spanish: str | None) -> str:
    """Give the Spanish phrase that shows a calque, "" where nothing does."""
    if spanish is None:
        return calque.spanish[0] if calque.opens else ""
    return next((phrase for phrase in calque.spanish if phrase in spanish), "")


def _opens(english: Facts, start: int, end: int) -> bool:
    before = english.text[:start].rstrip(" ")
    return (not before or before[-1] in ".!?\n") and english.text[end : end + 2] == ", "
