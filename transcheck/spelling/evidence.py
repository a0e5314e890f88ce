"""What speaks for and against an unknown word, gathered once for all judges of its kind of slip."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from transcheck.lexicon import foreign, lexicon
from transcheck.lexicon.candidates import near
from transcheck.model import Segment, Side
from transcheck.spelling.likeness import root
from transcheck.spelling.unknown import Doubt, Survey


class Evidence:
    """The surroundings of one doubt, its document, and the words that are near it.

    What costs time is worked out when the first judge asks; nothing changes after that.

    Attributes:
        lang: the language of the word, "en" or "es".
        before, after: the words beside it in lower case, "" beyond the ends.
        other: the text of the other language, or None.
        others: the words of that text in lower case.
        pairs: how many pairs of the document have the word on this side.
    """

    def __init__(self, doubt: Doubt, survey: Survey) -> None:
        self._doubt = doubt
        self._survey = survey
        self.lang = "es" if doubt.side is Side.TARGET else "en"
        self.before, self.after = doubt.beside(-1), doubt.beside(1)
        self.other: Segment | None = doubt.pair.side(doubt.side.other)
        self.others: Sequence[str] = self.other.facts.folded if self.other is not None else ()
        self.pairs = survey.pairs_with(doubt)

    @cached_property
    def lowered(self) -> bool:
        """Whether the word's capitals say nothing."""
        return self._doubt.lowered

    @cached_property
    def neighbours(self) -> list[str]:
        """The words beside it, of two letters or more."""
        return [word for word in (self.before, self.after) if len(word) > 1]

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of the other side's words."""
        return frozenset(root(word) for word in self.others if len(word) > _SHORT)

    @cached_property
    def is_english(self) -> bool:
        """Whether the word is listed as an English one."""
        return self._doubt.folded in lexicon("en")

    @cached_property
    def is_foreign(self) -> bool:
        """Whether only Portuguese, French or Catalan can have the word."""
        return bool(foreign.language(self._doubt.folded))

    @cached_property
    def near(self) -> dict[str, float]:
        """The listed words one slip away, each with the cost of that slip."""
        return near(self._doubt.folded, self.lang)

    @cached_property
    def met_two_slips_away(self) -> dict[str, float]:
        """The known words of the document two slips away, with their cost."""
        return self._survey.far(self._doubt.side, self._doubt.folded)

    def count(self, form: str) -> int:
        """Give how often a lower-case word stands in the document's texts of this side."""
        return self._survey.frequency(self._doubt.side, form)

    def count_in_others(self, form: str) -> int:
        """Give how often a lower-case word stands in the document's texts of the other side."""
        return self._survey.frequency(self._doubt.side.other, form)


_SHORT = 3
"""Words of so few letters have no root that tells."""
