"""Tests of the gender and number that the ending of a noun proves."""

from __future__ import annotations

import pytest

from transcheck.spanish.gender import FEMININE, MASCULINE, Form, agreeing, proven_form


@pytest.mark.parametrize(
    ("noun", "form"),
    [
        ("canción", Form(FEMININE, False)),
        ("ciudades", Form(FEMININE, True)),
        ("paisaje", Form(MASCULINE, False)),
        ("sabores", Form(MASCULINE, True)),
        ("flor", None),
        ("mejores", None),
        ("casa", None),
        ("por", None),
    ],
)
def test_only_telling_endings_prove_a_form(noun: str, form: Form | None) -> None:
    assert proven_form(noun) == form


@pytest.mark.parametrize(
    ("determiner", "form", "right"),
    [
        ("el", Form(FEMININE, False), "la"),
        ("del", Form(FEMININE, False), "de la"),
        ("al", Form(MASCULINE, True), "a los"),
        ("del", Form(MASCULINE, False), "del"),
        ("este", Form(FEMININE, True), "estas"),
    ],
)
def test_determiner_takes_the_form_of_its_noun(determiner: str, form: Form, right: str) -> None:
    assert agreeing(determiner, form) == right
