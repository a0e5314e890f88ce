from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transcheck.model import Cue, Hit, Kind, Pair, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, each_cue, page_rule

_ENOUGH = 8
"""Subtitles that show whether a file breaks lines."""


class LineLength(NamedTuple):
    """How many characters a line of a subtitle may have."""

    max_length: int = 42


@page_rule(
    "CUE002",
    "line-too-long",
    Severity.WARNING,
    lang="any",
    good=[Good(None, "La marea cambia a mediodía,\ny el barco sale.", kind=Kind.CUE, times=((1_000, 4_000),))],
    bad=[
        Bad(
            None,
            "Llegó tarde,\n⟦pero antes de que cerraran las puertas del puerto⟧",
            says="a line of 49 characters; the screen holds 42",
            kind=Kind.CUE,
            times=((1_000, 5_000),),
        ),
    ],
    references=[
        "Netflix, Timed Text Style Guide: Spanish (Latin America, Spain), 42 characters a line",
        "UNE 153010:2012, 37 characters a line",
    ],
)
def line_too_long(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A line of a subtitle is longer than the screen holds.

    Players break such a line where it happens to end, or cut it off. Markup does not count. A file in which most lines
    are longer, or which never breaks a line and has many long ones, is made for a wider place, such as a transcript
    below the picture, and is left alone.
    """
    limit = ctx.opts(LineLength).max_length
    for side in Side:
        cues = [(pair, segment, cue) for pair, own, segment, cue in each_cue(pairs) if own is side]
        unbroken = len(cues) >= _ENOUGH and all(len(cue.lines) == 1 for _, _, cue in cues)
        hits = [(pair, hit) for pair, segment, cue in cues for hit in _long(segment, cue, side, limit)]
        if len(hits) <= 1 or (4 if unbroken else 2) * len(hits) <= sum(len(cue.lines) for _, _, cue in cues):
            yield from hits


def _long(segment: Segment, cue: Cue, side: Side, most: int) -> Iterator[Hit]:
    start = cue.start
    for shown in cue.lines:
        place = segment.text.find(shown, start, cue.end)
        if place >= 0:
            start = place + len(shown)
        if len(shown) > most:
            span = Span(place, start) if place >= 0 else Span(cue.start, cue.end)  # markup inside the line
            yield Hit(span, f"a line of {len(shown)} characters; the screen holds {most}", side)
