"""What runs of digits and separators mean, and how regions write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.values.formats import FORMATS, follows, respell, spell
from transcheck.text.values.reading import read, scaled
from transcheck.text.values.scan import find_values
from transcheck.text.values.vocabulary import MONTHS


@pytest.mark.parametrize(
    ("number", "lang", "readings"),
    [
        ("42", "en", (42,)),
        ("007", "en", (7,)),
        ("1,250.5", "en", ("1250.5",)),
        ("1.250,5", "es", ("1250.5",)),
        ("1 250,5", "es", ("1250.5",)),
        ("1\u00a0250,5", "es", ("1250.5",)),
        ("1\u2009250,5", "es", ("1250.5",)),
        ("1\u202f250", "es", (1250,)),
        ("1'250", "es", (1250,)),
        ("2'5", "es", ("2.5",)),
        ("1,250", "en", (1250,)),
        ("1.250", "en", ("1.250", 1250)),
        ("1.250", "es", (1250, "1.250")),
        ("1,250", "es", (1250, "1.250")),
        ("0.125", "es", ("0.125",)),
        ("3.10", "en", ("3.10", ("t", 190))),
        ("1.250.000", "es", (1250000, "1.250.000")),
        ("3.10.1", "en", ("3.10.1",)),
        ("1,2,3", "en", ("1;2;3",)),
    ],
)
def test_readings(number: str, lang: str, readings: tuple[object, ...]) -> None:
    assert read(number, lang) == readings


def test_very_long_digits_stay_text() -> None:
    assert read("1" * 100_000, "en") == ("1" * 100_000,)


@pytest.mark.parametrize(
    ("key", "power", "value"),
    [(5, 6, 5_000_000), ("1.5", 9, 1_500_000_000), ("1.25", 1, "12.5"), ("0.1", 6, 100_000), ("1.2.3", 3, "1.2.3")],
)
def test_scaling_is_exact(key: object, power: int, value: object) -> None:
    assert scaled(key, power) == value


@given(
    whole=st.integers(0, 10**12),
    tail=st.integers(0, 9999),
    decimals=st.booleans(),
    profile=st.sampled_from(sorted(FORMATS)),
)
def test_every_region_can_be_read_back(whole: int, tail: int, decimals: bool, profile: str) -> None:
    key = f"{whole}.{tail:04}" if decimals else whole

    written = spell(key, FORMATS[profile])

    assert written is not None
    assert key in read(written, "es")
    assert follows(written, key, FORMATS[profile])


@pytest.mark.parametrize(
    ("number", "key", "profile", "right"),
    [
        ("4,5", "4.5", "es-ES", True),
        ("4.5", "4.5", "es-ES", False),
        ("4.5", "4.5", "es-MX", True),
        ("12 000", 12000, "es-ES", True),
        ("12.000", 12000, "es-ES", True),
        ("12,000", 12000, "es-ES", False),
        ("12,000", 12000, "es-419", True),
        ("1.200", 1200, "es-ES", True),
        ("1.200", 1200, "es-AR", True),
        ("1.200,5", "1200.5", "es-AR", True),
        ("1,200.5", "1200.5", "es-AR", False),
    ],
)
def test_formats(number: str, key: object, profile: str, right: bool) -> None:
    assert follows(number, key, FORMATS[profile]) is right


def test_formats_are_those_of_cldr() -> None:
    core = pytest.importorskip("babel.core")

    for profile, style in FORMATS.items():
        symbols = core.Locale.parse(profile, sep="-").number_symbols
        latin = symbols.get("latn", symbols)
        assert (style.decimal, latin["group"] in style.groups) == (latin["decimal"], True), profile


@pytest.mark.parametrize("width", ["wide", "abbreviated"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_month_names_are_those_of_cldr(lang: str, width: str) -> None:
    core = pytest.importorskip("babel.core")

    for month, name in core.Locale.parse(lang).months["format"][width].items():
        assert MONTHS[name.title()] == month


@pytest.mark.parametrize(
    ("value", "like", "written"),
    [
        ("1,250.5", "1.520,5", "1.250,5"),
        ("2019", "2091", "2019"),
        ("12,500", "15 200", "12 500"),
        ("3.5", "5,3", "3,5"),
    ],
)
def test_a_figure_is_written_like_another(value: str, like: str, written: str) -> None:
    (one,), (other,) = find_values(value, "en"), find_values(like, "es")

    assert respell(one, other) == written
