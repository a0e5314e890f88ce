from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.signs.inverted import find_inverted


def unopened(text: str) -> list[tuple[str, str]]:
    return [(text[lack.start : lack.end], lack.mark) for lack in find_inverted(text, text).unopened]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Cuándo llega el tren?", "Cuándo llega el tren?"),
        ("Llueve. Salimos ya?", "Salimos ya?"),
        ("Oye, dónde está la llave?", "dónde está la llave?"),
        ("Es tarde (o no tanto?)", "o no tanto?"),
        ("Dijo «quién llama?» y abrió", "quién llama?"),
        ("El tren salió\nya de la estación?", "El tren salió\nya de la estación?"),
        ("AVISO: No queda pan!", "No queda pan!"),
        ("Viene el Sr. Ruiz?", "Viene el Sr. Ruiz?"),
        ("- Listo!", "Listo!"),
    ],
)
def test_a_sentence_without_its_opening_mark_is_found_whole(text: str, sentence: str) -> None:
    assert [found for found, _ in unopened(text)] == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "¿Cuándo llega?",
        "¡¿Cómo?!",
        "¿¡Cómo!?",
        "¡Qué frío!, dijo.",
        "Hola, ¿qué tal?",
        "¿Vienes? ¿O no? ¡Ven!",
        "¡¡¡Gol!!!",
        "Un sabio (!) de verdad (?)",
        "a != b, `x?y`, ¿? y la tecla [?] vale",
        "Busque en Yahoo! o en otra parte",
        "la orden '?' ayuda",
    ],
)
def test_paired_marks_and_signs_that_are_no_punctuation_are_quiet(text: str) -> None:
    assert find_inverted(text, text) == ((), (), ())


def test_the_insertion_is_sure_only_where_the_mark_can_stand_nowhere_else() -> None:
    assert find_inverted("Listo?", "Listo?").unopened[0].sure
    assert not find_inverted("Sin pan, Ana?", "Sin pan, Ana?").unopened[0].sure
    assert find_inverted("Listo?", "Listo?").unopened[0].mark == "¿"
    assert find_inverted("Cómo?!", "Cómo?!").unopened[0].mark == "¿¡"


def test_an_opening_mark_that_nothing_closes_is_found_to_the_end_of_its_sentence() -> None:
    text = "¿Quiere salir. Pulse sí."
    (lacking,) = find_inverted(text, text).unclosed
    assert text[lacking.start : lacking.end] == "¿Quiere salir"
    assert lacking.mark == "?"


def test_marks_of_two_kinds_cross() -> None:
    assert find_inverted("¡Vienes?", "¡Vienes?").crossed == ((0, 8),)


def test_the_mark_goes_inside_a_tag_that_closes_behind_the_question() -> None:
    text, masked = "<b>Listo?</b>", "\ufffc\ufffc\ufffcListo?\ufffc\ufffc\ufffc\ufffc"
    assert find_inverted(masked, text).unopened[0].start == 3


@given(st.text(alphabet='aá .,:\n¿?¡!()"«»<>*\ufffc', max_size=80))
def test_any_text_is_scanned_and_spans_hold(text: str) -> None:
    found = find_inverted(text, text)
    for lacking in (*found.unopened, *found.unclosed):
        assert 0 <= lacking.start < lacking.end <= len(text)
