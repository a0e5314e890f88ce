from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.values.words import lone_words, plain_words, spelled

_HALF_DAY = 12


@rule(
    "NUM014",
    "number-word-changed",
    Severity.ERROR,
    good=[
        Good("Seven boats left.", "Salieron siete barcos."),
        Good("Twelve boats left.", "Salió una docena de barcos."),
        Good("It closes at eight in the evening.", "Cierra a las veinte horas."),
        Good("two thirds of the five boats", "dos tercios de los cinco barcos"),
        Good("Wait two weeks.", "Espere quince días."),
        Good("fifteen hundred boats", "mil quinientos barcos"),
    ],
    bad=[
        Bad("Seven boats left.", "Salieron ⟦nueve⟧ barcos."),
        Bad("the seventh chapter", "el ⟦sexto⟧ capítulo"),
    ],
    references=["ISO 17100:2015, 5.3.1 (accuracy of figures)", "MQM: accuracy, mistranslation, number"],
)
def number_word_changed(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A number in words has the same value in the translation as in the source.

    Reported only where exactly one number word of the source finds no counterpart, in words or figures, and exactly
    one of the translation neither. Words that may be something else are not looked at: *un*, *segundo*, *quinto*.
    """
    assert pair.source is not None
    assert pair.target is not None
    if plain_words("en").keys().isdisjoint(pair.source.facts.folded):
        return
    if plain_words("es").keys().isdisjoint(pair.target.facts.folded):
        return
    source, target = _alone(pair.source, pair.target), _alone(pair.target, pair.source)
    if len(source) == 1 and len(target) == 1:
        (value, counterpart), (other, span) = *source.items(), *target.items()
        if abs(value - other) != _HALF_DAY:
            message = f"{span.of(pair.target.text)} stands for {counterpart.of(pair.source.text)}"
            yield Hit(span, message, counterpart=counterpart)


def _alone(segment: Segment, other: Segment) -> dict[int, Span]:
    """Map the number words of a segment whose value the other does not have to the place where they stand first."""
    facts, against = segment.facts, spelled(other.facts.masked, other.lang)
    known = {reading for value in other.facts.numbers for reading in value.readings} | against.sure | against.perhaps
    found: dict[int, Span] = {}
    for place, value in lone_words(facts.folded, segment.lang):
        if value not in known:
            found.setdefault(value, Span(*facts.spans[place]))
    return found
