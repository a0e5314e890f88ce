"""What holds for every glossary format that is declared: a format that is dropped in is met by all of it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcheck.cli.glossary import convert
from transcheck.errors import GlossaryError
from transcheck.glossary.formats import FORMATS, GlossaryFormat, of, suffixes
from transcheck.glossary.formats.base import HEADER, cells
from transcheck.glossary.merging import merged
from transcheck.glossary.model import Glossary
from transcheck.glossary.read import term_of
from transcheck.glossary.terms import Term
from transcheck.glossary.write import write

WIDE = [
    term_of("press release|media release", "comunicado de prensa|nota de prensa", "liberación de prensa", note="A & B"),
    term_of("layer", "capa|nivel", status="preferred", domain="maps", near="map|sheet", paths="*.po"),
    term_of("Transcheck", "Transcheck", status="keep", case="exact"),
    term_of("résumé", "currículum", forms="currícula|!currículums", examples="Send a résumé.|Two <résumés>"),
    term_of("rib", "", "costillar", kind="concept", origin="A norm: its page"),
    merged([term_of("chair", "silla", pos="noun", gender="f"), term_of("chair", "presidencia", contexts="meeting")])[0],
]
ROOT = Path(__file__).parents[2]
SUFFIXES = [form.suffixes[0] for form in FORMATS]
every_format = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)


def again(terms: list[Term], path: Path) -> list[Term]:
    """Write terms and read them back, without the file and line that they then have."""
    write(terms, path)
    return [term._replace(path="", line=0) for term in Glossary.load(path)]


@every_format
def test_a_row_is_whole(form: GlossaryFormat) -> None:
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in form.suffixes)
    assert all(of(suffix.upper()) is form and suffix in suffixes() for suffix in form.suffixes)


@every_format
def test_the_manual_names_it(form: GlossaryFormat) -> None:
    manual = (ROOT / "docs" / "glossaries.md").read_text(encoding="utf-8")
    told = CliRunner().invoke(convert, ["--help"]).output

    assert f"{' '.join(form.suffixes)} {form.name}" in " ".join(told.split())
    assert form.name in manual or form.name == "TXT"  # which the manual calls text of two columns


@every_format
def test_what_it_does_not_call_lost_comes_back(form: GlossaryFormat, tmp_path: Path) -> None:
    path = tmp_path / f"g{form.suffixes[0]}"
    for term in WIDE:
        lost = {name for row in cells(term) for name in (form.lost(row) if form.lost else ())}
        if not lost:
            assert again([term], path) == [term]
        assert lost <= {*HEADER, "the status keep", "further Spanish terms"}
    if form.lost is None:
        assert again(WIDE, path) == WIDE


WORD = st.text(st.sampled_from("aábcñz ¿'\"<&>;,#=-+@\\"), min_size=1, max_size=12).map(
    lambda text: f"a{' '.join(text.split())}z"
)


@every_format
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=st.dictionaries(WORD, WORD, min_size=1, max_size=4))
def test_any_pair_of_terms_comes_back(form: GlossaryFormat, pairs: dict[str, str], tmp_path: Path) -> None:
    terms = merged([term_of(english, spanish, case="") for english, spanish in pairs.items()][:1])
    if form.suffixes[0] == ".txt" and any(mark in text for text in (terms[0].source,) for mark in ("#", " = ", "  ")):
        return

    assert [(t.source, t.targets) for t in again(terms, tmp_path / f"g{form.suffixes[0]}")] == [
        (t.source, t.targets) for t in terms
    ]


@every_format
def test_the_same_terms_give_the_same_bytes(form: GlossaryFormat, tmp_path: Path) -> None:
    one, other = (tmp_path / f"{name}{form.suffixes[0]}" for name in "ab")
    plain = [term_of("layer", "capa"), term_of("hub", "núcleo")]
    write(plain, one)
    write(plain, other)

    assert form.suffixes[0] == ".xlsx" or one.read_bytes() == other.read_bytes()  # workbooks hold the time


HOSTILE = {
    "nothing": b"",
    "a mark alone": b"\xef\xbb\xbf",
    "half a mark": b"\xff\xfe\x00",
    "every byte": bytes(range(256)) * 40,
    "zeros": bytes(10_000),
    "junk": random.Random(1).randbytes(50_000),
    "a line of a megabyte": b"a" * 1_000_000,
    "a table of one cell": b"en,es\n" + b"a" * 140_000,
    "quotes": b'en,es\n"' + b'"' * 20_000,
    "tags": b"<a>" * 20_000,
    "brackets": b"[" * 600,
    "braces": b"{a: " * 5_000,
    "dashes": b"- " * 5_000,
    "a toml nest": b"a = " + b"[" * 20_000,
    "anchors": b"a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n- en: *c\n  es: *c\n",
    "an archive": b"PK\x03\x04" + bytes(100),
}


@pytest.mark.parametrize("content", HOSTILE)
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_hostile_files_are_refused_in_a_line(suffix: str, content: str, tmp_path: Path) -> None:
    path = tmp_path / f"g{suffix}"
    path.write_bytes(HOSTILE[content])
    if (suffix, content) == (".txt", "a toml nest"):
        return  # "a = [[[" is a line of such a file

    with pytest.raises(GlossaryError) as caught:
        Glossary.load(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_damaged_files_are_refused_in_a_line_or_read(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"g{suffix}"
    write([term_of("layer", "capa"), term_of("hub", "núcleo")], path)
    data = path.read_bytes()
    rng = random.Random(2)
    for _ in range(60):
        at = rng.randrange(len(data))
        for damaged in (data[:at], data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :], data[at:] + data[:at]):
            path.write_bytes(damaged)
            try:
                Glossary.load(path)
            except GlossaryError as error:
                assert "\n" not in str(error)
