"""Near-twins are told apart by English words that belong to one of them alone."""

from __future__ import annotations

from transcheck.spanish.twins import TWINS


def test_each_form_has_a_twin_that_has_it() -> None:
    assert {form: TWINS[twin.right].right for form, twin in TWINS.items()} == {form: form for form in TWINS}


def test_no_english_word_speaks_for_both() -> None:
    assert [form for form, twin in TWINS.items() if twin.own & twin.other or not twin.other] == []
