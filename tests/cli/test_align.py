"""`transcheck align` shows how two pages were lined up."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import polib
import pytest
from click.testing import CliRunner, Result

from tests.align.damage import STORY
from transcheck.cli import main

ENGLISH = [*(source for source, _ in STORY[:3]), "=1+1 <b>& “more” of it all was said at the end of that long day."]
SPANISH = [STORY[0][1], f"{STORY[1][1]}", STORY[2][1]]


@pytest.fixture(autouse=True)
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("p.en.txt").write_text("\n".join(ENGLISH), "utf-8")
    Path("p.es.txt").write_text("\n".join(SPANISH), "utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["align", "p.en.txt", "p.es.txt", "--engine", "plain", *arguments])


def test_a_table_holds_texts_scores_kinds_and_lines() -> None:
    rows = list(csv.DictReader(io.StringIO(run().stdout), delimiter="\t"))

    assert [(row["english"], row["spanish"]) for row in rows[1:3]] == STORY[1:3]
    assert [(row["shape"], row["english_line"], row["spanish_line"]) for row in rows[:2]] == [
        ("1-1", "1", "1"),
        ("1-1", "2", "2"),
    ]
    assert 0 < float(rows[1]["score"]) <= 1
    assert rows[1]["kind"] == "paragraph"
    assert rows[3]["note"] == "no Spanish"


def test_formulas_are_defused_in_tables() -> None:
    rows = list(csv.reader(io.StringIO(run().stdout), delimiter="\t"))

    assert rows[-1][0] == "'" + ENGLISH[3]


def test_json_holds_the_same() -> None:
    rows = json.loads(run("-f", "json").stdout)

    assert [(row["english"], row["spanish"]) for row in rows[:3]] == STORY[:3]
    assert rows[3]["english"] == ENGLISH[3]


def test_a_translation_memory_is_valid_and_holds_pairs_only() -> None:
    tree = ET.fromstring(run("-f", "tmx").stdout)

    assert [[seg.text for seg in unit.iter("seg")] for unit in tree.iter("tu")] == [list(pair) for pair in STORY[:3]]


def test_a_catalogue_can_be_read_back() -> None:
    assert run("-o", "out.po").exit_code == 0

    entries = polib.pofile("out.po")

    assert [(entry.msgid, entry.msgstr) for entry in entries] == [*STORY[:3], (ENGLISH[3], "")]


def test_the_page_escapes_what_it_shows_and_loads_nothing() -> None:
    page = run("-f", "html").stdout

    assert "&lt;b&gt;&amp;" in page
    assert not re.search(r"<script|https?://|<link", page)


def test_an_output_that_is_an_input_is_refused() -> None:
    result = run("-o", "p.es.txt")

    assert result.exit_code == 2
    assert "is a file to read" in result.stderr
    assert Path("p.es.txt").read_text("utf-8") == "\n".join(SPANISH)


def test_a_missing_file_is_told() -> None:
    result = CliRunner().invoke(main, ["align", "none.txt", "p.es.txt", "--engine", "plain"])

    assert result.exit_code == 2
    assert "none.txt" in result.stderr
