from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.model import Status
from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, pair_rule
from transcheck.text.traits import Trait

_TERMS = (("workshop", "taller|jornada de trabajo", "", "preferred"),)


@pair_rule(
    "TRM003",
    "term-not-preferred",
    Severity.INFO,
    lang="es",
    when=Trait.TERM,
    good=[
        Good("Two workshops", "Dos talleres", terms=_TERMS),
        Good("Two workshops", "Dos jornadas de trabajo", terms=(("workshop", "taller|jornada de trabajo"),)),
    ],
    bad=[
        Bad(
            "A workshop in June",
            "Una ⟦jornada de trabajo⟧ en junio",
            says="the glossary prefers “taller” to “jornada de trabajo” for “workshop”",
            suggests="taller",
            terms=_TERMS,
        )
    ],
    references=["ISO 12616-1:2021: preferred and admitted terms"],
)
def term_not_preferred(pair: Pair, context: Context) -> Iterator[Hit]:
    """A rendering that the glossary only allows stands where another one is preferred.

    It is a note: the words are right, the house would rather have others. A row prefers one with the status
    "preferred"; rows without a status have no preference among their renderings.
    """
    source, target = pair.both
    glossary = context.glossary
    done: set[str] = set()
    for match in glossary.matches(pair):
        term, start, end = match
        right = term.right(pair)
        best = next((r for r in right if r.status is Status.PREFERRED), None)
        if best is None or term.source in done:
            continue
        done.add(term.source)
        if any(glossary.places(term, r, target) for r in right if r.status is not Status.ALLOWED):
            continue
        places = (p for r in right if r.status is Status.ALLOWED for p in glossary.places(term, r, target))
        place = next(places, None)
        if place is not None:
            said = place.of(target.text)
            better = glossary.suggest(match, best, pair, said)
            message = f"the glossary prefers “{best.text}” to “{said}” for “{source.text[start:end]}”"
            yield Hit(place, message, Side.TARGET, suggestion=better, counterpart=Span(start, end))
