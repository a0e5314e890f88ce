from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcheck.data import rows
from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Words
from transcheck.text.numbers import Key
from transcheck.text.values.words import lone_words, plain_set, stated

_HALF_DAY = 12


@translation_rule(
    "NUM014",
    "number-word-changed",
    Severity.ERROR,
    lang="es",
    when=Words(en=plain_set("en")),
    good=[
        Good("Seven boats left.", "Salieron siete barcos."),
        Good("Twelve boats left.", "Salió una docena de barcos."),
        Good("It closes at eight in the evening.", "Cierra a las veinte horas."),
        Good("two thirds of the five boats", "dos tercios de los cinco barcos"),
        Good("Wait two weeks.", "Espere quince días."),
        Good("fifteen hundred boats", "mil quinientos barcos"),
        Good("Two decades of boats", "Veinte años de barcos"),
        Good("Three hundred years of boats", "Tres siglos de barcos"),
    ],
    bad=[
        Bad("Seven boats left.", "Salieron ⟦nueve⟧ barcos.", says="nueve stands for Seven"),
        Bad("Two decades of boats", "⟦Treinta⟧ años de barcos", says="Treinta stands for Two"),
        Bad("twelve rooms and two pianos", "⟦dos⟧ salas y dos pianos", says="dos stands for twelve"),
        Bad("the seventh chapter", "el ⟦sexto⟧ capítulo", says="sexto stands for seventh"),
    ],
    references=["ISO 17100:2015, 5.3.1 (accuracy of figures)", "MQM: accuracy, mistranslation, number"],
)
def number_word_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A number in words has the same value in the translation as in the source.

    Reported only where exactly one number word of the source finds no counterpart, in words or figures, and exactly
    one of the translation neither. Words that may be something else are not looked at: *un*, *segundo*, *quinto*.
    """
    here, there = _numbers(source), _numbers(target)
    left, right = here.keys() - there.keys(), there.keys() - here.keys()
    if not left:
        return
    left -= _values(target)
    right = right - _values(source) if right else _repeated(source, target)
    if len(left) != 1 or len(right) != 1 or _are_groups(source, target, min(left), min(right)):
        return
    if abs(min(left) - min(right)) != _HALF_DAY:
        span, counterpart = there[min(right)], here[min(left)]
        message = f"{span.of(target.text)} stands for {counterpart.of(source.text)}"
        yield Hit(span, message, counterpart=counterpart)


def _repeated(source: Segment, target: Segment) -> set[int]:
    """Give the numbers that stand in words more often in the translation than in a source with as many numbers."""
    ours = Counter(value for _, value in lone_words(source.facts.folded, source.lang))
    theirs = Counter(value for _, value in lone_words(target.facts.folded, target.lang))
    return set(theirs - ours) if ours.total() == theirs.total() else set()


_GROUPS = {lang: dict(rows(lang, "numbers.groups")) for lang in ("en", "es")}
"""How many of what it counts a word for a group of them stands for."""


def _are_groups(source: Segment, target: Segment, left: int, right: int) -> bool:
    """Tell a number of groups from the number of their members: "two decades", "veinte años"."""
    english, spanish = (segment.facts.vocabulary & _GROUPS[segment.lang].keys() for segment in (source, target))
    if any(left * _GROUPS["en"][word] == right for word in english):
        return True
    return any(left == right * _GROUPS["es"][word] for word in spanish)


def _numbers(segment: Segment) -> dict[int, Span]:
    """Map the number words of a segment to the place where they stand first."""
    facts = segment.facts
    if plain_set(segment.lang).isdisjoint(facts.folded):
        return {}
    found: dict[int, Span] = {}
    for place, value in lone_words(facts.folded, segment.lang):
        found.setdefault(value, Span(*facts.spans[place]))
    return found


def _values(segment: Segment) -> set[Key]:
    return stated(segment.facts.masked, segment.lang, segment.facts.numbers)
