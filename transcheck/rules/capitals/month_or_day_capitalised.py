from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import words
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words
from transcheck.spanish.lower_case import MONTHS, WEEKDAYS
from transcheck.text.traits import Trait

_NAMES = frozenset((*MONTHS, *WEEKDAYS))
_DATED = words("es", "calendar.before_dates")
_HOLIDAYS = words("es", "calendar.beside_names")


@text_rule(
    "CAP008",
    "month-or-day-capitalised",
    Severity.WARNING,
    lang="es",
    when=Trait.UPPER & Words(es=_NAMES),
    good=[
        Good("It closes in August", "Cierra en agosto"),
        Good("It is Good Friday today", "Hoy es Viernes Santo"),
        Good("My uncle Julio came in June", "Vino mi tío Julio en junio"),
        Good("Monday: closed", "Lunes: cerrado"),
        Good("We met in May Square", "Nos vimos en la Plaza de Mayo"),
        Good("JULY 2021", "DE JULIO DE 2021"),
        Good(None, "En la plaza del Dos de Mayo"),
    ],
    bad=[
        Bad(
            "It closes in August",
            "Cierra en ⟦Agosto⟧",
            fixed="Cierra en agosto",
            says="“Agosto” is no name in Spanish",
            suggests="agosto",
        ),
        Bad(
            "on Monday, 2 July",
            "el ⟦Lunes⟧ 2 de ⟦Julio⟧",
            fixed="el lunes 2 de julio",
            says=("“Lunes” is no name in Spanish", "“Julio” is no name in Spanish"),
            suggests=("lunes", "julio"),
        ),
        Bad(
            None,
            "Abrió el 2 de ⟦Junio⟧.",
            fixed="Abrió el 2 de junio.",
            says="“Junio” is no name in Spanish",
            suggests="junio",
        ),
        Bad(
            None,
            "Se firmó el 4 de ⟦Octubre⟧ de 1999.",
            fixed="Se firmó el 4 de octubre de 1999.",
            says="“Octubre” is no name in Spanish",
            suggests="octubre",
        ),
    ],
    references=["RAE, Ortografía 2010, IV.4.2.4.11", "Fundéu, «meses, días y estaciones, en minúscula»"],
)
def month_or_day_capitalised(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A Spanish month or weekday has a capital in the midst of a sentence.

    The source must name that month or day, or, in a text alone, it must stand in a date. Names made of them (Viernes
    Santo, plaza de Mayo, people called Julio or Domingo) are left alone.
    """
    words = spanish.facts.words
    for i, folded in enumerate(spanish.facts.folded):
        name = MONTHS.get(folded) or WEEKDAYS.get(folded)
        if name is None or words[i] != folded.capitalize() or i == 0:
            continue
        if _is_name(spanish, i) or not _is_date(spanish, english, i, name):
            continue
        start, end = spanish.facts.spans[i]
        fix = Fix((Edit(Span(start, end), folded),))
        yield Hit(Span(start, end), f"“{words[i]}” is no name in Spanish", suggestion=folded, fix=fix)


def _is_name(target: Segment, i: int) -> bool:
    folded = target.facts.folded
    near = folded[max(0, i - 2) : i] + folded[i + 1 : i + 2]
    return any(word in _HOLIDAYS for word in near)


def _is_date(target: Segment, source: Segment | None, i: int, name: str) -> bool:
    """Tell whether a word runs on from the one before it, and the source or a date vouches for it."""
    start = target.facts.spans[i][0]
    if target.text[start - 1] not in " \u00a0" or not (
        target.text[start - 2].isalnum() or target.text[start - 2] == ","
    ):
        return False
    if source is not None:
        named = name in source.facts.folded or name + "s" in source.facts.folded
        return named and (target.facts.folded[i - 1] in _DATED or target.text[start - 2] == "," or name != "may")
    dated = target.text[max(0, start - 6) : start]
    return target.facts.folded[i - 1] == "de" and dated[:2].strip().isdigit()
