from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Values
from transcheck.text.traits import Trait
from transcheck.text.values.compare import compare
from transcheck.text.values.formats import respell


@translation_rule(
    "NUM003",
    "number-changed",
    Severity.ERROR,
    lang="es",
    when=Trait.DIGIT & Values("changed"),
    good=[
        Good("The hall seats 1,250.5 on average.", "La sala tiene 1.250,5 asientos de media."),
        Good("Chapters 2–5", "Capítulos del 2 al 5"),
        Good("Open 24/7", "Abierto las 24 horas los 7 días"),
        Good("Call 555 0134 22.", "Llame al 55 50 13 42 2."),
        Good("The trail is 5 miles long.", "La senda mide 5 millas."),
        Good("between 5 and 10 thousand euros", "entre 5000 y 10 000 euros"),
        Good("It fell to -5 °C.", "Bajó a 5 °C bajo cero."),
    ],
    bad=[
        Bad(
            "It comes to 1,250.5 euros.",
            "Asciende a ⟦1.520,5⟧ euros.",
            fixed="Asciende a 1.250,5 euros.",
            says="1.520,5 stands for 1,250.5",
            suggests="1.250,5",
        ),
        Bad(
            "The 2019 report",
            "El informe de ⟦2091⟧",
            fixed="El informe de 2019",
            says="2091 stands for 2019",
            suggests="2019",
        ),
        Bad("The shop opens at 4:15 PM.", "La tienda abre a las ⟦14:15⟧.", says="14:15 stands for 4:15 PM"),
        Bad(
            "Born on March 5, 1961", "Nació el ⟦5 de abril de 1961⟧", says="5 de abril de 1961 stands for March 5, 1961"
        ),
        Bad("Save it as UTF-8.", "Guárdelo en ⟦UTF-18⟧.", says="UTF-18 stands for UTF-8"),
        Bad(
            "Use version 3.10 or 3.12.",
            "Use la versión 3.10 o la ⟦3.11⟧.",
            fixed="Use la versión 3.10 o la 3.12.",
            says="3.11 stands for 3.12",
            suggests="3.12",
        ),
        Bad("Serve at -5 °C.", "Sírvase a ⟦5⟧ °C.", fixed="Sírvase a -5 °C.", says="5 stands for -5", suggests="-5"),
    ],
    references=["ISO 17100:2015, 5.3.1 (accuracy of figures)", "MQM: accuracy, mistranslation, number"],
)
def number_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A number has the same value in the translation as in the source.

    A wrong number is believed, so this is an error. Whatever is merely written otherwise is left alone: separators,
    order of day and month, the 12-hour clock, ranges, telephone numbers grouped anew, words for figures. The rule
    cannot know which of two texts is right; it takes the source to be.
    """
    for value, other in compare(source.facts, target.facts).changed:
        span, counterpart = Span(*other.figure), Span(*value.figure)
        message = f"{span.of(target.text)} stands for {counterpart.of(source.text)}"
        suggestion = respell(value, other)
        fix = Fix((Edit(span, suggestion),)) if suggestion else None
        yield Hit(span, message, suggestion=suggestion, fix=fix, counterpart=counterpart)
