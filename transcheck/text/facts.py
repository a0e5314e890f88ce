"""What a text holds, worked out once and shared by every rule: traits, marks, words, numbers, quotes, language.

Each fact is computed when it is first asked for, and what computes the rarer ones is imported then too, so that a run
pays only for the facts that its rules want.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import pairwise
from sys import intern
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from transcheck.data import words
from transcheck.text.language import Guess, guess
from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import Mark
from transcheck.text.repeats import Repeat, resolve, runs
from transcheck.text.scan import scan, spans
from transcheck.text.signs.endings import Ending, find_ending
from transcheck.text.traits import Trait

if TYPE_CHECKING:  # imported by the facts that need them
    from transcheck.text.markup.diff import Difference
    from transcheck.text.numbers import Value
    from transcheck.text.signs.brackets import Bracket
    from transcheck.text.signs.inverted import Inverted
    from transcheck.text.signs.quotes import Quotes

Made = TypeVar("Made")

# Language codes and abbreviations that are small words of Spanish or English when they stand in small letters.
_CODES = words("pairs", "abbreviations.like_words")
_HUMP = Lazy(r"[A-ZÁÉÍÓÚÑ](?<=[^\W\d_].)")

# Plain ints: to combine IntFlags costs more than most facts.
_QUOTE = int(Trait.QUOTE)
_DIGIT = int(Trait.DIGIT)
_UPPER = int(Trait.UPPER)
_BRACKET = int(Trait.BRACKET)
_ASKS = int(Trait.QUESTION | Trait.EXCLAMATION)

_OF_PAIRS = ("bigrams", "brackets", "inverted", "numbers", "quotes", "repeats", "spans")
"""Facts that the rules of a whole document hardly ask for."""


class Fact(Generic[Made]):
    """A fact that is made when it is first asked for, and is a plain attribute from then on.

    A property would be called each time, and so would `functools.cached_property`, which takes a lock before 3.12, at
    the first.
    """

    def __init__(self, make: Callable[[Facts], Made]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, facts: None, owner: type) -> Fact[Made]: ...
    @overload
    def __get__(self, facts: Facts, owner: type) -> Made: ...
    def __get__(self, facts: Facts | None, owner: type) -> Fact[Made] | Made:
        if facts is None:
            return self
        made = self._make(facts)
        setattr(facts, self._name, made)
        return made


class Facts:
    """The facts of one text; see its members. Held by its segment and made at most once."""

    def __init__(self, text: str, lang: str) -> None:
        self.text = text
        self.lang = lang
        self._against: tuple[Facts, tuple[Difference, ...]] | None = None
        self._once: dict[Hashable, Any] | None = None

    def _scan(self) -> None:
        """Look over the text for the facts that every rule shares, whichever of them was asked for."""
        self.traits, self.marks, self.masked, self.words, self.folded, self._echoes = scan(self.text)

    @Fact
    def traits(self) -> int:
        """Bits of `Trait`: the kinds of character that the text holds."""
        self._scan()
        return self.traits

    @Fact
    def marks(self) -> tuple[Mark, ...]:
        """Placeholders, tags, code and other parts that are not prose, in order."""
        self._scan()
        return self.marks

    @Fact
    def masked(self) -> str:
        """The text with its marks blanked out; same length, so its spans hold in the text."""
        self._scan()
        return self.masked

    @Fact
    def words(self) -> list[str]:
        """The words outside marks, as written."""
        self._scan()
        return self.words

    @Fact
    def folded(self) -> list[str]:
        """The words in lower case."""
        self._scan()
        return self.folded

    @Fact
    def spans(self) -> list[tuple[int, int]]:
        """(start, end) of each word, parallel to `words`."""
        return spans(self.masked)

    @Fact
    def vocabulary(self) -> frozenset[str]:
        """The different words, in lower case."""
        return frozenset(self.folded)

    @Fact
    def bigrams(self) -> frozenset[tuple[str, str]]:
        """Each word with the one behind it, in lower case; two sentences may meet in a pair."""
        return frozenset(pairwise(self.folded))

    @Fact
    def repeats(self) -> tuple[Repeat, ...]:
        """Words and phrases that stand twice in a row."""
        return resolve(runs(self.folded), self.masked, self.text, self.spans) if self._echoes else ()

    @Fact
    def _echoes(self) -> bool:
        self._scan()
        return self._echoes

    @Fact
    def numbers(self) -> tuple[Value, ...]:
        """Numbers, dates, times and other values outside marks, in order."""
        if not self.traits & _DIGIT:
            return ()
        from transcheck.text.numbers import find_values

        return find_values(self.masked, self.lang)

    @Fact
    def quotes(self) -> Quotes:
        """Quotation spans, and marks that open or close nothing."""
        from transcheck.text.signs.quotes import Quotes, find_quotes

        return find_quotes(self.masked) if self.traits & _QUOTE else Quotes()

    @Fact
    def brackets(self) -> tuple[Bracket, ...]:
        """Round and square brackets that open or close nothing."""
        from transcheck.text.signs.brackets import find_strays

        return find_strays(self.masked, self.marks) if self.traits & _BRACKET else ()

    @Fact
    def inverted(self) -> Inverted:
        """Questions and exclamations of a Spanish text that lack one of their marks."""
        from transcheck.text.signs.inverted import Inverted, find_inverted

        return find_inverted(self.masked, self.text) if self.traits & _ASKS else Inverted()

    @Fact
    def humped(self) -> bool:
        """Whether a capital stands behind a letter, as in HTML and JavaScript."""
        return self.traits & _UPPER != 0 and _HUMP.search(self.masked) is not None

    @Fact
    def ending(self) -> Ending:
        """How the text ends: the class of its final punctuation."""
        return find_ending(self.masked, self.text, self.marks)

    @Fact
    def language(self) -> Guess:
        """The language the text is guessed to be in, and how sure that is."""
        return guess(self._spoken())

    def _spoken(self) -> list[str]:
        """Give the lower-case words, less codes such as "ES" and "EN" between words in small letters."""
        folded = self.folded
        if _CODES.isdisjoint(folded) or self.text.isupper():
            return folded
        return [low for low, word in zip(folded, self.words, strict=True) if low not in _CODES or not word.isupper()]

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

    def shed(self, *, compact: bool) -> None:
        """Forget what the rules of a whole document hardly ask for and most memory goes to; it can be made anew.

        Args:
            compact: let equal words of all texts be one string, which halves the rest and takes 3 µs.
        """
        made = vars(self)
        for name in _OF_PAIRS:
            made.pop(name, None)
        self._against = None
        if compact and "words" in made:
            self.words = list(map(intern, self.words))
            self.folded = list(map(intern, self.folded))
            self.vocabulary = frozenset(set(self.folded))  # a copy fits its size
