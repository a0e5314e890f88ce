from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.common import DATA, faults, read, shown_at, sides
from transcheck.errors import ReadError
from transcheck.formats import NoPairsError, ReadOptions
from transcheck.formats._json_text import JsonString, JsonText
from transcheck.model import Document, Kind


def read_json(folder: Path, text: str, lang: str | None = None, name: str = "table.json") -> Document:
    path = folder / name
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return read(path, lang=lang)


def test_lines_are_read_and_a_broken_one_is_told() -> None:
    document = read("rows.jsonl")

    assert sides(document) == [("Good morning", "Buenos días"), ('Café "Sol"', "Café «Sol»"), ("Alone", "")]
    assert [pair.key for pair in document.pairs] == ["r1", "r3", "r4"]
    assert [line for line, _ in faults(document)] == [2]
    assert faults(document)[0][1].startswith("no valid JSON: expecting")


def test_strings_are_found_where_they_stand() -> None:
    lines = (DATA / "rows.jsonl").read_bytes().decode().split("\n")
    escaped = {"é": "\\", '"': "\\"}
    for pair in read("rows.jsonl").pairs:
        for _, segment, _ in pair.sides():
            for offset, character in enumerate(segment.text):
                shown = shown_at(segment, offset, lines)
                assert shown in (character, escaped.get(character))
            assert segment.line > 0


def test_a_list_of_rows_gives_pairs_by_stem(tmp_path: Path) -> None:
    text = '[{"id": 4, "title_en": "Open day", "title_es": "Jornada abierta", "es_alt": "Verja", "en_alt": "Gate"}]'
    document = read_json(tmp_path, text)

    assert sides(document) == [("Open day", "Jornada abierta"), ("Gate", "Verja")]
    assert [(pair.key, pair.kind) for pair in document.pairs] == [("4.title", Kind.TITLE), ("4.alt", Kind.CAPTION)]


def test_nested_pairs_are_found_at_any_depth(tmp_path: Path) -> None:
    text = """{
      "hero": {"title": {"en": "Welcome", "es": "Te damos la bienvenida"}},
      "team": [{"role": {"en": "Gardener", "es": "Jardinera"}}, {"role": {"en": "Cook"}}],
      "count": 3
    }"""
    document = read_json(tmp_path, text)

    assert sides(document) == [("Welcome", "Te damos la bienvenida"), ("Gardener", "Jardinera"), ("Cook", "")]
    assert [pair.key for pair in document.pairs] == ["hero.title", "team.0.role", "team.1.role"]
    assert [pair.kind for pair in document.pairs] == [Kind.TITLE, Kind.ROLE, Kind.ROLE]
    source = document.pairs[1].source
    assert source is not None
    assert (source.line, source.column) == (3, 33)


def test_two_catalogues_in_one_file_are_paired_by_path(tmp_path: Path) -> None:
    text = '{"en": {"nav": {"home": "Home", "help": "Help"}}, "es": {"nav": {"home": "Inicio"}, "extra": ["Más"]}}'
    document = read_json(tmp_path, text)

    assert sides(document) == [("Home", "Inicio"), ("Help", ""), ("", "Más")]
    assert [pair.key for pair in document.pairs] == ["nav.home", "nav.help", "extra.0"]


def test_a_null_translation_is_an_empty_one(tmp_path: Path) -> None:
    assert sides(read_json(tmp_path, '[{"en": "One", "es": null}, {"en": "", "es": " "}]')) == [("One", "")]


def test_source_and_target_count_only_where_no_language_is_named(tmp_path: Path) -> None:
    links = '{"source": "/a.png", "target": "_blank"}'

    assert sides(read_json(tmp_path, f'[{links}, {{"en": "One", "es": "Uno"}}]')) == [("One", "Uno")]
    assert sides(read_json(tmp_path, f"[{links}]")) == [("/a.png", "_blank")]


def test_a_language_menu_is_no_translation(tmp_path: Path) -> None:
    text = '{"menu": {"en": "English", "es": "Español"}, "save": {"en": "Save", "es": "Guardar"}}'

    assert sides(read_json(tmp_path, text)) == [("Save", "Guardar")]


def test_kind_id_and_limit_come_from_their_keys(tmp_path: Path) -> None:
    pair = read_json(tmp_path, '[{"key": "k1", "kind": "caption", "maxLength": 20, "en": "A", "es": "B"}]').pairs[0]

    assert (pair.key, pair.kind, pair.max_length) == ("k1", Kind.CAPTION, 20)


def test_keys_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text('{"before": "uno", "text": "one"}\n')

    assert sides(read(path, ReadOptions(source_column="text", target_column="before"))) == [("one", "uno")]
    with pytest.raises(NoPairsError, match="among: before, text; name them by"):
        read(path)


