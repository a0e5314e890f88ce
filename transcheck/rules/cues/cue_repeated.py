from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Cue, Hit, Kind, Pair, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, each_cue, page_rule

_FEWEST = 3
_GAP_MS = 1_500


@page_rule(
    "CUE008",
    "cue-repeated",
    Severity.WARNING,
    lang="any",
    good=[
        Good(
            "Look at the sea.\nLook at the sea.",
            "Mira el mar.\nMira el mar.",
            kind=Kind.CUE,
            times=((1_000, 3_000), (3_100, 5_000)),
        ),
    ],
    bad=[
        Bad(
            "Look at the sea.\nIt is coming in.",
            "Mira el mar.\n⟦Mira el mar.⟧",
            says="has the words of the subtitle before it",
            kind=Kind.CUE,
            times=((1_000, 3_000), (3_100, 5_000)),
        ),
    ],
    references=["Netflix, Timed Text Style Guide: General Requirements, repetitions"],
)
def cue_repeated(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A subtitle has the same words as the one before it, and the other language does not repeat itself there.

    The second was copied to keep the times and never written, so its own words are lost. Without the other language
    beside it nothing is said: speakers do repeat themselves. Fewer than three words, and songs, are left alone.
    """
    shown: dict[Side, list[Cue]] = {Side.SOURCE: [], Side.TARGET: []}
    for _, side, _, cue in each_cue(pairs):
        shown[side].append(cue)
    last: dict[Side, tuple[Segment, Cue]] = {}
    ranks = {Side.SOURCE: 0, Side.TARGET: 0}
    for pair, side, segment, cue in each_cue(pairs):
        before = last.get(side)
        last[side] = segment, cue
        if before is None or before[1].lines != cue.lines or not _counts(before[1], cue):
            continue
        others = shown[side.other]
        ranks[side] = _first(others, before[1].start_ms, ranks[side])
        first, second = _during(others, before[1], ranks[side]), _during(others, cue, ranks[side])
        if first and second and first != second:
            yield pair, Hit(Span(cue.start, cue.end), "has the words of the subtitle before it", side)


def _counts(one: Cue, two: Cue) -> bool:
    text = " ".join(two.lines)
    return len(text.split()) >= _FEWEST and text[:1] not in "♪[(" and 0 <= two.start_ms - one.end_ms <= _GAP_MS


def _first(cues: list[Cue], start: int, rank: int) -> int:
    """Give the rank of the first cue that ends behind a time; times only grow, so the search goes on from the last."""
    while rank < len(cues) and cues[rank].end_ms <= start:
        rank += 1
    return rank


def _during(cues: list[Cue], cue: Cue, rank: int) -> list[tuple[str, ...]]:
    """Give the lines that are shown for half of a cue's time or more."""
    found = []
    for other in cues[rank : rank + 10]:
        shared = min(other.end_ms, cue.end_ms) - max(other.start_ms, cue.start_ms)
        if 2 * shared >= min(other.end_ms - other.start_ms, cue.end_ms - cue.start_ms) > 0:
            found.append(other.lines)
    return found
