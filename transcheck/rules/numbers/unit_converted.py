from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Values
from transcheck.text.traits import Trait
from transcheck.text.values.compare import compare


@translation_rule(
    "NUM006",
    "unit-converted",
    Severity.INFO,
    lang="es",
    when=Trait.DIGIT & Values("converted"),
    good=[
        Good("The lake is 12 miles away.", "El lago está a 12 millas."),
        Good("The film lasts 120 minutes.", "La película dura 2 horas."),
    ],
    bad=[
        Bad("The lake is 12 miles away.", "El lago está a ⟦19 km⟧.", says="12 miles is given as 19 km"),
        Bad("Bake at 350 °F.", "Hornéelo a ⟦177 °C⟧.", says="350 °F is given as 177 °C"),
        Bad("He is 6 feet tall.", "Mide ⟦1,83 metros⟧.", says="6 feet is given as 1,83 metros"),
    ],
    references=["BIPM, Le Système international d'unités (SI), 9.ª ed."],
)
def unit_converted(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A quantity that was converted to another unit should be looked at by a person.

    To convert miles, feet, pounds or degrees Fahrenheit is good practice, so this is a note and no error: the figures
    agree to within the usual rounding (8 %, or one degree). A conversion that is further off is a changed number.
    """
    for value, other in compare(source.facts, target.facts).converted:
        message = f"{value.text} is given as {other.text}"
        yield Hit(Span(other.start, other.end), message, counterpart=Span(value.start, value.end))
