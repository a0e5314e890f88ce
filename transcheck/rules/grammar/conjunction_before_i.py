from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import sequence
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Neighbours, starts
from transcheck.spanish.conjunctions import before_vowel

# Before a diphthong "y" stays (nieve y hielo), and before "ion" both are right.
_KEEPS_Y = sequence("es", "conjunctions.keeping_y")

_SOUNDS = sequence("es", "conjunctions.sounding_i")


@text_rule(
    "GRM002",
    "conjunction-before-i",
    Severity.WARNING,
    lang="es",
    when=Neighbours(es=("y", starts(*_SOUNDS))),
    good=[
        Good("Needles and threads", "Agujas e hilos"),
        Good("Snow and ice", "Nieve y hielo"),
        Good("Android and iOS", "Android y iOS"),
        Good("Tables and iframes", "Tablas y iframes"),
    ],
    bad=[
        Bad(
            "Geography and history",
            "Geografía ⟦y⟧ historia",
            fixed="Geografía e historia",
            says="“y” is “e” before “historia”",
            suggests="e",
            safe=True,
        ),
        Bad(
            "Useful and interesting",
            "Útil ⟦y⟧ interesante",
            fixed="Útil e interesante",
            says="“y” is “e” before “interesante”",
            suggests="e",
            safe=True,
        ),
    ],
    references=["RAE, DPD, «y»", "Fundéu, «e en lugar de y»"],
)
def conjunction_before_i(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """“y” becomes “e” before a word that starts with the sound of i.

    Not before a diphthong (“nieve y hielo”), nor before acronyms, brands and English words, whose first sound may be
    another, nor where “Y” opens a question.
    """
    facts = spanish.facts
    theirs = english.facts.folded if english is not None else []
    for start, end, word in before_vowel(facts, "y", _SOUNDS, theirs):
        if not word.lower().startswith(_KEEPS_Y):
            fix = Fix((Edit(Span(start, end), "e"),), safe=True)
            yield Hit(Span(start, end), f"“y” is “e” before “{word}”", suggestion="e", fix=fix)
