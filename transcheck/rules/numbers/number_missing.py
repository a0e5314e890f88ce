from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Values
from transcheck.text.traits import Trait
from transcheck.text.values.compare import compare


@translation_rule(
    "NUM001",
    "number-missing",
    Severity.ERROR,
    lang="es",
    when=Trait.DIGIT & Values("missing"),
    good=[
        Good("Wait 30 days.", "Espere treinta días."),
        Good("A village of 1,200 people", "Un pueblo de 1 200 habitantes"),
        Good("Doors open at 5:30 PM.", "Las puertas se abren a las 17:30."),
        Good("It was signed on March 5, 2024.", "Se firmó el 05/03/2024."),
        Good("a 21st-century bridge", "un puente del siglo XXI"),
        Good("It grew by $1.5 billion.", "Creció en 1500 millones de dólares."),
        Good("From 2011 to 2013 (2011 included)", "De 2011 a 2013 (este último, no)"),
        Good("Save the chart as MP3 or in UTF-8.", "Guarde el gráfico en UTF-8."),
    ],
    bad=[
        Bad("Wait ⟦30⟧ days.", "Espere unos días.", says="no 30 in the translation"),
        Bad(
            "The fair of ⟦2019⟧ drew 4,000 visitors.",
            "La feria atrajo a 4000 visitantes.",
            says="no 2019 in the translation",
        ),
        Bad("Closed on ⟦May 4, 2021⟧", "Cerrado el 4 de mayo", says="no May 4, 2021 in the translation"),
    ],
    references=["ISO 17100:2015, 5.3.1 (accuracy of figures)", "MQM: accuracy, omission, number"],
)
def number_missing(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """Each number of the source stands in the translation.

    A figure that got lost is information that got lost. Values are compared, not characters: separators, number
    words, Roman numerals, dates, clock times and magnitudes may be written as Spanish writes them, and a figure may
    be repeated once more or once less. The number in a name (MP3, UTF-8) may go with the name.
    """
    for value in compare(source.facts, target.facts).missing:
        span = Span(*value.figure)
        yield Hit(span, f"no {span.of(source.text)} in the translation", Side.SOURCE)
