"""Reads JSON and JSON Lines: tables of pairs, nested pairs, and string catalogues in one language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from transcheck.formats._columns import Columns, Layout, kind_of, layout
from transcheck.formats._json_text import JsonText, Text
from transcheck.formats.base import NoPairsError, ReadOptions, decode
from transcheck.model import Document, Kind, Pair, Segment

_OWN_NAMES = {
    "english": {"español", "espanol", "castellano", "spanish"},
    "inglés": {"español", "castellano"},
    "en": {"es"},
}
"""What language menus say: two names of languages, and no translations of each other."""

Path: TypeAlias = tuple[str | int, ...]


class Node(NamedTuple):
    """An object of the file.

    Attributes:
        path: the keys and indexes that lead to it.
        family: what its path has in common with those of its neighbours, the rows of the same table.
        members: its values by key.
        layout: what its keys are for.
    """

    path: Path
    family: Path
    members: dict[Any, Any]
    layout: Layout


def read(path: str, data: bytes, options: ReadOptions, lang: str | None = None) -> Document:
    """Read a JSON or JSON Lines file.

    With `lang` the file is a catalogue: each string is a segment of that language, under its key path. Without it the
    file is looked through for pairs: objects with English and Spanish members ("en"/"es", "title_en"/"title_es",
    "source"/"target"), at any depth, whose values are strings, or catalogues of the same shape. The key of a pair is
    its object's id, or else its key path. A row that lacks the Spanish its neighbours have gets an empty segment.

    Raises:
        NoPairsError: there is no pair in the file; the message lists the keys that there are.
        ReadError: it is no JSON, or not in the encoding. In JSON Lines a broken line is a fault of the document.
    """
    source = JsonText(path, decode(path, data, options))
    lines = path.lower().endswith((".jsonl", ".ndjson"))
    root = source.lines() if lines else source.whole()
    if lang is not None:
        return Document(path, list(_one_sided(source, root, lang)), tuple(source.faults))
    reader = _Reader(source, options)
    pairs = reader.pairs(root)
    if not pairs and not reader.paired and not (lines and source.faults):
        seen = ", ".join(dict.fromkeys(reader.keys)) or "none"
        cure = "name them by --source-column and --target-column"
        raise NoPairsError(path, f"no English and Spanish keys among: {seen:.300}; {cure}")
    return Document(path, pairs, tuple(source.faults))


class _Reader:
    """Looks through a parsed file for pairs."""

    def __init__(self, source: JsonText, options: ReadOptions) -> None:
        self.source = source
        self.options = options
        self.keys: list[str] = []
        self.paired = False
        """Whether any object has an English and a Spanish key, be they empty."""
        self._layouts: dict[tuple[Any, ...], Layout] = {}

    def pairs(self, root: Any) -> list[Pair]:
        """Give the pairs of the whole file, in its order."""
        nodes = list(self._nodes(root, (), ()))
        # What the rows of each table hold: a row that lacks one of two keys that its neighbours have lacks a text.
        schemes: dict[Path, dict[Columns, None]] = {}
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

    def _nodes(self, value: Any, path: Path, above: Path) -> Iterator[Node]:
        """Yield the objects of a value in order. `above` is its own path with indexes made alike."""
        if isinstance(value, dict):
            chosen = self._layout(value)
            yield Node(path, above[:-1], value, chosen)
            trees = [key for key, member in value.items() if isinstance(member, (dict, list))]
            if trees:
                paired = {name for columns in chosen.pairs for name in (columns.source, columns.target)}
                for key in trees:
                    if key not in paired:
                        yield from self._nodes(value[key], (*path, key), (*above, "*" if isinstance(key, int) else key))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, (dict, list)):
                    yield from self._nodes(item, (*path, index), (*above, "*"))

    def _layout(self, members: dict[Any, Any]) -> Layout:
        names = tuple(members)
        found = self._layouts.get(names)
        if found is None:
            words = [name for name in names if isinstance(name, str)]
            found = self._layouts[names] = layout(words, self.options)
            self.keys += words[:20]
        return found

    def _pairs_of(self, node: Node, columns: Columns) -> list[Pair]:
        members = node.members
        source, target = members.get(columns.source), members.get(columns.target)
        if isinstance(source, (dict, list)) and isinstance(target, (dict, list)):
            return list(self._trees(node.path, source, target))
        if not (_is_textual(source) and _is_textual(target)) or _is_menu(source, target):
            return []
        if not (_is_said(source) or _is_said(target)):
            return []
        chosen = node.layout
        own = members.get(chosen.id)
        key = own.value if isinstance(own, Text) else str(own) if isinstance(own, int) else _key(node.path)
        if columns.stem:
            kind = columns.kind
            key = f"{key}.{columns.stem}" if key else columns.stem
        else:
            stated = members.get(chosen.kind)
            kind = kind_of(stated.value) if isinstance(stated, Text) else _kind(node.path)
        limit = members.get(chosen.max_length)
        return [self._pair(source, target, key, kind, limit if isinstance(limit, int) else None)]

    def _trees(self, path: Path, source: Any, target: Any) -> Iterator[Pair]:
        """Pair two catalogues that stand in one file, by key path."""
        english = {inner: text for inner, text, _ in _leaves(source, ())}
        spanish = {inner: text for inner, text, _ in _leaves(target, ())}
        for inner in dict.fromkeys((*english, *spanish)):
            full = (*path, *inner)
            yield self._pair(english.get(inner), spanish.get(inner), _key(full), _kind(full))

    def _pair(self, source: Text | None, target: Text | None, key: str, kind: Kind, limit: int | None = None) -> Pair:
        english = self.source.segment(source, "en", kind) if source else None
        spanish = self.source.segment(target, "es", kind) if target else None
        # An empty segment stands where its partner is, so that a finding on it has a place.
        if spanish is None and english is not None:
            spanish = Segment("", "es", kind, english.path, english.line)
        elif english is None and spanish is not None:
            english = Segment("", "en", kind, spanish.path, spanish.line)
        return Pair(english, spanish, key, max_length=limit)


def _lacking(node: Node, schemes: dict[Columns, None]) -> Iterator[Columns]:
    stems = {columns.stem for columns in node.layout.pairs}
    for columns in schemes:
        if columns.stem not in stems and (columns.source in node.members) != (columns.target in node.members):
            yield columns


def _is_textual(value: Any) -> bool:
    return value is None or isinstance(value, Text)


def _is_said(value: Text | None) -> bool:
    return value is not None and bool(value.value.strip())


def _is_menu(source: Any, target: Any) -> bool:
    if not (isinstance(source, Text) and isinstance(target, Text)):
        return False
    return target.value.strip().lower() in _OWN_NAMES.get(source.value.strip().lower(), ())


def _key(path: Path) -> str:
    return ".".join(str(part) for part in path)


def _kind(path: Path) -> Kind:
    """Give the kind that the last two keys of a path tell, the last one first."""
    names = [part for part in path if isinstance(part, str)][-2:]
    return next((kind for kind in map(kind_of, reversed(names)) if kind is not Kind.UNKNOWN), Kind.UNKNOWN)


def _one_sided(source: JsonText, root: Any, lang: str) -> Iterator[Pair]:
    for path, text, note in _leaves(root, ()):
        segment = source.segment(text, lang, _kind(path))
        english, spanish = (segment, None) if lang == "en" else (None, segment)
        yield Pair(english, spanish, _key(path), note=note)


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, Text, str]]:
    """Yield (path, text, note) of each string of a catalogue; what describes other strings is their note."""
    if isinstance(value, Text):
        yield path, value, ""
    elif isinstance(value, dict):
        message = value.get("message", value.get("defaultMessage"))
        if isinstance(message, Text):  # as browser extensions and FormatJS have it
            about = value.get("description")
            yield path, message, about.value if isinstance(about, Text) else ""
            return
        for key, member in value.items():
            if not (isinstance(key, str) and key[:1] in ("@", "$")):  # Flutter's notes; schemas
                yield from _leaves(member, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _leaves(item, (*path, index))
