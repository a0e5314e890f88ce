from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.markup.marks import Mark
from transcheck.text.signs.brackets import find_strays


@pytest.mark.parametrize(
    "text",
    [
        "a (b [c] d) e",
        "a) one b) two, 3) three, iv) four",
        "thanks :-) and sorry :(",
        "in [0, 1) or (0, 1]",
        "(see x)",
    ],
)
def test_balanced_text_has_no_stray_brackets(text: str) -> None:
    assert find_strays(text) == ()


@pytest.mark.parametrize(
    ("text", "place"), [("a (b c", 2), ("a b word) c", 8), ("one [two (three) four", 4), ("(a [b) c", 3)]
)
def test_a_bracket_without_its_partner_is_found(text: str, place: int) -> None:
    assert [bracket.place for bracket in find_strays(text)] == [place]


def test_the_target_of_a_link_closes_its_words() -> None:
    masked = "see [here\ufffc\ufffc\ufffc\ufffc\ufffc now"
    assert find_strays(masked, (Mark("target", "](x)y", 9, 14),)) == ()


@given(st.text(alphabet="ab ,01()[]:;-", max_size=60))
def test_strays_are_brackets(text: str) -> None:
    for bracket in find_strays(text):
        assert text[bracket.place] == bracket.character
