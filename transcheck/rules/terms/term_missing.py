from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule
from transcheck.text.traits import Trait

_TERMS = (("side event", "evento paralelo|acto paralelo"), ("Binational Center", "Centro Binacional"))


@rule(
    "TRM001",
    "term-missing",
    Severity.WARNING,
    trigger=Trait.TERM,
    needs=Needs.BOTH,
    good=[
        Good("Two side events in May", "Dos eventos paralelos en mayo", terms=_TERMS),
        Good("The Binational Center's library", "La biblioteca del Centro Binacional", terms=_TERMS),
        Good("Binational centers of the north", "Centros binacionales del norte", terms=_TERMS),
    ],
    bad=[
        Bad("A ⟦side event⟧ in May", "Un evento lateral en mayo", terms=_TERMS),
        Bad("Visit the ⟦Binational Center⟧", "Visite el centro nacional", terms=_TERMS),
    ],
    references=["ISO 17100:2015, 5.3.1: adherence to the agreed terminology"],
)
def term_missing(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """An English term of the glossary stands in the source, and none of its Spanish terms in the target.

    Each Spanish term is accepted in the singular and the plural, with its adjectives in agreement, and roles in both
    genders; “del” and “al” stand for “de el” and “a el”. Where a shorter term is part of a longer one, the longer one
    counts. A term that is repeated need be found once only, because Spanish may take it up with a pronoun.
    """
    assert pair.source is not None
    assert pair.target is not None
    glossary = ctx.glossary
    done: set[str] = set()
    for term, start, end in glossary.find(pair.source):
        if not term.targets or term.source in done:
            continue
        done.add(term.source)
        if any(glossary.rendered(term, target, pair.target) for target in term.targets):
            continue
        if any(glossary.rendered(term, wrong, pair.target) for wrong in term.forbidden):
            continue  # term-forbidden says so, and where
        said = pair.source.text[start:end]
        message = f"“{said}” is “{' / '.join(term.targets[:4])}” in the glossary, which is not in the translation"
        yield Hit(Span(start, end), message, Side.SOURCE, suggestion=term.targets[0])
