"""One look over a text tells the same as many looks would."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.facts import Facts
from transcheck.text.scan import WORD, look, spans
from transcheck.text.traits import Trait, traits

PIECES = st.sampled_from(
    ["el", "El", "la", "don't", "well-kept", "x²", "año", "ƒ", "Ñandú", "мир", "a·b", "l’ús",
     "1st", "H2O", "_", "``x``",
     "%s", "<b>", ":ref:`y`", " ", " ", "  ", ".", ", ", "-", "'", "\n", "\ufffc", "İ", "\ud800", "𝒳", "e\u0301"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=40))


@given(TEXTS)
def test_words_stand_where_their_spans_say(text: str) -> None:
    *_, masked, words, folded, _ = look(text)

    assert [text[start:end] for start, end in spans(masked)] == words
    assert words == WORD.findall(masked)
    assert folded == [word.lower() for word in words]


@given(TEXTS)
def test_the_mask_hides_the_marks_and_nothing_else(text: str) -> None:
    held, marks, masked, *_ = look(text)
    hidden = {place for mark in marks for place in range(mark.start, mark.end)}

    assert len(masked) == len(text)
    assert all(text[mark.start : mark.end] == mark.text for mark in marks)
    pairs = enumerate(zip(masked, text, strict=True))
    assert all(shown == char or place in hidden for place, (shown, char) in pairs)
    assert held == traits(text)


@given(st.lists(st.sampled_from("abcd"), max_size=12))
def test_an_echo_is_heard_where_neighbours_return(words: list[str]) -> None:
    pairs = list(pairwise(words))

    assert look(" ".join(words))[5] == any(a == b or pairs.count((a, b)) > 1 for a, b in pairs)


@pytest.mark.parametrize("code", [*range(0x250), 0x2019, 0x2010])
def test_letters_outside_english_and_spanish_are_foreign(code: int) -> None:
    """What has no foreign trait is read by a pattern that knows Latin letters alone."""
    char = chr(code)

    if not traits(char) & Trait.FOREIGN:
        assert look(char)[3] == WORD.findall(char)


def test_facts_are_made_once_and_together() -> None:
    facts = Facts("The the %s door", "en")

    assert "words" not in vars(facts)
    assert facts.traits & Trait.PERCENT
    assert vars(facts)["words"] is facts.words
    assert facts.spans is facts.spans
    assert [repeat.words for repeat in facts.repeats] == [1]
    assert Facts.words.__doc__ == "The words outside marks, as written."
