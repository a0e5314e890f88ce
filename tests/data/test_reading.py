"""What is wrong with a file of lists is said, with the file, the list and the cure."""

from __future__ import annotations

from marshal import loads
from pathlib import Path

import pytest

from transcheck import data, kept
from transcheck.data.reading import collation, read
from transcheck.errors import ListError

HEAD = 'title = "Small words"\n[first]\nsource = "grammar"\nnote = "for a test"\n'
SECOND = '[second]\nsource = "grammar"\nnote = "for a test"\n'


def lists(folder: Path, text: str) -> dict[str, object]:
    (folder / "es").mkdir(exist_ok=True)
    (folder / "es" / "small.toml").write_text(text, encoding="utf-8")
    return dict(read(folder))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('words = "el la"', ("el", "la")),
        ('order = "given"\nwords = "la el"', ("la", "el")),
        ('case = "given"\nwords = "el Luna"', ("el", "Luna")),
        ('apostrophes = "both"\nwords = "can\'t not"', ("can't", "not", "can’t")),
        ('phrases = ["a la par", "de vez en cuando"]', ("a la par", "de vez en cuando")),
        ('columns = ["spanish", "english"]\nrows = [["sol", ["sun", "sunlight"]]]', (("sol", ("sun", "sunlight")),)),
        ('columns = ["spanish", "english"]\nrows = [["sol", []]]', (("sol", ()),)),
        ('columns = ["word", "value"]\nrows = [["dos", 2], ["tres", 3]]', (("dos", 2), ("tres", 3))),
        ('words = "nana ñu obús ópalo"', ("nana", "ñu", "obús", "ópalo")),
    ],
)
def test_lists_are_read(tmp_path: Path, body: str, expected: object) -> None:
    assert lists(tmp_path, HEAD + body)["es/small.first"] == expected


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('words = "el la', "is no TOML"),
        ('words = "la el"', "'la' stands where 'el' should; run python scripts/sort_lists.py"),
        ('words = "el el"', "'el' stands there twice"),
        ('words = "El la"', "'El' has a capital"),
        ('words = "el, la"', "'el,' holds ','"),
        ('words = "ma\u0301s"', "is written with loose accents"),
        ('word = "el"', "has the unknown key word"),
        ('words = "el"\npieces = "ción"', "needs one of words, pieces, phrases, rows"),
        ("", "needs one of words, pieces, phrases, rows"),
        ('words = ["el"]', "words is one text with spaces between the words"),
        ('phrases = "a la par"', "phrases is a list of texts"),
        ('words = "el"\norder = "mine"', 'order can only be "given"'),
        ('words = "el"\nwithout = "la"', "without takes words from a union"),
        ('words = "el"\nunlisted = "la"', "unlisted names 'la', which is not among the words"),
        ('union = ["third"]', "is a union of 'third', and there is no such list"),
        ('union = ["first"]', "is a union of itself"),
        ('columns = ["es", "en"]\nrows = [["sol"]]', "wants 2 cells a row (es, en)"),
        ('columns = ["es", "en"]\nrows = [["", "sun"]]', "has a row without es"),
        ('columns = ["es", "en"]\nrows = [["sol", "sun"], ["mar", 3]]', "en holds 3"),
        ('columns = ["es"]\nrows = [["sol"]]', "names its columns, two or more"),
        ('columns = ["es", "en"]\nrows = []', "has no rows"),
        ('columns = ["es", "en"]\nrows = [[[], "sun"]]', "has a row without es"),
        ('columns = ["es", "en"]\nrows = [["sol", "sun"], ["mar", "sea"]]', "'sol' stands where 'mar' should"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(tmp_path: Path, body: str, message: str) -> None:
    with pytest.raises(ListError, match=r"small\.toml: ") as caught:
        lists(tmp_path, HEAD + body)

    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[first]\nwords = "el"', "begin with a title"),
        ('title = "Small"\nwords = "el"', "words stands outside a list"),
        ('title = "Small"\n[first]\nnote = "x"\nwords = "el"', "[first] has no source"),
        ('title = "Small"\n[first]\nsource = "x"\nwords = "el"', "[first] has no note"),
        (HEAD + 'words = "el la"\n' + SECOND + 'union = ["first"]\nwords = "el"', "'el' is in first already"),
        (HEAD + 'words = "el la"\n' + SECOND + 'union = ["first"]\nwithout = "lo"', "is without 'lo', which is not in"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ListError) as caught:
        lists(tmp_path, text)

    assert message in str(caught.value)


def test_unions_are_worked_out(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "far.toml").write_text(HEAD + 'words = "an the"', encoding="utf-8")
    text = HEAD + 'words = "el la"\n' + SECOND + 'union = ["first", "en/far.first"]\nwords = "lo"\nwithout = "an"'

    assert lists(tmp_path, text)["es/small.second"] == ("el", "la", "the", "lo")


def test_letters_sort_without_their_marks_but_n_with_tilde() -> None:
    assert sorted(["ópalo", "nube", "ola", "ñu", "oro"], key=collation) == ["nube", "ñu", "ola", "ópalo", "oro"]


def test_compiled_lists_are_made_anew_when_a_file_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("en", "es", "pairs"):
        (tmp_path / folder).mkdir()
    path = tmp_path / "kept" / "lists"
    monkeypatch.setattr(data, "_FOLDER", str(tmp_path))
    monkeypatch.setattr(kept, "places", lambda *_: iter([str(path)]))
    ask = data._lists.__wrapped__

    lists(tmp_path, HEAD + 'words = "el la"')
    assert loads(ask()["es/small.first"]) == ("el", "la")
    assert path.exists()

    monkeypatch.setattr(data, "_compile", lambda stamp: pytest.fail("nothing has changed"))
    assert loads(ask()["es/small.first"]) == ("el", "la")
    monkeypatch.undo()

    monkeypatch.setattr(data, "_FOLDER", str(tmp_path))
    monkeypatch.setattr(kept, "places", lambda *_: iter([str(path)]))
    lists(tmp_path, HEAD + 'words = "el la los"')
    assert loads(ask()["es/small.first"]) == ("el", "la", "los")


@pytest.mark.parametrize("damage", [b"", b"\x00\x01", b"lists"])
def test_a_damaged_compiled_form_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes) -> None:
    path = tmp_path / "lists"
    path.write_bytes(damage)
    monkeypatch.setattr(kept, "places", lambda *_: iter([str(path)]))

    assert loads(data._lists.__wrapped__()["es/articles.definite"]) == ("el", "la", "las", "los")


def test_lists_are_had_where_nothing_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(kept, "places", lambda *_: iter([str(tmp_path / "file" / "lists")]))

    assert "es/articles.definite" in data._lists.__wrapped__()


def test_a_list_that_is_not_there_is_named() -> None:
    with pytest.raises(ListError, match=r"there is no list es/articles\.third"):
        data.words("es", "articles.third")
