from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.numbers import Key, Value
from transcheck.text.traits import Trait
from transcheck.text.values.formats import FORMATS, follows, spell
from transcheck.text.values.reading import read, scaled

_FIGURES = frozenset(("number", "percent", "amount", "quantity"))
_INSIDE_LIST = frozenset(",.;{-/")


@text_rule(
    "NUM008",
    "number-format",
    Severity.WARNING,
    lang="es",
    when=Trait.DIGIT,
    good=[
        Good("It weighs 4.5 kilograms.", "Pesa 4,5 kilogramos."),
        Good("It weighs 4.5 kilograms.", "Pesa 4.5 kilogramos."),
        Good("12,000 people live there.", "Viven allí 12 000 personas."),
        Good("Needs Python 3.9 or later", "Necesita Python 3.9 o posterior"),
    ],
    bad=[
        Bad(
            "It weighs 4.5 kilograms.",
            "Pesa ⟦4.5⟧ kilogramos.",
            fixed="Pesa 4,5 kilogramos.",
            says="4.5 is written 4,5 under the profile es-ES",
            suggests="4,5",
            safe=True,
            profile="es-ES",
        ),
        Bad(
            "12,000 live there.",
            "Viven allí ⟦12,000⟧.",
            fixed="Viven allí 12\u00a0000.",
            says="12,000 is written 12\xa0000 under the profile es-ES",
            suggests="12\xa0000",
            safe=True,
            profile="es-ES",
        ),
        Bad(
            "It weighs 4.5 kilograms.",
            "Pesa ⟦4,5⟧ kilogramos.",
            fixed="Pesa 4.5 kilogramos.",
            says="4,5 is written 4.5 under the profile es-MX",
            suggests="4.5",
            safe=True,
            profile="es-MX",
        ),
        Bad(
            "It weighs 4.5 kilograms.",
            "Pesa ⟦4,5⟧ kilogramos.",
            fixed="Pesa 4.5 kilogramos.",
            says="4,5 is written 4.5 under the profile keep",
            suggests="4.5",
            safe=True,
            profile="keep",
        ),
    ],
    references=[
        "RAE, Ortografía 2010, VIII 2.2 (separadores de millares y de decimales)",
        "Fundéu: «separador de miles y decimales»",
        "CLDR, numbers es, es-419, es-MX",
        "BIPM, Le Système international d'unités (SI), 5.4.4",
    ],
)
def number_format(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A number is written with the separators of the regional profile.

    Speaks only under a profile that names a region ("es-ES", "es-419", "es-MX", "es-AR" …) or "keep" (as in the
    source). The Academy accepts the comma and the point for decimals, and so does the plain profile "es". Decimals
    are judged only with a unit, a currency, a percent sign or a magnitude, because 3.5 alone may be a version or a
    section, and numbers whose value is in doubt are left alone.
    """
    style = FORMATS.get(context.profile)
    if style is None and context.profile != "keep":
        return
    source = english.facts.numbers if english is not None else ()
    for value in spanish.facts.numbers:
        before = spanish.text[max(0, value.start - 1) : value.start]
        if value.number.isdigit() or value.kind not in _FIGURES or before in _INSIDE_LIST:
            continue
        key = _meaning(value, source)
        if key is None or not (_measured(value) or isinstance(key, int)):
            continue
        if style is None:
            figures = (other.number for other in source if other.kind in _FIGURES)
            written = next((figure for figure in figures if key in read(figure, "en")), value.number)
            right = written == value.number
        else:
            written, right = spell(key, style) or value.number, follows(value.number, key, style)
        if not right and written != value.number:
            start = value.start + value.text.find(value.number)
            span = Span(start, start + len(value.number))
            message = f"{value.number} is written {written} under the profile {context.profile}"
            yield Hit(span, message, suggestion=written, fix=Fix((Edit(span, written),), safe=True))


def _measured(value: Value) -> bool:
    """Tell whether a number is surely a quantity: 3.5 alone may be a version, a section or a time."""
    return value.kind != "number" or value.power > 0 or {",", "."} <= set(value.number)


def _meaning(value: Value, source: tuple[Value, ...]) -> Key | None:
    """Give the one reading of a number: the one that its source shares, or the only one; None when in doubt."""
    readings = [reading for reading in read(value.number, "es") if not isinstance(reading, tuple)]
    theirs = {reading for other in source for reading in other.readings}
    shared = [reading for reading in readings if scaled(reading, value.power) in theirs]
    if shared:
        return shared[0]
    return readings[0] if len(readings) == 1 and not source else None
