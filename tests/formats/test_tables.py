from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.common import DATA, faults, read, shown_at, sides
from transcheck.formats import NoPairsError, ReadOptions
from transcheck.formats.tables import rows
from transcheck.model import Kind


def write(folder: Path, text: str, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def test_a_row_gives_a_pair_for_each_pair_of_columns() -> None:
    document = read("pages.csv")

    assert sides(document) == [
        ("Open day", "Jornada abierta"),
        (
            'We open at "nine", rain or shine.\r\nCome early.',
            'Abrimos a las "nueve", llueva o no.\r\nVenga pronto.',
        ),
        ("Garden", ""),
        ("Mind the step", "Cuidado con el escalón"),
    ]
    assert [pair.key for pair in document.pairs] == ["7.title", "7.body", "8.title", "8.body"]
    assert [pair.kind for pair in document.pairs] == [Kind.TITLE, Kind.PARAGRAPH] * 2
    assert document.faults == ()


def test_cells_are_found_where_they_stand() -> None:
    lines = (DATA / "pages.csv").read_bytes().decode("utf-8-sig").split("\n")
    for pair in read("pages.csv").pairs:
        for _, segment, _ in pair.sides():
            for offset, character in enumerate(segment.text):
                if character != "\n":
                    assert shown_at(segment, offset, lines) == character
    body = read("pages.csv").pairs[1].target
    assert body is not None
    assert body.at(body.text.index("Venga")) == (4, 1)


def test_utf_16_and_semicolons_are_read() -> None:
    document = read("utf16.csv")

    assert sides(document) == [("Good morning", "Buenos días")]
    assert document.pairs[0].key == "a"


@pytest.mark.parametrize(
    "header",
    [
        "en,es", "English,Spanish", "inglés,español", "en_US,es-MX", "EN-us,ES", "source,target",
        "Source text,Target text", "msgid,msgstr", "original,translation", "English (US),Spanish (Mexico)",
    ],
)  # fmt: skip
def test_columns_are_found_by_name(tmp_path: Path, header: str) -> None:
    assert sides(read(write(tmp_path, f"{header}\none,uno\n"))) == [("one", "uno")]


@pytest.mark.parametrize(("name", "delimiter"), [("t.tsv", "\t"), ("t.csv", "\t"), ("t.csv", ";"), ("t.csv", "|")])
def test_the_delimiter_is_found(tmp_path: Path, name: str, delimiter: str) -> None:
    text = f"note{delimiter}es{delimiter}en\na, b, c{delimiter}uno{delimiter}one\n"

    assert sides(read(write(tmp_path, text, name))) == [("one", "uno")]


def test_a_language_goes_before_a_part(tmp_path: Path) -> None:
    assert sides(read(write(tmp_path, "source,target,en,es\nx.png,_blank,one,uno\n"))) == [("one", "uno")]


def test_two_spanish_columns_are_both_held_against_the_english(tmp_path: Path) -> None:
    document = read(write(tmp_path, "key,en,es-ES,es-MX\nk,potato,patata,papa\n"))

    assert sides(document) == [("potato", "patata"), ("potato", "papa")]


def test_columns_can_be_named(tmp_path: Path) -> None:
    path = write(tmp_path, "Ref,Master,Latam,Sort\nr9,one,uno,Button\n")
    options = ReadOptions(source_column="master", target_column="Latam", id_column="ref", kind_column="sort")
    pair = read(path, options).pairs[0]

    assert sides(read(path, options)) == [("one", "uno")]
    assert (pair.key, pair.kind) == ("r9", Kind.BUTTON)


@pytest.mark.parametrize("options", [ReadOptions(), ReadOptions(source_column="nothing", target_column="Latam")])
def test_a_table_without_such_columns_is_refused_with_its_columns(tmp_path: Path, options: ReadOptions) -> None:
    path = write(tmp_path, "Ref,Master,Latam\nr9,one,uno\n")

    with pytest.raises(NoPairsError, match=r"among: Ref, Master, Latam; name them by --source-column"):
        read(path, options)


def test_kind_and_length_limit_are_read(tmp_path: Path) -> None:
    pairs = read(write(tmp_path, "en,es,kind,max_length\nSend,Enviar,button,12\nOne,Uno,list item,none\n")).pairs

    assert [(pair.kind, pair.max_length) for pair in pairs] == [(Kind.BUTTON, 12), (Kind.LIST_ITEM, None)]


def test_a_row_without_an_id_has_its_line_for_a_key(tmp_path: Path) -> None:
    assert [pair.key for pair in read(write(tmp_path, "en,es\n\none,uno\n,\ntwo,dos\n")).pairs] == ["row 3", "row 5"]


def test_an_empty_side_is_kept_as_such(tmp_path: Path) -> None:
    assert sides(read(write(tmp_path, "en,es\none\n,dos\n"))) == [("one", ""), ("", "dos")]


def test_a_row_that_is_cut_by_a_delimiter_is_told_and_left_out(tmp_path: Path) -> None:
    document = read(write(tmp_path, "en,es\nRed, blue,Rojo, azul\ntwo,dos\n"))

    assert sides(document) == [("two", "dos")]
    assert faults(document) == [(2, "the row has 4 cells and the header 2; a text with a delimiter needs quotes")]


def test_a_quote_that_is_not_closed_costs_one_row(tmp_path: Path) -> None:
    document = read(write(tmp_path, 'en,es\n"one,uno\ntwo,dos\n"the "big" one",el grande\nsix,seis\n'))

    assert sides(document) == [("two", "dos"), ("six", "seis")]
    assert [line for line, _ in faults(document)] == [2, 4]


def test_quotes_inside_a_cell_are_text(tmp_path: Path) -> None:
    document = read(write(tmp_path, 'en\tes\n"Yes" he said\tDijo "sí"\n"a ""b"""\tc\n', "t.tsv"))

    assert sides(document) == [('"Yes" he said', 'Dijo "sí"'), ('a "b"', "c")]
    assert document.faults == ()


@given(st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=3), min_size=1, max_size=5))
def test_quoted_cells_come_back_as_they_were(table: list[list[str]]) -> None:
    text = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in table)
    expected = [row for row in table if len(row) > 1 or row[0].strip()]

    assert [[cell.text for cell in row.cells] for row in rows("t.csv", text, ",")] == expected
