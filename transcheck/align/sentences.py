"""Finds sentences within a text that its translation leaves out, where both texts belong together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transcheck.align.plain import SharedWords, WordLikeness
from transcheck.align.words import clues
from transcheck.model import Kind, Pair, Segment, Side, Span
from transcheck.text.lazy import Lazy
from transcheck.text.length import deviation, most_sentences, prose_length

_END = Lazy(
    r"(?:(?<=[^\W_]{3})|(?<=\d))[.!?…][\"”»')\]]{0,2}\.?\s+(?=[\"“«(¿¡']{0,2}[A-ZÁÉÍÓÚÑ\d])|[!?…][\"”»')\]]{0,2}\s+(?=[\"“«(¿¡'A-ZÁÉÍÓÚÑ])"
)
_ABBREVIATED = Lazy(r"\b(?:Profa?|Srta|Mrs|Gov|Gen|Sen|Rev|Capt|Col|Fig|Vol|Inc|Ltd|Corp|pág|núm|art|cap)\.\s+\Z")
_COVERED, _BARE = 0.3, 0.12
_LESS, _APART = 0.4, 0.4
_SHORT, _CUT = -0.3, -1.0
_FEWEST_WORDS, _FEWEST_ALIKE = 3, 6  # the second where both texts have as many sentences
_MOST_SENTENCES = 30
_LONGEST = 8_000
_KINDS = frozenset((Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTE, Kind.CAPTION, Kind.DESCRIPTION, Kind.CELL))


class Lone(NamedTuple):
    """A sentence without a counterpart in the text that stands against its own."""

    pair: Pair
    span: Span


def sentences(text: str) -> list[Span]:
    """Give the sentences of a text, without the spaces around them."""
    found: list[Span] = []
    start = len(text) - len(text.lstrip())
    for match in _END.finditer(text):
        if _ABBREVIATED.search(text, start, match.end()):
            continue
        end = match.start() + len(match.group().rstrip())
        if end > start:
            found.append(Span(start, end))
        start = match.end()
    end = len(text.rstrip())
    return [*found, Span(start, end)] if end > start else found


def lone_sentences(pairs: Sequence[Pair], side: Side) -> list[Lone]:
    """Give the sentences of one side that the other side of their pair leaves out.

    Three things must come together: the other side has fewer sentences, its length fits the text without the sentence
    better than with it, and hardly a word, name or figure of the sentence has a counterpart there.

    Args:
        pairs: the pairs of a document.
        side: the side whose sentences are looked at.
    """
    suspects = [(pair, span) for pair in pairs for span in _suspects(pair, side)]
    if not suspects:
        return []
    both = [(pair, a, b) for pair in pairs if (a := pair.side(side)) is not None and (b := pair.side(side.other))]
    own, beside = [a for _, a, _ in both], [b for _, _, b in both]
    places = {id(pair): number for number, (pair, _, _) in enumerate(both)}
    pieces = [_cut(own[places[id(pair)]], span) for pair, span in suspects]
    evidence = WordLikeness(*((own + pieces, beside) if side is Side.SOURCE else (beside, own + pieces)))
    words, hits = (evidence.english, evidence.forth) if side is Side.SOURCE else (evidence.spanish, evidence.back)
    shares: dict[int, list[tuple[float, Span]]] = {}
    for number, (pair, span) in enumerate(suspects, len(own)):
        place = places[id(pair)]
        met = hits[number].get(place, {})
        covered = sum(met.values()) / words.totals[number]
        if _is_shorter(beside[place], own[place]):
            covered = min(covered, _covered(words, number, met, _rest(own[place], span)))
        shares.setdefault(place, []).append((covered, span))
    found = []
    for place, each in shares.items():
        (covered, _, span), *others = sorted((share, span.start, span) for share, span in each)
        stands_out = bool(others) and others[0][0] - covered >= _APART
        least = (_LESS if stands_out else _COVERED) if _is_shorter(beside[place], own[place]) else _BARE
        if covered < least:
            found.append(Lone(both[place][0], span))
    return found


def _is_shorter(segment: Segment, other: Segment) -> bool:
    """Tell whether a text has fewer sentences than another, however they are counted."""
    return most_sentences(segment.facts.masked) < len(sentences(other.facts.masked))


def _covered(words: SharedWords, number: int, met: dict[int, float], rest: frozenset[str]) -> float:
    """Give the share of a sentence's words that have a counterpart; those of the other sentences, too, say nothing."""
    whole = shared = 0.0
    for place, token in enumerate(words.tokens[number]):
        if token[-1].key not in rest:
            whole += words.weight(token[-1].key)
            shared += met.get(place, 0.0)
    return shared / whole if whole else 1.0


def _rest(segment: Segment, span: Span) -> frozenset[str]:
    """Give the keys of the words that stand outside one sentence of a text."""
    facts = segment.facts
    outside = [w for w, (start, _) in zip(facts.words, facts.spans, strict=True) if not span.start <= start < span.end]
    return frozenset(found[-1].key for word in outside if (found := clues(word, segment.lang)))


def _suspects(pair: Pair, side: Side) -> list[Span]:
    """Give the sentences of one side whose loss would explain the length of the other."""
    own, other = pair.side(side), pair.side(side.other)
    if own is None or other is None or own.kind not in _KINDS or max(len(own.text), len(other.text)) > _LONGEST:
        return []
    mine, theirs = own.facts.masked, other.facts.masked
    spans = sentences(mine)
    if not 1 < len(spans) <= _MOST_SENTENCES:
        return []
    length, beside = prose_length(mine), prose_length(theirs)
    whole = _off(length, beside, side)
    fewer = most_sentences(theirs) < len(spans)
    if whole > (_SHORT if fewer else _CUT):
        return []
    fewest = _FEWEST_WORDS if fewer else _FEWEST_ALIKE
    found = []
    for span in spans:
        size = prose_length(span.of(mine))
        enough = len(span.of(mine).split()) >= fewest
        if enough and size < length and abs(_off(length - size, beside, side)) < abs(whole):
            found.append(span)
    return found


def _off(own: int, other: int, side: Side) -> float:
    """Give by how many standard deviations the other side is too long for this one, below 0 if too short."""
    return deviation(own, other) if side is Side.SOURCE else -deviation(other, own)


def _cut(segment: Segment, span: Span) -> Segment:
    return Segment(segment.text[span.start : span.end], segment.lang, segment.kind)
