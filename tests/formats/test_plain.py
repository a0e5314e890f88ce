from __future__ import annotations

from pathlib import Path

import pytest

from tests.formats.common import read, sides
from transcheck.formats.plain import classify
from transcheck.model import Kind


def test_lines_become_typed_segments_as_they_stand() -> None:
    document = read("page.en.txt")

    assert [(pair.kind, pair.source.text, pair.source.at(0)) for pair in document.pairs if pair.source] == [
        (Kind.TITLE, "A garden for everyone", (1, 1)),
        (Kind.DATE, "Date: 3 May 2024", (3, 1)),
        (Kind.PARAGRAPH, "The garden opens its gates to the neighbours.  ", (5, 1)),
        (Kind.HEADING, "What to bring", (7, 1)),
        (Kind.LIST_ITEM, "  • A hat;", (9, 1)),
        (Kind.LIST_ITEM, "  2. Water", (10, 1)),
        (Kind.CAPTION, "The gate at dawn", (12, 1)),
        (Kind.CREDIT, "© Vera Pons", (13, 1)),
        (Kind.CAPTION, "Ana Ruiz, director / Tom Hale, gardener", (14, 1)),
        (Kind.QUOTE, "“Come and see.”", (15, 1)),
    ]
    assert all(pair.target is None for pair in document.pairs)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Fecha:", Kind.LABEL),
        ("Publicado el 3 de mayo de 2024", Kind.DATE),
        ("Updated 2024-05-03", Kind.DATE),
        ("On 3 May 2024 the garden opened its gates to all who live nearby", Kind.HEADING),
        ("It opened on 3 May 2024.", Kind.PARAGRAPH),
        ("Photo: Vera Pons", Kind.CREDIT),
        ("Foto de Vera Pons", Kind.CREDIT),
        ("Pie de foto: la puerta", Kind.CAPTION),
        ("Ana de la Cruz, cook / Tom Hale, editor / Tide Day / Old Pier / Lima. © Tide / Photo V. Pons", Kind.CAPTION),
        ("Bread, milk and salt / Open at nine / Closed on Monday / Ask at the desk", Kind.HEADING),
        ("Ana Ruiz, director / Lima", Kind.CAPTION),
        ("When the cook, the waiter / cashier and I sat down, it rained.", Kind.PARAGRAPH),
        ("Photographs are welcome.", Kind.PARAGRAPH),
        ("* A hat", Kind.LIST_ITEM),
        ("*bold* words open this line.", Kind.PARAGRAPH),
        ("1984 was a year.", Kind.PARAGRAPH),
        ("Either/or is no list of persons", Kind.HEADING),
        ("«Ven a verlo».", Kind.QUOTE),
    ],
)
def test_shape_tells_the_kind(line: str, kind: Kind) -> None:
    assert classify(["Title", "", line])[2] is kind


def test_a_first_sentence_is_no_title() -> None:
    assert classify(["The garden opens at nine.", "Come early."]) == [Kind.PARAGRAPH, Kind.PARAGRAPH]


@pytest.mark.parametrize(
    ("name", "text", "spanish"),
    [
        ("a.es.txt", "The cat and the dog are in the house", True),
        ("es.txt", "x", True),
        ("a.txt", "El perro y el gato que viven en la casa", True),
        ("a.txt", "The cat and the dog are in the house", False),
        ("es/a.txt", "xyz", True),
        ("es/a.txt", "The cat and the dog are in the house", False),
        ("a.txt", "xyz", False),
        ("vida-en-marte.txt", "La vida en Marte es la de los robots", True),
    ],
)
def test_the_language_is_told_by_name_words_or_folder(tmp_path: Path, name: str, text: str, spanish: bool) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)

    assert sides(read(path)) == [(None, text) if spanish else (text, None)]


def test_an_odd_line_separator_is_text(tmp_path: Path) -> None:
    path = tmp_path / "a.en.txt"
    path.write_bytes("One\u2028two\x0cthree\r\r\nfour".encode())

    assert sides(read(path)) == [("One\u2028two\x0cthree\r", None), ("four", None)]
