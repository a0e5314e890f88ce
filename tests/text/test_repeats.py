"""Words and phrases that stand twice in a row."""

from __future__ import annotations

import pytest

from transcheck.text.facts import Facts


def repeats(text: str) -> list[str]:
    return [text[r.second : r.end] for r in Facts(text, "en").repeats]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the the door", ["the"]),
        ("by the river by the river", ["by the river"]),
        ("it holds. it holds. We go", ["it holds"]),
        ("a b c d e f g h a b c d e f g h", ["a b c d e f g h"]),
        ("the ``x`` the", []),
        ("red, white, red, blue", []),
        ("well-known well-known", ["well-known"]),
        ("", []),
    ],
)
def test_repeats(text: str, expected: list[str]) -> None:
    assert repeats(text) == expected


def test_a_long_text_of_one_word_is_done_in_a_moment() -> None:
    assert len(Facts("so " * 20_000, "en").repeats) <= 20_000
