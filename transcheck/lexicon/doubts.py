"""The words of a document that no list knows, gathered once for all rules that judge them.

Absence from a list says little: most unknown words are names, code and the words of a trade. So a doubt carries what
may speak for the word: it stands in the other language's text, is capitalised inside a sentence, is glued to a
character of code, or comes back through the document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from transcheck.lexicon import Lexicon, lexicon
from transcheck.lexicon.suggest import distance
from transcheck.model import Pair, Segment, Side, Span
from transcheck.text.loanwords import LOANWORDS

# A character of code, of an accelerator or of a variable's name beside a word makes it no word of prose.
_MASK = "\ufffc"
_CODE = frozenset("-_\\@#$%&=<>{}|~^`+[]\ufffc0123456789")
# Digits and letters of other languages make a word a name.
_ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyzáéíóúüñàèìòù-‐‑'’")
_QUOTES = frozenset("\"'“”‘’«»`_")
_LINK_TEXT = 80
_STOPS = frozenset('[.:?!¿¡…\n\t•·—–-|/"“«(*\ufffc>')


_LONG = 6
FOREIGN_LINKS = {
    "em": "en", "um": "un", "uma": "una", "não": "no", "mais": "más", "amb": "con", "dans": "en", "avec": "con",
}  # fmt: skip
"""Small words of Portuguese, Catalan and French that slip into Spanish, with what they mean."""
JOINED = {
    "almenos": "al menos", "amenudo": "a menudo", "apartir": "a partir", "apesar": "a pesar", "aveces": "a veces",
    "depronto": "de pronto", "derrepente": "de repente", "encambio": "en cambio", "enserio": "en serio",
    "osea": "o sea", "porfavor": "por favor", "sinembargo": "sin embargo",
}  # fmt: skip
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
        return _is_glued(self.segment, self.span)

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
    """The doubts of one document, with counts over it."""

    __slots__ = ("_frequency", "_initials", "_met", "doubts", "pairs", "verdicts")

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs
        self.doubts: list[Doubt] = []
        self.verdicts: list[tuple[Doubt, Any]] | None = None
        self._met: Counter[tuple[Side, str]] = Counter()
        self._frequency: dict[Side, Counter[str]] = {}
        self._initials: dict[Side, dict[tuple[str, str, int], list[str]]] = {}
        sides = ((Side.SOURCE, _table("en")), (Side.TARGET, _table("es")))
        for pair in pairs:
            for side, table in sides:
                segment = pair.source if side is Side.SOURCE else pair.target
                if segment is not None:
                    unknown = set(segment.facts.folded) - table.known
                    if unknown and (unknown := table.unknown(unknown)):
                        self._gather(pair, side, segment, unknown)

    def _gather(self, pair: Pair, side: Side, segment: Segment, unknown: set[str]) -> None:
        facts = segment.facts
        other = pair.side(side.other)
        if other is not None and other.text == segment.text:
            return
        theirs = frozenset(other.facts.folded) if other is not None else frozenset()
        self._met.update((side, word) for word in unknown)
        for place, folded in enumerate(facts.folded):
            if folded in unknown:
                self.doubts.append(Doubt(pair, side, place, facts.words[place], folded, folded in theirs))

    def pairs_with(self, doubt: Doubt) -> int:
        """Give the number of pairs of the document that have the word on the same side."""
        return self._met[doubt.side, doubt.folded]

    def frequency(self, side: Side, word: str) -> int:
        """Give how often a lower-case word stands in the document's texts of one side."""
        return self._words(side)[word]

    def far(self, side: Side, word: str) -> dict[str, float]:
        """Give the known words of the document at distance two from one that has no neighbour nearer."""
        table = _table("en" if side is Side.SOURCE else "es")
        if side not in self._initials:
            initials = self._initials[side] = defaultdict(list)
            for met in self._words(side):
                if len(met) > 4 and met in table.known:
                    initials[met[0], met[-1], len(met)].append(met)
        found = {}
        letters = set(word)
        for length in range(len(word) - 2, len(word) + 3):
            for met in self._initials[side].get((word[0], word[-1], length), ()):
                if len(letters ^ set(met)) < 4 and distance(word, met) <= 2:
                    found[met] = 1.0
        return found

    def _words(self, side: Side) -> Counter[str]:
        counts = self._frequency.get(side)
        if counts is None:
            counts = self._frequency[side] = Counter()
            for pair in self.pairs:
                segment = pair.side(side)
                if segment is not None:
                    counts.update(segment.facts.folded)
        return counts


