"""What holds for every format that is declared, shown on its samples: a format that is dropped in is met by all of it.

`samples/` holds a file or more for each module, called after it: po.po, html.en.html.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from transcheck import formats
from transcheck.formats import FORMATS, Format, detect, named
from transcheck.model import Document, Segment
from transcheck.pairing import read_all
from transcheck.registry import modules

SAMPLES = sorted((Path(__file__).parent / "samples").iterdir())
TEXTS = [path for path in SAMPLES if b"\0" not in path.read_bytes()]
ESCAPES = frozenset("\\&")
"""What a character may begin with in the file in the place of itself."""


def read(path: Path) -> Document:
    return formats.read(path, None, named(path.name))


def written(folder: Path, sample: Path, data: bytes) -> Path:
    path = folder / sample.name
    path.write_bytes(data)
    return path


def segments(document: Document) -> list[Segment]:
    return [segment for pair in document.pairs for _, segment, _ in pair.sides()]


def shown(document: Document) -> list[tuple[str, str]]:
    return [(segment.lang, segment.text.replace("\r\n", "\n")) for segment in segments(document)]


@pytest.mark.parametrize("module", modules("transcheck.formats"))
def test_every_format_has_a_sample(module: str) -> None:
    assert any(path.name.partition(".")[0] == module for path in SAMPLES), f"give {module} a file in samples/"


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_row_is_whole(form: Format) -> None:
    assert form.read_pairs or form.read_alone
    assert not (form.keyed or form.prose or form.alternates) or form.read_alone
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in form.suffixes)
    assert form.about
    assert form.about[-1] != "."


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_read_whole(path: Path) -> None:
    document = read(path)

    assert document.pairs
    assert document.faults == ()
    assert shown(document) == shown(read(path))
    form = detect(path)
    assert form is not None
    if form.keyed and form.read_alone is not None:
        keys = [pair.key for pair in document.pairs]
        assert all(keys)
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_places_point_to_the_text(path: Path) -> None:
    lines = path.read_bytes().decode("utf-8", "replace").split("\n")
    for segment in segments(read(path)):
        if not segment.line:
            assert segment.place, "a text without a line says where it stands"
            continue
        places = [segment.at(offset) for offset in range(len(segment.text))]
        assert places == sorted(places)
        assert places[0] == (segment.line, segment.column)
        for character, (line, column) in zip(segment.text, places, strict=True):
            there = lines[line - 1][column - 1 : column]
            assert there == character or there in ESCAPES or not character.isalnum(), (segment, line, column)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_byte_order_mark_changes_nothing(path: Path, tmp_path: Path) -> None:
    marked = written(tmp_path, path, b"\xef\xbb\xbf" + path.read_bytes())

    assert shown(read(marked)) == shown(read(path))
    assert [s.at(len(s.text)) for s in segments(read(marked))] == [s.at(len(s.text)) for s in segments(read(path))]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_line_breaks_of_windows_change_nothing(path: Path, tmp_path: Path) -> None:
    other = read(written(tmp_path, path, path.read_bytes().replace(b"\n", b"\r\n")))

    assert other.faults == ()
    assert shown(other) == shown(read(path))
    assert [s.at(0) for s in segments(other)] == [s.at(0) for s in segments(read(path))]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_missing_line_break_at_the_end_changes_nothing(path: Path, tmp_path: Path) -> None:
    assert shown(read(written(tmp_path, path, path.read_bytes().rstrip(b"\n")))) == shown(read(path))


HOSTILE = {
    "nothing": b"",
    "a mark alone": b"\xef\xbb\xbf",
    "half a mark": b"\xff\xfe\x00",
    "blanks": b" \t\r\n\x0b\x0c" * 1_000,
    "every byte": bytes(range(256)) * 40,
    "zeros": bytes(10_000),
    "junk": random.Random(1).randbytes(50_000),
    "a line of a megabyte": b"a" * 1_000_000,
    "words of a megabyte": b"a b " * 250_000,
    "quotes": b'"' * 20_001,
    "tags": b"<p>" * 20_000,
    "brackets": b"[" * 10_000,
    "braces": b'{"a":' * 20_000,
    "quotations": b">" * 20_000 + b" a",
    "lists": b"".join(b" " * n + b"- a\n" for n in range(300)),
    "front matter": b"---\na: " + b"[" * 1_000 + b"\n---\n",
    "half a pair": b'"\\ud800"',
    "an archive": b"PK\x03\x04" + bytes(100),
}


def survives(path: Path) -> None:
    """Read a file as a run does: whatever is wrong is a fault of that file, told in a line."""
    [document] = read_all([path])

    assert all(segment.at(len(segment.text)) for segment in segments(document))
    for fault in document.faults:
        assert fault.path == str(path)
        assert fault.message.strip()
        assert "\n" not in fault.message


@pytest.mark.slow
@pytest.mark.parametrize("content", HOSTILE)
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_hostile_files_are_refused_in_a_line_or_read(form: Format, content: str, tmp_path: Path) -> None:
    for name in ("one", "two.es") if form.read_alone else ("one",):
        path = tmp_path / f"{name}{form.suffixes[0]}"
        path.write_bytes(HOSTILE[content])
        survives(path)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_damaged_samples_are_refused_in_a_line_or_read(path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    rng = random.Random(2)
    for _ in range(40):
        at = rng.randrange(len(data))
        for damaged in (data[:at], data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :], data[at:] + data[:at]):
            survives(written(tmp_path, path, damaged))