def test_a_key_that_stands_twice_is_told(tmp_path: Path) -> None:
    document = read_json(tmp_path, '{\n"a": {"en": "One",\n"es": "Uno", "es": "Un"}}')

    assert sides(document) == [("One", "Un")]
    assert faults(document) == [(3, "the key 'es' stands twice in one object; only the last one counts")]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('{"en": "a",\n "es": "b",\n}', 3, "no valid JSON: "),
        ("", 1, "no valid JSON: expecting value"),
        ('{"en": "a\tb"}', 1, "no valid JSON: invalid control character"),
        ("9" * 5000, 1, "no valid JSON: exceeds the limit"),
        ("[" * 100_000, None, "is nested too deeply"),
    ],
)
def test_what_is_no_json_is_refused_with_its_line(tmp_path: Path, text: str, line: int | None, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_json(tmp_path, text)
    assert caught.value.line == line
    assert caught.value.message.startswith(message)


def test_a_line_nested_too_deeply_is_a_fault_like_others(tmp_path: Path) -> None:
    document = read_json(tmp_path, "[" * 100_000 + '\n{"en": "One", "es": "Uno"}\n', name="t.jsonl")

    assert sides(document) == [("One", "Uno")]
    assert faults(document) == [(1, "is nested too deeply")]


def test_a_catalogue_in_one_language_gives_its_strings(tmp_path: Path) -> None:
    text = """{"@@locale": "en", "home": {"title": "Welcome", "items": ["One", "Two"]}, "@home": {"description": "x"},
    "wait": {"message": "Wait", "description": "Shown while loading"}, "n": 3}"""
    document = read_json(tmp_path, text, lang="en")

    assert sides(document) == [("Welcome", None), ("One", None), ("Two", None), ("Wait", None)]
    assert [pair.key for pair in document.pairs] == ["home.title", "home.items.0", "home.items.1", "wait"]
    assert document.pairs[0].kind is Kind.TITLE
    assert document.pairs[3].note == "Shown while loading"
    assert sides(read_json(tmp_path, '["Hola"]', lang="es")) == [(None, "Hola")]


def test_english_keys_are_the_source_of_a_spanish_catalogue(tmp_path: Path) -> None:
    document = read_json(
        tmp_path, '{"Save the file": "Guardar el archivo",\n "Open": "Abrir", "Not yet": ""}', lang="es"
    )

    assert sides(document) == [("Save the file", "Guardar el archivo"), ("Open", "Abrir")]
    source = document.pairs[1].source
    assert source is not None
    assert source.at(0) == (2, 3)


def test_the_id_of_the_nearest_object_begins_the_key(tmp_path: Path) -> None:
    text = """[{"id": 3, "kind": "caption", "text": {"en": "A gate", "es": "Una verja"}},
    {"id": "home.button", "en": "Send", "es": "Enviar"}, {"id": "item-2", "en": "One", "es": "Uno"}]"""
    document = read_json(tmp_path, text)

    assert [pair.key for pair in document.pairs] == ["3.text", "home.button", "item-2"]
    assert [pair.kind for pair in document.pairs] == [Kind.CAPTION, Kind.BUTTON, Kind.UNKNOWN]


FILLER = '"content": "' + "x" * 300_000 + '"'


def test_a_large_file_without_a_spanish_key_is_not_parsed(tmp_path: Path) -> None:
    with pytest.raises(NoPairsError, match="among: content, presets;"):
        read_json(tmp_path, f'{{{FILLER}, "presets": 2,, broken')


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("en", "es"),
        ("title_en", "title_es"),
        ("textEn", "textEs"),
        ("EN-US", "ES-MX"),
        ("ingl\\u00e9s", "espa\\u00f1ol"),
    ],
)
def test_a_large_file_with_one_is(tmp_path: Path, english: str, spanish: str) -> None:
    text = f'[{{{FILLER}, "{english}": "One", "{spanish}": "Uno"}}]'

    assert sides(read_json(tmp_path, text)) == [("One", "Uno")]


def test_a_broken_file_that_could_hold_no_pairs_is_none_of_ours(tmp_path: Path) -> None:
    with pytest.raises(NoPairsError, match=r":2: no valid JSON"):
        read_json(tmp_path, '{\n  // a note\n  "strict": true\n}')


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(JSON, st.booleans(), st.sampled_from([None, 1]))
def test_each_string_knows_where_it_stands(value: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    texts: list[JsonString] = []

    def plain(part: object) -> object:
        if isinstance(part, JsonString):
            texts.append(part)
            return part.value
        if isinstance(part, dict):
            return {key: plain(member) for key, member in part.items()}
        return [plain(item) for item in part] if isinstance(part, list) else part

    assert plain(JsonText("x.json", text).whole()) == value
    for found in texts:
        assert json.loads(f'"{text[found.start : found.end]}"') == found.value
        segment = JsonText("x.json", text).segment(found, "en", Kind.UNKNOWN)
        assert segment.at(0) == (text.count("\n", 0, found.start) + 1, found.start - text.rfind("\n", 0, found.start))
