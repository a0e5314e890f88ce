"""Reads JSON and JSON Lines: tables of pairs, nested pairs, and string catalogues in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

from transcheck.errors import ReadError
from transcheck.formats._columns import ColumnLayout, Columns, any_pair, kind_of, layout
from transcheck.formats._json_text import JsonString, JsonText
from transcheck.formats._names import named
from transcheck.formats.base import Format, NoPairsError, ReadOptions, decode
from transcheck.model import Document, Kind, Pair, Segment
from transcheck.text.lazy import Lazy

_OWN_NAMES = {
    "english": {"español", "espanol", "castellano", "spanish"},
    "inglés": {"español", "castellano"},
    "en": {"es"},
}
"""What language menus say: two names of languages, and no translations of each other."""

_KEY = Lazy(r'"((?:[^"\\\n]|\\u00[0-9a-fA-F]{2}){1,80})"\s{0,99}:')
_LONGEST_NAME = 10
_LARGE = 200_000

KeyPath: TypeAlias = tuple[str | int, ...]


class _Id(str):
    """The id of an object, in the place of the path that leads to it."""

    __slots__ = ()


class JsonObject(NamedTuple):
    """An object of the file.

    Attributes:
        path: the keys and indexes that lead to it, from the nearest object with an id on.
        family: what its path has in common with those of its neighbours, the rows of the same table.
        members: its values by key.
        layout: what its keys are for.
        kind: what it, or the object that it stands in, says about its kind.
    """

    path: KeyPath
    family: KeyPath
    members: dict[Any, Any]
    layout: ColumnLayout
    kind: Kind


def read_pairs(path: str, data: bytes, options: ReadOptions) -> Document:
    """Read the pairs of a JSON or JSON Lines file.

    Pairs are looked for in objects with English and Spanish members ("en"/"es", "title_en"/"title_es",
    "source"/"target"), at any depth, whose values are strings, or catalogues of the same shape. The key of a pair is
    its object's id, or else its key path. A row that lacks the Spanish its neighbours have gets an empty segment.

    Raises:
        NoPairsError: there is no pair in the file; the message lists the keys that there are.
        ReadError: it is no JSON, or not in the encoding. In JSON Lines a broken line is a fault of the document.
    """
    meant = options.target_column is not None or _may_hold_pairs(data)
    if not meant and len(data) > _LARGE:
        raise _no_pairs(path, _keys(data))
    try:
        source, root = _parsed(path, data, options)
    except ReadError as error:
        if meant:
            raise
        raise NoPairsError(error.path, error.message, error.line) from error
    reader = _JsonReader(source, options)
    pairs = reader.pairs(root)
    if not pairs and not reader.paired and not (_is_lines(path) and source.faults):
        raise _no_pairs(path, reader.keys)
    return Document(path, pairs, tuple(source.faults))


def read_alone(path: str, data: bytes, options: ReadOptions, lang: str | None = None) -> Document:
    """Read a catalogue of strings in one language: each string is a segment, under its key path.

    A Spanish one whose keys are English sentences gives pairs.

    Raises:
        ReadError: it is no JSON, or not in the encoding. In JSON Lines a broken line is a fault of the document.
    """
    source, root = _parsed(path, data, options)
    own = lang or named(path) or "en"
    made = _by_sentence(source, root) if own == "es" and _has_sentences(root) else _one_sided(source, root, own)
    return Document(path, list(made), tuple(source.faults))


def _is_lines(path: str) -> bool:
    return path.lower().endswith((".jsonl", ".ndjson"))


def _parsed(path: str, data: bytes, options: ReadOptions) -> tuple[JsonText, Any]:
    source = JsonText(path, decode(path, data, options))
    return source, source.lines() if _is_lines(path) else source.whole()


def _may_hold_pairs(data: bytes) -> bool:
    """Whether any keys of a file could hold the two languages: most JSON files are no business of ours."""
    return b"\0" in data[:1024] or any_pair(_keys(data))  # wide characters are not read here


def _keys(data: bytes) -> Iterator[str]:
    """Yield the keys of a file, as far as they can be told without parsing it."""
    seen = set()
    for match in _KEY.finditer(data.decode("utf-8", "replace")):
        if match[1] not in seen:
            seen.add(match[1])
            yield match[1]


def _no_pairs(path: str, keys: Iterable[str]) -> NoPairsError:
    seen = ", ".join(dict.fromkeys(islice(keys, 100))) or "none"
    cure = "name them by --source-column and --target-column"
    return NoPairsError(path, f"no English and Spanish keys among: {seen:.300}; {cure}")


class _JsonReader:
    """Looks through a parsed file for pairs."""

    def __init__(self, source: JsonText, options: ReadOptions) -> None:
        self.source = source
        self.options = options
        self.keys: list[str] = []
        self.paired = False
        """Whether any object has an English and a Spanish key, be they empty."""
        self._layouts: dict[tuple[Any, ...], ColumnLayout] = {}

    def pairs(self, root: Any) -> list[Pair]:
        """Give the pairs of the whole file, in its order."""
        nodes = list(self._nodes(root, (), (), Kind.UNKNOWN))
        # What the rows of each table hold: a row that lacks one of two keys that its neighbours have lacks a text.
        schemes: dict[KeyPath, dict[Columns, None]] = {}
        for node in nodes:
            for columns in node.layout.pairs:
                if not _is_menu(node.members[columns.source], node.members[columns.target]):
                    schemes.setdefault(node.family, {})[columns] = None
        found = {columns for family in schemes.values() for columns in family}
        self.paired = bool(found)
        by_part = all(columns.by_part for columns in found)  # "source" counts only where no language is named
        made: list[Pair] = []
        for node in nodes:
            own = node.layout.pairs
            if node.family in schemes:
                own += tuple(_lacking(node, schemes[node.family]))
            for columns in own:
                if by_part or not columns.by_part:
                    made += self._pairs_of(node, columns)
        return made

    def _nodes(self, value: Any, path: KeyPath, above: KeyPath, kind: Kind) -> Iterator[JsonObject]:
        """Yield the objects of a value in order. `above` is its whole path, with indexes made alike."""
        if isinstance(value, list):
            members: Any = enumerate(value)
        elif isinstance(value, dict):
            node = self._node(value, path, above[:-1], kind)
            path, kind = node.path, node.kind
            yield node
            paired = {name for columns in node.layout.pairs for name in (columns.source, columns.target)}
            members = [(key, member) for key, member in value.items() if key not in paired]
        else:
            return
        for key, member in members:
            if isinstance(member, (dict, list)):
                yield from self._nodes(member, (*path, key), (*above, "*" if isinstance(key, int) else key), kind)

    def _node(self, value: dict[Any, Any], path: KeyPath, family: KeyPath, kind: Kind) -> JsonObject:
        chosen = self._layout(value)
        own = value.get(chosen.id)
        if isinstance(own, JsonString) and own.value:
            path = (_Id(own.value),)
        elif type(own) is int:
            path = (_Id(own),)
        stated = value.get(chosen.kind)
        return JsonObject(
            path, family, value, chosen, kind_of(stated.value) if isinstance(stated, JsonString) else kind
        )

    def _layout(self, members: dict[Any, Any]) -> ColumnLayout:
        names = tuple(members)
        found = self._layouts.get(names)
        if found is None:
            words = [name for name in names if isinstance(name, str)]
            found = self._layouts[names] = layout(words, self.options)
            self.keys += words[:20]
        return found

    def _pairs_of(self, node: JsonObject, columns: Columns) -> list[Pair]:
        members, path = node.members, node.path
        source, target = members.get(columns.source), members.get(columns.target)
        if isinstance(source, (dict, list)) and isinstance(target, (dict, list)):
            return list(self._trees(path, source, target))
        if not (_is_textual(source) and _is_textual(target)) or _is_menu(source, target):
            return []
        if not (_is_said(source) or _is_said(target)):
            return []
        if columns.stem:
            path = (*path, columns.stem)
        kind = columns.kind
        if kind is Kind.UNKNOWN and node.layout.kind is not None:
            kind = node.kind
        if kind is Kind.UNKNOWN:
            kind = _kind(path)
        if kind is Kind.UNKNOWN:
            kind = node.kind
        limit = members.get(node.layout.max_length)
        return [self._pair(source, target, _key(path), kind, limit if type(limit) is int else None)]

    def _trees(self, path: KeyPath, source: Any, target: Any) -> Iterator[Pair]:
        """Pair two catalogues that stand in one file, by key path."""
        english = {inner: text for inner, text, _ in _leaves(source, ())}
        spanish = {inner: text for inner, text, _ in _leaves(target, ())}
        for inner in dict.fromkeys((*english, *spanish)):
            full = (*path, *inner)
            yield self._pair(english.get(inner), spanish.get(inner), _key(full), _kind(full))

    def _pair(
        self, source: JsonString | None, target: JsonString | None, key: str, kind: Kind, limit: int | None = None
    ) -> Pair:
        english = self.source.segment(source, "en", kind) if source else None
        spanish = self.source.segment(target, "es", kind) if target else None
        # An empty segment stands where its partner is, so that a finding on it has a place.
        if spanish is None and english is not None:
            spanish = Segment("", "es", kind, english.path, english.line)
        elif english is None and spanish is not None:
            english = Segment("", "en", kind, spanish.path, spanish.line)
        return Pair(english, spanish, key, max_length=limit)


def _lacking(node: JsonObject, schemes: dict[Columns, None]) -> Iterator[Columns]:
    stems = {columns.stem for columns in node.layout.pairs}
    for columns in schemes:
        if columns.stem not in stems and (columns.source in node.members) != (columns.target in node.members):
            yield columns


def _is_textual(value: Any) -> bool:
    return value is None or isinstance(value, JsonString)


def _is_said(value: JsonString | None) -> bool:
    return value is not None and bool(value.value.strip())


def _is_menu(source: Any, target: Any) -> bool:
    if not (isinstance(source, JsonString) and isinstance(target, JsonString)):
        return False
    if len(source.value) > _LONGEST_NAME:
        return False
    return target.value.strip().lower() in _OWN_NAMES.get(source.value.strip().lower(), ())


def _key(path: KeyPath) -> str:
    return ".".join(str(part) for part in path)


def _kind(path: KeyPath) -> Kind:
    """Give the kind that the last two keys of a path tell, the last one first. An id tells only when it has dots."""
    left = 2
    for part in reversed(path):
        if isinstance(part, int) or (isinstance(part, _Id) and "." not in part):
            continue
        kind = kind_of(part)
        left -= 1
        if kind is not Kind.UNKNOWN or not left:
            return kind
    return Kind.UNKNOWN


def _one_sided(source: JsonText, root: Any, lang: str) -> Iterator[Pair]:
    for path, text, note in _leaves(root, ()):
        segment = source.segment(text, lang, _kind(path))
        english, spanish = (segment, None) if lang == "en" else (None, segment)
        yield Pair(english, spanish, _key(path), note=note)


def _has_sentences(root: Any) -> bool:
    """Whether a catalogue is flat and its keys are English, as in {"Save the file": "Guardar el archivo"}."""
    if not isinstance(root, dict) or not root or not all(isinstance(value, JsonString) for value in root.values()):
        return False
    return 2 * sum(" " in key.strip() for key in root if isinstance(key, str)) >= len(root)


def _by_sentence(source: JsonText, root: Any) -> Iterator[Pair]:
    for key, text in root.items():
        if text.value:
            line, column = source.place_of_key(key, text)
            english = Segment(key, "en", path=source.path, line=line, column=column)
            yield Pair(english, source.segment(text, "es", Kind.UNKNOWN), key)


def _leaves(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, JsonString, str]]:
    """Yield (path, text, note) of each string of a catalogue; what describes other strings is their note."""
    if isinstance(value, JsonString):
        yield path, value, ""
    elif isinstance(value, dict):
        message = value.get("message", value.get("defaultMessage"))
        if isinstance(message, JsonString):  # as browser extensions and FormatJS have it
            about = value.get("description")
            yield path, message, about.value if isinstance(about, JsonString) else ""
            return
        for key, member in value.items():
            if not (isinstance(key, str) and key[:1] in ("@", "$")):  # Flutter's notes; schemas
                yield from _leaves(member, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _leaves(item, (*path, index))


FORMAT = Format(
    name="JSON",
    suffixes=(".json", ".jsonl", ".ndjson"),
    about=(
        'keys like the columns of tables, or nested pairs such as `{"en": …, "es": …}`; '
        "or `en/x.json` beside `es/x.json`, by key"
    ),
    read_pairs=read_pairs,
    read_alone=read_alone,
    keyed=True,
)
