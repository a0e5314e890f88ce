"""What tells whether a person is a man or a woman."""

from __future__ import annotations

import pytest

from transcheck.model import Kind, Pair, Segment
from transcheck.people import roster_of
from transcheck.people.gender import addressed, referred


def told(english: str | None, spanish: str | None) -> tuple[str, str]:
    source = Segment(english, "en", Kind.PARAGRAPH) if english else None
    target = Segment(spanish, "es", Kind.PARAGRAPH) if spanish else None
    found = roster_of([Pair(source, target)])
    person = found.persons[0]
    return "".join(sorted(addressed(person))), referred(person, found)


@pytest.mark.parametrize(
    ("english", "spanish", "gender"),
    [
        (None, "La Dra. Irene Roca, jefa de mareas, habló.", ("f", "")),
        (None, "El profesor Tomás Vela, jefe de mareas, habló.", ("m", "")),
        ("Irene Roca, head of tides, spoke. “It is late,” she said.", None, ("", "f")),
        ("Irene Roca, head of tides, came. She left early.", None, ("", "f")),
        ("Irene Roca, head of tides, lost her hat.", None, ("", "")),
        ("Irene Roca, head of tides, met Tom Hale, mayor of Kern. “No,” he said.", None, ("", "")),
    ],
)
def test_gender_by_address_and_pronoun(english: str | None, spanish: str | None, gender: tuple[str, str]) -> None:
    assert told(english, spanish) == gender
