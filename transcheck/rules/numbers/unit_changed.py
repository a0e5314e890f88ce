from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import in_source, in_target
from transcheck.text.traits import Trait
from transcheck.text.values.units import relabelled


@translation_rule(
    "NUM005",
    "unit-changed",
    Severity.ERROR,
    lang="es",
    when=in_source(Trait.DIGIT) & in_target(Trait.DIGIT),
    good=[
        Good("The lake is 12 miles away.", "El lago está a 12 millas."),
        Good("The lake is 12 miles (19 km) away.", "El lago está a 19 km (12 millas)."),
        Good("Boil it for 5 minutes.", "Hiérvalo 5 min."),
        Good("a 16 GB card", "una tarjeta de 16 GiB"),
    ],
    bad=[
        Bad("The lake is 12 miles away.", "El lago está a ⟦12 kilómetros⟧.", says="12 kilómetros stands for 12 miles"),
        Bad("Boil it for 5 minutes.", "Hiérvalo ⟦5 segundos⟧.", says="5 segundos stands for 5 minutes"),
        Bad("Bake at 180 °F.", "Hornéelo a ⟦180 °C⟧.", says="180 °C stands for 180 °F"),
        Bad("a 16 GB card", "una tarjeta de ⟦16 MB⟧", says="16 MB stands for 16 GB"),
    ],
    references=[
        "BIPM, Le Système international d'unités (SI), 9.ª ed.",
        "MQM: accuracy, mistranslation, unit conversion",
    ],
)
def unit_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A quantity keeps its unit as long as it keeps its figure.

    Twelve miles are not twelve kilometres. Units of another kind of quantity are not compared, and a figure that
    also stands with its own unit, or without any, is left alone.
    """
    for value, other in relabelled(source.facts.numbers, target.facts.numbers, "quantity"):
        message = f"{other.text} stands for {value.text}"
        yield Hit(Span(other.start, other.end), message, counterpart=Span(value.start, value.end))
