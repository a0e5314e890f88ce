from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from transcheck.cli import main

ENGLISH = "Tide day\n\n• Ines Rook, head of tides;\n• Tom Hale, editor\n"
SPANISH = "Día de la marea\n\n• Ines Rook, jefa de mareas;\n• Tom Hale, redactor\n"


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    (tmp_path / "day.en.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "day.es.txt").write_text(SPANISH, encoding="utf-8")
    return [str(tmp_path / name) for name in ("day.en.txt", "day.es.txt")]


def test_the_register_is_printed_as_a_table(pages: list[str]) -> None:
    result = CliRunner().invoke(main, ["roles", *pages])
    assert result.exit_code == 0
    assert result.output == (
        "Ines Rook\n  en 3  head of tides\n  es 3  jefa de mareas\n\nTom Hale\n  en 4  editor\n  es 4  redactor\n"
    )


def test_one_page_will_do(pages: list[str]) -> None:
    result = CliRunner().invoke(main, ["roles", pages[1], "--format", "json"])
    assert [row["role"] for row in json.loads(result.output)] == ["jefa de mareas", "redactor"]


def test_formulas_are_defused_and_files_written(pages: list[str], tmp_path: Path) -> None:
    out = tmp_path / "people.tsv"
    result = CliRunner().invoke(main, ["roles", pages[0], "--format", "tsv", "-o", str(out)])
    assert result.exit_code == 0
    assert out.read_text(encoding="utf-8").splitlines()[1] == "Ines Rook\ten\t3\tInes Rook\thead of tides"


def test_a_page_is_never_overwritten(pages: list[str]) -> None:
    result = CliRunner().invoke(main, ["roles", pages[0], "-o", pages[0]])
    assert result.exit_code == 2
    assert Path(pages[0]).read_text(encoding="utf-8") == ENGLISH


def test_a_missing_page_is_one_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["roles", str(tmp_path / "none.en.txt")])
    assert result.exit_code == 2
    assert result.output.count("\n") == 1


def test_markup_is_left_out_and_other_spellings_are_shown(tmp_path: Path) -> None:
    page = tmp_path / "day.en.html"
    page.write_text(
        "<ul><li><b>Ines Rook</b>, <i>head</i> of tides</li><li>I. Rook, poet</li></ul><h2>Ana Ruiz</h2><p>Editor</p>",
        encoding="utf-8",
    )
    result = CliRunner().invoke(main, ["roles", str(page)])
    assert result.output == (
        "Ines Rook\n  en 1  head of tides\n  en 1  poet  [as I. Rook]\n\nAna Ruiz\n  en 1  Editor\n"
    )
