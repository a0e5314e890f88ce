from __future__ import annotations

import pickle
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.common import DATA, faults, read, shown_at, sides
from transcheck.errors import ReadError
from transcheck.formats import OtherLanguageError, ReadOptions
from transcheck.po_syntax import Entry, Malformed, entries

LIBRARY = [
    ("Lend %s", "Prestar %s"),
    (
        'The reader keeps the book for three weeks.\nThen it comes "home".',
        "La lectora conserva el libro tres semanas.\nLuego vuelve «a casa».",
    ),
    ("One book", "Un libro"),
    ("%d books", "%d libros"),
]


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "es.po"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("name", ["library.po", "library_crlf.po", "library_latin1.po"])
def test_a_catalogue_is_read_whatever_its_bytes_are(name: str) -> None:
    document = read(name)

    assert sides(document) == LIBRARY
    assert document.faults == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_goes_before_the_stated_charset(tmp_path: Path, encoding: str) -> None:
    text = (DATA / "library_latin1.po").read_text(encoding="latin-1")

    assert sides(read(write(tmp_path, text, encoding))) == LIBRARY


def test_the_entry_says_key_note_flags_and_references() -> None:
    first, second, *_ = read("library.po").pairs

    assert first.key == "desk\x04Lend %s"
    assert first.note == "Shown on the desk."
    assert first.flags == {"python-format"}
    assert first.source is not None
    assert first.source.place == "desk.py:12 shelf.py:7"
    assert second.note == "Kept short."
    assert second.flags == frozenset()


def test_each_plural_form_stands_against_its_source_form(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        'msgid "One day"\nmsgid_plural "%d days"\nmsgstr[0] "Un día"\nmsgstr[1] "%d días"\nmsgstr[2] "%d de días"\n',
    )
    document = read(path)

    assert sides(document) == [("One day", "Un día"), ("%d days", "%d días"), ("%d days", "%d de días")]
    assert [pair.form for pair in document.pairs] == [0, 1, 2]
    assert {pair.key for pair in document.pairs} == {"One day"}


def test_an_empty_plural_form_is_no_pair(tmp_path: Path) -> None:
    path = write(tmp_path, 'msgid "One day"\nmsgid_plural "%d days"\nmsgstr[0] ""\nmsgstr[1] "%d días"\n')

    assert sides(read(path)) == [("%d days", "%d días")]


def test_fuzzy_and_obsolete_entries_are_read_when_asked_for() -> None:
    fuzzy = read("library.po", ReadOptions(include_fuzzy=True)).pairs
    obsolete = read("library.po", ReadOptions(include_obsolete=True)).pairs

    assert [pair.key for pair in fuzzy][-1] == "Shelf"
    assert fuzzy[-1].flags == {"fuzzy"}
    assert [pair.key for pair in obsolete][-1] == "Card index"
    assert obsolete[-1].flags == {"obsolete"}
    assert obsolete[-1].target is not None
    assert obsolete[-1].target.at(0) == (37, 12)


def test_a_fuzzy_mark_of_an_obsolete_entry_does_not_touch_the_next(tmp_path: Path) -> None:
    path = write(tmp_path, '#, fuzzy\n#~ msgid "a"\n#~ msgstr "b"\n\nmsgid "one"\nmsgstr "uno"\n')

    assert sides(read(path)) == [("one", "uno")]


@pytest.mark.parametrize("name", ["library.po", "library_crlf.po"])
def test_each_character_is_found_where_it_stands(name: str) -> None:
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    escaped = {"\n": "\\", '"': "\\"}
    for pair in read(name, ReadOptions(include_fuzzy=True, include_obsolete=True)).pairs:
        for _, segment, _ in pair.sides():
            for offset, character in enumerate(segment.text):
                assert shown_at(segment, offset, lines) == escaped.get(character, character)
            line, column = segment.at(len(segment.text))
            assert lines[line - 1][column - 1] == '"'


def test_the_line_is_that_of_the_first_character() -> None:
    pair = read("library.po").pairs[1]

    assert pair.source is not None
    assert pair.target is not None
    assert (pair.source.line, pair.source.column) == (16, 2)
    assert pair.target.line == 20


def test_a_segment_is_still_located_after_pickling() -> None:
    segment = read("library.po").pairs[1].target
    assert segment is not None
    again = pickle.loads(pickle.dumps(segment))

    assert again.at(30) == segment.at(30)


def test_damage_is_told_with_its_line_and_harms_no_other_entry() -> None:
    document = read("broken.po")

    assert sides(document) == [("first", "primero"), ("last", "último")]
    assert faults(document) == [
        (10, "no quote opens the string; the text before the next quote would be lost"),
        (13, 'a quote inside the string is not escaped; it is written \\"'),
        (15, "no msgid stands before the msgstr"),
        (19, "\\D is no escape that PO files have; a backslash is written \\\\"),
        (21, "no quote closes the string"),
        (26, "neither a string, a comment nor a keyword that PO files have"),
        (30, "a plural form stands twice in one entry"),
        (34, "a merge conflict was left in the file"),
    ]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"', "no msgstr follows"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"', "an entry cannot hold, in this order, msgid msgstr msgstr"),
        ('msgid "a"\nmsgstr "b" "c"', 'a quote inside the string is not escaped; it is written \\"'),
        ('msgid "a"\nmsgstr "\\303\\241"', "the escape \\303 stands for a byte, not for a character"),
        ('msgid "a"\nmsgtsr "b"', "neither a string, a comment nor a keyword that PO files have"),
        ('#: x.c\n"alone"', "a string stands alone"),
        ('msgid "a"\nmsgstr "', "no quote closes the string"),
    ],
)
def test_damage_of_each_kind_has_its_own_words(tmp_path: Path, entry: str, message: str) -> None:
    path = write(tmp_path, f'msgid "one"\nmsgstr "uno"\n\n{entry}\n\nmsgid "two"\nmsgstr "dos"\n')
    document = read(path)

    assert document.faults[0].message.startswith(message)
    assert {("one", "uno"), ("two", "dos")} <= set(sides(document))
    assert len(document.faults) == 1


