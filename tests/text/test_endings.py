from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.model import Segment
from transcheck.text.signs.endings import find_ending


def kind(text: str) -> str:
    return Segment(text, "es").facts.ending.kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fin", ""),
        ("Fin.", "."),
        ("Fin. ", "."),
        ("Dijo «fin».", "."),
        ("“The end.”", "."),
        ("(Fin.)", "."),
        ("Espere...", "…"),
        ("Espere…", "…"),
        ("Espere..", ".."),
        ("¿Ya?", "?"),
        ("¿¡Ya!?", "?!"),
        ("Como sigue::", "::"),
        ("Como sigue:", ":"),
        ("uno;", ";"),
        ("<b>Fin.</b>", "."),
        ("Fin.\\n", "."),
        ("*Fin.*", "."),
        ("...", ""),
        ("", ""),
    ],
)
def test_the_class_of_the_end_is_read_through_what_closes(text: str, expected: str) -> None:
    assert kind(text) == expected


def test_the_stop_of_an_abbreviation_is_marked() -> None:
    assert Segment("pan, sal, etc.", "es").facts.ending.abbreviated
    assert Segment("a las 5 p. m.", "es").facts.ending.abbreviated
    assert not Segment("la casa.", "es").facts.ending.abbreviated


def test_a_stop_inside_a_bracket_is_inner_and_one_behind_it_is_not() -> None:
    assert Segment("(fin.)", "es").facts.ending.inner
    assert not Segment("(fin).", "es").facts.ending.inner


@given(st.text(alphabet='ab .…?!:;,)"»*\n', max_size=30))
def test_the_place_of_the_end_lies_in_the_text(text: str) -> None:
    ending = find_ending(text, text, ())
    assert 0 <= ending.start <= ending.end <= len(text)
    assert (ending.start < ending.end) == bool(ending.kind)
