"""Words that stand beside digits: months, magnitudes, units, currencies, ordinal endings.

Month names are those of CLDR for English and Spanish, wide and abbreviated. Conversion factors are exact by
definition (international yard and pound, 1959; BIPM, SI Brochure).
"""

from __future__ import annotations

from typing import NamedTuple

_ENGLISH_MONTHS = (
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
    ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
    ("december", "dec"),
)  # fmt: skip
_SPANISH_MONTHS = (
    ("enero", "ene"), ("febrero", "feb"), ("marzo", "mar"), ("abril", "abr"), ("mayo", "may"), ("junio", "jun"),
    ("julio", "jul"), ("agosto", "ago"), ("septiembre", "setiembre", "sept", "sep"), ("octubre", "oct"),
    ("noviembre", "nov"), ("diciembre", "dic"),
)  # fmt: skip


def _months() -> dict[str, int]:
    """Map month names to 1–12. English ones count only with a capital: "may 5" is no date."""
    names: dict[str, int] = {}
    for months, lower in ((_ENGLISH_MONTHS, False), (_SPANISH_MONTHS, True)):
        for index, forms in enumerate(months, 1):
            for form in forms:
                names[form.title()] = names[form.upper()] = index
                if lower and form not in ("may", "mar"):
                    names[form] = index
    return names


MONTHS = _months()
"""Month names as they are written, in both languages, to 1–12."""

MONTH_INITIALS = {
    "E": (1,), "F": (2,), "M": (3, 5), "A": (4, 8), "J": (6, 7), "S": (9,), "O": (10,), "N": (11,), "D": (12,),
}  # fmt: skip
"""Months by the initial that stands for them in the Spanish 11-S and 15-M."""

MAGNITUDES = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "millions": 6, "billions": 9,
    "trillions": 12, "bn": 9, "tn": 12, "mn": 6,
    "mil": 3, "millón": 6, "millon": 6, "millones": 6, "millardo": 9, "millardos": 9, "billón": 12, "billon": 12,
    "billones": 12, "trillón": 18, "trillon": 18, "trillones": 18,
}  # fmt: skip
"""Powers of ten of the words that multiply. Spanish *billón* is a million millions (RAE, DPD): the English trillion."""

SHORT_MAGNITUDES = {"K": 3, "k": 3, "M": 6, "MM": 6, "m": 6, "B": 9, "b": 9, "T": 12}
"""Letters that may multiply and may be something else."""

ORDINAL_ENDINGS = {
    "en": ("st", "nd", "rd", "th"),
    "es": tuple(
        "º ª ° o a os as er ero era ro ra ros ras do da dos das to ta tos tas mo ma vo va no na avo ava".split()
    ),
}
"""What is glued to a figure to make it an ordinal: 1st, 1.º, 3er."""


class Unit(NamedTuple):
    """A unit: what it measures, and how many of the first unit of that dimension it is."""

    dimension: str
    factor: float
    offset: float = 0.0


UNITS = {
    "km": Unit("length", 1000.0), "m": Unit("length", 1.0), "cm": Unit("length", 0.01), "mm": Unit("length", 0.001),
    "mi": Unit("length", 1609.344), "yd": Unit("length", 0.9144), "ft": Unit("length", 0.3048),
    "in": Unit("length", 0.0254),
    "kg": Unit("mass", 1000.0), "g": Unit("mass", 1.0), "lb": Unit("mass", 453.59237), "oz": Unit("mass", 28.349523125),
    "t": Unit("mass", 1000000.0),
    "l": Unit("volume", 1.0), "ml": Unit("volume", 0.001), "gal": Unit("volume", 3.785411784),
    "km/h": Unit("speed", 1.0), "mph": Unit("speed", 1.609344),
    "ha": Unit("area", 10000.0), "acre": Unit("area", 4046.8564224),
    "km²": Unit("area", 1000000.0), "m²": Unit("area", 1.0), "mi²": Unit("area", 2589988.110336),
    "ft²": Unit("area", 0.09290304),
    "°C": Unit("temperature", 1.0), "°F": Unit("temperature", 5 / 9, -32.0),
    "B": Unit("data", 1.0), "KB": Unit("data", 1e3), "MB": Unit("data", 1e6), "GB": Unit("data", 1e9),
    "TB": Unit("data", 1e12), "PB": Unit("data", 1e15),
    "s": Unit("duration", 1.0), "min": Unit("duration", 60.0), "h": Unit("duration", 3600.0),
    "d": Unit("duration", 86400.0), "wk": Unit("duration", 604800.0),
}  # fmt: skip
"""Units between which translators convert, by symbol."""

