from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import in_source, in_target
from transcheck.text.lazy import Lazy
from transcheck.text.numbers import Key
from transcheck.text.traits import Trait
from transcheck.text.values.words import roman, stated

_ROMAN = Lazy(r"[IVXLCDM](?<![\w.-].)[IVXLCDM]{1,8}(?![\w.-]*[a-z\d])")


@translation_rule(
    "NUM016",
    "roman-numeral-changed",
    Severity.ERROR,
    lang="any",
    when=in_source(Trait.UPPER) & in_target(Trait.UPPER),
    good=[
        Good("Henry VIII and Philip II", "Felipe II y Enrique VIII"),
        Good("The 19th century", "El siglo XIX"),
        Good("Volume IV", "Tomo 4"),
        Good("A CD and a DVD", "Un CD y un DVD"),
        Good("Chapter two of part III", "Capítulo II de la parte III"),
    ],
    bad=[
        Bad("A portrait of Louis XIV", "Un retrato de Luis ⟦XVI⟧", says="XVI stands for XIV"),
        Bad("Charles III and his court", "Carlos ⟦IV⟧ y su corte", says="IV stands for III"),
    ],
    references=["RAE, Ortografía 2010, VIII.2.2", "MQM: accuracy, mistranslation, number"],
)
def roman_numeral_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A Roman numeral of the source stands in the translation as another one.

    Reported only where exactly one numeral of the source has no counterpart, in Roman or Arabic figures or in words,
    and exactly one of the translation neither. Single letters are not read: I, V and X are much else.
    """
    there = _numerals(target)
    here = _numerals(source) if there else {}
    if not here or not any(letter in target.text and letter in source.text for letter in "IVXM"):
        return
    left: set[Key] = here.keys() - there.keys() - stated(target.facts.masked, target.lang, target.facts.numbers)
    right: set[Key] = there.keys() - here.keys() - stated(source.facts.masked, source.lang, source.facts.numbers)
    if len(left) == len(right) == 1:
        span, counterpart = there[right.pop()], here[left.pop()]
        yield Hit(span, f"{span.of(target.text)} stands for {counterpart.of(source.text)}", counterpart=counterpart)


def _numerals(segment: Segment) -> dict[Key, Span]:
    """Map the Roman numerals of a text that is not in capitals throughout to where they stand first."""
    found: dict[Key, Span] = {}
    if not segment.text.isupper():
        for match in _ROMAN.finditer(segment.facts.masked):
            value = roman(match.group())
            if value:
                found.setdefault(value, Span(*match.span()))
    return found
