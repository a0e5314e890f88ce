"""The words of a document that no list knows, gathered once for all rules that judge them.

Absence from a list says little: most unknown words are names, code and the words of a trade. So a doubt carries what
may speak for the word: it stands in the other language's text, is capitalised inside a sentence, is glued to a
character of code, or comes back through the document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from transcheck.data import mapping
from transcheck.lexicon import Lexicon, foreign, lexicon
from transcheck.lexicon.candidates import distance
from transcheck.lexicon.loanwords import LOANWORDS
from transcheck.lexicon.weights import WEIGHTS
from transcheck.model import Pair, Segment, Side, Span
from transcheck.spelling.glued import is_glued
from transcheck.text.bounded import WordMemo

# Digits and letters of other languages make a word a name.
_ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyzáéíóúüñàèìòù-‐‑'’")
_STOPS = frozenset('[.:?!¿¡…\n\t•·—–-|/"“«(*\ufffc>')


_LONG = 6
_LONGEST = 60
_SHORTEST, _AWAY = 5, 2
"""Words of the document that may be meant by one that no list knows: their least length, and the slips away."""
LINKS = {"em": "en", "um": "un", "an": "han"}
"""Words of two letters that nobody looks up, and that a slip on n and m, or a lost h, makes."""
JOINED = mapping("es", "spelling.joined")  # fmt: skip
"""Set phrases that are often written as one word (Fundéu), some of which have the letters of a rare verb form."""


class Doubt(NamedTuple):
    """An unknown word at one place.

    Attributes:
        pair: the pair that it stands in.
        side: which text of the pair.
        place: its index among the words of that text.
        word: the word as written.
        folded: the word in lower case.
        shared: whether the other text of the pair holds it letter for letter.
    """

    pair: Pair
    side: Side
    place: int
    word: str
    folded: str
    shared: bool

    @property
    def segment(self) -> Segment:
        """The text that the word stands in."""
        segment = self.pair.side(self.side)
        assert segment is not None
        return segment

    @property
    def span(self) -> Span:
        """Where the word stands in its text."""
        return Span(*self.segment.facts.spans[self.place])

    @property
    def glued(self) -> bool:
        """Whether a character of code or a hyphen touches it, or quotation marks stand around it alone."""
        return is_glued(self.segment, self.span)

    @property
    def lowered(self) -> bool:
        """Whether its capitals say nothing: it has none, opens a sentence, or stands in a text in capitals."""
        word = self.word
        if word.islower():
            return True
        if word.isupper():
            return _is_shouted(self.segment)
        return word[0].isupper() and word[1:].islower() and opens_sentence(self.segment.text, self.span.start)

    def beside(self, step: int) -> str:
        """Give the word `step` places on, in lower case; "" beyond the ends."""
        folded = self.segment.facts.folded
        place = self.place + step
        return folded[place] if 0 <= place < len(folded) else ""


class Survey:
    """The doubts of one document, with counts over it.

    A word that both texts of its pair hold is most often a name or code, and no rule of grammar is asked of it: it is a
    doubt when it is in no list. Of other words, regular forms of listed ones are none.
    """

    __slots__ = ("_by_ends", "_frequency", "_met", "doubts", "pairs", "verdicts")

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs
        self.doubts: list[Doubt] = []
        self.verdicts: list[tuple[Doubt, Any]] | None = None
        self._met: Counter[tuple[Side, str]] = Counter()
        self._frequency: dict[Side, Counter[str]] = {}
        self._by_ends: dict[Side, dict[str, list[str]]] = {}
        english, spanish = _table("en"), _table("es")
        none: frozenset[str] = frozenset()
        known, known_spanish = english.known, spanish.known
        for pair in pairs:
            source, target = pair.source, pair.target
            ours = source.facts.vocabulary if source is not None else none
            theirs = target.facts.vocabulary if target is not None else none
            new, new_spanish = ours - known, theirs - known_spanish
            if not (new or new_spanish) or (source and target and source.text == target.text):
                continue
            if source and (doubtful := english.doubtful(new, theirs)):
                self._gather(pair, Side.SOURCE, source, doubtful, theirs)
            if target and (doubtful := spanish.doubtful(new_spanish, ours)):
                self._gather(pair, Side.TARGET, target, doubtful, ours)

    def _gather(self, pair: Pair, side: Side, segment: Segment, doubtful: list[str], others: frozenset[str]) -> None:
        folded, words = segment.facts.folded, segment.facts.words
        for word in doubtful:
            self._met[side, word] += 1
            place = -1
            for _ in range(folded.count(word)):
                place = folded.index(word, place + 1)
                self.doubts.append(Doubt(pair, side, place, words[place], word, word in others))

    def pairs_with(self, doubt: Doubt) -> int:
        """Give the number of pairs of the document that have the word on the same side."""
        return self._met[doubt.side, doubt.folded]

    def frequency(self, side: Side, word: str) -> int:
        """Give how often a lower-case word stands in the document's texts of one side."""
        return self._words(side)[word]

    def far(self, side: Side, word: str) -> dict[str, float]:
        """Give the known words of the document at distance two from one that has no neighbour nearer."""
        by_ends = self._by_ends.get(side)
        if by_ends is None:
            by_ends = self._by_ends[side] = defaultdict(list)
            for met in self._words(side):
                by_ends[met[0] + met[-1]].append(met)
        table = _table("en" if side is Side.SOURCE else "es")
        found = {}
        letters = set(word)
        for met in by_ends[word[0] + word[-1]]:
            if len(met) < _SHORTEST or abs(len(met) - len(word)) > _AWAY or len(letters.symmetric_difference(met)) > 3:
                continue
            if distance(word, met) <= _AWAY and table.has(met):
                found[met] = WEIGHTS.edits.two
        return found

    def _words(self, side: Side) -> Counter[str]:
        counts = self._frequency.get(side)
        if counts is None:
            pairs = self.pairs
            segments = [p.source for p in pairs] if side is Side.SOURCE else [p.target for p in pairs]
            texts = [segment.facts.folded for segment in segments if segment is not None]
            counts = self._frequency[side] = Counter(chain.from_iterable(texts))
        return counts


