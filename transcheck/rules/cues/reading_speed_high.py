from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transcheck.model import Hit, Kind, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, each_cue, page_rule

_ROUNDING = 0.5


class ReadingSpeed(NamedTuple):
    """How fast viewers can read, in characters a second, spaces and signs counted."""

    max_cps: float = 20.0


@page_rule(
    "CUE001",
    "reading-speed-high",
    Severity.WARNING,
    lang="any",
    good=[
        Good("The tide turns at noon.", "La marea cambia a mediodía.", kind=Kind.CUE, times=((1_000, 3_000),)),
        Good(None, "¿Qué?", kind=Kind.CUE, times=((1_000, 1_900),)),
    ],
    bad=[
        Bad(
            "The tide turns at noon.",
            "⟦Hacia el mediodía la marea\ncambia de sentido otra vez.⟧",
            says="53 characters in 2.0 s are 26 a second; 20 can be read",
            kind=Kind.CUE,
            times=((1_000, 3_000),),
        ),
    ],
    references=[
        "Netflix, Timed Text Style Guide: Spanish (Latin America, Spain), 17 characters a second; English, 20",
        "UNE 153010:2012, 15 characters a second",
    ],
)
def reading_speed_high(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A subtitle has more characters than viewers can read in its time.

    What is not read is lost, and viewers who try miss the picture. Norms allow 15 to 20 characters a second; above 20
    every norm is broken. Spaces and punctuation count, markup does not. A name or number that is read at a glance
    costs less than the count says.
    """
    limit = ctx.opts(ReadingSpeed).max_cps
    for pair, side, _, cue in each_cue(pairs):
        length = sum(map(len, cue.lines))
        seconds = (cue.end_ms - cue.start_ms) / 1_000
        if seconds > 0 and length > (limit + _ROUNDING) * seconds:
            speed = f"{length} characters in {seconds:.1f} s are {length / seconds:.0f} a second"
            yield pair, Hit(Span(cue.start, cue.end), f"{speed}; {limit:g} can be read", side)
