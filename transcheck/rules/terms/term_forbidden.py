from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule
from transcheck.text.traits import Trait

_TERMS = (("press release", "comunicado de prensa|nota de prensa", "liberación de prensa"),)


@rule(
    "TRM002",
    "term-forbidden",
    Severity.ERROR,
    trigger=Trait.TERM,
    needs=Needs.BOTH,
    good=[
        Good("Two press releases", "Dos comunicados de prensa", terms=_TERMS),
        Good("The release of the press officer", "La liberación de la jefa de prensa", terms=_TERMS),
    ],
    bad=[Bad("A press release", "Una ⟦liberación de prensa⟧", terms=_TERMS)],
    references=["ISO 17100:2015, 5.3.1: adherence to the agreed terminology"],
)
def term_forbidden(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A Spanish rendering that the glossary forbids stands for an English term.

    It is reported only beside the English term it is forbidden for, in any number or gender.
    """
    assert pair.source is not None
    assert pair.target is not None
    glossary = ctx.glossary
    done: set[tuple[int, int]] = set()
    for term, start, end in glossary.find(pair.source):
        for wrong in term.forbidden:
            place = glossary.rendered(term, wrong, pair.target)
            if place is None or place in done:
                continue
            done.add(place)
            right = term.targets[0] if term.targets else None
            message = f"the glossary forbids “{pair.target.text[slice(*place)]}” for “{pair.source.text[start:end]}”"
            counterpart = Span(start, end)
            yield Hit(Span(*place), message, Side.TARGET, suggestion=right, counterpart=counterpart)
