"""What the rules say of whole press pages, one side or both."""

from __future__ import annotations

import transcheck
from transcheck.model import Kind

ENGLISH = [
    "The new ferry was opened by Marta Olsen, Minister of Transport and the Sea, and Dario Fuentes, head of Bluewake.",
    "The Director of the Port Office, Irene Solberg, recalled that the first plans are ten years old.",
    "• Marta Olsen, Minister of Transport and the Sea;",
    "• Dario Fuentes, Head of Bluewake;",
    "• Irene Solberg, Director of the Port Office of Kern;",
    "• Rafael Quintana, Deputy Head of Innovation at Bluewake;",
]
SPANISH = [
    "Inauguraron el transbordador Marta Olsen, ministra de Transporte y del Mar, y Dario Fuentes, jefe de Bluewake.",
    "La directora de la Oficina del Puerto, Irene Solberg, recordó que los primeros planes tienen diez años.",
    "• Marta Olsen, ministra de Transporte y del Mar;",
    "• Dario Fuentes, jefe de Bluewake;",
    "• Irene Solberg, directora de la Oficina del Puerto de Kern;",
    "• Rafael Quintana, subjefe de Innovación de Bluewake;",
]


def found(english: list[str | None], spanish: list[str | None]) -> list[tuple[str, str]]:
    pairs = [
        {
            "source": ours,
            "target": theirs,
            "kind": Kind.LIST_ITEM if (ours or theirs or "")[0] == "•" else Kind.PARAGRAPH,
        }
        for ours, theirs in zip(english, spanish, strict=True)
    ]
    report = transcheck.check_pairs(pairs, select=["ROL", "WRD008", "LNG"])
    return sorted((finding.code, finding.text) for finding in report)


def none(count: int) -> list[str | None]:
    return [None] * count


def test_pages_that_agree_are_silent() -> None:
    assert found([*ENGLISH], [*SPANISH]) == []
    assert found([*ENGLISH], none(6)) == []
    assert found(none(6), [*SPANISH]) == []


def test_each_fault_is_told_once() -> None:
    caption = "Marta Olsen, Minister for Transport and the Sea / Dario Fuentes, Chargé de mission / D. Fuentes"
    assert found([*ENGLISH, caption], none(7)) == [
        ("ROL001", "Minister for Transport and the Sea"),
        ("ROL003", "D. Fuentes"),
        ("ROL005", "Chargé de mission"),
    ]


def test_a_rank_or_a_gender_that_gets_lost_is_told() -> None:
    spanish = [*SPANISH]
    spanish[5] = "• Rafael Quintana, jefe de Innovación de Bluewake;"
    spanish[4] = "• Irene Solberg, director de la Oficina del Puerto de Kern;"
    assert found([*ENGLISH], spanish) == [("ROL002", "jefe"), ("ROL004", "director")]


def test_a_role_in_the_other_language_is_told_once() -> None:
    spanish = [*SPANISH]
    spanish[3] = "• Dario Fuentes, Head de Bluewake;"
    spanish[4] = "• Irene Solberg, Director of the Port Office of Kern, where the ferry is;"
    assert found([*ENGLISH], spanish) == [
        ("LNG001", "• Irene Solberg, Director of the Port Office of Kern, where the ferry is;"),
        ("ROL005", "Head de Bluewake"),
    ]


def test_a_long_list_of_roles_takes_no_time_and_says_nothing() -> None:
    english = [f"• Ana Ruiz, director of the house of number {index};" for index in range(400)]
    assert found([*english], none(400)) == []
