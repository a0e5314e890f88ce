from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.align.flags import ALIGNED, differ, lonely
from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, page_rule

_FLAGS = frozenset({ALIGNED})
_OTHERS = (("The pool is open.", "La piscina está abierta."),)


@page_rule(
    "DOC005",
    "pages-differ",
    Severity.WARNING,
    lang="any",
    good=[
        Good("Closed on Monday.", "Cerrado los lunes.", others=_OTHERS, kind=Kind.PARAGRAPH, flags=_FLAGS),
    ],
    bad=[
        Bad(
            "⟦Closed on Monday.⟧",
            None,
            says="1 of 1 texts have no counterpart on the Spanish page; are the two the same page?",
            others=((None, "Receta de arroz con leche."),),
            kind=Kind.PARAGRAPH,
            flags=_FLAGS,
        ),
    ],
)
def pages_differ(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """Most texts of two pages that were read as one page and its translation have no counterpart on the other.

    The files were paired by their names and hold different pages, or one of them was rewritten. What is missing or
    added in single texts is not reported then.
    """
    if not differ(pairs):
        return
    alone = lonely(pairs, Side.SOURCE)
    count = sum(pair.source is not None for pair in pairs)
    pair = alone[0]
    assert pair.source is not None
    message = f"{len(alone)} of {count} texts have no counterpart on the Spanish page; are the two the same page?"
    yield pair, Hit(Span(0, len(pair.source.text)), message, Side.SOURCE)
