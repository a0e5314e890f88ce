"""Rows of letters rule strings out, and never a listed word."""

from __future__ import annotations

import pytest

from transcheck.lexicon import lexicon
from transcheck.lexicon.supplement import WORDS
from transcheck.lexicon.trigrams import letters, padded, threes_of


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_rows_hold_all_letters_of_the_words_of_the_trade(lang: str) -> None:
    assert threes_of(WORDS[lang]) <= letters(lang).threes


@pytest.mark.parametrize(("lang", "words"), [("es", "ventana güero ñandú órgano"), ("en", "window o'clock quiz")])
def test_listed_words_have_no_wrong_row(lang: str, words: str) -> None:
    assert [word for word in words.split() if letters(lang).misplaced(padded(word))] == []


def test_a_wrong_row_tells_where_the_slip_is() -> None:
    ends = padded("ventqna")
    first, last = letters("es").misplaced(ends) or (0, 0)

    assert "q" in ends[first : first + 3]
    assert "q" in ends[last : last + 3]


@pytest.mark.parametrize(
    ("lang", "wrong", "right"),
    [
        ("es", "ventqna", "ventana"), ("es", "vetana", "ventana"), ("es", "ventnaa", "ventana"),
        ("es", "venttana", "ventana"), ("es", "xventana", "ventana"), ("es", "ventanaq", "ventana"),
        ("es", "entana", "ventana"), ("es", "ventan", "ventana"), ("en", "windwo", "window"), ("en", "windo", "window"),
        ("en", "qindow", "window"), ("en", "widnow", "window"),
    ],
)  # fmt: skip
def test_every_place_of_a_slip_is_searched(lang: str, wrong: str, right: str) -> None:
    assert right in lexicon(lang).near(wrong)
