from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.align.flags import UNPAIRED
from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, page_rule


@page_rule(
    "DOC003",
    "page-unpaired",
    Severity.INFO,
    lang="any",
    good=[
        Good("Opening hours", "Horario"),
        Good("Opening hours", None),
    ],
    bad=[
        Bad(
            "⟦Opening hours⟧",
            None,
            says="no Spanish page was found that says the same as this page",
            kind=Kind.PARAGRAPH,
            flags=frozenset({UNPAIRED}),
        ),
        Bad(
            None,
            "⟦Horario de apertura⟧",
            says="no English page was found that says the same as this page",
            kind=Kind.PARAGRAPH,
            flags=frozenset({UNPAIRED}),
        ),
    ],
)
def page_unpaired(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A page of a site in two languages has no translation beside it, neither by name nor by link nor by what it says.

    It was never translated, or its translation was saved elsewhere. Only walked folders in which other pages have
    their partner are asked; a page that is named alone is checked alone.
    """
    if not pairs or UNPAIRED not in pairs[0].flags:
        return
    pair = pairs[0]
    side, segment, _ = pair.sides()[0]
    other = "Spanish" if side is Side.SOURCE else "English"
    yield pair, Hit(Span(0, len(segment.text)), f"no {other} page was found that says the same as this page", side)
