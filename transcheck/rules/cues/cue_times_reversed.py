from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Cue, Hit, Kind, Pair, Severity, Side, Span, clock
from transcheck.rules.base import Bad, Context, Good, each_cue, page_rule


@page_rule(
    "CUE006",
    "cue-times-reversed",
    Severity.ERROR,
    lang="any",
    good=[Good(None, "La marea cambia\na mediodía.", kind=Kind.CUE, times=((1_000, 2_500), (2_500, 4_000)))],
    bad=[
        Bad(
            None,
            "⟦La marea cambia a mediodía.⟧",
            says="ends at 00:00:01,500, before it starts at 00:00:04,000",
            kind=Kind.CUE,
            times=((4_000, 1_500),),
        ),
        Bad(
            None,
            "La marea cambia\n⟦a mediodía.⟧",
            says="starts at 00:00:02,000, before the one above it at 00:00:04,000",
            kind=Kind.CUE,
            times=((4_000, 5_500), (2_000, 3_900)),
        ),
    ],
    references=["W3C, WebVTT: The Web Video Text Tracks Format, 4.1: the end time is greater than the start time"],
)
def cue_times_reversed(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A subtitle ends before it starts, or starts before the one that stands above it in the file.

    Players never show the first, and some skip the second. A wrong figure in one of the times is the usual cause.
    """
    last: dict[Side, Cue] = {}
    for pair, side, _, cue in each_cue(pairs):
        before = last.get(side)
        message = ""
        if cue.end_ms < cue.start_ms:
            message = f"ends at {clock(cue.end_ms)}, before it starts at {clock(cue.start_ms)}"
        elif before is not None and cue.start_ms < before.start_ms and cue.end_ms > cue.start_ms:
            message = f"starts at {clock(cue.start_ms)}, before the one above it at {clock(before.start_ms)}"
        if message:
            yield pair, Hit(Span(cue.start, cue.end), message, side)
        if cue.end_ms > cue.start_ms:
            last[side] = cue
