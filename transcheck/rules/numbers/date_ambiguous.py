from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.traits import Trait


@text_rule(
    "NUM010",
    "date-ambiguous",
    Severity.INFO,
    lang="en",
    when=Trait.DIGIT,
    good=[
        Good("The fair opens on 3 April 2025.", "La feria se inaugura el 3 de abril de 2025."),
        Good("The fair opens on 04/13/2025.", "La feria se inaugura el 13/04/2025."),
        Good("Release 2025-04-03", "Versión 2025-04-03"),
    ],
    bad=[
        Bad(
            "The fair opens on ⟦03/04/2025⟧.",
            "La feria se inaugura el 03/04/2025.",
            says="03/04/2025 can be read day first or month first",
        ),
        Bad("Last updated ⟦7/2/2024⟧", None, says="7/2/2024 can be read day first or month first"),
    ],
    references=["ISO 8601-1:2019", "CLDR, dateFormats en-US and en-GB"],
)
def date_ambiguous(english: Segment, spanish: Segment | None, context: Context) -> Iterator[Hit]:
    """A date in figures on an English page should not be readable in two ways.

    03/04/2025 is 4 March in the United States and 3 April in Europe, and its translator has to guess. Dates that
    can only be read one way, and those that begin with the year, are left alone.
    """
    for value in english.facts.numbers:
        if value.kind == "date" and len(value.readings) > 1:
            yield Hit(Span(value.start, value.end), f"{value.text} can be read day first or month first")
