"""`transcheck words` lists what no dictionary knows, and writes down what a team accepts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from transcheck.cli import main

ROWS = [
    ("1", "The user left the room.", "El usaurio salió de la sala."),
    ("2", "The frumbelix is ready.", "La zurrapela está lista."),
    ("3", "Take the frumbelix.", "Tome la zurrapela."),
    ("4", "Ask Kwyxtra.", "Pregunte a Kwyxtra."),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    rows = [json.dumps({"id": key, "en": en, "es": es}, ensure_ascii=False) for key, en, es in ROWS]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("words", "rows.jsonl", *arguments))


def listed(*arguments: str) -> list[tuple[str, str, int, str | None]]:
    done = run("--format", "json", *arguments)
    assert done.exit_code == 0
    return [(w["lang"], w["word"], w["count"], w["suggestion"]) for w in json.loads(done.stdout)]


def test_words_come_by_frequency_with_the_likeliest_one() -> None:
    assert listed() == [("en", "frumbelix", 2, None), ("es", "zurrapela", 2, None), ("es", "usaurio", 1, "usuario")]


def test_the_list_can_be_narrowed_and_widened() -> None:
    assert listed("--suspects") == [("es", "usaurio", 1, "usuario")]
    assert listed("--lang", "en") == [("en", "frumbelix", 2, None)]
    assert [word for _, word, _, _ in listed("--at-least", "2")] == ["frumbelix", "zurrapela"]
    assert "Kwyxtra" in [word for _, word, _, _ in listed("--all")]


def test_the_text_names_the_place() -> None:
    done = run("--suspects")

    assert "usaurio → usuario  rows.jsonl:1:" in done.stdout
    assert done.stdout.endswith("1 unknown word\n")


def test_accepted_words_are_gone_from_the_list_and_from_the_check(folder: Path) -> None:
    assert "usaurio" in CliRunner().invoke(main, ("check", "rows.jsonl")).stdout

    done = run("--accept", "usaurio", "--accept", "zurra*")

    assert done.exit_code == 0
    assert (folder / "transcheck-words.txt").read_text(encoding="utf-8").endswith("[es]\nusaurio\nzurra*\n")
    assert listed() == [("en", "frumbelix", 2, None)]
    assert "usaurio" not in CliRunner().invoke(main, ("check", "rows.jsonl")).stdout


def test_the_whole_list_can_be_accepted(folder: Path) -> None:
    assert run("--accept-all", "--at-least", "2", "--words", "ours.txt").exit_code == 0

    assert listed("--words", "ours.txt") == [("es", "usaurio", 1, "usuario")]


def test_a_word_that_stands_nowhere_is_an_error() -> None:
    done = run("--accept", "nadie")

    assert done.exit_code == 2
    assert "no unknown word of these files is 'nadie'" in done.stderr


def test_a_file_that_cannot_be_read_is_told() -> None:
    done = CliRunner().invoke(main, ("words", "rows.jsonl", "none.po"))

    assert done.exit_code == 2
    assert "none.po" in done.stderr
    assert "zurrapela" in done.stdout
