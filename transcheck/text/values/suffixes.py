"""What the word behind a number makes of it: an ordinal, a percentage, an amount, a quantity, a multiple."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from transcheck.data import words
from transcheck.text.values.vocabulary import (
    COUNTED,
    CURRENCIES,
    MAGNITUDES,
    MONTHS,
    ORDINAL_ENDINGS,
    PERCENT,
    SHORT_MAGNITUDES,
    UNIT_WORDS,
)

VULGAR = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8),
}  # fmt: skip
"""Fractions that are one character."""


class Tail(NamedTuple):
    """What a word behind a number means: a kind of value, with its unit or its power of ten."""

    kind: str
    unit: str = ""
    power: int = 0


@cache
def tails(lang: str) -> dict[str, Tail]:
    """Map the words that may stand behind a number in `lang` to what they mean."""
    table = {word: Tail("counted", word) for word in COUNTED}
    table.update((ending, Tail("ordinal")) for ending in ORDINAL_ENDINGS[lang])
    table.update((word, Tail("quantity", symbol)) for word, symbol in UNIT_WORDS.items())
    table.update((word, Tail("short", "m" if word == "m" else "", power)) for word, power in SHORT_MAGNITUDES.items())
    table.update((word, Tail("magnitude", "", power)) for word, power in MAGNITUDES.items())
    table.update((word, Tail("amount", code)) for word, code in CURRENCIES.items())
    table.update((word, Tail("percent", "%")) for word in PERCENT)
    table.update((word, Tail("phrase")) for word in words("pairs", "units.phrases"))
    table.update((word, Tail("month", "", month)) for word, month in MONTHS.items())
    if lang == "en":
        table["miles"] = Tail("quantity", "mi")
    return table
