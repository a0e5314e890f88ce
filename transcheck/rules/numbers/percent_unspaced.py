from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.traits import Trait


@text_rule(
    "NUM012",
    "percent-unspaced",
    Severity.INFO,
    lang="es",
    when=Trait.PERCENT,
    default=False,
    good=[Good("Save 15% now", "Ahorre un 15 % ahora"), Good("15% off", "15\u00a0% de descuento")],
    bad=[
        Bad(
            "Save 15% now",
            "Ahorre un ⟦15%⟧ ahora",
            fixed="Ahorre un 15\u00a0% ahora",
            says="no space in 15%",
            suggests="15\xa0%",
            safe=True,
        )
    ],
    references=["RAE, Ortografía 2010, VIII 2.3.1", "BIPM, Le Système international d'unités (SI), 5.4.7"],
)
def percent_unspaced(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A space stands between a figure and its percent sign.

    The Academy, the SI and CLDR for Spain write 50 %; CLDR for Latin America and much software write 50%. A matter
    of house style, so it runs only when it is selected.
    """
    for value in spanish.facts.numbers:
        if value.kind == "percent" and value.text.endswith(f"{value.number}%"):
            span = Span(value.start, value.end)
            written = f"{value.text[:-1]}\u00a0%"
            yield Hit(span, f"no space in {value.text}", suggestion=written, fix=Fix((Edit(span, written),), safe=True))
