from __future__ import annotations

from collections.abc import Iterator, Mapping

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words
from transcheck.spanish.lower_case import MONTHS, WEEKDAYS

_ENGLISH = frozenset(MONTHS.values()) | frozenset(WEEKDAYS.values())


@text_rule(
    "NUM015",
    "date-word-changed",
    Severity.ERROR,
    lang="es",
    beside=True,
    when=Words(en=_ENGLISH),
    good=[
        Good("It opens on Tuesday.", "Abre el martes."),
        Good("It opens on Tuesday and Friday.", "Abre los viernes y los martes."),
        Good("From Monday to Wednesday", "De lunes a miércoles"),
        Good("You may march in May.", "Puede desfilar en mayo."),
        Good("It opens in September.", "Abre en setiembre."),
        Good("Open every Saturday", "Abierto todos los sábados"),
        Good("Sunday painters", "Pintores de domingo"),
        Good("It ends on Friday.", "Acaba antes del sábado, el viernes."),
    ],
    bad=[
        Bad("It opens on Tuesday.", "Abre el ⟦miércoles⟧.", says="“miércoles” stands for “Tuesday”"),
        Bad(
            "The fair is held in October.",
            "La feria se celebra en ⟦noviembre⟧.",
            says="“noviembre” stands for “October”",
        ),
    ],
    references=["ISO 17100:2015, 5.3.1 (accuracy of figures)", "MQM: accuracy, mistranslation, date"],
)
def date_word_changed(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """A weekday or a month of the source stands in the translation as another one.

    Reported only where exactly one weekday (or month) of the source has no counterpart, and exactly one of the
    translation neither. In English they count with their capital only: “may” and “march” are words, too.
    """
    for table in (WEEKDAYS, MONTHS):
        theirs = _places(english, {name: name for name in table.values()}, capital=True)
        ours = _places(spanish, table, capital=False)
        left, right = theirs.keys() - ours.keys(), ours.keys() - theirs.keys()
        if len(left) == len(right) == 1 and len(theirs) == len(ours):
            span, counterpart = ours[right.pop()], theirs[left.pop()]
            if any(value.start <= span.start < value.end for value in spanish.facts.numbers):
                return  # a date with its day, which `number-changed` compares as a whole
            message = f"“{span.of(spanish.text)}” stands for “{counterpart.of(english.text)}”"
            yield Hit(span, message, counterpart=counterpart)


def _places(segment: Segment, table: Mapping[str, str], *, capital: bool) -> dict[str, Span]:
    """Map the weekdays or months of a text, by their English names, to where they stand first."""
    facts = segment.facts
    found: dict[str, Span] = {}
    for word, low, (start, end) in zip(facts.words, facts.folded, facts.spans, strict=True):
        name = table.get(low)
        if name is not None and (not capital or word[0].isupper()):
            found.setdefault(name, Span(start, end))
    return found
