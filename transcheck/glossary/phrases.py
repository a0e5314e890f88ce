"""Phrases of a text that may be terms: runs of words that neither begin nor end with a small word."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transcheck.glossary.english import key
from transcheck.glossary.words import fold, stops
from transcheck.model import Segment
from transcheck.text.lazy import Lazy

_STOPS_EN = frozenset(
    "a an the this that these those it its he she they we you i him her them us me his their our your my and or but "
    "nor if then than so as at by for from in into of on onto to with without within over under up down out off about "
    "is are was were be been being am do does did done has have had having will would shall should can could may "
    "might must not no yes all any both each every some such few more most other another same own only very too also "
    "just even when where which who whom whose what why how there here because while until since during before after "
    "between through against per via please click use used using see etc one two three four five first new already "
    "now possible additional extra various several different certain individual particular specific "
    "inside outside above below following whether allow allows allowed provide provides define defines need needs put "
    "add added exists exist shouldn't you're don't can't cannot it's isn't doesn't".split()
)
INNER_EN = frozenset("of for and the in".split())
_STOPS_ES = frozenset(
    "el la los las lo un una unos unas al del de a en y e o u que se su sus es son fue ser sea como con por para sin "
    "sobre entre desde hasta no ni si más muy ya este esta estos estas ese esa esos esas aquel esto eso le les me te "
    "nos os mi tu ha han he había hay está están cada todo toda todos todas otro otra otros otras mismo misma cuando "
    "donde cual cuales quien cuyo pero porque también sólo solo así tras según usted ustedes puede pueden debe deben "
    "uno dos haga clic use usar".split()
)
INNER_ES = frozenset("de del la el los las en y para a al por con".split())
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
