from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import sequence
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Neighbours, starts
from transcheck.spanish.conjunctions import before_vowel

_SOUNDS = sequence("es", "conjunctions.sounding_o")


@text_rule(
    "GRM003",
    "conjunction-before-o",
    Severity.WARNING,
    lang="es",
    when=Neighbours(es=("o", starts(*_SOUNDS))),
    good=[
        Good("Silver or gold", "Plata u oro"),
        Good("Connected or online", "Conectado o online"),
        Good("Yes or no", "Sí o no"),
    ],
    bad=[
        Bad(
            "This shelf or another",
            "Este estante ⟦o⟧ otro",
            fixed="Este estante u otro",
            says="“o” is “u” before “otro”",
            suggests="u",
            safe=True,
        ),
        Bad(
            "Days or hours",
            "Días ⟦o⟧ horas",
            fixed="Días u horas",
            says="“o” is “u” before “horas”",
            suggests="u",
            safe=True,
        ),
    ],
    references=["RAE, DPD, «o»", "Fundéu, «u en lugar de o»"],
)
def conjunction_before_o(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """“o” becomes “u” before a word that starts with the sound of o.

    Acronyms, brands and English words are left alone, because their first sound may be another.
    """
    facts = spanish.facts
    theirs = english.facts.folded if english is not None else []
    for start, end, word in before_vowel(facts, "o", _SOUNDS, theirs):
        fix = Fix((Edit(Span(start, end), "u"),), safe=True)
        yield Hit(Span(start, end), f"“o” is “u” before “{word}”", suggestion="u", fix=fix)
