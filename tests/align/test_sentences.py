"""Sentences that a translation leaves out or puts in, within passages that belong together."""

from __future__ import annotations

import pytest

from transcheck.align.sentences import lone_sentences, sentences
from transcheck.model import Kind, Pair, Segment, Side

ENGLISH = "The kiln holds 400 plates. Each one dries for nine days. Visitors may not touch the shelves."
SPANISH = "En el horno caben 400 platos. Cada uno se seca durante nueve días. Se prohíbe tocar los estantes."


def lone(english: str, spanish: str, side: Side) -> list[str]:
    pair = Pair(Segment(english, "en", Kind.PARAGRAPH), Segment(spanish, "es", Kind.PARAGRAPH))
    return [found.span.of((pair.side(side) or Segment("", "en")).text) for found in lone_sentences([pair], side)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It opens at 19:00. Come early.", ["It opens at 19:00.", "Come early."]),
        ("We met Mrs. Olsen. She left.", ["We met Mrs. Olsen.", "She left."]),
        ("  One.  ", ["One."]),
        ("«¿Quién?». Nadie.", ["«¿Quién?».", "Nadie."]),
        ("", []),
    ],
)
def test_sentences_end_where_readers_see_an_end(text: str, parts: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == parts


@pytest.mark.parametrize("number", range(3))
def test_a_sentence_that_was_cut_is_found(number: int) -> None:
    cut = " ".join(span.of(SPANISH) for n, span in enumerate(sentences(SPANISH)) if n != number)
    assert lone(ENGLISH, cut, Side.SOURCE) == [sentences(ENGLISH)[number].of(ENGLISH)]


@pytest.mark.parametrize("number", range(3))
def test_a_sentence_that_was_put_in_is_found(number: int) -> None:
    cut = " ".join(span.of(ENGLISH) for n, span in enumerate(sentences(ENGLISH)) if n != number)
    assert lone(cut, SPANISH, Side.TARGET) == [sentences(SPANISH)[number].of(SPANISH)]


def test_joined_sentences_are_no_loss() -> None:
    joined = "En el horno caben 400 platos, que se secan durante nueve días, y se prohíbe tocar los estantes."
    assert lone(ENGLISH, joined, Side.SOURCE) == []
    assert lone(ENGLISH, SPANISH, Side.SOURCE) == lone(ENGLISH, SPANISH, Side.TARGET) == []