_UNIT_NAMES = {
    "km": "km kilometer kilometers kilometre kilometres kilómetro kilómetros kilometro kilometros",
    "m": "meter meters metre metres metro metros",
    "cm": "cm centimeter centimeters centimetre centimetres centímetro centímetros",
    "mm": "mm millimeter millimeters millimetre millimetres milímetro milímetros",
    "mi": "mi mile milla millas", "yd": "yd yards yard yarda yardas",
    "ft": "ft foot feet pie pies", "in": "inch inches pulgada pulgadas pulg",
    "kg": "kg kilo kilos kilogram kilograms kilogramo kilogramos", "g": "g gram grams gramo gramos",
    "lb": "lb lbs pound pounds libra libras", "oz": "oz ounce ounces onza onzas",
    "t": "tonne tonnes tonelada toneladas", "l": "l L liter liters litre litres litro litros",
    "ml": "ml mL milliliter milliliters mililitro mililitros", "gal": "gal gallon gallons galón galones",
    "mph": "mph", "km/h": "kph kmh", "ha": "ha hectare hectares hectárea hectáreas",
    "acre": "acre acres", "°C": "°C ºC", "°F": "°F ºF",
    "KB": "KB kB KiB kilobyte kilobytes", "MB": "MB MiB megabyte megabytes", "GB": "GB GiB gigabyte gigabytes",
    "TB": "TB TiB terabyte terabytes", "PB": "PB PiB petabyte petabytes",
    "s": "s sec secs second seconds segundo segundos", "min": "min mins minute minutes minuto minutos",
    "h": "h hr hrs hour hours hora horas", "d": "day days día días dia dias",
    "wk": "week weeks semana semanas",
}  # fmt: skip
UNIT_WORDS = {name: symbol for symbol, names in _UNIT_NAMES.items() for name in names.split()}
"""Unit names and symbols to symbols. "miles" is not here: it is a unit in English and *thousands* in Spanish."""

COUNTED = frozenset("px pt Hz kHz MHz GHz W kW MW kWh V A mA dB bit bits byte bytes fps x".split())
"""Units that are kept as they are, and often glued to their number."""

_CURRENCY_NAMES = {
    "$": "$", "USD": "USD dollar dollars dólar dólares dolar dolares", "EUR": "€ EUR euro euros", "GBP": "£ GBP",
    "JPY": "JPY yen yenes", "MXN": "MXN", "CLP": "CLP", "ARS": "ARS", "COP": "COP", "CHF": "CHF", "BRL": "BRL",
    "cent": "cent cents ¢ céntimo céntimos centavo centavos",
}  # fmt: skip
CURRENCIES = {name: code for code, names in _CURRENCY_NAMES.items() for name in names.split()}
"""Currency signs, names and codes to codes. "pounds" and "pesos" name several currencies and are left out."""

DOLLARS = frozenset(("$", "USD", "MXN", "CLP", "ARS", "COP"))
"""Currencies that are written with $."""

PERCENT = frozenset(("%", "percent", "pct", "‰"))

SECTION_WORDS = frozenset(
    "version versions versión versiones v section sección chapter capítulo figure figura table tabla step paso release "
    "equation ecuación appendix apéndice article artículo clause cláusula level nivel".split()
)
"""Words after which 3.5 is a label and not a quantity."""
