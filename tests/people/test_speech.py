from __future__ import annotations

import pytest

from transcheck.people.speech import attribute, name_words
from transcheck.text.signs.quotes import find_quotes


def speakers(text: str, lang: str) -> list[str | None]:
    return [
        text[saying.name[0] : saying.name[1]] if saying.name is not None else None
        for saying in attribute(text, find_quotes(text).spans, lang)
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The boats are late,” said Ana Ruiz.", "Ana Ruiz"),
        ("“The boats are late,” Ruiz explained to Luis Paz.", "Ruiz"),
        ("“The boats are late,” said the head of the Harbour Museum, Ana Ruiz.", "Ana Ruiz"),
        ("Ana Ruiz, director of Port Studies, added: “The boats are late.”", "Ana Ruiz"),
        ("According to Ana Ruiz, “the boats are late”.", "Ana Ruiz"),
        ("Luis Paz listened. “The boats are late,” she said.", None),
        ("“The boats are late.” Luis Paz said nothing.", None),
        ("The “boats are late” song by Ana Ruiz", None),
    ],
)
def test_the_name_beside_the_verb_of_saying_speaks(text: str, speaker: str | None) -> None:
    assert speakers(text, "en") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«Los barcos llegan tarde», dijo Ana Ruiz.", "Ana Ruiz"),
        ("«Los barcos llegan tarde», explicó la directora del Museo del Puerto, Ana Ruiz.", "Ana Ruiz"),
        ("Según Ana Ruiz, «los barcos llegan tarde».", "Ana Ruiz"),
        ("Ana Ruiz añadió: «Los barcos llegan tarde».", "Ana Ruiz"),
        ("«Los barcos llegan tarde», dijo desde Cádiz.", None),
    ],
)
def test_spanish_speakers_are_found_too(text: str, speaker: str | None) -> None:
    assert speakers(text, "es") == [speaker]


def test_each_quotation_has_its_own_speaker() -> None:
    text = "“The boats are late,” said Ana Ruiz. “They always are,” Luis Paz replied."

    assert speakers(text, "en") == ["Ana Ruiz", "Luis Paz"]


def test_names_meet_without_their_accents() -> None:
    assert name_words("Ángela Muñoz-Ríos") == {"angela", "munoz", "rios"}
