from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.text.length import deviation, fewest_sentences, most_sentences, prose_length
from transcheck.text.traits import Trait

_LEAST = 60
_FEWEST_WORDS = 4
_LIMIT = -1.3


@translation_rule(
    "LEN006",
    "sentence-missing",
    Severity.WARNING,
    lang="es",
    when=Trait.DOT,
    default=False,
    good=[
        Good(
            "The ferry leaves at noon. It comes back in the evening, when the lighthouse is lit.",
            "El transbordador sale a mediodía y vuelve de noche, cuando se enciende el faro.",
        ),
        Good(
            "Pick a cabin for the crossing. You may change it later: ask on board.",
            "Elija un camarote para la travesía; podrá cambiarlo después: pregunte a bordo.",
        ),
    ],
    bad=[
        Bad(
            "Tickets are sold on board the ferry only. Please bring the exact fare in coins. Children travel free.",
            "⟦Los billetes se venden solo a bordo del transbordador. Los niños viajan gratis.⟧",
            says="2 sentences for 3 in English; one seems left out",
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «omission»"],
)
def sentence_missing(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A translation has fewer sentences than its source, and is too short to have joined them.

    Translators join and split sentences, so the count alone says nothing. Together with a length of 1.3 standard
    deviations below what the source lets expect, it found two of three sentences cut out of 3,500 catalogue entries.
    Translators of manuals condense, too, so that on whole pages two findings in three are no omission.
    """
    english, spanish = source.facts.masked, target.facts.masked
    if len(english) < _LEAST or len(spanish) > len(english):
        return
    theirs = fewest_sentences(english)
    if theirs < 2 or len(target.facts.words) < _FEWEST_WORDS or theirs <= most_sentences(spanish):
        return
    if deviation(prose_length(english), prose_length(spanish)) < _LIMIT:
        text = target.text
        start = len(text) - len(text.lstrip())
        ours = most_sentences(spanish)
        message = f"{ours} {'sentence' if ours == 1 else 'sentences'} for {theirs} in English; one seems left out"
        yield Hit(Span(start, len(text.rstrip())), message, Side.TARGET)
