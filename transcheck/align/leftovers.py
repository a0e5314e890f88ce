"""Guesses which Spanish words stand for an English phrase, from what the other words of the two texts account for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from transcheck.align.words import clues, plain
from transcheck.data import words
from transcheck.glossary.words import stops
from transcheck.model import Segment, Span


def _both(words: frozenset[str]) -> frozenset[str]:
    """Give words with their accents and without."""
    return words | frozenset(map(plain, words))


_INNER = words("es", "alignment.inner")
_SMALL = _both(words("es", "alignment.small"))
_BEFORE_NOUNS = _both(words("es", "alignment.before_nouns"))
_BEHIND_VERBS = _both(words("es", "alignment.behind_verbs"))
_NEAR = 0.3  # of a text's length that its translation may shift a phrase
_AHEAD = 0.12  # by which the best guess must lead the next one


class _Leftover(NamedTuple):
    """Spanish words in a row that nothing in English accounts for."""

    start: int
    end: int
    size: int


class Wanted(NamedTuple):
    """What is known of the words looked for.

    Attributes:
        size: how many words with a meaning they have.
        noun: whether their head is a noun.
        many: whether it is plural.
    """

    size: int
    noun: bool
    many: bool


def leftover(source: Segment, place: Span, target: Segment, taken: Iterable[Span], wanted: Wanted) -> Span | None:
    """Give the Spanish words that most likely stand for an English phrase, or None where that cannot be told.

    Words that share a clue with another English word are ruled out; of the others, those count that stand where the
    phrase should, between what stands around it in English.

    Args:
        source: the English text.
        place: the phrase in it.
        target: the Spanish text.
        taken: places in the Spanish text that something else accounts for.
        wanted: what is known of the Spanish words.
    """
    said = [(word, start) for word, (start, end) in _words(source) if end <= place.start or start >= place.end]
    matched = _matched(said, target)
    blocked = list(taken)
    free = [
        n
        for n, (word, (start, end)) in enumerate(_words(target))
        if n not in matched and not word.endswith("mente") and not any(s.start < end and start < s.end for s in blocked)
    ]
    runs = [_cut(run, wanted, target) for run in _runs(target, free)]
    runs = [run for run in runs if not wanted.noun or _may_be_noun(run, wanted.many, target)]
    if not runs:
        return None
    middle = _expected(place, matched, source, target)
    length = max(len(target.text), 1)
    spans = target.facts.spans
    scored = sorted(
        (abs((spans[run.start][0] + spans[run.end][1]) / 2 - middle) / length + 0.08 * abs(run.size - wanted.size), run)
        for run in runs
    )
    best, run = scored[0]
    if best > _NEAR or run.size > wanted.size + 1 or (len(scored) > 1 and scored[1][0] - best < _AHEAD):
        return None
    return Span(spans[run.start][0], spans[run.end][1])


def _cut(run: _Leftover, wanted: Wanted, target: Segment) -> _Leftover:
    """Give a run without a last word too many that does not agree: "los jóvenes | duermen"."""
    words = target.facts.folded
    agrees = wanted.many and words[run.start][-1] == words[run.end][-1] == "s"
    if not wanted.noun or agrees or run.size != wanted.size + 1 or words[run.end - 1] in _SMALL:
        return run
    return _Leftover(run.start, run.end - 1, wanted.size)


def _words(segment: Segment) -> Iterator[tuple[str, tuple[int, int]]]:
    return zip(segment.facts.words, segment.facts.spans, strict=True)


def _matched(said: Sequence[tuple[str, int]], target: Segment) -> dict[int, int]:
    """Give the Spanish words that share a clue with an English one, by number, with the English word's place."""
    held: dict[str, list[tuple[int, float]]] = {}
    for word, start in said:
        for clue in clues(word, "en"):
            held.setdefault(clue.key, []).append((start, clue.strength))
    found: dict[int, int] = {}
    for n, (word, _) in enumerate(_words(target)):
        places = [entry for clue in clues(word, "es") for entry in held.get(clue.key, ())]
        if places:
            found[n] = places[0][0]
    return found


def _runs(target: Segment, free: Sequence[int]) -> Iterator[_Leftover]:
    """Yield the runs of free words, joined by "de" and articles only, that neither begin nor end with a small word."""
    spans, text = target.facts.spans, target.facts.masked
    folded = [plain(word) for word in target.facts.words]
    solid = [n for n in free if folded[n] not in _SMALL]
    start = size = 0
    last = -2
    for n in solid:
        between = range(last + 1, n)
        joined = last >= 0 and all(folded[m] in _INNER for m in between)
        joined = (
            joined
            and (not between or folded[last + 1] in ("de", "del"))
            and not stops(text[spans[last][1] : spans[n][0]])
        )
        if not joined:
            if size:
                yield _Leftover(start, last, size)
            start, size = n, 0
        size += 1
        last = n
    if size:
        yield _Leftover(start, last, size)


def _may_be_noun(run: _Leftover, many: bool, target: Segment) -> bool:
    """Tell whether Spanish words may be a noun phrase in a number, from their ending and what stands around them."""
    words = target.facts.folded
    first = words[run.start]
    if first.endswith("s") is not many:
        return False
    if run.start == 0:
        return run.end + 1 >= len(words) or words[run.end + 1] not in _BEHIND_VERBS
    return not first.endswith(("ar", "er", "ir")) and (
        words[run.start - 1] in _BEFORE_NOUNS or target.facts.words[run.start][0].isupper()
    )


def _expected(place: Span, matched: dict[int, int], source: Segment, target: Segment) -> float:
    """Give where in the Spanish text the phrase should stand: between the words matched before and behind it."""
    spans = target.facts.spans
    anchors = sorted((english, spans[n][0], spans[n][1]) for n, english in matched.items())
    left = max(((e, b) for e, _, b in anchors if e < place.start), default=(0, 0))
    right = min(((e, a) for e, a, _ in anchors if e > place.start), default=(len(source.text), len(target.text)))
    share = ((place.start + place.end) / 2 - left[0]) / max(right[0] - left[0], 1)
    return left[1] + share * (right[1] - left[1])
