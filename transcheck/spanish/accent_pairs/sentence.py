"""What the tests on accents read of a pair, and the sets of words that they share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transcheck.data import words

PREPOSITIONS = words("es", "prepositions.simple")
ARTICLES = words("es", "determiners.before_nouns")
"""Words that a noun follows, and no verb."""
CLITIC_OR_ARTICLE = words("es", "pronouns.like_articles")
FIRST_PERSON = words("en", "pronouns.first_person")
ASKED = words("en", "accents.asking")
"""English words that ask; without one of them, no Spanish word is held to ask."""
CHOOSING = words("es", "accents.before_questions")
"""Verbs that a question may follow."""
_CLOSERS = frozenset(".,;:!?)»”")


class Sentence(NamedTuple):
    """What the tests read of a pair: the Spanish words, what follows each, and the English words."""

    folded: Sequence[str]
    spans: Sequence[tuple[int, int]]
    masked: str
    english: frozenset[str]

    def word(self, place: int) -> str:
        """Give the word at `place`, or "" beyond the ends or behind a mark that cuts the sentence."""
        return self.folded[place] if 0 <= place < len(self.folded) else ""

    def touches(self, place: int) -> bool:
        """Tell whether only a space stands between the words at `place` and `place` + 1."""
        if not 0 <= place < len(self.folded) - 1:
            return False
        return self.masked[self.spans[place][1] : self.spans[place + 1][0]] == " "

    def before(self, place: int) -> str:
        """Give the word right before `place`, or ""."""
        return self.word(place - 1) if self.touches(place - 1) else ""

    def after(self, place: int) -> str:
        """Give the word right behind `place`, or ""."""
        return self.word(place + 1) if self.touches(place) else ""

    def closes(self, place: int) -> bool:
        """Tell whether the word at `place` ends its clause: nothing or closing punctuation follows."""
        end = self.spans[place][1]
        return end == len(self.masked) or self.masked[end] in _CLOSERS

    def clause(self, place: int) -> list[str]:
        """Give the words before `place` in its clause, the nearest first."""
        found = []
        while self.touches(place - 1):
            place -= 1
            found.append(self.folded[place])
        return found

    def opens(self, place: int) -> bool:
        """Tell whether nothing but words and spaces stands between the start of the text and the word at `place`."""
        return all(self.touches(before) for before in range(place))

    def says(self, words: frozenset[str]) -> bool:
        """Tell whether the English side has one of some words."""
        return not words.isdisjoint(self.english)
