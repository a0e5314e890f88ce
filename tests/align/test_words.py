"""What words of the two languages share."""

from __future__ import annotations

import pytest

from transcheck.align.words import clues


def shared(english: str, spanish: str) -> float:
    ours = {clue.key: clue.strength for clue in clues(english, "en")}
    return max((ours[clue.key] for clue in clues(spanish, "es") if clue.key in ours), default=0.0)


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("house", "casas"), ("Houses", "casa"), ("walked", "caminaron"), ("seven", "siete"), ("Lisbon", "Lisboa"),
        ("photography", "fotografía"), ("station", "estaciones"), ("school", "escuela"), ("nation", "nación"),
    ],
)  # fmt: skip
def test_translations_share_a_clue(english: str, spanish: str) -> None:
    assert shared(english, spanish) > 0


@pytest.mark.parametrize(("english", "spanish"), [("house", "perro"), ("bread", "brújula"), ("the", "la"), ("a", "a")])
def test_other_words_share_none(english: str, spanish: str) -> None:
    assert shared(english, spanish) == 0


def test_the_commonest_words_say_nothing() -> None:
    assert clues("The", "en") == clues("de", "es") == ()
