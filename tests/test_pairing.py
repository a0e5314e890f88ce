"""Which files are read, which belong together, and which strings of theirs do."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from transcheck import pairing
from transcheck.align import UNPAIRED
from transcheck.formats import ReadOptions
from transcheck.model import Document, Pair, Segment


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def make(*names: str, text: str = "x") -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def units(*paths: str) -> list[tuple[str | None, str]]:
    return [(unit.beside, unit.path) for unit in pairing.plan(paths).units]


def sides(document: Document) -> list[tuple[str | None, str | None]]:
    return [(p.source.text if p.source else None, p.target.text if p.target else None) for p in document.pairs]


def test_folders_are_walked_in_order_without_what_tools_made() -> None:
    make("b/z.po", "a.po", "b/.git/x.po", "b/node_modules/x.po", "b/build/x.po", ".x.po", "b/c.exe", "b/a/q.csv")

    assert [path.as_posix() for path in pairing.find_files(["."])] == ["a.po", "b/a/q.csv", "b/c.exe", "b/z.po"]
    assert [path.as_posix() for path in pairing.find_files([".", "a.po"], ["*.exe", "b/a"])] == ["a.po", "b/z.po"]


def test_a_file_named_twice_is_read_once() -> None:
    make("d/a.po")
    Path("link.po").symlink_to("d/a.po")

    assert units("d/a.po", "d", "./d/../d/a.po", "link.po") == [(None, "d/a.po")]
    assert pairing.plan(["d", "d/a.po"]).units[0].named


def test_left_out_folders_and_hidden_files_can_be_named() -> None:
    make("build/a.po", ".hidden/b.po")

    assert units("build", ".hidden/b.po") == [(None, ".hidden/b.po"), (None, "build/a.po")]


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("page.en.txt", "page.es.txt"),
        ("page_en.json", "page_es.json"),
        ("page-en-US.json", "page-es-MX.json"),
        ("en/x.json", "es/x.json"),
        ("locales/en/a/x.json", "locales/es/a/x.json"),
        ("i18n/en.json", "i18n/es.json"),
        ("i18n/en-US.json", "i18n/es-419.json"),
        ("en/page.en.txt", "es/page.es.txt"),
        ("english/page.txt", "spanish/page.txt"),
        ("strings.json", "strings.es.json"),
        ("en_page.txt", "es_page.txt"),
        ("EN - page.txt", "ES - page.txt"),
        ("page.en.v2.txt", "page.es.v2.txt"),
    ],
)
def test_files_whose_names_differ_in_the_language_belong_together(english: str, spanish: str) -> None:
    make(english, spanish)

    assert units(".") == [(english, spanish)]
    assert units(english, spanish) == [(english, spanish)]


def test_one_english_file_serves_several_spanish_ones() -> None:
    make("en.json", "es-ES.json", "es-MX.json")

    assert units(".") == [("en.json", "es-ES.json"), ("en.json", "es-MX.json")]


def test_the_source_of_a_named_translation_is_found_on_disk() -> None:
    make("en/x.json", "es/x.json", "menu.txt", "menu.es.txt", "en-US/y.json", "es-MX/y.json")

    assert units("es/x.json") == [("en/x.json", "es/x.json")]
    assert units("menu.es.txt") == [("menu.txt", "menu.es.txt")]
    assert units("es-MX/y.json") == [("en-US/y.json", "es-MX/y.json")]
    assert units("es") == [(None, "es/x.json")]


def test_a_word_in_a_name_is_no_language_mark_by_itself() -> None:
    make("vida-en-marte.json", "vida-es-sueño.json")

    assert units(".") == [(None, "vida-en-marte.json"), (None, "vida-es-sueño.json")]


def test_prose_in_walked_folders_is_read_only_when_it_names_its_language() -> None:
    make("requirements.txt", "es/notes.txt", "page.en.txt", "notes.doc")
    planned = pairing.plan(["."])

    assert [unit.path for unit in planned.units] == ["es/notes.txt", "page.en.txt"]
    assert planned.skipped == 2
    assert units("requirements.txt") == [(None, "requirements.txt")]


def test_what_cannot_be_read_is_told() -> None:
    make("a.exe")
    os.mkfifo("pipe.po")
    planned = pairing.plan(["a.exe", "none.po", "pipe.po"])

    assert planned.units == ()
    assert [str(fault).split(" (")[0] for fault in planned.faults] == [
        "none.po: no such file or folder",
        "pipe.po: not a regular file",
        "a.exe: not a format transcheck reads",
    ]


def test_what_the_system_refuses_is_told_and_the_others_are_read() -> None:
    Path("a.csv").write_text("en,es\nBoat,Barco\n", encoding="utf-8")
    Path("dead.po").symlink_to("gone.po")
    Path("dead.lock").symlink_to("gone.lock")
    Path("loop.po").symlink_to("loop.po")

    planned = pairing.plan([".", "x" * 300 + ".po", "a.csv/b.po", "nul\0.po", "loop.po"])

    assert [unit.path for unit in planned.units] == ["a.csv"]
    assert sorted(fault.message for fault in planned.faults) == [
        "file name too long",
        "no such file or folder",
        "no such file or folder",
        "no such file or folder",
        "too many levels of symbolic links",
        "too many levels of symbolic links",
    ]


@pytest.fixture
def nobody() -> Iterator[Path]:
    """Give a folder of a user who has no rights but those that anybody has."""
    if os.name != "posix":
        pytest.skip("rights are told otherwise here")
    with TemporaryDirectory() as folder:
        root = Path(folder)
        root.chmod(0o777)
        if os.geteuid() == 0:
            os.seteuid(65534)
        try:
            yield root
        finally:
            os.seteuid(os.getuid())
            for path in root.iterdir():
                path.chmod(0o777)


def test_closed_files_and_folders_are_told_and_the_others_are_read(nobody: Path) -> None:
    for name in ("listed", "closed", "open"):
        (nobody / name).mkdir()
        (nobody / name / "a.csv").write_text("en,es\nBoat,Barco\n", encoding="utf-8")
    (nobody / "shut.csv").write_text("en,es\nBoat,Barco\n", encoding="utf-8")
    (nobody / "shut.csv").chmod(0)
    (nobody / "listed").chmod(0o444)
    (nobody / "closed").chmod(0)

    documents = list(pairing.read_all([nobody, nobody / "closed" / "a.csv"]))

    assert [document.path for document in documents if document.pairs] == [str(nobody / "open" / "a.csv")]
    assert sorted(str(fault).removeprefix(f"{nobody}/") for document in documents for fault in document.faults) == [
        "closed/a.csv: permission denied",
        "closed: permission denied",
        "listed/a.csv: permission denied",
        "shut.csv: permission denied",
    ]


def test_units_can_be_sent_to_other_processes_and_know_their_size() -> None:
    make("en.json", "es.json", text='{"a": "b"}')
    unit = pairing.plan(["."]).units[0]

    assert unit.size == 20
    assert pickle.loads(pickle.dumps(unit)) == unit


def test_catalogues_are_paired_by_key_and_what_lacks_is_empty() -> None:
    make("en.json", text='{"a": {"title": "One"}, "b": "Two"}')
    make("es.json", text='{"c": "Tres", "a": {"title": "Uno"}}')
    [document] = pairing.read_all(["."])

    assert sides(document) == [("One", "Uno"), ("Two", ""), ("", "Tres")]
    assert [pair.key for pair in document.pairs] == ["a.title", "b", "c"]
    target = document.pairs[1].target
    assert target is not None
    assert (target.path, target.lang) == ("es.json", "es")


def test_texts_are_paired_in_order_when_their_numbers_agree() -> None:
    make("p.en.txt", text="One\nTwo\n")
    make("p.es.txt", text="Uno\n\nDos")

    assert [sides(d) for d in pairing.read_all(["."])] == [[("One", "Uno"), ("Two", "Dos")]]


def test_texts_are_lined_up_by_what_they_say_when_numbers_differ() -> None:
    make("p.en.txt", text="The Delta Museum\nIt opens on Monday at 10.\nTickets cost 5 euros.\n")
    make("p.es.txt", text="El Museo del Delta\nLas entradas cuestan 5 euros.")

    assert [sides(d) for d in pairing.read_all(["."])] == [
        [
            ("The Delta Museum", "El Museo del Delta"),
            ("It opens on Monday at 10.", None),
            ("Tickets cost 5 euros.", "Las entradas cuestan 5 euros."),
        ]
    ]


def test_pages_of_other_names_belong_together_when_they_say_the_same() -> None:
    english = ["The council met in Lisbon on Tuesday.", "It approved 14 new libraries and a music school."]
    spanish = ["El consejo se reunió el martes en Lisboa.", "Aprobó 14 bibliotecas nuevas y una escuela de música."]
    make("en/council.txt", text="\n".join(english))
    make("es/consejo.txt", text="\n".join(spanish))
    make("en/recipes.txt", text="Boil the rice for 12 minutes.\nAdd the onions and serve it hot with salt.")

    planned = pairing.plan(["."])

    assert [(u.beside, u.path, u.unpaired) for u in planned.units] == [
        (None, "en/recipes.txt", True),
        ("en/council.txt", "es/consejo.txt", False),
    ]
    (document,) = pairing.read_all(["en/recipes.txt"])
    assert not document.pairs[0].flags
    assert [d.pairs[0].flags for d in pairing.read_all(["."]) if d.path == "en/recipes.txt"] == [{UNPAIRED}]


def test_pages_that_link_to_each_other_belong_together() -> None:
    link = '<html lang="es"><head><link rel="alternate" hreflang="en" href="https://example.org/en/b.html"></head>'
    make("en/a.html", "en/b.html", text="<html lang='en'><body><p>Yes</p></body></html>")
    make("es/c.html", text=f"{link}<body><p>Sí</p></body></html>")

    assert ("en/b.html", "es/c.html") in units(".")


def test_tables_of_other_things_are_faults_only_when_named() -> None:
    make("package.json", text='{"name": "x"}')
    make("fr.po", text='msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "a"\nmsgstr "b"\n')

    assert [(d.pairs, d.faults) for d in pairing.read_all(["."])] == [([], ()), ([], ())]
    named = [fault.message for d in pairing.read_all(["package.json", "fr.po"]) for fault in d.faults]
    assert named[0] == "the catalogue's language is given as 'fr', not Spanish"
    assert named[1].startswith("no English and Spanish keys among: name;")


def test_a_broken_file_harms_no_other() -> None:
    make("a.json", text='{"en": "One", "es": ')
    make("b.jsonl", text='{"en": "One", "es": "Uno"}')
    make("en.json", text='{"k": "v"}')
    make("es.json", text="{")
    documents = list(pairing.read_all([".", "none"]))

    assert [len(d.pairs) for d in documents] == [0, 0, 1, 0]
    assert [[(f.path, f.line) for f in d.faults] for d in documents] == [
        [("none", None)], [("a.json", 1)], [], [("es.json", 1)],
    ]  # fmt: skip


def test_two_files_that_break_what_pairs_them_harm_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    make("a.en.txt", "b.en.txt", text="A green door.")
    make("a.es.txt", "b.es.txt", text="Una puerta verde.")
    paired = pairing.pair_documents

    def broken(english: Document, spanish: Document) -> Document:
        if spanish.path.startswith("a"):
            raise ZeroDivisionError("by nought")
        return paired(english, spanish)

    monkeypatch.setattr(pairing, "pair_documents", broken)
    first, second = pairing.read_all(["."])

    assert [str(fault) for fault in first.faults] == [
        "a.es.txt: could not be paired with a.en.txt (ZeroDivisionError: by nought); please report it"
    ]
    assert sides(second) == [("A green door.", "Una puerta verde.")]


def test_a_catalogue_without_a_sibling_is_read_alone() -> None:
    make("es/menu.json", text='{"a": "Hola"}')
    make("locales/en.json", text='{"menu": {"en": "English", "es": "Español"}, "a": "Hello"}')
    make("rows.es.json", text='[{"en": "One", "es": "Uno"}]')

    assert [sides(d) for d in pairing.read_all(["."])] == [
        [(None, "Hola")],
        [("English", None), ("Español", None), ("Hello", None)],
        [("One", "Uno")],
    ]


@pytest.mark.parametrize(
    ("others", "paired"), [(2, [("English", "inglés")]), (3, [("English", None), ("inglés", None)])]
)
def test_a_file_is_a_table_where_a_fourth_of_its_strings_are_pairs(
    others: int, paired: list[tuple[str, str | None]]
) -> None:
    rest = ", ".join(f'"k{n}": "Hello"' for n in range(others))
    make("locales/en.json", text=f'{{"menu": {{"en": "English", "es": "inglés"}}, {rest}}}')

    (document,) = pairing.read_all(["."])

    assert sides(document) == paired + [("Hello", None)] * (0 if len(paired) == 1 else others)


def test_options_reach_the_reader() -> None:
    make("t.csv", text="a,b\none,uno\n")
    options = ReadOptions(source_column="a", target_column="b")

    assert [sides(d) for d in pairing.read_all(["t.csv"], options)] == [[("one", "uno")]]


def test_a_key_that_stands_twice_is_paired_once() -> None:
    english = Document("en", [Pair(Segment("One", "en"), None, "k"), Pair(Segment("Two", "en"), None, "k")])
    spanish = Document("es", [Pair(None, Segment("Uno", "es"), "k")])

    assert sides(pairing.pair_documents(english, spanish)) == [("One", "Uno"), ("Two", "")]


ENGLISH_TEXT = "The harbour is open and the boats are in the bay. It was built by the city in 1904 for the fishermen."
SPANISH_TEXT = (
    "El puerto está abierto y los barcos están en la bahía. Lo construyó la ciudad en 1904 para los pescadores."
)


def test_two_named_pages_are_a_pair_whatever_their_names() -> None:
    make("harbour.txt", text=ENGLISH_TEXT)
    make("puerto.txt", text=SPANISH_TEXT)

    assert units("harbour.txt", "puerto.txt") == [("harbour.txt", "puerto.txt")]
    assert units("puerto.txt", "harbour.txt") == [("harbour.txt", "puerto.txt")]
    assert units("puerto.txt") == [(None, "puerto.txt")]


def test_two_named_pages_of_one_language_are_no_pair() -> None:
    make("harbour.txt", "port.txt", text=ENGLISH_TEXT)

    assert units("harbour.txt", "port.txt") == [(None, "harbour.txt"), (None, "port.txt")]


def test_pages_of_a_flat_folder_are_paired_by_their_links() -> None:
    link = '<html lang="{}"><head><link rel="alternate" hreflang="{}" href="{}"></head><p>{}</p></html>'
    make("site/harbour.html", text=link.format("en", "es", "puerto.html", ENGLISH_TEXT))
    make("site/puerto.html", text=link.format("es", "en", "harbour.html", SPANISH_TEXT))
    make("site/readme.html", text="<p>Some other page</p>")

    assert units("site") == [("site/harbour.html", "site/puerto.html")]


def test_subtitles_of_any_name_are_paired_when_named() -> None:
    make("talk.srt", text=f"1\n00:00:01,000 --> 00:00:05,000\n{ENGLISH_TEXT}\n")
    make("charla.srt", text=f"1\n00:00:01,000 --> 00:00:05,000\n{SPANISH_TEXT}\n")

    assert units("talk.srt", "charla.srt") == [("talk.srt", "charla.srt")]
