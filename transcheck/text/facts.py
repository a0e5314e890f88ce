"""What a text holds, worked out once and shared by every rule: traits, marks, words, numbers, quotes, language.

Each fact is computed when it is first asked for, and what computes the rarer ones is imported then too, so that a run
pays only for the facts that its rules want.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import pairwise
from sys import intern
from typing import TYPE_CHECKING, Any, TypeVar

from transcheck.data import words
from transcheck.text.language import Guess, guess
from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import TRIGGER, Mark, find_marks
from transcheck.text.repeats import Repeat, resolve, runs
from transcheck.text.signs.endings import Ending, find_ending
from transcheck.text.traits import Trait, traits

if TYPE_CHECKING:  # imported by the facts that need them
    from transcheck.text.markup.diff import Difference
    from transcheck.text.numbers import Value
    from transcheck.text.signs.brackets import Bracket
    from transcheck.text.signs.inverted import Inverted
    from transcheck.text.signs.quotes import Quotes

Made = TypeVar("Made")

# A word: letters with inner apostrophes or hyphens kept inside it ("don't", "well-kept"), digits only after a letter.
WORD = Lazy(r"[^\W\d_]+(?:['’\-\u2010\u2011·][^\W\d_]+|\d)*")
# The same for texts without letters of other languages: a plain range is matched three times as fast.
_LATIN = r"[a-zA-Z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+"
_LATIN_WORD = Lazy(_LATIN + r"(?:['’\-\u2010\u2011·]" + _LATIN + r"|\d)*")
_FOREIGN = int(Trait.FOREIGN)

# Language codes and abbreviations that are small words of Spanish or English when they stand in small letters.
_CODES = words("pairs", "abbreviations.like_words")
_HUMP = Lazy(r"[A-ZÁÉÍÓÚÑ](?<=[^\W\d_].)")

# Plain ints: to combine IntFlags costs more than most facts.
_QUOTE = int(Trait.QUOTE)
_BRACKET = int(Trait.BRACKET)
_ASKS = int(Trait.QUESTION | Trait.EXCLAMATION)


class Facts:
    """The facts of one text; see the properties. Held by its segment and made at most once."""

    __slots__ = (
        "_against", "_bigrams", "_brackets", "_ending", "_folded", "_humped", "_inverted", "_language", "_marks",
        "_masked", "_numbers", "_once", "_quotes", "_repeats", "_spans", "_traits", "_vocabulary", "_words", "lang",
        "text",
    )  # fmt: skip

    def __init__(self, text: str, lang: str) -> None:
        self.text = text
        self.lang = lang
        self._traits: int | None = None
        self._masked: str | None = None
        self._marks: tuple[Mark, ...] = ()
        self._words: list[str] | None = None
        self._folded: list[str] | None = None
        self._spans: list[tuple[int, int]] | None = None
        self._numbers: tuple[Value, ...] | None = None
        self._quotes: Quotes | None = None
        self._language: Guess | None = None
        self._vocabulary: frozenset[str] | None = None
        self._bigrams: frozenset[tuple[str, str]] | None = None
        self._brackets: tuple[Bracket, ...] | None = None
        self._ending: Ending | None = None
        self._humped: bool | None = None
        self._inverted: Inverted | None = None
        self._repeats: tuple[Repeat, ...] | None = None
        self._against: tuple[Facts, tuple[Difference, ...]] | None = None
        self._once: dict[Hashable, Any] | None = None

    @property
    def traits(self) -> int:
        """Bits of `Trait`: the kinds of character that the text holds."""
        if self._traits is None:
            self._traits = traits(self.text)
        return self._traits

    @property
    def masked(self) -> str:
        """The text with its marks blanked out; same length, so its spans hold in the text."""
        if self._masked is None:
            if self.traits & TRIGGER:
                self._marks, self._masked = find_marks(self.text)
            else:
                self._masked = self.text
        return self._masked

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Placeholders, tags, code and other parts that are not prose, in order."""
        if self._masked is None:
            _ = self.masked
        return self._marks

    def against(self, source: Facts) -> tuple[Difference, ...]:
        """Give what happened to the marks of `source` in this text, its translation: lost, changed, damaged, added."""
        theirs, ours = source.marks, self.marks
        if not theirs and not ours:
            return ()
        found = self._against
        if found is None or found[0] is not source:
            from transcheck.text.markup.diff import differences

            found = self._against = (source, differences(source.text, theirs, self.text, ours))
        return found[1]

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Give what `make` gives, made when `key` is first asked for and kept as long as the other facts."""
        kept = self._once
        if kept is None:
            kept = self._once = {}
        if key not in kept:
            kept[key] = make()
        made: Made = kept[key]
        return made

    @property
    def words(self) -> list[str]:
        """The words outside marks, as written."""
        if self._words is None:
            pattern = WORD if self.traits & _FOREIGN else _LATIN_WORD
            self._words = pattern.findall(self.masked)
        return self._words

    @property
    def folded(self) -> list[str]:
        """The words in lower case."""
        if self._folded is None:
            self._folded = [word.lower() for word in self.words]
        return self._folded

    @property
    def spans(self) -> list[tuple[int, int]]:
        """(start, end) of each word, parallel to `words`."""
        if self._spans is None:
            self._spans = _places(self.masked, self.words)
        return self._spans

    @property
    def vocabulary(self) -> frozenset[str]:
        """The different words, in lower case."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.folded)
        return self._vocabulary

    @property
    def bigrams(self) -> frozenset[tuple[str, str]]:
        """Each word with the one behind it, in lower case; two sentences may meet in a pair."""
        if self._bigrams is None:
            folded = self.folded
            self._bigrams = frozenset(pairwise(folded))
        return self._bigrams

    @property
    def numbers(self) -> tuple[Value, ...]:
        """Numbers, dates, times and other values outside marks, in order."""
        if self._numbers is None:
            from transcheck.text.numbers import find_values

            self._numbers = find_values(self.masked, self.lang)
        return self._numbers

    @property
    def quotes(self) -> Quotes:
        """Quotation spans, and marks that open or close nothing."""
        if self._quotes is None:
            from transcheck.text.signs.quotes import Quotes, find_quotes

            if self.traits & _QUOTE:
                self._quotes = find_quotes(self.masked)
            else:
                self._quotes = Quotes()
        return self._quotes

    @property
    def brackets(self) -> tuple[Bracket, ...]:
        """Round and square brackets that open or close nothing."""
        if self._brackets is None:
            from transcheck.text.signs.brackets import find_strays

            self._brackets = find_strays(self.masked, self.marks) if self.traits & _BRACKET else ()
        return self._brackets

    @property
    def inverted(self) -> Inverted:
        """Questions and exclamations of a Spanish text that lack one of their marks."""
        if self._inverted is None:
            from transcheck.text.signs.inverted import Inverted, find_inverted

            if self.traits & _ASKS:
                self._inverted = find_inverted(self.masked, self.text)
            else:
                self._inverted = Inverted()
        return self._inverted

    @property
    def humped(self) -> bool:
        """Whether a capital stands behind a letter, as in HTML and JavaScript."""
        if self._humped is None:
            self._humped = _HUMP.search(self.masked) is not None
        return self._humped

    @property
    def ending(self) -> Ending:
        """How the text ends: the class of its final punctuation."""
        if self._ending is None:
            self._ending = find_ending(self.masked, self.text, self.marks)
        return self._ending

    @property
    def language(self) -> Guess:
        """The language the text is guessed to be in, and how sure that is."""
        if self._language is None:
            self._language = guess(self._spoken())
        return self._language

    def _spoken(self) -> list[str]:
        """Give the lower-case words, less codes such as "ES" and "EN" between words in small letters."""
        folded = self.folded
        if _CODES.isdisjoint(folded) or self.text.isupper():
            return folded
        return [low for low, word in zip(folded, self.words, strict=True) if low not in _CODES or not word.isupper()]

    @property
    def repeats(self) -> tuple[Repeat, ...]:
        """Words and phrases that stand twice in a row."""
        if self._repeats is None:
            # Where no word stands twice at all, no phrase does.
            once = len(self.vocabulary) == len(self.folded)
            found = [] if once else runs(self.folded, self.bigrams)
            self._repeats = resolve(found, self.masked, self.text, self.spans) if found else ()
        return self._repeats

    def shed(self, *, compact: bool) -> None:
        """Forget what the rules of a whole document hardly ask for and most memory goes to; it can be made anew.

        Args:
            compact: let equal words of all texts be one string, which halves the rest and takes 3 µs.
        """
        self._against = self._bigrams = self._brackets = self._inverted = self._numbers = None
        self._quotes = self._repeats = self._spans = None
        if compact:
            if self._words is not None:
                self._words = list(map(intern, self._words))
            if self._folded is not None:
                self._folded = list(map(intern, self._folded))
            self._vocabulary = None if self._folded is None else frozenset(set(self._folded))  # a copy fits its size


def _places(masked: str, words: list[str]) -> list[tuple[int, int]]:
    """Give the place of each word: every letter belongs to a word, so the next letter starts the next one."""
    places = []
    end = 0
    find = masked.find
    for word in words:
        start = find(word, end)
        end = start + len(word)
        places.append((start, end))
    return places
