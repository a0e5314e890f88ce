from __future__ import annotations

import pytest

from transcheck.people import find_mentions


def told(text: str, lang: str = "en", *, listed: bool = False) -> list[tuple[str, str]]:
    return [(text[m.name.start : m.name.end], m.role) for m in find_mentions(text, lang, listed=listed)]


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("• Ines Rook, head of tides at the Bay Office;", "en", [("Ines Rook", "head of tides at the Bay Office")]),
        ("• Inés Roca, jefa de mareas; y", "es", [("Inés Roca", "jefa de mareas")]),
        (
            "Ines Rook, head of tides / Tom van der Berg, editor / Harbour Day / © Bay Office",
            "en",
            [("Ines Rook", "head of tides"), ("Tom van der Berg", "editor")],
        ),
        ("1. J. Pérez-Gil, catedrático de Física", "es", [("J. Pérez-Gil", "catedrático de Física")]),
        ("• Bay Office, Harbour Street", "en", []),
        ("• Dra. Luz Mena, astrónoma", "es", [("Luz Mena", "astrónoma")]),
    ],
)
def test_lists_and_credits(text: str, lang: str, found: list[tuple[str, str]]) -> None:
    assert told(text, lang, listed=True) == found


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        (
            (
                "It opened with Ines Rook, Minister of Tides, Harbours, and Islands of Kern, and Tom Hale, Chair and CEO "
                "of Bay, who spoke of ferries."
            ),
            "en",
            [("Ines Rook", "Minister of Tides, Harbours, and Islands of Kern"), ("Tom Hale", "Chair and CEO of Bay")],
        ),
        ("Tom Hale, editor of the Almanac, said so.", "en", [("Tom Hale", "editor of the Almanac")]),
        (
            "Lo contó Irene Roca, directora del Museo de las Mareas, en la sala.",
            "es",
            [("Irene Roca", "directora del Museo de las Mareas")],
        ),
        ("The Tide Museum, Minister Ines Rook explained, is open.", "en", []),
        ("In the Bay Office, the tide is watched.", "en", []),
        ("Europe, director of nothing, laughed.", "en", []),
    ],
)
def test_running_text(text: str, lang: str, found: list[tuple[str, str]]) -> None:
    assert told(text, lang) == found


def test_roles_stand_where_they_say() -> None:
    text = "• Ines Rook, head of tides at the Bay Office;"
    (mention,) = find_mentions(text, "en", listed=True)
    assert text[mention.start : mention.end] == mention.role


@pytest.mark.parametrize("text", ["A" * 5_000, "Ab " * 1_300, ", ".join(["Ana Ruiz, director"] * 200), "/ " * 900, ""])
def test_hostile_texts_end(text: str) -> None:
    find_mentions(text, "en", listed=True)
