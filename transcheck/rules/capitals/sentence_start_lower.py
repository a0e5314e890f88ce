from __future__ import annotations

from collections.abc import Iterator

from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import in_other
from transcheck.spanish.lower_case import DEMONYMS, MONTHS, WEEKDAYS
from transcheck.text.traits import Trait


@text_rule(
    "CAP003",
    "sentence-start-lower",
    Severity.WARNING,
    lang="es",
    beside=True,
    when=in_other(Trait.UPPER),
    good=[
        Good("Open the door", "Abra la puerta"),
        Good("open the door", "abra la puerta"),
        Good("English", "inglés"),
        Good("Monday", "lunes"),
        Good("Wed", "mié"),
        Good("iPhone only", "iPhone solo"),
        Good("JSON support", "compatible con JSON"),
    ],
    bad=[
        Bad(
            "Open the door",
            "⟦abra⟧ la puerta",
            fixed="Abra la puerta",
            says="begins with a small letter, the source with “Open”",
            suggests="Abra",
        ),
        Bad(
            "“We wait here”",
            "«⟦esperamos⟧ aquí»",
            fixed="«Esperamos aquí»",
            says="begins with a small letter, the source with “We”",
            suggests="Esperamos",
        ),
    ],
    references=["RAE, Ortografía 2010, IV.4.1.1"],
)
def sentence_start_lower(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:  # noqa: PLR0911 - each excuse ends it
    """The translation begins with a small letter where its source begins with a capital.

    Quiet where English needs the capital and Spanish does not: days, months, languages, peoples, names and acronyms.
    """
    if spanish.text[:1].isupper() or english.text[:1].islower():
        return
    first = _first(spanish.facts.masked)
    opening = _first(english.facts.masked)
    if first is None or opening is None:
        return
    if not spanish.text[first].islower() or not english.text[opening].isupper():
        return
    ours, theirs = english.facts.words[0], spanish.facts.words[0]
    if theirs != theirs.lower() or not (ours[1:].islower() or ours in ("I", "A")):
        return
    if theirs in DEMONYMS or theirs in MONTHS or theirs in WEEKDAYS or theirs not in lexicon("es"):
        return
    if len(theirs) == 3 and any(day.startswith(theirs) for day in (*WEEKDAYS, *MONTHS)):
        return
    if ours == "A" and len(english.facts.words) <= 3:
        return  # a note or a grade: “A minor” is “la menor”
    if ours.lower() not in lexicon("en") or (len(english.facts.words) == 1) != (len(spanish.facts.words) == 1):
        return
    fix = Fix((Edit(Span(first, first + 1), theirs[0].upper()),))
    yield Hit(
        Span(first, first + len(theirs)),
        f"begins with a small letter, the source with “{ours}”",
        suggestion=theirs.capitalize(),
        fix=fix,
    )


def _first(masked: str) -> int | None:
    """Give the place of the first letter, if only quotes, brackets and blanks stand before it."""
    for place, character in enumerate(masked):
        if character.isalpha():
            return place
        if character not in " \t\r\n\u00a0\"'“‘«(¿¡":
            return None
    return None
