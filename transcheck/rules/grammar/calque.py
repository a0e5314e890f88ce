from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Neighbours
from transcheck.spanish.calques import CALQUES, FIRST, SECOND


@text_rule(
    "GRM011",
    "calque",
    Severity.WARNING,
    lang="es",
    beside=True,
    when=Neighbours(es=(FIRST, SECOND)),
    good=[
        Good("In order to sail, we need wind.", "Para navegar hace falta viento."),
        Good("Sorted by price", "Puestos en orden a cada lado"),
        Good("The concert takes place on the quay.", "El concierto tiene lugar en el muelle."),
    ],
    bad=[
        Bad(
            "In order to sail, we need wind.",
            "⟦En orden a⟧ navegar hace falta viento.",
            says="“En orden a” copies the English; usual: para",
            suggests="para",
        ),
        Bad(
            "In addition to the boats, there are rafts.",
            "⟦En adición a⟧ los barcos, hay balsas.",
            says="“En adición a” copies the English; usual: además de",
            suggests="además de",
        ),
        Bad(
            "It is priced based on its weight.",
            "Tiene precio ⟦en base a⟧ su peso.",
            says="“en base a” copies the English; usual: según",
            suggests="según",
        ),
    ],
    references=["RAE, DPD, «orden», «base»", "Fundéu, «en adición a», «hacer sentido»"],
)
def calque(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """A Spanish phrase copies the English one word by word: “en orden a” for “in order to”.

    The rule speaks only where the English phrase is in the source, for most of these words may also stand together by
    chance.
    """
    facts = spanish.facts
    theirs = f" {' '.join(english.facts.folded)} "
    for phrase in CALQUES:
        if phrase.words[:2] not in facts.bigrams or not any(f" {words} " in theirs for words in phrase.english):
            continue
        length = len(phrase.words)
        for i in range(len(facts.words) - length + 1):
            if tuple(facts.folded[i : i + length]) == phrase.words:
                span = Span(facts.spans[i][0], facts.spans[i + length - 1][1])
                message = f"“{span.of(spanish.text)}” copies the English; usual: {phrase.right}"
                yield Hit(span, message, suggestion=phrase.right)
