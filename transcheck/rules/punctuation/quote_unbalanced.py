from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Found
from transcheck.text.signs.quotes import Stray

_SHORTEST = 3


@text_rule(
    "PUN011",
    "quote-unbalanced",
    Severity.ERROR,
    lang="any",
    when=Found("stray quotes"),
    good=[
        Good('The "old" mill', "El «viejo» molino"),
        Good("“We begin today,", "«Empezamos hoy,"),
        Good("The users' files don't fit", "Los archivos no caben"),
        Good('A 3.5" disk', 'Un disco de 3,5"'),
        Good("Home » News", "Inicio » Noticias"),
    ],
    bad=[
        Bad('The "old" mill', "El ⟦«⟧viejo molino", says="« opens a quotation that nothing closes"),
        Bad('The "old" mill', 'El viejo⟦"⟧ molino', says='" closes a quotation that nothing opens'),
        Bad("The ⟦“⟧old mill", "El «viejo» molino", says="“ opens a quotation that nothing closes"),
        Bad(None, "El ⟦«⟧viejo molino y el «nuevo» puente.", says="« opens a quotation that nothing closes"),
    ],
    references=["RAE, Ortografía 2010, III.3.4.8", "DPD, «comillas»"],
)
def quote_unbalanced(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A quotation mark opens or closes nothing.

    A quotation may begin or end in another segment, so the rule speaks only where the other side is balanced, or,
    in a text alone, where a second quotation begins before the first has ended. Apostrophes are never reported.
    """
    strays = segment.facts.quotes.strays
    if not strays or (other is not None and other.facts.quotes.strays):
        return
    for stray in strays:
        mark = segment.text[stray.place]
        if (other is None and not _reopened(segment, stray)) or len(segment.text.strip()) < _SHORTEST:
            continue
        what = "opens a quotation that nothing closes" if stray.opens else "closes a quotation that nothing opens"
        yield Hit(Span(stray.place, stray.place + 1), f"{mark} {what}")


def _reopened(segment: Segment, stray: Stray) -> bool:
    """Tell whether a quotation of the same kind begins while this one is still open."""
    mark = segment.text[stray.place]
    if not stray.opens or mark == "'":
        return False
    return any(span.start > stray.place and segment.text[span.start] == mark for span in segment.facts.quotes.spans)
