"""What holds for every format: the table, decoding, limits."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.formats.common import read, sides
from transcheck import formats
from transcheck.errors import ReadError
from transcheck.formats import FORMATS, ReadOptions, detect
from transcheck.formats._columns import kind_of, language_of
from transcheck.formats.base import LONGEST
from transcheck.model import Kind


@pytest.mark.parametrize(
    ("name", "found"),
    [("a.po", "PO catalogue"), ("A.PO", "PO catalogue"), ("x.en.jsonl", "JSON"), ("a.tsv", "CSV table"),
     ("b.txt", "plain text"),     ("po", None), (".po", None), ("a.docx.exe", None), ("dir.po/readme", None)],
)  # fmt: skip
def test_a_format_is_told_by_the_ending(name: str, found: str | None) -> None:
    form = detect(name)

    assert (form.name if form is not None else None) == found


def test_every_format_has_a_reader_and_endings_of_its_own() -> None:
    endings = [suffix for form in FORMATS for suffix in form.suffixes]

    assert len(endings) == len(set(endings))
    assert all(form.read_pairs or form.read_alone for form in FORMATS)


def test_a_reader_is_imported_only_when_it_is_needed() -> None:
    late = ["polib", "json", "csv", "transcheck.formats.po", "transcheck.formats.tables"]
    program = f"import sys, transcheck.formats; print([m for m in {late} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"none\.po: no such file"):
        formats.read(tmp_path / "none.po")


def test_a_file_in_no_known_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"a\.xyz: not a format transcheck reads \(\.docx, "):
        formats.read(tmp_path / "a.xyz")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_no_text(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.en.txt"
    path.write_bytes("Ñu\nZebra".encode(encoding))

    assert sides(read(path)) == [("Ñu", None), ("Zebra", None)]


@pytest.mark.parametrize(
    ("data", "encoding", "message", "line"),
    [
        (b"one\ntwo\xff\n", None, "byte 0xff is not UTF-8", 2),
        ("one".encode("utf-16-le"), None, "is binary, or UTF-16 without a byte order mark", None),
        (b"\xff\xfeo\x00n", None, "byte 0x6e is not UTF-16-LE", 1),
        (b"one", "klingon", "no encoding is called 'klingon'", None),
        (b"one", "hex", "no encoding is called 'hex'", None),
        (b"MZ\x00\x00\x00\x00", None, "is binary", None),
    ],
)
def test_what_does_not_decode_is_refused(
    tmp_path: Path, data: bytes, encoding: str | None, message: str, line: int | None
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)

    with pytest.raises(ReadError) as caught:
        read(path, ReadOptions(encoding=encoding))
    assert caught.value.message.startswith(message)
    assert caught.value.line == line


def test_a_named_encoding_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.es.txt"
    path.write_bytes("año".encode("utf-16-le"))

    assert sides(read(path, ReadOptions(encoding="utf-16-le"))) == [(None, "año")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.en.txt", "{}\nshort\n"),
        ("a.po", 'msgid "{}"\nmsgstr "x"\n\nmsgid "short"\nmsgstr "corto"\n'),
        ("a.csv", "en,es\n{},x\nshort,corto\n"),
        ("a.jsonl", '{{"en": "{}", "es": "x"}}\n{{"en": "short", "es": "corto"}}\n'),
    ],
)
def test_a_text_beyond_the_limit_is_told_and_the_others_are_read(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text.format("a" * (LONGEST + 1)))
    document = read(path)

    assert [pair.source.text for pair in document.pairs if pair.source] == ["short"]
    assert [fault.message for fault in document.faults] == [
        "a text of 250,001 characters is not checked; the limit is 250,000"
    ]


def test_a_file_full_of_damage_is_told_in_few_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text("rubbish\n\n" * 500)
    document = read(path)

    assert len(document.faults) == 51
    assert document.faults[-1].message == "450 more parts of the file are damaged"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [("a.po", "rubbish\n\n", 1), ("a.jsonl", "{\n", 1), ("a.csv", 'en,es\n"a,b\n', 2)],
)
def test_a_file_of_nothing_but_damage_is_given_up(tmp_path: Path, name: str, text: str, line: int) -> None:
    path = tmp_path / name
    path.write_text(text * 1200)
    with pytest.raises(ReadError, match="1,000 of its first") as caught:
        read(path)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("en", ("en", "")), ("title_en", ("en", "title")), ("es_title", ("es", "title")), ("es-MX", ("es", "")),
        ("titleEs", ("es", "title")), ("image_alt_es_419", ("es", "image alt")), ("Spanish text", ("es", "")),
        ("texto en español", ("es", "en")), ("end_date", None), ("the_en_title", None), ("", None), ("rate_es_x", None),
    ],
)  # fmt: skip
def test_names_of_columns_tell_their_language(name: str, found: tuple[str, str] | None) -> None:
    assert language_of(name) == found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("page_title", Kind.TITLE), ("button_label", Kind.LABEL), ("saveBtn", Kind.BUTTON), ("Heading 2", Kind.HEADING),
        ("list_item", Kind.LIST_ITEM), ("job title", Kind.ROLE), ("alt_text", Kind.CAPTION), ("full name", Kind.NAME),
        ("titles", Kind.TITLE), ("untitled", Kind.UNKNOWN), ("", Kind.UNKNOWN), ("pie de foto", Kind.CAPTION),
    ],
)  # fmt: skip
def test_names_tell_kinds(name: str, kind: Kind) -> None:
    assert kind_of(name) is kind
