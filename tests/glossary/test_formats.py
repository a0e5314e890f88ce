"""Glossaries are read from and written to every format, and checked with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.errors import GlossaryError, UsageError
from transcheck.glossary.audit import audit
from transcheck.glossary.merging import merged
from transcheck.glossary.model import Glossary
from transcheck.glossary.read import term_of
from transcheck.glossary.terms import Status
from transcheck.glossary.write import write

TERMS = [
    term_of("press release|media release", "comunicado de prensa|nota de prensa", "liberación de prensa", note="A & B"),
    term_of("layer", "capa|nivel", status="preferred", domain="maps", near="map|sheet", paths="*.po"),
    term_of("Transcheck", "Transcheck", status="keep", case="exact"),
    term_of("résumé", "currículum", forms="currícula|!currículums", examples="Send a résumé.|Two <résumés>"),
    term_of("rib", "", "costillar", kind="concept", origin="A norm: its page"),
    merged([term_of("chair", "silla", pos="noun", gender="f"), term_of("chair", "presidencia", contexts="meeting")])[0],
]
PLAIN = [
    term_of("press release|media release", "comunicado de prensa|nota de prensa", "liberación de prensa", note="A & B"),
    term_of("layer", "capa|nivel", status="preferred", domain="maps", origin="Atlas", examples="A layer|Two <layers>"),
    term_of("hub", "núcleo", status="allowed", pos="noun", gender="m"),
]


@pytest.mark.parametrize("suffix", ["csv", "tsv", "toml", "yaml", "xlsx", "tmx", "po"])
def test_formats_hold_all_that_a_glossary_says(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"g.{suffix}"

    lost = write(TERMS, path)

    again = [term._replace(path="", line=0) for term in Glossary.load(path)]
    assert again == TERMS
    assert lost == []


@pytest.mark.parametrize("version", [2, 3])
def test_tbx_holds_statuses_notes_and_examples(tmp_path: Path, version: int) -> None:
    path = tmp_path / "g.tbx"

    lost = write(PLAIN, path, tbx=version)

    assert [term._replace(path="", line=0) for term in Glossary.load(path)] == PLAIN
    assert lost == []


def test_what_a_format_has_no_room_for_is_told(tmp_path: Path) -> None:
    tbx = write(TERMS, tmp_path / "g.tbx")
    txt = write(PLAIN, tmp_path / "g.txt")

    assert "near (1 row)" in tbx
    assert "the status keep (1 row)" in tbx
    assert "forms (1 row)" in tbx
    assert {"further Spanish terms (2 rows)", "forbidden (1 row)"} <= set(txt)
    assert [(t.source, t.targets) for t in Glossary.load(tmp_path / "g.txt")] == [
        ("press release", ("comunicado de prensa",)),
        ("media release", ("comunicado de prensa",)),
        ("layer", ("capa",)),
        ("hub", ("núcleo",)),
    ]


@pytest.mark.parametrize("suffix", ["tmx", "po"])
def test_other_tools_find_a_pair_for_each_variant(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"g.{suffix}"

    write(TERMS[:1], path)

    text = path.read_text(encoding="utf-8")
    assert text.count("comunicado de prensa") == 3  # two pairs, and the column with both renderings
    assert ("<seg>media release</seg>" if suffix == "tmx" else 'msgid "media release"') in text


def test_flags_of_po_glossaries_are_statuses(tmp_path: Path) -> None:
    path = tmp_path / "g.po"
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    entries = [
        '# as on maps\nmsgid "layer"\nmsgstr "capa"\n',
        '#, forbidden\nmsgctxt "2"\nmsgid "layer"\nmsgstr "estrato"\n',
        '#, read-only\nmsgid "Transcheck"\nmsgstr "Transcheck"\n',
    ]
    path.write_text(head + "\n".join(entries), encoding="utf-8")

    layer, kept = Glossary.load(path)

    assert (layer.targets, layer.forbidden, layer.note) == (("capa",), ("estrato",), "as on maps")
    assert kept.renderings[0].status is Status.KEEP


def test_yaml_is_read_as_a_list_with_words_as_written(tmp_path: Path) -> None:
    path = tmp_path / "g.yml"
    path.write_text(
        "# ours\nterms:\n  - en: [layer, coat]\n    es: capa\n    near:\n      - map\n  - {en: no, es: no, note: }\n",
        encoding="utf-8",
    )

    layer, no = Glossary.load(path)

    assert (layer.sources, layer.targets, layer.line) == (("layer", "coat"), ("capa",), 3)
    assert (no.source, no.targets, no.note, no.line) == ("no", ("no",), "", 7)


def test_tbx_version_2_is_read(tmp_path: Path) -> None:
    path = tmp_path / "g.tbx"
    path.write_text(
        '<?xml version="1.0"?><martif type="TBX" xml:lang="en"><text><body><termEntry id="1">\n'
        '<descrip type="subjectField">law</descrip>'
        '<langSet xml:lang="en-GB"><tig><term>deed</term></tig></langSet>'
        '<langSet xml:lang="es"><ntig><termGrp><term>escritura</term>'
        '<termNote type="partOfSpeech">noun</termNote></termGrp></ntig>'
        '<tig><term>acta</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>'
        "</termEntry></body></text></martif>",
        encoding="utf-8",
    )

    (deed,) = Glossary.load(path)

    assert (deed.targets, deed.forbidden, deed.domain, deed.line) == (("escritura",), ("acta",), "law", 1)
    assert deed.renderings[0].pos == "noun"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("g.tbx", "<martif><text>", "no well-formed XML"),
        ("g.tmx", '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx>&a;</tmx>', "declares XML entities"),
        ("g.toml", "a = 1\nterm = ]\n", r"g\.toml:2: no TOML"),
        ("g.yaml", "- en: [a", r"g\.yaml:1: no YAML"),
        ("g.yaml", "en: a", "no list of terms"),
        ("g.yaml", "- en: a\n  es: b\n- word", r"g\.yaml:3: a term is a mapping"),
        ("g.yaml", "- en: a\n  es: b\n  colour: c", "nothing is called “colour”"),
        ("g.yaml", "- en: a\n  es: {b: c}", "a text or a list of texts"),
        ("g.toml", "a = 1", "no table"),
        ("g.toml", '[[term]]\nen = "a"\nes = "b"\ncolour = "c"', "nothing is called “colour”"),
        ("g.txt", "press release: nota", "no tab"),
        ("g.xlsx", "no workbook", "no XLSX workbook"),
        ("g.tbx", "<a>" * 5_000 + "</a>" * 5_000, "too deep inside each other"),
        ("g.po", 'msgid "layer"\nmsgstr "capa\n', r"g\.po:2: no quote closes the string"),
        ("g.json", "[]", "no glossary format is called .json"),
    ],
)
def test_broken_files_are_refused_by_name(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")

    with pytest.raises(GlossaryError, match=message):
        Glossary.load(path)


def test_two_columns_take_tabs_signs_and_comments(tmp_path: Path) -> None:
    path = tmp_path / "g.txt"
    path.write_text("# ours\nlayer\tcapa\nrun = ejecutar\n\nside event   evento paralelo\n", encoding="utf-8")

    assert [(t.source, *t.targets, t.line) for t in Glossary.load(path)] == [
        ("layer", "capa", 2),
        ("run", "ejecutar", 3),
        ("side event", "evento paralelo", 5),
    ]


def test_an_unknown_suffix_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        write(TERMS, tmp_path / "g.doc")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("rows", "line", "message"),
    [
        (["center,"], 2, "neither"),
        (["center,centro", "Center,medio"], 3, "stands on line 2 already"),
        (["hub|center,centro", "Center,medio"], 3, "on line 2 already, under “hub”"),
        (["center,centro,Centro"], 2, "both right and forbidden"),
        (["side event,evento", "side-events,acto"], 3, "line 2 (“side event”) is found instead"),
        (["2020,dos mil veinte"], 2, "“2020” can never be found"),
        (["layer,***"], 2, "“***” can never be found in Spanish"),
        (["capa,layer", "layer,capa"], 2, "a cycle: “capa” (line 2) → “layer” (line 3) → “capa” (line 2)"),
        ([], None, "holds no term"),
    ],
)
def test_each_fault_is_told_with_its_line(tmp_path: Path, rows: list[str], line: int | None, message: str) -> None:
    path = tmp_path / "g.csv"
    path.write_text("\n".join(["en,es,forbidden", *rows, ""]), encoding="utf-8")

    _, faults = audit([path])

    assert [(fault.path, fault.line) for fault in faults] == [(str(path), line)]
    assert message in faults[0].message


def test_glossaries_are_held_against_each_other(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    ours.write_text("en,es,forbidden\nlayer,capa,nivel\n", encoding="utf-8")
    theirs.write_text("en,es,forbidden\nLayer,nivel,capa\n", encoding="utf-8")

    _, faults = audit([ours, theirs])

    assert [fault.path for fault in faults] == [str(theirs)] * 2
    assert all(f"{ours}:2" in fault.message for fault in faults)
