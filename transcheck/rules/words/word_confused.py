from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words
from transcheck.spanish.twins import NAMING, TWINS
from transcheck.spelling.verdict import cased


@text_rule(
    "WRD013",
    "word-confused",
    Severity.ERROR,
    lang="es",
    beside=True,
    when=Words(en=NAMING, es=TWINS),
    good=[
        Good("A casual dinner", "Una cena casual"),
        Good("A causal link", "Un nexo causal"),
        Good("His attitude and her aptitude", "La actitud de él y la aptitud de ella"),
        Good("The meeting lasted an hour.", "La sesión duró una hora."),
    ],
    bad=[
        Bad(
            "There is a causal link.",
            "Hay un nexo ⟦casual⟧.",
            "Hay un nexo causal.",
            says="“casual” stands where the English means “causal”",
            suggests="causal",
        ),
        Bad(
            "The conservation of the forest",
            "La ⟦conversación⟧ del bosque",
            "La conservación del bosque",
            says="“conversación” stands where the English means “conservación”",
            suggests="conservación",
        ),
        Bad(
            "She adapted the play.",
            "Ha ⟦adoptado⟧ la obra.",
            "Ha adaptado la obra.",
            says="“adoptado” stands where the English means “adaptado”",
            suggests="adaptado",
        ),
    ],
    references=["RAE y ASALE, Diccionario panhispánico de dudas, 2005"],
)
def word_confused(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """A Spanish word stands for its near-twin, as the English side tells: casual and causal, adoptar and adaptar.

    Both words are in every dictionary. The rule speaks only where the English has a word for the twin, none for the
    word as written, and the twin is not in the translation.
    """
    facts = spanish.facts
    vocabulary = english.facts.vocabulary
    for place, word in enumerate(facts.folded):
        twin = TWINS.get(word)
        if twin is None or twin.right in facts.vocabulary or twin.other.isdisjoint(vocabulary):
            continue
        if twin.own.isdisjoint(vocabulary):
            span, meant = Span(*facts.spans[place]), cased(twin.right, facts.words[place])
            message = f"“{facts.words[place]}” stands where the English means “{meant}”"
            yield Hit(span, message, suggestion=meant, fix=Fix((Edit(span, meant),)))
