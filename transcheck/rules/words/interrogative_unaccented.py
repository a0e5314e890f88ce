from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words
from transcheck.spanish.accent_pairs.asking import ASKING, unasked
from transcheck.spanish.accent_pairs.sentence import ASKED, Sentence
from transcheck.spelling.verdict import cased


@text_rule(
    "WRD004",
    "interrogative-unaccented",
    Severity.ERROR,
    lang="es",
    beside=True,
    when=Words(en=ASKED, es=ASKING),
    good=[
        Good("Who comes?", "¿Quién viene?"),
        Good("As soon as you come, call.", "Cuando venga, llame."),
        Good("Do you want me to come?", "¿Que si quiero? ¿Quiere que venga?"),
        Good("As a beginner, read this.", "Como principiante, lea esto."),
    ],
    bad=[
        Bad(
            "When does it open?",
            "¿⟦Cuando⟧ abre?",
            "¿Cuándo abre?",
            says="“Cuando” asks here: “Cuándo”",
            suggests="Cuándo",
        ),
        Bad("How it is made", "⟦Como⟧ se hace", "Cómo se hace", says="“Como” asks here: “Cómo”", suggests="Cómo"),
        Bad(
            "Learn how to swim.",
            "Aprenda ⟦como⟧ nadar.",
            "Aprenda cómo nadar.",
            says="“como” asks here: “cómo”",
            suggests="cómo",
        ),
        Bad(
            "For whom is it?",
            "¿Para ⟦quien⟧ es?",
            "¿Para quién es?",
            says="“quien” asks here: “quién”",
            suggests="quién",
        ),
    ],
    references=["RAE y ASALE, Ortografía de la lengua española, 2010, II.3.4.2"],
)
def interrogative_unaccented(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """A word that asks (qué, cómo, cuándo, dónde, quién, cuál, cuánto) lacks its accent.

    It asks directly between question marks, and indirectly in “aprenda cómo nadar” or in a heading “Cómo se hace”. The
    rule holds the Spanish against the English: the same word joins clauses without an accent, and only what, how, who
    or when on the other side tell the two apart.
    """
    facts, theirs = spanish.facts, english.facts
    text = Sentence(facts.folded, facts.spans, facts.masked, theirs.vocabulary)
    for place, right in unasked(text, theirs.folded[0]):
        span, word = Span(*facts.spans[place]), facts.words[place]
        meant = cased(right, word)
        yield Hit(span, f"“{word}” asks here: “{meant}”", suggestion=meant, fix=Fix((Edit(span, meant),)))
