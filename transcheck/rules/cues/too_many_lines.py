from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transcheck.model import Hit, Kind, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, each_cue, page_rule


class LineCount(NamedTuple):
    """How many lines a subtitle may have."""

    max_lines: int = 2


@page_rule(
    "CUE003",
    "too-many-lines",
    Severity.WARNING,
    lang="any",
    good=[Good(None, "La marea cambia a mediodía,\ny el barco sale.", kind=Kind.CUE, times=((1_000, 4_000),))],
    bad=[
        Bad(
            None,
            "⟦La marea cambia\na mediodía,\ny el barco sale.⟧",
            says="3 lines; a subtitle has 2 at most",
            kind=Kind.CUE,
            times=((1_000, 4_000),),
        ),
    ],
    references=[
        "Netflix, Timed Text Style Guide: Spanish (Latin America, Spain), two lines",
        "UNE 153010:2012, two lines, three as an exception",
    ],
)
def too_many_lines(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A subtitle has more than two lines.

    The third line covers the picture, and often the speaker's mouth. Three speakers in one subtitle, each behind a
    dash, are left alone.
    """
    limit = ctx.opts(LineCount).max_lines
    for pair, side, _, cue in each_cue(pairs):
        count = len(cue.lines)
        if count > limit and not all(line[:1] in "-–—" for line in cue.lines):
            yield pair, Hit(Span(cue.start, cue.end), f"{count} lines; a subtitle has {limit} at most", side)