class _KnownWords:
    """The words of one language that a run has met: known ones in one set, so that a text costs one subtraction."""

    __slots__ = ("_odd", "_unknown", "_unlisted", "known", "lexicon")

    def __init__(self, lang: str) -> None:
        self.lexicon: Lexicon = lexicon(lang)
        self._odd = frozenset((*LINKS, *JOINED)) if lang == "es" else frozenset()
        self.known = WordMemo(LOANWORDS if lang == "es" else ())
        self._unlisted = WordMemo()
        self._unknown = WordMemo()

    def doubtful(self, words: Iterable[str], others: frozenset[str]) -> list[str]:
        """Give those of `words` that the language does not have; of those in `others`, too, those that no list has."""
        known, unlisted = self.known, self._unlisted
        found = []
        for word in words:
            if word not in unlisted:
                if self._is_listed(word):
                    known.put(word)
                    continue
                unlisted.put(word)
            if word in others or not self.is_formed(word):
                found.append(word)
        return sorted(found) if len(found) > 1 else found

    def has(self, word: str) -> bool:
        """Tell whether a word is listed, or a regular form of a listed one."""
        return word in self.known or self._is_listed(word) or self.is_formed(word)

    def is_formed(self, word: str) -> bool:
        """Tell whether a word that no list has is a regular form of a listed one."""
        if word in self._unknown:
            return False
        formed = self._is_plain(word) and self.lexicon.known(word)
        (self.known if formed else self._unknown).put(word)
        return formed

    def _is_plain(self, word: str) -> bool:
        return _ALPHABET.issuperset(word) and word not in self._odd

    def _is_listed(self, word: str) -> bool:
        if word in self._odd:
            return False
        if self.lexicon.lists(word):
            return True
        if len(word) < 2 or (len(word) == 2 and word.isascii()) or len(word) > _LONGEST:
            return True  # too short to judge, or no word of prose
        if not _ALPHABET.issuperset(word):
            # A zero for an o makes a typo; other digits make a name, and letters of other languages their words.
            return not foreign.language(word) and (len(word) < _LONG or word.replace("0", "o") not in self.lexicon)
        # "París" and "DNI" are listed with capitals only.
        return self.lexicon.lists(word.capitalize()) or self.lexicon.lists(word.upper()) or word in self.lexicon


@cache
def _table(lang: str) -> _KnownWords:
    return _KnownWords(lang)


def is_formed(word: str, lang: str) -> bool:
    """Tell whether a lower-case word of "en" or "es" that no list has is a regular form of a listed one."""
    return _table(lang).is_formed(word)


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether the word at `start` opens a text or a sentence, so that its capital says nothing."""
    index = start - 1
    while index >= 0 and text[index] in " \u00a0":
        index -= 1
    return index < 0 or text[index] in _STOPS


def _is_shouted(segment: Segment) -> bool:
    """Tell a text in capitals, whose words are no acronyms."""
    words = segment.facts.words
    return sum(word.isupper() and len(word) > 1 for word in words) * 2 > len(words)
