from __future__ import annotations

import pytest

from transcheck.text.accents import accentuate, bare, marked_forms, nuclei, stressed


@pytest.mark.parametrize(
    ("word", "vowel"),
    [("casa", 1), ("reloj", 3), ("cantan", 1), ("canción", 5), ("guitarra", 4), ("queso", 2), ("tráfico", 2),
     ("causa", 1), ("aire", 0), ("ley", 1), ("robots", 3), ("x", -1)],
)  # fmt: skip
def test_the_stressed_vowel_follows_the_accent_or_the_end_of_the_word(word: str, vowel: int) -> None:
    assert stressed(word) == vowel


@pytest.mark.parametrize(
    ("word", "count"), [("aéreo", 4), ("huésped", 2), ("cuidado", 3), ("oía", 3), ("guion", 1), ("averigüéis", 4)]
)
def test_syllables_are_counted_by_their_main_vowels(word: str, count: int) -> None:
    assert len(nuclei(word)) == count


@pytest.mark.parametrize(
    ("plain", "stress", "written"),
    [("haciendolo", 4, "haciéndolo"), ("dale", 1, "dale"), ("cancion", 5, "canción"), ("canciones", 5, "canciones"),
     ("oirlo", 1, "oírlo"), ("arbol", 0, "árbol"), ("ves", 1, "ves")],
)  # fmt: skip
def test_a_word_is_written_with_the_accent_that_its_stress_asks(plain: str, stress: int, written: str) -> None:
    assert accentuate(plain, stress) == written


def test_accents_come_off_and_go_on_without_touching_enye_and_dieresis() -> None:
    assert bare("pingüíno-ñandú") == "pingüino-ñandu"
    assert marked_forms("mas") == ["más"]
