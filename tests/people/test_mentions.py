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
        ("Ines Rook – Head of Tides", "en", [("Ines Rook", "Head of Tides")]),
        ("Ines Rook: Head of Tides", "en", [("Ines Rook", "Head of Tides")]),
        ("Ines Rook (Head of Tides)", "en", [("Ines Rook", "Head of Tides")]),
        ("Ines Rook\nHead of Tides", "en", [("Ines Rook", "Head of Tides")]),
        ("Ines Rook, Ph.D., Head of Tides", "en", [("Ines Rook", "Head of Tides")]),
        ("Ines Rook, marine biologist. Photo: Bay Office", "en", [("Ines Rook", "marine biologist")]),
        ("Ines Rook, Kapitän, and others", "en", []),
        (
            "Ines Rook, head of tides, and Dr. Tom Hale, editor, on the quay",
            "en",
            [("Ines Rook", "head of tides"), ("Tom Hale", "editor")],
        ),
        (
            "De izquierda a derecha: Inés Roca, jefa de mareas; Luis Paz, alcalde de Kern, y Ana Gil, poeta. Foto: L.",
            "es",
            [("Inés Roca", "jefa de mareas"), ("Luis Paz", "alcalde de Kern"), ("Ana Gil", "poeta")],
        ),
        ("Ines Rook, head of tides, inside the boat house", "en", [("Ines Rook", "head of tides")]),
        ("Inés Roca, jefa de mareas, bajo el puente", "es", [("Inés Roca", "jefa de mareas")]),
        ("Ines Rook, Head of Tides, Bay Office", "en", [("Ines Rook", "Head of Tides, Bay Office")]),
        ("• Bay Office, Harbour Street", "en", []),
        ("• Tide Foundation, partner of the day", "en", []),
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
                "It opened with Ines Rook, Minister of Tides, Harbours, and Islands of Kern, and Tom Hale, Chair and "
                "CEO of Bay, who spoke of ferries."
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
        ("The Director of the Tide Museum, Ines Rook, spoke.", "en", [("Ines Rook", "Director of the Tide Museum")]),
        ("Lo dijo el director general de Mareas, Tomás Vela.", "es", [("Tomás Vela", "director general de Mareas")]),
        (
            "Firmaron el Dr. Juan Mora de la Fuente, jefe de prensa, y la Dra. Marta Gil i Soler, rectora.",
            "es",
            [("Juan Mora de la Fuente", "jefe de prensa"), ("Marta Gil i Soler", "rectora")],
        ),
        ("According to Ines Rook (Director, Tide Museum), it rains.", "en", [("Ines Rook", "Director, Tide Museum")]),
        ("Paul van den Berg, its deputy editor, left.", "en", [("Paul van den Berg", "its deputy editor")]),
        ("Ana Gil y Luis Paz, editores, callan.", "es", []),
        ("In Puerto Lirio, director and mayor agree.", "en", []),
        ("La Fundación Marea, socia del museo, paga.", "es", []),
        ("Mar del Plata, dijo un profesor, es grande.", "es", []),
        ("The Tide Museum, Minister Ines Rook explained, is open.", "en", []),
        ("In the Bay Office, the tide is watched.", "en", []),
        ("Europe, director of nothing, laughed.", "en", []),
        ("Lo vio el director del Museo de Arena, para Ana Gil, hoy.", "es", []),
        ("Lo vio el director del Prado, don Luis Paz, hoy.", "es", [("Luis Paz", "director del Prado")]),
        ("Lo vio el director del Prado, Prof. Dr. Luis Paz.", "es", [("Luis Paz", "director del Prado")]),
    ],
)
def test_running_text(text: str, lang: str, found: list[tuple[str, str]]) -> None:
    assert told(text, lang) == found


def test_roles_stand_where_they_say() -> None:
    text = "• Ines Rook, head of tides at the Bay Office;"
    (mention,) = find_mentions(text, "en", listed=True)
    assert text[mention.start : mention.end] == mention.role


@pytest.mark.parametrize(
    "text",
    [
        "A" * 5_000,
        "Ab " * 1_300,
        ", ".join(["Ana Ruiz, director"] * 200),
        "/ " * 900,
        " " * 7_000,
        "Ana Ruiz,;. " * 500,
        "",
    ],
)
def test_hostile_texts_end(text: str) -> None:
    find_mentions(text, "en", listed=True)
