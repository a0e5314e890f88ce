"""Institutions in running text."""

from __future__ import annotations

import pytest

from transcheck.align.bodies import bodies
from transcheck.model import Segment


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("Ann Vale, Scientific Director of the Bay Institute of Tides", "en", ["Ann Vale", "Bay Institute of Tides"]),
        ("the Head of Tides at the Bay Institute", "en", ["Bay Institute"]),
        ("la jefa de Mareas del Instituto de la Bahía", "es", ["Instituto de la Bahía"]),
        ("La Real Academia de Mareas", "es", ["Real Academia de Mareas"]),
    ],
)
def test_posts_and_departments_are_no_part_of_the_name(text: str, lang: str, names: list[str]) -> None:
    found = bodies([Segment(text, lang)])
    assert [body.name for body in found] == names
    assert all(body.span.of(text) == body.name for body in found)