@pytest.mark.parametrize(
    "entry",
    [
        'msgid "a"\nmsgstr "b"\n\n"c" d',
        'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\n# c\nmsgstr[1] "c" d',
        'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\n\nmsgstr[1] "c"\n\n"d" e',
    ],
)
def test_no_part_of_a_damaged_entry_passes_for_the_whole(entry: str) -> None:
    assert not [found for found in entries(f"{entry}\n") if isinstance(found, Entry)]


def test_a_comment_ends_with_its_line() -> None:
    (entry,) = entries('# one # two #~ three\n#\nmsgid "a"\nmsgstr "b"\n')

    assert isinstance(entry, Entry)
    assert entry.comments == "# one # two #~ three\n#\n"


def test_entries_need_no_blank_line_between_them(tmp_path: Path) -> None:
    path = write(tmp_path, 'msgid "one"\nmsgstr "uno"\nmsgid "two"\nmsgstr x"dos"\nmsgid "six"\nmsgstr "seis"')
    document = read(path)

    assert sides(document) == [("one", "uno"), ("six", "seis")]
    assert [line for line, _ in faults(document)] == [4]


def test_rare_escapes_are_decoded(tmp_path: Path) -> None:
    path = write(tmp_path, 'msgid "\\033[1m\\x21 \\a\\\\n"\nmsgstr "\\033[1m\\42\\\\x21"\n')

    assert sides(read(path)) == [("\x1b[1m! \x07\\n", '\x1b[1m"\\x21')]


@pytest.mark.parametrize("character", ["\u2028", "\x85", "\x0b", "\x1c", "\xa0", "\x00"])
def test_characters_that_look_like_line_breaks_stay_in_the_text(tmp_path: Path, character: str) -> None:
    padding = "# " + "x" * 1100 + "\n"
    path = write(tmp_path, f'{padding}msgid "a{character}b"\nmsgstr "{character}"\n')

    assert sides(read(path)) == [(f"a{character}b", character)]


def test_a_template_gives_its_english_alone(tmp_path: Path) -> None:
    path = tmp_path / "messages.pot"
    path.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=CHARSET\\n"\n\nmsgid "One"\nmsgstr ""\n')

    assert sides(read(path)) == [("One", None)]


@pytest.mark.parametrize(
    ("language", "refused"), [("es", False), ("es_MX", False), ("", False), ("fr", True), ("est", True)]
)
def test_a_catalogue_in_another_language_is_refused(tmp_path: Path, language: str, refused: bool) -> None:
    path = write(tmp_path, f'msgid ""\nmsgstr "Language: {language}\\n"\n\nmsgid "one"\nmsgstr "uno"\n')
    if refused:
        with pytest.raises(OtherLanguageError, match=f"'{language}', not Spanish"):
            read(path)
    else:
        assert len(read(path).pairs) == 1


def test_bytes_that_are_not_in_the_charset_are_told_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "es.po"
    path.write_bytes(b'msgid "one"\nmsgstr "a\xf1o"\n')

    with pytest.raises(ReadError, match=r"es\.po:2: byte 0xf1 is not UTF-8; .*--encoding") as caught:
        read(path)
    assert caught.value.line == 2
    assert sides(read(path, ReadOptions(encoding="latin-1"))) == [("one", "año")]


@given(st.text(alphabet='ab ñ"\\\n#[]0~msgidtr_', max_size=80))
def test_no_text_breaks_the_lexer(text: str) -> None:
    for found in entries(text, include_obsolete=True):
        assert isinstance(found, (Entry, Malformed))


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=60)


@given(st.lists(st.tuples(TEXTS, TEXTS), unique_by=lambda pair: pair[0]))
def test_what_polib_writes_is_read_back(tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, str]]) -> None:
    catalogue = polib.POFile(wrapwidth=30)
    for source, target in pairs:
        catalogue.append(polib.POEntry(msgid=source, msgstr=target))
    path = tmp_path_factory.mktemp("po") / "es.po"
    path.write_bytes(str(catalogue).encode())

    assert sides(read(path)) == pairs


def test_msgids_that_are_keys_are_no_english(tmp_path: Path) -> None:
    entries = [f'msgid "label_field_{n}"\nmsgstr "Campo número {n}"' for n in range(12)]
    entries.append('#. Default: "Wait 30 days"\nmsgid "help_wait"\nmsgstr "Espere 30 días"')
    path = tmp_path / "es.po"
    path.write_text('msgid ""\nmsgstr "Language: es\\n"\n\n' + "\n\n".join(entries) + "\n", encoding="utf-8")

    pairs = read(str(path), ReadOptions()).pairs

    assert [p.source for p in pairs[:12]] == [None] * 12
    assert pairs[-1].source is not None
    assert pairs[-1].source.text == "Wait 30 days"
    assert pairs[-1].key == "help_wait"
