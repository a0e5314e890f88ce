from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transcheck.model import Hit, Kind, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, each_cue, page_rule

_FRAME_MS = 42


class CueTime(NamedTuple):
    """How long a subtitle is shown at least, in milliseconds: 5/6 of a second, which are 20 frames of film."""

    min_ms: int = 833


@page_rule(
    "CUE005",
    "cue-too-short",
    Severity.WARNING,
    lang="any",
    good=[
        Good(None, "¿Qué?", kind=Kind.CUE, times=((1_000, 1_834),)),
        Good(None, "¿Qué?", kind=Kind.CUE, times=((1_000, 1_800),)),
    ],
    bad=[
        Bad(
            None,
            "⟦¿Qué dice?⟧",
            says="is shown for 0.60 s; the eye needs 0.83 s",
            kind=Kind.CUE,
            times=((1_000, 1_600),),
        )
    ],
    references=["Netflix, Timed Text Style Guide: General Requirements, 5/6 second per subtitle event"],
)
def cue_too_short(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A subtitle is gone before the eye has found it.

    A text that flashes up for less than 5/6 of a second is not read, however short it is. A frame less is a matter of
    rounding.
    """
    limit = ctx.opts(CueTime).min_ms
    for pair, side, _, cue in each_cue(pairs):
        length = cue.end_ms - cue.start_ms
        if 0 < length < limit - _FRAME_MS:
            message = f"is shown for {length / 1_000:.2f} s; the eye needs {limit / 1_000:.2f} s"
            yield pair, Hit(Span(cue.start, cue.end), message, side)
