from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.align.flags import ALIGNED, differ, lonely, rows
from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, page_rule

_FLAGS = frozenset({ALIGNED})
_OTHERS = (("The pool is open.", "La piscina está abierta."),)


@page_rule(
    "DOC001",
    "segment-missing",
    Severity.WARNING,
    lang="any",
    good=[
        Good("Closed on Monday.", "Cerrado los lunes.", others=_OTHERS, kind=Kind.PARAGRAPH, flags=_FLAGS),
        Good("Closed on Monday.", None, others=_OTHERS),
        Good("— 2024 —", None, others=_OTHERS, kind=Kind.PARAGRAPH, flags=_FLAGS),
    ],
    bad=[
        Bad(
            "⟦Closed on Monday.⟧",
            None,
            says="no text of the Spanish page says this",
            others=_OTHERS,
            kind=Kind.PARAGRAPH,
            flags=_FLAGS,
        ),
    ],
)
def segment_missing(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A text of the English page has no counterpart on the Spanish page.

    Readers of the translation miss it. The two pages are lined up by what they say; a text that was translated so
    freely that no word, name, figure or length speaks for it may be reported, and navigation is left out. Pages that
    have little in common are reported once, by `pages-differ`.
    """
    if differ(pairs):
        return
    for pair in rows(pairs, lonely(pairs, Side.SOURCE), Side.SOURCE):
        assert pair.source is not None
        span = Span(0, len(pair.source.text))
        yield pair, Hit(span, "no text of the Spanish page says this", Side.SOURCE)
