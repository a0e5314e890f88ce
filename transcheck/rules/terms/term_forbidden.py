from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, pair_rule
from transcheck.text.traits import Trait

_TERMS = (("press release", "comunicado de prensa|nota de prensa", "liberación de prensa"),)
_ACCESS = (("open access", "acceso abierto", "acceso libre"),)


@pair_rule(
    "TRM002",
    "term-forbidden",
    Severity.ERROR,
    lang="es",
    when=Trait.TERM,
    good=[
        Good("Two press releases", "Dos comunicados de prensa", terms=_TERMS),
        Good("The release of the press officer", "La liberación de la jefa de prensa", terms=_TERMS),
        Good("Open access and free access", "El acceso abierto y el acceso libre", terms=_ACCESS),
    ],
    bad=[
        Bad(
            "A press release",
            "Una ⟦liberación de prensa⟧",
            says="the glossary forbids “liberación de prensa” for “press release”",
            suggests="comunicado de prensa",
            terms=_TERMS,
        ),
        Bad(
            "Open access",
            "⟦Acceso libre⟧",
            says="the glossary forbids “Acceso libre” for “Open access”",
            suggests="Acceso abierto",
            terms=_ACCESS,
        ),
    ],
    references=["ISO 17100:2015, 5.3.1: adherence to the agreed terminology"],
)
def term_forbidden(pair: Pair, context: Context) -> Iterator[Hit]:
    """A Spanish rendering that the glossary forbids stands for an English term.

    It is reported only beside the English term that it is forbidden for, in any number or gender, and only where the
    right renderings do not account for every mention of that term: elsewhere the same words may be what they should.
    """
    source, target = pair.both
    glossary = context.glossary
    matches = glossary.matches(pair)
    done: set[Span] = set()
    asked: set[str] = set()
    for match in matches:
        term, start, end = match
        wrong = term.wrong(pair)
        if not wrong or term.source in asked:
            continue
        asked.add(term.source)
        right = term.right(pair)
        good = {place for rendering in right for place in glossary.places(term, rendering, target)}
        if len(good) >= sum(other.term is term for other in matches):
            continue
        for rendering in wrong:
            for place in glossary.places(term, rendering, target, strict=True):
                if place in done or any(place.start < other.end and other.start < place.end for other in good):
                    continue
                done.add(place)
                said = place.of(target.text)
                message = f"the glossary forbids “{said}” for “{source.text[start:end]}”"
                suggestion = glossary.suggest(match, right[0], pair, said) if right else None
                yield Hit(place, message, Side.TARGET, suggestion=suggestion, counterpart=Span(start, end))
