"""Phrases of a text that may be terms: runs of words that neither begin nor end with a small word."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transcheck.data import words
from transcheck.glossary.english import key
from transcheck.glossary.words import fold, stops
from transcheck.model import Segment
from transcheck.text.lazy import Lazy

_STOPS_EN = words("en", "mining.edges")
INNER_EN = words("en", "mining.inner")
_STOPS_ES = words("es", "mining.edges")
INNER_ES = words("es", "mining.inner")
_LONGEST_EN = 5
_LONGEST_ES = 6
_VERBAL = Lazy(r".{2,}[^e]ed|.{3,}[^i]ly")  # a noun phrase of English ends in no participle or adverb
Phrase = tuple[str, ...]
"""The words of a phrase, reduced to what their forms share."""


def english(segment: Segment) -> Iterator[tuple[Phrase, str]]:
    """Yield the phrases of an English text that begin with no adverb and end in no participle, as noun phrases do."""
    for phrase, form in _phrases(segment, _STOPS_EN, INNER_EN, _LONGEST_EN, key):
        if not phrase[0].endswith("ly") and not _VERBAL.fullmatch(phrase[-1]):
            yield phrase, form


def _phrases(
    segment: Segment, small: frozenset[str], inner: frozenset[str], longest: int, reduce: Callable[[str], str]
) -> Iterator[tuple[Phrase, str]]:
    """Yield the phrases of a text that neither begin nor end with a small word, reduced and as written."""
    facts = segment.facts
    words, folded, spans, text = facts.words, facts.folded, facts.spans, facts.masked
    broken = [
        bool(stops(between)) or len(between) > 1 or "\ufffc" in between
        for between in (text[spans[n][1] : spans[n + 1][0]] for n in range(len(spans) - 1))
    ]
    keys = [word if word in small else reduce(word) for word in folded]
    for start, first in enumerate(folded):
        if first in small or len(first) < 2:
            continue
        for end in range(start, min(start + longest, len(words))):
            if end > start and broken[end - 1]:
                break
            if folded[end] in small:
                # "return the number" is no noun phrase, "part of the image" is.
                if folded[end] not in inner or (folded[end] == "the" and folded[end - 1] not in inner):
                    break
                continue
            yield tuple(keys[start : end + 1]), text[spans[start][0] : spans[end][1]]


def spanish(segment: Segment) -> Iterator[tuple[Phrase, str]]:
    """Yield the phrases of a Spanish text, reduced and as written."""
    return _phrases(segment, _STOPS_ES, INNER_ES, _LONGEST_ES, spanish_key)


def spanish_key(word: str) -> str:
    """Give what the two numbers of a Spanish word share, roughly; for counting only."""
    low = fold(word)
    if len(low) > 4 and low.endswith("es") and low[-3] not in "aeiou":
        return low[:-3] + "z" if low.endswith("ces") else low[:-2]
    if len(low) > 3 and low.endswith("s"):
        low = low[:-1]
    return low[:-1] if len(low) > 3 and low.endswith("e") else low
