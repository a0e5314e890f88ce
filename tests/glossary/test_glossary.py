"""Glossaries: the longest term, the gate, statuses and conditions, and the bundled tables."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from transcheck.errors import GlossaryError
from transcheck.glossary.model import Glossary, Rendering, RenderingWhen, Status, Term
from transcheck.glossary.read import bundled, term_of
from transcheck.glossary.write import write
from transcheck.model import Kind, Pair, Segment


def found(glossary: Glossary, text: str) -> list[str]:
    return [text[m.start : m.end] for m in glossary.find(Segment(text, "en"))]


def pair(source: str, target: str = "", **more: object) -> Pair:
    return Pair(Segment(source, "en"), Segment(target, "es"), **more)  # type: ignore[arg-type]


def test_the_longest_term_wins_and_forms_are_found() -> None:
    glossary = Glossary.from_rows(
        [
            ("center", "centro"),
            ("binational center", "centro binacional"),
            ("binational center on artificial intelligence", "centro binacional de inteligencia artificial"),
            ("side event", "evento paralelo"),
        ]
    )

    text = "The Binational Center's side-events, other centres, the Binational Center on Artificial Intelligence"

    assert found(glossary, text) == [
        "Binational Center",
        "side-events",
        "centres",
        "Binational Center on Artificial Intelligence",
    ]


def test_a_longer_term_that_does_not_come_leaves_the_shorter_one() -> None:
    glossary = Glossary.from_rows([("press", "prensa"), ("press release of the day", "comunicado del día")])

    assert found(glossary, "The press release of yesterday") == ["press"]


@pytest.mark.parametrize(
    ("term", "text", "promised"),
    [
        ("WHO", "The WHO says who may go", ["WHO"]),
        ("NGO", "Many NGOs and an NGO's letter", ["NGOs", "NGO"]),
        ("WHO", "TELL US WHO MAY GO", []),
        ("WHO", "WHO", ["WHO"]),
        ("roundtable", "Two round-tables", ["round-tables"]),
        ("round-table", "Two roundtables", ["roundtables"]),
        ("director", "The co-director and the director", ["director"]),
        ("funding", "A government-funding plan", []),
        ("press release", "Press. Release it", []),
        ("press release", "the press (release)", []),
        ("Minister of Science, Technology and Innovation", "Minister of Science, Technology, and Innovation", [0]),
        ("Horizon 2020", "Horizon 2020 and Horizon Europe", ["Horizon 2020"]),
        ("Horizon 2020", "Horizon Europe", []),
        ("center", "Use ``center`` here", []),
        ("café owner", "two cafe owners", ["cafe owners"]),
        ("program", "The programmes", ["programmes"]),
        ("organization", "An organisation", ["organisation"]),
        ("economic commission", "an economics commission", []),
        ("analysis", "two analyses", ["analyses"]),
        ("chairwoman", "the chairwomen", ["chairwomen"]),
        ("", "nothing", []),
        ("OAS", "The OASIS norm of the OAS", ["OAS"]),
        ("new window", "runs on new Windows machines", []),
        ("new window", "New Windows and a new Window", ["New Windows", "new Window"]),
        ("plug-in", "Plug in the cable of the plug-ins", ["plug-ins"]),
        ("open source", "Cannot open source files of open source code", ["open source"]),
        ("access token", "It could not access token lists", []),
        ("access token", "an access token", ["access token"]),
        ("mobile device", 'a <a href="#">mobile</a> device', []),
        ("list view", "a _list_ view", []),
        ("list view", "a <b>list view</b> and *list views*", ["list view", "list views"]),
        ("file name", "cp <var>file name</var> to the file name", ["file name"]),
        ("open file", "open %s file", []),
        ("travelling show", "two traveling shows", ["traveling shows"]),
        ("archaeological dig", "an archeological dig", ["archeological dig"]),
        ("filling", "the filing of forms", []),
        ("artist-in-residence", "two artists in residence", ["artists in residence"]),
        ("press release", "the press—release it", []),
        ("thesis", "these theses", ["theses"]),
        ("U.S.", "the US and the U.S. fleet", ["US", "U.S"]),
        ("COVID-19", "a COVID-19 ward", ["COVID-19"]),
        ("wolf", "the wolves' den", ["wolves"]),
        ("database", "two data bases", ["data bases"]),
        ("policy maker", "some policymakers", ["policymakers"]),
        ("notable", "not able to sail", []),
        ("young person", "for young people", ["young people"]),
        ("customs", "an old custom and the customs", ["customs"]),
        ("report", "Report the leak in a report", ["report"]),
        ("report", "You report no leak", []),
        ("report", "REPORT: leak. The report", ["REPORT", "report"]),
    ],
)
def test_english_terms_are_found_in_their_forms_alone(term: str, text: str, promised: list[object]) -> None:
    glossary = Glossary([Term((term,), (Rendering("x"),))])

    assert found(glossary, text) == [text if p == 0 else p for p in promised]


def test_a_verb_is_found_as_a_verb_and_on_labels() -> None:
    glossary = Glossary.from_rows([("save", "guardar"), ("to log in", "iniciar sesión"), ("use", "uso|usar")])

    assert found(glossary, "You save at a save point; the Save button saves") == ["save", "Save", "saves"]
    assert found(glossary, "You must log in; logging in takes long") == ["log in", "logging in"]
    assert found(glossary, "Use the use") == ["Use", "use"]


def test_case_counts_where_a_term_says_so() -> None:
    exact = Glossary([term_of("Shift", "Mayús", case="exact")])
    any_case = Glossary([term_of("ON", "activado", case="any")])

    assert found(exact, "Press Shift to shift") == ["Shift"]
    assert found(any_case, "switch it on") == ["on"]


def test_a_cased_term_is_another_than_the_common_word(tmp_path: Path) -> None:
    path = tmp_path / "g.csv"
    path.write_text("en,es,case\nshift,turno,\nShift,Mayús,exact\nwho,quien,\nWHO,OMS,\n", encoding="utf-8")

    named = Glossary.load(path).find(Segment("Hold Shift in your shift, said the WHO who came", "en"))

    assert [match.term.targets for match in named] == [("Mayús",), ("turno",), ("OMS",), ("quien",)]


def test_conditions_say_where_a_rendering_counts() -> None:
    term = Term(
        ("chair",),
        (Rendering("silla"), Rendering("presidencia", when=RenderingWhen(near=("committee",)))),
    )
    glossary = Glossary([term])
    furniture, meeting = pair("A chair by the wall"), pair("The chair of the committee")

    assert [r.text for r in term.right(furniture)] == ["silla"]
    assert [r.text for r in term.right(meeting)] == ["silla", "presidencia"]
    assert glossary.matches(furniture)


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        (RenderingWhen(kinds=("button",)), True),
        (RenderingWhen(kinds=("title",)), False),
        (RenderingWhen(paths=("*/menu.po",)), True),
        (RenderingWhen(paths=("*.json",)), False),
        (RenderingWhen(contexts=("toolbar",)), True),
        (RenderingWhen(contexts=("dialog",)), False),
        (RenderingWhen(near=("file",)), True),
        (RenderingWhen(near=("files",)), True),
        (RenderingWhen(near=("save file",)), True),
        (RenderingWhen(near=("open file",)), False),
        (RenderingWhen(near=("of",)), False),
        (RenderingWhen(near=("wall",), kinds=("button",)), False),
    ],
)
def test_each_condition_is_read_off_the_pair(when: RenderingWhen, holds: bool) -> None:
    source = Segment("Save file", "en", Kind.BUTTON, "app/menu.po")

    assert when.holds(Pair(source, Segment("Guardar archivo", "es"), key="toolbar\x04Save")) is holds


def test_a_term_whose_conditions_all_fail_is_not_matched() -> None:
    glossary = Glossary([Term(("chair",), (Rendering("presidencia", when=RenderingWhen(near=("committee",))),))])

    assert glossary.matches(pair("A chair by the wall")) == ()


def test_rows_of_one_term_are_joined_by_condition_and_status(tmp_path: Path) -> None:
    path = tmp_path / "g.csv"
    path.write_text(
        "en,es,status,near\nchair,silla,,\nchair,presidencia,,committee|meeting\nchair,sillón,forbidden,\n"
        "layer,capa,preferred,\nlayer,nivel,allowed,\nTranscheck,,keep,\n",
        encoding="utf-8",
    )

    chair, layer, kept = Glossary.load(path)

    assert chair.targets == ("silla", "presidencia")
    assert chair.forbidden == ("sillón",)
    assert chair.renderings[1].when.near == ("committee", "meeting")
    assert [r.status for r in layer.renderings] == [Status.PREFERRED, Status.ALLOWED]
    assert kept.renderings == (Rendering("Transcheck", Status.KEEP),)


def test_rows_with_other_renderings_are_other_meanings(tmp_path: Path) -> None:
    path = tmp_path / "g.csv"
    path.write_text("en,es\nfile,archivo\nFile,lima\nfile,archivo|carpeta\n", encoding="utf-8")

    (term,) = Glossary.load(path)

    assert term.targets == ("archivo", "lima", "carpeta")
    assert Glossary.from_rows([("file", "archivo"), ("file", "lima")]).terms[0].targets == ("archivo", "lima")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("en,es\n,centro\n", 2, "no English term"),
        ("en,es\ncenter,\n", 2, "neither"),
        ("en,es\ncenter,centro|medio\nCenter,Medio\n", 3, "stands on line 2 already"),
        ("en,es\nhub|center,centro\nCenter,medio\n", 3, "stands on line 2 already"),
        ('en,es,note\ncenter,centro,"two\nlines"\ncenter,centro,\n', 4, "stands on line 2 already"),
        ("en,es,forbidden\ncenter,centro,Centro\n", 2, "both right and forbidden"),
        ("en,es,status\ncenter,centro,\ncenter,centro,forbidden\n", 3, "both right and forbidden"),
        ("en,es,status\ncenter,centro,wanted\n", 2, "no status"),
        ("en,es,kinds\ncenter,centro,tittle\n", 2, "“tittle” is no kind of text; one of title"),
        ("en,es,pos\ncenter,centro,thing\n", 2, "“thing” is no part of speech"),
        ("en,es,gender\ncenter,centro,x\n", 2, "“x” is no gender"),
        ("en,es,case\ncenter,centro,upper\n", 2, "“upper” is no case"),
        ("a,b\n1,2\n", 1, "no columns en and es"),
        ("en,es\n", None, "holds no term"),
        ('en,es\n"center,centro\nlayer,capa\n', 2, "a quote left open"),
        ("en,es\ncenter,cen\x00tro\n", 2, r"control character U\+0000"),
        ("en,es\ncenter," + "x" * 200_000, 2, "a quote left open"),
        ("", 1, "no columns en and es"),
    ],
)
def test_a_wrong_row_stops_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = tmp_path / "g.csv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(GlossaryError, match=message) as caught:
        Glossary.load(path)

    assert caught.value.line == line


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_are_read_in_usual_encodings_and_delimiters(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "g.csv"
    path.write_text(f"English{delimiter}Spanish\ncenter{delimiter}centro público\n", encoding=encoding)

    assert Glossary.load(path).terms[0].targets == ("centro público",)


@pytest.mark.parametrize("header", ["en-US,es_ES", "English (UK),Spanish (Chile)", "Source term,Target term"])
def test_columns_are_known_with_their_region(tmp_path: Path, header: str) -> None:
    path = tmp_path / "g.csv"
    path.write_text(f"{header}\ncenter,centro\n", encoding="utf-8")

    assert Glossary.load(path).terms[0].targets == ("centro",)


def test_a_file_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "g.csv"
    path.write_bytes("en,es\ncenter,público\n".encode("latin-1"))

    with pytest.raises(GlossaryError, match="not UTF-8") as caught:
        Glossary.load(path)

    assert caught.value.line == 2


@pytest.mark.parametrize("name", ["public-institution", "no/such/file.csv", "."])
def test_what_is_no_glossary_is_refused(name: str) -> None:
    with pytest.raises(GlossaryError):
        Glossary.load(name)


def test_an_unknown_name_lists_the_bundled_ones() -> None:
    with pytest.raises(GlossaryError, match="public-institutions"):
        Glossary.load("public-institution")


@pytest.mark.parametrize("name", sorted(bundled()))
def test_bundled_glossaries_hold_enough_and_each_row_finds_itself(name: str) -> None:
    glossary = Glossary.load(name)

    assert len(glossary) >= 150
    for term in glossary:
        assert term.origin, f"{term.source} names no source"
        assert term.kind, f"{term.source} names no kind"
        for source in term.sources:
            assert [m.term for m in glossary.find(Segment(f"in {source} we say", "en"))] == [term], source
        for rendering in term.renderings:
            text = Segment(f"ante {rendering.text} hoy", "es")
            assert len(glossary.places(term, rendering, text, strict=True)) == 1, rendering.text


def test_the_first_of_two_glossaries_wins(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    ours.write_text("en,es\nhub|Center,núcleo\n", encoding="utf-8")
    theirs.write_text("en,es\ncenter,centro\nlayer,capa\n", encoding="utf-8")

    assert [term.source for term in Glossary.load(ours, theirs)] == ["hub", "layer"]


def test_a_later_glossary_keeps_the_names_that_the_first_one_lacks(tmp_path: Path) -> None:
    ours, theirs, both = tmp_path / "ours.csv", tmp_path / "theirs.csv", tmp_path / "both.csv"
    ours.write_text("en,es\nIHO,OHI\n", encoding="utf-8")
    theirs.write_text("en,es\nIHO|Hydrographic Office,Oficina Hidrográfica\n", encoding="utf-8")

    joined = Glossary.load(ours, theirs)
    write(joined, both)

    assert [(t.sources, t.targets) for t in Glossary.load(both)] == [
        (("IHO",), ("OHI",)),
        (("Hydrographic Office",), ("Oficina Hidrográfica",)),
    ]


def test_a_spanish_text_is_asked_for_renderings_with_capitals() -> None:
    glossary = Glossary.from_rows([("Green Hall", "Sala Verde"), ("hall", "sala")])

    assert glossary.has_cased(Segment("Visitar Sala Verde", "es"))
    assert not glossary.has_cased(Segment("Visitar la Sala roja y la sala verde", "es"))


def test_a_glossary_survives_pickling_and_an_empty_one_is_falsy() -> None:
    glossary = Glossary.from_rows([("center", "centro")])
    glossary.find(Segment("one center", "en"))

    again = pickle.loads(pickle.dumps(glossary))

    assert found(again, "two centers") == ["centers"]
    assert bool(again)
    assert not Glossary()


def test_pairs_without_a_source_hold_no_term() -> None:
    glossary = Glossary.from_rows([("center", "centro")])

    assert not glossary.occurs(Pair(None, Segment("centro", "es")))
    assert glossary.matches(Pair(None, Segment("centro", "es"))) == ()
