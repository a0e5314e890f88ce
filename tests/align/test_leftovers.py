"""The Spanish words that the rest of a sentence leaves for an English phrase."""

from __future__ import annotations

import pytest

from transcheck.align.leftovers import Wanted, leftover
from transcheck.model import Segment, Span


def left(
    english: str, spanish: str, phrase: str, *, size: int = 1, many: bool = False, noun: bool = True
) -> str | None:
    start = english.index(phrase)
    target = Segment(spanish, "es")
    found = leftover(Segment(english, "en"), Span(start, start + len(phrase)), target, (), Wanted(size, noun, many))
    return found.of(spanish) if found is not None else None


@pytest.mark.parametrize(
    ("english", "spanish", "phrase", "promised"),
    [
        ("The captain checked the hatch in 1990.", "El capitán revisó la escotilla en 1990.", "hatch", "escotilla"),
        ("The hatch", "Las escotillas", "hatch", None),
        ("Grease the hatch", "Engrase la escotilla", "hatch", "escotilla"),
        ("The hatch", "", "hatch", None),
        ("The young captain", "Los jóvenes duermen", "young", None),
    ],
)
def test_a_noun_is_found_in_its_number(english: str, spanish: str, phrase: str, promised: str | None) -> None:
    assert left(english, spanish, phrase) == promised


def test_a_word_too_many_is_left_off_unless_it_agrees() -> None:
    assert left("Teens sleep late", "Los jóvenes duermen", "Teens", many=True) == "jóvenes"
    assert left("Coast lights", "Las luces blancas", "Coast lights", many=True) == "luces blancas"


def test_a_verb_needs_no_article() -> None:
    assert left("Trim the sail", "Cace la vela", "Trim", noun=False) in ("Cace", None)
