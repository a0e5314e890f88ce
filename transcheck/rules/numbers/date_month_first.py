from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_DATE = Lazy(r"(0?[1-9]|1[0-2])([/.-])(1[3-9]|2\d|3[01])\2(\d{4})")
# Where CLDR itself puts the month first.
_MONTH_FIRST = frozenset(("es-PA", "es-PR", "es-US"))


@text_rule(
    "NUM009",
    "date-month-first",
    Severity.WARNING,
    lang="es",
    when=Trait.DIGIT,
    good=[
        Good("Due 12/25/2024", "Vence el 25/12/2024"),
        Good("Due 2024-12-25", "Vence el 2024-12-25"),
    ],
    bad=[
        Bad(
            "Due 12/25/2024",
            "Vence el ⟦12/25/2024⟧",
            fixed="Vence el 25/12/2024",
            says="month before day in 12/25/2024",
            suggests="25/12/2024",
            safe=True,
        ),
        Bad(
            None,
            "Actualizado el ⟦03-31-2023⟧",
            fixed="Actualizado el 31-03-2023",
            says="month before day in 03-31-2023",
            suggests="31-03-2023",
            safe=True,
        ),
    ],
    references=["RAE, Ortografía 2010, VIII 3.1.2 (día, mes, año)", "CLDR, dateFormats es"],
)
def date_month_first(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A Spanish date in figures puts the day before the month.

    Reported only where the second figure can be no month, so that the date is wrong as it stands. Profiles whose
    region puts the month first (es-US, es-PR, es-PA) are left alone.
    """
    if context.profile in _MONTH_FIRST:
        return
    for value in spanish.facts.numbers:
        match = _DATE.fullmatch(value.text) if value.kind == "date" else None
        if match:
            span = Span(value.start, value.end)
            turned = f"{match[3]}{match[2]}{match[1]}{match[2]}{match[4]}"
            yield Hit(
                span, f"month before day in {value.text}", suggestion=turned, fix=Fix((Edit(span, turned),), safe=True)
            )
