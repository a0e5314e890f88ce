from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.text.length import deviation, prose_length

_FEWEST_WORDS = 8
_LIMIT = -2.8
_ASKED = 0.6  # of the source's characters; a target that has more is not measured
# From so many characters of prose on, a target with less than this share of them has lost something: of some 6,000
# translations, those below it had.
_LONG, _LEAST = 70, 0.55


@translation_rule(
    "LEN003",
    "target-too-short",
    Severity.WARNING,
    lang="es",
    good=[
        Good(
            "The ferry leaves at noon and comes back in the evening.",
            "El transbordador sale a mediodía y vuelve de noche.",
        ),
        Good("Please note that you are not allowed to smoke in here.", "Prohibido fumar."),
    ],
    bad=[
        Bad(
            "The ferry leaves the island at noon, calls at both harbours on its way, and comes back before the "
            "lighthouse is lit in the evening.",
            "⟦El transbordador sale a mediodía.⟧",
            says="33 characters of prose for 131 in English; something is left out",
        ),
        Bad(
            "The ferry leaves the island at noon and comes back in the evening when the tide is high.",
            "⟦El transbordador sale de la isla a mediodía⟧",
            says="43 characters of prose for 88 in English; something is left out",
        ),
    ],
    references=["W. Gale and K. Church, A program for aligning sentences in bilingual corpora, 1993"],
)
def target_too_short(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A translation is so much shorter than its source that something must have been left out.

    Spanish runs about 15 % longer than English. The rule speaks from eight English words on, at 2.8 standard
    deviations below that, and from 70 characters on at little more than half: about one in 10,000 professional
    translations. Terse notices stay above it.
    """
    if len(target.text) > _ASKED * len(source.text):
        return
    if len(source.facts.words) < _FEWEST_WORDS or not target.text.strip():
        return
    wanted, found = prose_length(source.facts.masked), prose_length(target.facts.masked)
    if deviation(wanted, found) < _LIMIT or (wanted >= _LONG and found < _LEAST * wanted):
        text = target.text
        start = len(text) - len(text.lstrip())
        message = f"{found} characters of prose for {wanted} in English; something is left out"
        yield Hit(Span(start, len(text.rstrip())), message, Side.TARGET)
