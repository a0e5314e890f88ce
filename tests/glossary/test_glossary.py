"""Glossaries: the forms that are accepted, the longest term, the gate, and the bundled tables."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from transcheck.errors import GlossaryError
from transcheck.glossary.model import Glossary, Term
from transcheck.glossary.read import bundled
from transcheck.model import Segment


def accepts(target: str, text: str, *, kind: str = "") -> bool:
    glossary = Glossary([Term(("x",), (target,), kind=kind)])
    return glossary.rendered(glossary.terms[0], target, Segment(text, "es")) is not None


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("centro binacional", "los centros binacionales del norte"),
        ("conflicto armado", "Conflictos armados"),
        ("canción", "unas canciones"),
        ("lápiz", "dos lápices"),
        ("ministerio de el interior", "el Ministerio del interior"),
        ("mesa redonda", "Mesas redondas"),
        ("buena práctica", "buenas prácticas"),
        ("país en desarrollo", "países en desarrollo"),
        ("evento paralelo", "un evento-paralelo"),
    ],
)
def test_inflected_terms_are_accepted(target: str, text: str) -> None:
    assert accepts(target, text)


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("centro binacional", "el centro nacional"),
        ("centro binacional", "el centro"),
        ("puerto", "la puerta"),
        ("mesa redonda", "mesa de redondas"),
        ("canción", "cantos"),
    ],
)
def test_near_misses_are_not(target: str, text: str) -> None:
    assert not accepts(target, text)


def test_roles_are_accepted_in_both_genders() -> None:
    for text in ("la directora ejecutiva", "el director ejecutivo", "las directoras ejecutivas"):
        assert accepts("director ejecutivo", text, kind="role")


def found(glossary: Glossary, text: str) -> list[str]:
    return [text[m.start : m.end] for m in glossary.find(Segment(text, "en"))]


def test_the_longest_term_wins_and_forms_are_found() -> None:
    glossary = Glossary.from_rows(
        [("center", "centro"), ("binational center", "centro binacional"), ("side event", "evento paralelo")]
    )

    text = "The Binational Center's side-events, and other centers"

    assert found(glossary, text) == ["Binational Center's", "side-events", "centers"]


def test_acronyms_are_not_common_words() -> None:
    glossary = Glossary.from_rows([("WHO", "OMS")])

    assert found(glossary, "The WHO says who may go") == ["WHO"]


def test_terms_inside_code_are_not_found() -> None:
    assert found(Glossary.from_rows([("center", "centro")]), "Use ``center`` here") == []


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("en,es\n,centro\n", 2, "no English term"),
        ("en,es\ncenter,\n", 2, "neither"),
        ("en,es\ncenter,centro\nCenter,medio\n", 3, "stands on line 2 already"),
        ("en,es,forbidden\ncenter,centro,Centro\n", 2, "both right and forbidden"),
        ("a,b\n1,2\n", 1, "no columns en and es"),
    ],
)
def test_a_wrong_row_stops_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = tmp_path / "g.csv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(GlossaryError, match=message) as caught:
        Glossary.load(path)

    assert caught.value.line == line


def test_an_unknown_name_lists_the_bundled_ones() -> None:
    with pytest.raises(GlossaryError, match="public-institutions"):
        Glossary.load("public-institution")


@pytest.mark.parametrize("name", sorted(bundled()))
def test_bundled_glossaries_load_and_hold_enough(name: str) -> None:
    glossary = Glossary.load(name)

    assert len(glossary) >= 140
    assert all(term.origin for term in glossary), "each row names its source"


def test_a_glossary_survives_pickling_and_the_first_of_two_wins() -> None:
    glossary = Glossary.from_rows([("center", "centro")])

    again = pickle.loads(pickle.dumps(glossary))

    assert found(again, "two centers") == ["centers"]
    assert bool(again)
    assert not Glossary()
