"""Which values are found in a text, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.numbers import find_values


@pytest.mark.parametrize(
    ("text", "lang", "kind", "reading", "words"),
    [
        ("room 12", "en", "number", 12, "12"),
        ("the 21st night", "en", "ordinal", 21, "21st"),
        ("la 2.ª planta", "es", "ordinal", 2, "2.ª"),
        ("el 3er piso", "es", "ordinal", 3, "3er"),
        ("15% off", "en", "percent", 15, "15%"),
        ("un 15 % menos", "es", "percent", 15, "15 %"),
        ("un 15 por ciento", "es", "percent", 15, "15 por ciento"),
        ("costs $1,250.50 now", "en", "amount", "1250.50", "$1,250.50"),
        ("cuesta 20 € hoy", "es", "amount", 20, "20 €"),
        ("EUR 300 each", "en", "amount", 300, "EUR 300"),
        ("worth $3.2 billion", "en", "amount", 3_200_000_000, "$3.2 billion"),
        ("vale 3200 millones", "es", "number", 3_200_000_000, "3200 millones"),
        ("unos 2 mil millones", "es", "number", 2_000_000_000, "2 mil millones"),
        ("2 billones", "es", "number", 2 * 10**12, "2 billones"),
        ("on March 5, 2024", "en", "date", ("ymd", 2024, 3, 5), "March 5, 2024"),
        ("on 5th of March 2024", "en", "date", ("ymd", 2024, 3, 5), "5th of March 2024"),
        ("el 5 de marzo de 2024", "es", "date", ("ymd", 2024, 3, 5), "5 de marzo de 2024"),
        ("en marzo de 2024", "es", "date", ("ym", 2024, 3), "marzo de 2024"),
        ("due 2024-03-05", "en", "date", ("ymd", 2024, 3, 5), "2024-03-05"),
        ("el 11-S", "es", "number", 11, "11"),
        ("at 4:15 PM", "en", "time", ("t", 975), "4:15 PM"),
        ("at 4 p.m. sharp", "en", "time", ("t", 960), "4 p.m."),
        ("a las 4:15 de la tarde", "es", "time", ("t", 975), "4:15 de la tarde"),
        ("a las 16 h 15", "es", "time", ("t", 975), "16 h 15"),
        ("in the 1960s", "en", "decade", 1960, "1960s"),
        ("open 24/7", "en", "fraction", ("/", 24, 7), "24/7"),
        ("season 2024/25", "en", "fraction", ("/", 2024, 2025), "2024/25"),
        ("2½ cups", "en", "number", "2.5", "2½"),
        ("it is -5 outside", "en", "number", -5, "-5"),
        ("12 miles away", "en", "quantity", 12, "12 miles"),
        ("12 miles de votos", "es", "number", 12, "12"),
        ("at 70 °F", "en", "quantity", 70, "70 °F"),
        ("60 km/h", "es", "quantity", 60, "60 km/h"),
        ("30 square feet", "en", "quantity", 30, "30 square feet"),
        ("version 3.10", "en", "version", "3.10", "3.10"),
        ("Python 3.10.1", "en", "version", "3.10.1", "3.10.1"),
        ("as UTF-8 text", "en", "identifier", 8, "UTF-8"),
        ("an MP3 file", "en", "identifier", 3, "MP3"),
        ("in 3D", "en", "identifier", 3, "3D"),
        ("about 1e10 stars", "en", "number", "1e10", "1e10"),
    ],
)  # fmt: skip
def test_values(text: str, lang: str, kind: str, reading: object, words: str) -> None:
    (value,) = find_values(text, lang)

    assert (value.kind, value.readings[0], value.text) == (kind, reading, words)
    assert text[value.start : value.end] == words


@pytest.mark.parametrize(
    ("text", "lang", "readings"),
    [
        ("03/04/2025", "en", {("ymd", 2025, 4, 3), ("ymd", 2025, 3, 4)}),
        ("1.250", "es", {1250, "1.250"}),
        ("10K", "en", {10, 10_000}),
        ("4:15", "es", {("t", 255), ("t", 975)}),
        ("5 PM", "en", {("t", 1020), 17, 5}),
        ("1/2", "en", {("/", 1, 2), "0.5", ("md", 1, 2), ("md", 2, 1)}),
        ("on 9/11", "en", {("/", 9, 11), ("md", 9, 11), ("md", 11, 9)}),
        ("el 11-S", "es", {11, ("md", 9, 11)}),
        ("the 1990s", "en", {1990, 90}),
    ],
)
def test_all_readings_are_kept(text: str, lang: str, readings: set[object]) -> None:
    (value,) = find_values(text, lang)

    assert set(value.readings) == readings


@pytest.mark.parametrize("text", ["1/2%", "£1/2", "1/2 °F", "1/2 km"])
def test_a_fraction_stays_one_beside_a_unit(text: str) -> None:
    assert [v.kind for v in find_values(text, "en")] == ["fraction"]


def test_a_short_year_ends_a_range() -> None:
    first, last = find_values("2010–15", "en")

    assert (first.readings, last.readings) == ((2010,), (15, 2015))


def test_numbers_before_a_space_are_not_glued_to_a_year() -> None:
    assert [v.readings[0] for v in find_values("in 2019 300 people", "en")] == [2019, 300]


@pytest.mark.parametrize("text", ["may 5", "you may 5 times"])
def test_may_without_capital_is_no_month(text: str) -> None:
    assert [v.kind for v in find_values(text, "en")] == ["number"]


TEXT = st.text(max_size=60) | st.text(alphabet=" 0123456789.,:/-'’%$€ºªhapms \u00a0deofMarchmayoJune\n", max_size=60)


@given(TEXT, st.sampled_from(["en", "es"]))
def test_values_lie_inside_the_text_in_order(text: str, lang: str) -> None:
    values = find_values(text, lang)

    assert [v.text for v in values] == [text[v.start : v.end] for v in values]
    assert all(v.readings for v in values)
    assert all(v.start <= v.figure[0] <= v.figure[1] <= v.end for v in values)
    ends = [v.end for v in values if v.kind != "identifier"]
    assert ends == sorted(ends)


@pytest.mark.parametrize("unit", ["1", "1,", "1.000 ", "a1", "1/", "1:11:", "-1", " de 2025", "March 5, ", "UTF-8-"])
def test_hostile_texts_are_read(unit: str) -> None:
    assert find_values(unit * 20_000, "es")
