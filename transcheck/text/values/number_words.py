"""The number words of English and Spanish: cardinals, ordinals, multiples, fractions, and words that imply a number.

Spellings follow RAE, Ortografía 2010 (chapter VIII); the forms without accents are added as they are often typed.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, TypeVar

from transcheck.data import rows

_PLAIN_VOWELS = str.maketrans("áéíóú", "aeiou")
_Meaning = TypeVar("_Meaning")


class NumberWords(NamedTuple):
    """The number words of one language.

    Attributes:
        add: words that add their value to a number: "twenty", "five", *quinientos*, "seventh".
        times: words that multiply what stands before them: "hundred", *docena*.
        big: words that multiply all before them: "thousand", *millones*.
        parts: words for a part, with its denominator: "half", *tercio*.
        vague: words that may imply a number and usually mean something else: *un*, *segundo*, "no", *década*.
    """

    add: dict[str, int]
    times: dict[str, int]
    big: dict[str, int]
    parts: dict[str, int]
    vague: dict[str, tuple[int, ...]]


_GENDERS = ("o", "a", "os", "as")


def _english() -> NumberWords:
    add = {word: value for word, value in rows("en", "numbers.cardinals") if value != 1}
    for word, value in rows("en", "numbers.tens"):
        stem = word[:-1]
        add |= {word: value, f"{stem}ies": value, f"{stem}ieth": value}
    add |= {f"{word}fold": value for word, value in add.items()}
    return _words("en", add | dict(rows("en", "numbers.ordinals")))


def _spanish() -> NumberWords:
    add = {word: value for word, value in rows("es", "numbers.cardinals") if value != 1}
    add |= {stem + ending: value for stem, value in rows("es", "numbers.hundreds") for ending in _GENDERS[2:]}
    add |= {stem + ending: value for stem, value in rows("es", "numbers.ordinals") for ending in _GENDERS}
    words = _words("es", add | dict(rows("es", "numbers.other_numerals")))
    return NumberWords(
        _plain(words.add), _plain(words.times), _plain(words.big), _plain(words.parts), _plain(words.vague)
    )  # fmt: skip


def _words(lang: str, add: dict[str, int]) -> NumberWords:
    return NumberWords(
        add,
        times=dict(rows(lang, "numbers.multiples")),
        big=dict(rows(lang, "numbers.scales")),
        parts=dict(rows(lang, "numbers.parts")),
        vague=dict(rows(lang, "numbers.vague")),
    )


def _plain(table: dict[str, _Meaning]) -> dict[str, _Meaning]:
    """Add each word without its accents, as it is often typed."""
    return {word.translate(_PLAIN_VOWELS): meaning for word, meaning in table.items()} | table


@cache
def number_words(lang: str) -> NumberWords:
    """Give the number words of "en" or "es"."""
    return _english() if lang == "en" else _spanish()
