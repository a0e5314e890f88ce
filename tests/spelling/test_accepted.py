"""The project dictionary accepts what a team wrote down, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck import check_pairs
from transcheck.errors import ReadError
from transcheck.spelling.accepted import Accepted, add

OURS = """\
# ours
Brunela

[es]
desescalonar   # a verb of the workshop
geo*
[en]
frobni?ate
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "words.txt"
    path.write_text(OURS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("word", "lang", "held"),
    [
        ("brunela", "es", True),
        ("BRUNELA", "en", True),
        ("desescalonar", "es", True),
        ("desescalonar", "en", False),
        ("Geotecno", "es", True),
        ("geo", "es", True),
        ("frobnicate", "en", True),
        ("frobniccate", "en", False),
    ],
)
def test_words_and_patterns_count_in_their_language(file: Path, word: str, lang: str, held: bool) -> None:
    assert Accepted.load(file).holds(word, lang) is held


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("uno\ndos palabras", 2, "more than one word"),
        ("[fr]", 1, "is no heading"),
        ("[es]\n**", 2, "every word"),
    ],
)
def test_a_wrong_line_is_named(file: Path, text: str, line: int, says: str) -> None:
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ReadError, match=says) as caught:
        Accepted.load(file)

    assert caught.value.line == line


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        Accepted.load(tmp_path / "none.txt")


def test_new_words_go_to_the_end_of_their_part_and_notes_stay(file: Path) -> None:
    assert add(file, [("es", "Zurrapa"), ("es", "geotermia"), ("en", "blorb"), ("es", "alfa")]) == 3

    assert file.read_text(encoding="utf-8") == OURS.replace("geo*\n", "geo*\nalfa\nzurrapa\n") + "blorb\n"
    assert add(file, [("es", "alfa")]) == 0


def test_a_new_file_is_begun(tmp_path: Path) -> None:
    path = tmp_path / "new.txt"

    assert add(path, [("es", "alfanje"), ("en", "blorb")]) == 2

    assert Accepted.load(path).words == {"en": {"blorb"}, "es": {"alfanje"}}


def test_accepted_words_and_those_of_the_glossary_are_no_misspellings(tmp_path: Path) -> None:
    pair = ("The user left.", "El usaurio salió.")
    path = tmp_path / "words.txt"
    path.write_text("[es]\nusaurio\n", encoding="utf-8")
    terms = tmp_path / "terms.csv"
    terms.write_text("en,es\nuser,usaurio\n", encoding="utf-8")

    assert [f.text for f in check_pairs([pair])] == ["usaurio"]
    assert check_pairs([pair], words=path).ok
    assert check_pairs([pair], glossary=str(terms)).ok
