"""Numbers in letters."""

from __future__ import annotations

import pytest

from transcheck.text.values.words import plain_words, roman, spelled


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("seven boats", "en", 7),
        ("twenty-one boats", "en", 21),
        ("two hundred and five", "en", 205),
        ("three thousand two hundred", "en", 3200),
        ("two million", "en", 2_000_000),
        ("the seventh", "en", 7),
        ("the nineties", "en", 90),
        ("two dozen", "en", 24),
        ("tenfold", "en", 10),
        ("siete barcos", "es", 7),
        ("veintiún barcos", "es", 21),
        ("treinta y un barcos", "es", 31),
        ("ciento veinte", "es", 120),
        ("mil quinientos", "es", 1500),
        ("dos mil millones", "es", 2_000_000_000),
        ("dos millones trescientos mil", "es", 2_300_000),
        ("séptima", "es", 7),
        ("septima", "es", 7),
        ("vigésimo tercero", "es", 23),
        ("siglo XVIII", "es", 18),
        ("CO₂", "es", 2),
    ],
)
def test_sure_values(text: str, lang: str, value: int) -> None:
    assert value in spelled(text, lang).sure


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("un archivo", "es", 1),
        ("el segundo", "es", 2),
        ("la mitad", "es", 50),
        ("dos y medio", "es", "2.5"),
        ("dos millones y medio", "es", 2_500_000),
        ("medio millón", "es", 500_000),
        ("tres cuartos", "es", "0.75"),
        ("media docena", "es", 6),
        ("half a million", "en", 500_000),
        ("two thirds", "en", ("/", 2, 3)),
        ("no files", "en", 0),
    ],
)
def test_possible_values(text: str, lang: str, value: object) -> None:
    found = spelled(text, lang)

    assert value in found.perhaps
    assert value not in found.sure


def test_numbers_in_a_row_are_not_added() -> None:
    assert spelled("cinco y seis", "es").sure == {5, 6}


def test_months_are_named() -> None:
    assert spelled("from March to june", "en").months == {3, 6}


@pytest.mark.parametrize(("digits", "value"), [("XIV", 14), ("MMXXV", 2025), ("IIII", 0), ("MIX", 1009), ("VX", 0)])
def test_roman_numerals_have_one_form(digits: str, value: int) -> None:
    assert roman(digits) == value


@pytest.mark.parametrize("lang", ["en", "es"])
def test_words_of_several_meanings_are_not_plain(lang: str) -> None:
    assert plain_words(lang).keys().isdisjoint(["one", "second", "third", "un", "segundo", "cuarto", "par"])
