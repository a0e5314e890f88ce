"""Words that stand beside digits: months, magnitudes, units, currencies, ordinal endings.

Month names are those of CLDR for English and Spanish, wide and abbreviated. Conversion factors are exact by
definition (international yard and pound, 1959; BIPM, SI Brochure).
"""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from transcheck.data import rows, sequence, words


def _months() -> dict[str, int]:
    """Map month names to 1–12. English ones count only with a capital: "may 5" is no date."""
    names: dict[str, int] = {}
    for number, spanish, spanish_short, english, english_short in rows("pairs", "calendar.months"):
        for form in (*english, *english_short, *spanish, *spanish_short):
            names[form.title()] = names[form.upper()] = number
        for form in {*spanish, *spanish_short} - {"may", "mar"}:
            names[form] = number
    return names


MONTHS = _months()
"""Month names as they are written, in both languages, to 1–12."""

MONTH_INITIALS: dict[str, tuple[int, ...]] = dict(rows("pairs", "calendar.initials"))
"""Months by the initial that stands for them in the Spanish 11-S and 15-M."""

MAGNITUDES: dict[str, int] = dict((*rows("en", "numbers.powers"), *rows("es", "numbers.powers")))
"""Powers of ten of the words that multiply. Spanish *billón* is a million millions (RAE, DPD): the English trillion."""

SHORT_MAGNITUDES: dict[str, int] = dict(rows("pairs", "units.short_powers"))
"""Letters that may multiply and may be something else."""

ORDINAL_ENDINGS = {lang: sequence(lang, "numbers.endings") for lang in ("en", "es")}
"""What is glued to a figure to make it an ordinal: 1st, 1.º, 3er."""


class Unit(NamedTuple):
    """A unit: what it measures, and how many of the first unit of that dimension it is."""

    dimension: str
    factor: float
    offset: float = 0.0


_UNITS = rows("pairs", "units.units")
UNITS = {symbol: Unit(*measure) for symbol, *measure, _, _, _ in _UNITS}
"""Units between which translators convert, by symbol."""

UNIT_WORDS = {name: symbol for symbol, _, _, _, *names in _UNITS for name in chain(*names)}
"""Unit names and symbols to symbols. "miles" is not here: it is a unit in English and *thousands* in Spanish."""

COUNTED = words("pairs", "units.counted")
"""Units that are kept as they are, and often glued to their number."""

CURRENCIES = {name: code for code, *names in rows("pairs", "units.currencies") for name in chain(*names)}
"""Currency signs, names and codes to codes. "pounds" and "pesos" name several currencies and are left out."""

DOLLARS = words("pairs", "units.dollars")
"""Currencies that are written with $."""

PERCENT = words("pairs", "units.percent")

SECTION_WORDS = words("en", "numbers.labels") | words("es", "numbers.labels")
"""Words after which 3.5 is a label and not a quantity."""