class _Table:
    """The words of one language that a run has met: known ones in one set, so that a text costs one subtraction."""

    __slots__ = ("_unknown", "known", "lexicon")

    def __init__(self, lang: str) -> None:
        self.lexicon: Lexicon = lexicon(lang)
        self.known: set[str] = set(LOANWORDS) if lang == "es" else set()
        self._unknown: set[str] = set()

    def unknown(self, words: set[str]) -> set[str]:
        """Give those of `words` that the language does not have."""
        for word in words - self._unknown:
            (self.known if self._is_fine(word) else self._unknown).add(word)
        return words - self.known

    def _is_fine(self, word: str) -> bool:
        if self.lexicon.lang == "es" and (word in FOREIGN_LINKS or word in JOINED):
            return False
        if len(word) < 2 or (len(word) == 2 and word.isascii()):
            return True
        if not _ALPHABET.issuperset(word):
            # A zero for an o makes a typo; other digits make a name.
            return len(word) < _LONG or word.replace("0", "o") not in self.lexicon
        return self.lexicon.known(word) or self._is_name(word)

    def _is_name(self, word: str) -> bool:
        """Tell a word that is listed with capitals only, such as "París" or "DNI"."""
        return word.capitalize() in self.lexicon or word.upper() in self.lexicon


@cache
def _table(lang: str) -> _Table:
    return _Table(lang)


_last: list[Survey] = []


def survey(pairs: Sequence[Pair]) -> Survey:
    """Give the survey of a document's pairs; the last one is kept, since several rules ask for it in turn."""
    if not _last or _last[0].pairs is not pairs:
        _last[:] = [Survey(pairs)]
    return _last[0]


def _is_glued(segment: Segment, span: Span) -> bool:
    before, after = _touching(segment, span)
    if (before and before in _CODE) or (after and after in _CODE):
        return True
    if before and after and before in _QUOTES and after in _QUOTES:
        return True
    return _is_cut_off(segment.text, span, before, after)


def _touching(segment: Segment, span: Span) -> tuple[str, str]:
    """Give the characters right before and behind a word, "" where a tag or the bracket of a link stands there."""
    start, end = span.start, span.end
    masked, text = segment.facts.masked, segment.text
    before, after = masked[start - 1 : start], masked[end : end + 1]
    if before == _MASK and text[start - 1] == ">":
        before = ""  # a tag, not a value
    if after == _MASK and text[end] in "<]":
        after = ""
    if before == "[" and text.find("](", end, end + _LINK_TEXT) >= 0:
        return "", "" if after == "]" else after  # the text of a Markdown link
    return before, after


def _is_cut_off(text: str, span: Span, before: str, after: str) -> bool:
    """Tell the parts of a dotted name, a call, a comment in code, and an abbreviation."""
    start, end = span.start, span.end
    if before == "." and start > 1 and not text[start - 2].isspace():
        return True
    if before == " " and text[max(0, start - 2) : start - 1] == "#":
        return True
    if after and after in ".:" and text[end + 1 : end + 2].isalnum():
        return True
    if after == "." and text[end + 1 : end + 2] == " " and text[end + 2 : end + 3].islower():
        return True
    return after == "(" and text[end + 1 : end + 2] == ")"


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
