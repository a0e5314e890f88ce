from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Cue, Hit, Kind, Pair, Severity, Side, Span, clock
from transcheck.rules.base import Bad, Context, Good, each_cue, page_rule

_FRAME_MS = 42
_ROLLING = 5


@page_rule(
    "CUE004",
    "cues-overlap",
    Severity.WARNING,
    lang="any",
    good=[
        Good(None, "La marea cambia\na mediodía.", kind=Kind.CUE, times=((1_000, 2_500), (2_500, 4_000))),
        Good(None, "La marea cambia\na mediodía.", kind=Kind.CUE, times=((1_000, 2_540), (2_500, 4_000))),
    ],
    bad=[
        Bad(
            None,
            "⟦La marea cambia⟧\na mediodía.",
            says="is shown for 0.40 s after the next subtitle came at 00:00:02,500",
            kind=Kind.CUE,
            times=((1_000, 2_900), (2_500, 4_000)),
        ),
    ],
    references=["W3C, WebVTT: The Web Video Text Tracks Format, 4.1: cues in the order of their start times"],
)
def cues_overlap(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A subtitle is still shown when the next one comes.

    Players stack the two, or drop one. Less than a frame is a matter of rounding. Subtitles that the file places on the
    screen may well stand beside others, and in rolling captions, where more than one in five overlaps, it is meant.
    """
    last: dict[Side, tuple[Pair, Cue]] = {}
    seen: dict[Side, int] = {}
    found: dict[Side, list[tuple[Pair, Hit]]] = {}
    for pair, side, _, cue in each_cue(pairs):
        seen[side] = seen.get(side, 0) + 1
        if side in last:
            before, other = last[side]
            over = other.end_ms - cue.start_ms
            if over > _FRAME_MS and cue.start_ms >= other.start_ms and not (cue.placed or other.placed):
                message = f"is shown for {over / 1_000:.2f} s after the next subtitle came at {clock(cue.start_ms)}"
                found.setdefault(side, []).append((before, Hit(Span(other.start, other.end), message, side)))
        last[side] = pair, cue
    for side, hits in found.items():
        if len(hits) == 1 or _ROLLING * len(hits) <= seen[side]:
            yield from hits
