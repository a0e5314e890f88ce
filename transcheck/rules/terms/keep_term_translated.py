from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.model import Status
from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, pair_rule
from transcheck.text.traits import Trait

_TERMS = (("Skylark Studio", "Skylark Studio", "", "keep"),)


@pair_rule(
    "TRM004",
    "keep-term-translated",
    Severity.ERROR,
    lang="es",
    when=Trait.TERM,
    good=[
        Good("Open Skylark Studio.", "Abra Skylark Studio.", terms=_TERMS),
        Good("Skylark Studio's menu", "El menú de «Skylark Studio»", terms=_TERMS),
    ],
    bad=[
        Bad(
            "Open ⟦Skylark Studio⟧.",
            "Abra el Estudio Alondra.",
            says="the glossary keeps “Skylark Studio” as it is, and the translation does not have it",
            suggests="Skylark Studio",
            terms=_TERMS,
        )
    ],
    references=["ISO 17100:2015, 5.3.1: adherence to the agreed terminology"],
)
def keep_term_translated(pair: Pair, context: Context) -> Iterator[Hit]:
    """A term that the glossary keeps in English is not in the translation as it is.

    Products, brands and commands lose their identity when they are translated. Case, accents and a plural s do not
    count; a term whose row also allows a Spanish rendering is left to term-missing.
    """
    _, target = pair.both
    glossary = context.glossary
    done: set[str] = set()
    for term, start, end in glossary.matches(pair):
        right = term.right(pair)
        if not right or term.source in done or not target.facts.words:
            continue
        done.add(term.source)
        if any(r.status is not Status.KEEP or glossary.places(term, r, target) for r in right):
            continue
        message = f"the glossary keeps “{right[0].text}” as it is, and the translation does not have it"
        yield Hit(Span(start, end), message, Side.SOURCE, suggestion=right[0].text)
