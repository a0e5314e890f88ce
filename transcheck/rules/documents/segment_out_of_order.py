from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.align.flags import ALIGNED, MOVED, is_lined_up
from transcheck.model import Hit, Kind, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, page_rule

_FLAGS = frozenset({ALIGNED})
_OTHERS = (("The pool is open.", "La piscina está abierta."),)


@page_rule(
    "DOC004",
    "segment-out-of-order",
    Severity.INFO,
    lang="any",
    good=[
        Good("Closed on Monday.", "Cerrado los lunes.", others=_OTHERS, kind=Kind.PARAGRAPH, flags=_FLAGS),
    ],
    bad=[
        Bad(
            "Closed on Monday.",
            "⟦Cerrado los lunes.⟧",
            says="stands in another place of the order than its source",
            others=((None, "La piscina está abierta."),),
            kind=Kind.PARAGRAPH,
            flags=frozenset({ALIGNED, MOVED}),
        ),
    ],
)
def segment_out_of_order(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A text of the Spanish page stands in another place than its source among the texts of the English page.

    A paragraph was pasted in the wrong place, or two items of a list changed places. A list that is sorted by the
    alphabet of its language is right to differ.
    """
    if not is_lined_up(pairs):
        return
    for pair in pairs:
        if MOVED in pair.flags and pair.source and pair.target and pair.target.kind != Kind.NAVIGATION:
            yield pair, Hit(Span(0, len(pair.target.text)), "stands in another place of the order than its source")
