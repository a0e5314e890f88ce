from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from transcheck.model import Cue, Hit, Kind, Pair, Severity, Side, Span, clock
from transcheck.rules.base import Bad, Context, Good, each_cue, page_rule
from transcheck.text.lazy import Lazy

_NEAR_MS = 200
_UNKNOWN_MS = 3_000
_SOUND = Lazy(r"\[.*\]|\(.*\)|[♪#*].*|\W*", 16)
_WORD = Lazy(r"[^\W\d_]{2}")
_NAMES = {Side.SOURCE: "English", Side.TARGET: "Spanish"}


@page_rule(
    "CUE007",
    "cue-missing",
    Severity.ERROR,
    lang="any",
    good=[
        Good(
            "The boat is late.",
            "El barco llega tarde.",
            others=(("Good morning.", "Buenos días."),),
            kind=Kind.CUE,
            times=((1_000, 3_000),),
        ),
        Good("[gulls cry]", None, others=(("Good morning.", "Buenos días."),), kind=Kind.CUE, times=((1_000, 3_000),)),
        Good("The boat is late.", None, kind=Kind.CUE, times=((1_000, 3_000),)),
    ],
    bad=[
        Bad(
            "⟦The boat is late.⟧",
            None,
            says="no Spanish subtitle between 00:00:01,000 and 00:00:03,000",
            others=(("Good morning.", "Buenos días."), ("Come in.", "Pase.")),
            kind=Kind.CUE,
            times=((1_000, 3_000),),
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «omission»"],
)
def cue_missing(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A subtitle of one language is shown while the other language shows none.

    The viewers of the other language miss a sentence, or read one that nobody says. Sounds in brackets, songs and
    signs without words are left alone: many translations leave them out on purpose. Where more than a third has no
    partner the two files belong to different cuts, and nothing is said.
    """
    if not (pairs and pairs[0].kind is Kind.CUE and any(p.source is not None and p.target is not None for p in pairs)):
        return
    cues: dict[Side, list[tuple[Pair, Cue]]] = {Side.SOURCE: [], Side.TARGET: []}
    for pair, side, _, cue in each_cue(pairs):
        cues[side].append((pair, cue))
    for side, own in cues.items():
        shown = _Showing([cue for _, cue in cues[side.other]])
        missing = [(pair, cue) for pair, cue in own if not shown.during(cue) and _is_speech(cue)]
        if len(missing) > 1 and 3 * len(missing) > len(own):
            continue
        for pair, first, last in _runs(missing):
            what = f"no {_NAMES[side.other]} subtitle between {clock(first.start_ms)} and {clock(last.end_ms)}"
            yield pair, Hit(Span(first.start, last.end), what, side)


class _Showing:
    """When a language shows anything."""

    def __init__(self, cues: list[Cue]) -> None:
        times = sorted(map(_interval, cues))
        self.starts = [start for start, _ in times]
        self.ends = list(accumulate((end for _, end in times), max))

    def during(self, cue: Cue) -> bool:
        """Tell whether anything is shown during a cue, up to a blink at its ends."""
        if cue.end_ms <= cue.start_ms:
            return True
        near = min(_NEAR_MS, (cue.end_ms - cue.start_ms) // 4)
        first = bisect_right(self.ends, cue.start_ms + near)
        return first < bisect_left(self.starts, cue.end_ms - near)


def _interval(cue: Cue) -> tuple[int, int]:
    """Give when a cue is shown; one whose times are nonsense may be shown for a while around both."""
    if cue.end_ms > cue.start_ms:
        return cue.start_ms, cue.end_ms
    return cue.end_ms, cue.start_ms + _UNKNOWN_MS


def _is_speech(cue: Cue) -> bool:
    text = " ".join(cue.lines)
    return _SOUND.fullmatch(text) is None and _WORD.search(text) is not None


def _runs(missing: list[tuple[Pair, Cue]]) -> Iterator[tuple[Pair, Cue, Cue]]:
    """Yield the first and the last of cues that stand side by side in one text."""
    run: tuple[Pair, Cue, Cue] | None = None
    for pair, cue in missing:
        if run is not None and run[0] is pair and run[2].end + 1 == cue.start:
            run = pair, run[1], cue
            continue
        if run is not None:
            yield run
        run = pair, cue, cue
    if run is not None:
        yield run
