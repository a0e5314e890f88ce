from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.samples import NUMBER, QUESTION, TERM, finding
from transcheck.model import Edit, Fix, Side, Span
from transcheck.report.base import Advice, advice, cells, halves, harmless, place, spelled, visible, window


def test_plain_text_in_any_script_is_shown_as_it_is() -> None:
    for text in ("Año nuevo, ¿vida nueva?", "日本語", "café", "10 %", "cafe\u0301", "e\u0323\u0302"):
        assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb", "a␊b"),
        ("a\tb\r", "a␉b␍"),
        ("\x1b[31m", "␛[31m"),
        ("\x7f", "␡"),
        ("\u202etxt", "<U+202E>txt"),
        ("a\u200bb", "a<U+200B>b"),
        ("\x9b2J", "<U+009B>2J"),
        ("\u2028", "<U+2028>"),
        ("\ud800", "<U+D800>"),
        ("\u3164", "<U+3164>"),
        ("a\u0301\u0301\u0301\u0301", "a\u0301\u0301<U+0301><U+0301>"),
    ],
)
def test_what_moves_hides_or_reorders_text_is_named(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_spelled_names_odd_spaces_too() -> None:
    assert spelled("10\u00a0% o\u202f5") == "10<U+00A0>% o<U+202F>5"
    assert spelled("a b") == "a b"


@given(st.text())
def test_visible_text_never_acts(text: str) -> None:
    shown = visible(text)

    assert len(cells(text)) == len(text)
    shown.encode()
    assert all(character.isprintable() or character.isspace() for character in shown)
    assert len(shown.splitlines()) <= 1


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500), st.integers(1, 200))
def test_a_window_shows_the_beginning_of_its_focus_and_keeps_its_size(length: int, a: int, b: int, room: int) -> None:
    focus = Span(min(a, b, length), min(max(a, b), length))

    start, end = window(length, focus, room)

    assert 0 <= start <= end <= length
    assert end - start == min(length, room)
    assert start <= focus.start <= end


def test_halves_say_which_words_are_at_fault_and_which_are_the_evidence() -> None:
    english, spanish = halves(NUMBER)

    assert (english.lang, english.flagged, english.span.of(english.text)) == ("en", True, "1,250")
    assert (spanish.lang, spanish.flagged, spanish.span.of(spanish.text)) == ("es", False, "1520")


def test_a_side_that_is_not_there_is_left_out() -> None:
    only = finding(None, "Una ⟦una⟧ vez")

    assert [half.lang for half in halves(only)] == ["es"]


def test_the_other_side_keeps_in_view_what_stands_as_far_in() -> None:
    found = finding("x" * 100, "y" * 150 + "⟦z⟧" + "y" * 49)

    english, _ = halves(found)

    assert english.span is None
    assert english.focus == Span(75, 75)


def test_advice_is_the_suggestion_or_what_the_fix_makes() -> None:
    assert advice(QUESTION) == Advice("Está perdido?", "¿Está perdido?")
    assert advice(finding("A cup", "Una⟦ una⟧ taza", fix="")) == Advice(" una", "")
    assert advice(NUMBER) is None


def test_advice_of_a_fix_with_several_edits_spans_them_all() -> None:
    plain = finding("“Hello”", "⟦\"⟧Hola' dijo")
    edits = (Edit(Span(0, 1), "«"), Edit(Span(5, 6), "»"))
    found = type(plain)(**{**_fields(plain), "fix": Fix(edits, safe=True)})

    assert advice(found) == Advice("\"Hola'", "«Hola»")


def test_long_advice_leaves_out_the_words_that_stay() -> None:
    text = "'The mill by the river has been in the hands of one family for years”"
    found = finding(f"⟦{text}⟧", None, side=Side.SOURCE, suggestion="“" + text[1:])

    assert advice(found) == Advice("'The", "“The", Side.SOURCE)


def test_long_advice_that_only_adds_keeps_the_word_beside_it() -> None:
    text = "the mill by the river has been in the hands of one family"
    after = finding(f"⟦{text}⟧", None, side=Side.SOURCE, suggestion=f"{text} for years")
    before = finding(f"⟦{text}⟧", None, side=Side.SOURCE, suggestion=f"For years {text}")

    assert advice(after) == Advice("family", "family for years", Side.SOURCE)
    assert advice(before) == Advice("the", "For years the", Side.SOURCE)


def test_a_missing_term_is_advised_for_the_spanish_words() -> None:
    marked = finding("Visit the ⟦hall⟧", "Visite la ⟦cocina⟧", side=Side.SOURCE, suggestion="sala")
    found = marked._replace(advises=Side.TARGET)

    assert advice(found) == Advice("cocina", "sala", Side.TARGET)
    assert advice(found._replace(counterpart=None)) == Advice("", "sala", Side.TARGET)
    assert advice(marked) == Advice("hall", "sala", Side.SOURCE)


def _fields(found: object) -> dict[str, object]:
    return {name: getattr(found, name) for name in found._fields}


def test_a_place_is_what_editors_read_and_the_key_in_memory() -> None:
    assert place(NUMBER) == "locale/es.po:12:9"
    assert place(finding("a", "⟦b⟧", line=0, column=0)) == "locale/es.po"
    assert place(finding("a", "⟦b⟧", path="", line=0, column=0, key="7")) == "pair 7"
    assert place(finding("a", "⟦b⟧", path="a\nb.po")) == "a␊b.po:12:9"
    assert TERM.side is Side.TARGET


def test_the_fast_way_agrees_with_the_careful_one() -> None:
    for number in range(0x3100):
        character = chr(number)
        assert not harmless(character) or cells(character) == [character]
    assert harmless("«¿Qué?», dijo — “sí” … 10 €")
    assert not harmless("a\u0301")
