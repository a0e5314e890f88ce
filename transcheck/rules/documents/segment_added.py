from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.align.flags import ALIGNED, differ, lonely, rows
from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, page_rule

_FLAGS = frozenset({ALIGNED})
_OTHERS = (("The pool is open.", "La piscina está abierta."),)


@page_rule(
    "DOC002",
    "segment-added",
    Severity.WARNING,
    lang="any",
    good=[
        Good("Closed on Monday.", "Cerrado los lunes.", others=_OTHERS, kind=Kind.PARAGRAPH, flags=_FLAGS),
        Good(None, "Cerrado los lunes.", others=_OTHERS),
    ],
    bad=[
        Bad(
            None,
            "⟦Cerrado los lunes.⟧",
            says="no text of the English page says this",
            others=_OTHERS,
            kind=Kind.PARAGRAPH,
            flags=_FLAGS,
        ),
    ],
)
def segment_added(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A text of the Spanish page has no counterpart on the English page.

    It was added by hand, or is left of an older version of the page, or its source was deleted. The two pages are
    lined up by what they say, as for `segment-missing`, with the same limits.
    """
    if differ(pairs):
        return
    for pair in rows(pairs, lonely(pairs, Side.TARGET), Side.TARGET):
        assert pair.target is not None
        yield pair, Hit(Span(0, len(pair.target.text)), "no text of the English page says this")
