from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.traits import Trait

_ENDINGS = ("º", "ª", "er")


@text_rule(
    "NUM013",
    "ordinal-undotted",
    Severity.INFO,
    lang="es",
    when=Trait.DIGIT,
    default=False,
    good=[Good("the 2nd floor", "la 2.ª planta"), Good("1st prize", "1.er premio"), Good("90º", "90º")],
    bad=[
        Bad("the 2nd floor", "la ⟦2ª⟧ planta", fixed="la 2.ª planta", says="no point in 2ª", suggests="2.ª", safe=True),
        Bad("1st prize", "⟦1er⟧ premio", fixed="1.er premio", says="no point in 1er", suggests="1.er", safe=True),
    ],
    references=["RAE, Ortografía 2010, V 3.2.2.1 (abreviaturas voladas)", "Fundéu: «1.º, 2.ª, 3.er»"],
)
def ordinal_undotted(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A point stands between the figure and the raised letter of an ordinal.

    Ordinals such as 1.º and 3.er are abbreviations and take the point of one. The sign º behind a number that the
    source does not count with may be a badly typed degree and is left alone. A matter of house style, so it runs
    only when it is selected.
    """
    counted = {value.readings[0] for value in english.facts.numbers if value.kind == "ordinal"} if english else None
    for value in spanish.facts.numbers:
        ending = value.text.removeprefix(value.number)
        if value.kind == "ordinal" and ending in _ENDINGS and (counted is None or value.readings[0] in counted):
            span = Span(value.start, value.end)
            written = f"{value.number}.{ending}"
            yield Hit(span, f"no point in {value.text}", suggestion=written, fix=Fix((Edit(span, written),), safe=True))
