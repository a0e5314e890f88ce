"""Reads JSON and JSON Lines: tables of pairs, nested pairs, and string catalogues in one language."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from transcheck.errors import ReadError
from transcheck.formats.base import NoPairsError, ReadOptions, decode
from transcheck.formats._columns import Columns, Layout, kind_of, layout
from transcheck.formats._locators import Escaped
from transcheck.model import Document, Fault, Kind, Pair, Segment
from transcheck.text.lazy import Lazy

_STRING = Lazy(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"')
_OWN_NAMES = {"english": {"español", "espanol", "castellano", "spanish"}, "inglés": {"español", "castellano"}}
"""What language menus say: two names of languages, and no translations of each other."""

Path: TypeAlias = tuple[str | int, ...]


class Text(NamedTuple):
    """A string of the file: its value, and where its literal lies between its quotes."""

    value: str
    start: int
    end: int


class _Object(list[tuple[str, Any]]):
    """The members of an object as they stand, so that a key given twice is seen."""


class Node(NamedTuple):
    """An object of the file and the keys and indexes that lead to it."""

    path: Path
    members: dict[str, Any]


def read(path: str, data: bytes, options: ReadOptions, lang: str | None = None) -> Document:
    """Read a JSON or JSON Lines file.

    With `lang` the file is a catalogue: each string is a segment of that language, under its key path. Without it the
    file is looked through for pairs: objects with English and Spanish members ("en"/"es", "title_en"/"title_es",
    "source"/"target"), at any depth, whose values are strings, or catalogues of the same shape. The key of a pair is
    its object's id, or else its key path.

    Raises:
        NoPairsError: there is no pair in the file; the message lists the keys that there are.
        ReadError: it is no JSON, or not in the encoding. In JSON Lines a broken line is a fault of the document.
    """
    text = decode(path, data, options)
    lines = path.lower().endswith((".jsonl", ".ndjson"))
    reader = _Reader(path, text, options)
    root = reader.lines() if lines else reader.whole()
    if lang is not None:
        pairs = [reader.one_sided(lang, *leaf) for leaf in _leaves(root, ())]
    else:
        pairs = reader.pairs(root)
        if not pairs and not (lines and reader.faults):
            seen = ", ".join(dict.fromkeys(reader.keys)) or "none"
            cure = "name them by --source-column and --target-column"
            raise NoPairsError(path, f"no English and Spanish keys among: {seen:.300}; {cure}")
    return Document(path, pairs, tuple(reader.faults))


class _Reader:
    """One file's text, and what has been learnt of it so far."""

    def __init__(self, path: str, text: str, options: ReadOptions) -> None:
        self.path = path
        self.text = text
        self.options = options
        self.faults: list[Fault] = []
        self.keys: list[str] = []
        self.breaks = [match.start() for match in Lazy("\n").finditer(text)]
        self._layouts: dict[tuple[str, ...], Layout] = {}

    def place(self, offset: int) -> tuple[int, int]:
        """Give the 1-based (line, column) of a character of the file."""
        line = bisect_left(self.breaks, offset)
        return line + 1, offset - (self.breaks[line - 1] if line else -1)

    def whole(self) -> Any:
        """Parse the file as one JSON value."""
        try:
            return self._parse(0, len(self.text))
        except _BrokenError as error:
            raise ReadError(self.path, error.message, self.place(error.offset)[0]) from error

    def lines(self) -> list[Any]:
        """Parse each line of the file; a broken one becomes a fault. The index of a value is its 1-based line."""
        values: list[Any] = [None]
        start = 0
        for number, end in enumerate([*self.breaks, len(self.text)], 1):
            value = None
            if not self.text[start:end].isspace() and end > start:
                try:
                    value = self._parse(start, end)
                except _BrokenError as error:
                    self.faults.append(Fault(self.path, error.message, number))
                except RecursionError:
                    self.faults.append(Fault(self.path, "is nested too deeply", number))
            values.append(value)
            start = end + 1
        return values

    def _parse(self, start: int, end: int) -> Any:
        import json

        text = self.text[start:end] if start or end < len(self.text) else self.text
        try:
            value = json.loads(text, object_pairs_hook=_Object)
        except json.JSONDecodeError as error:
            raise _BrokenError(start + error.pos, f"no JSON: {error.msg[:1].lower()}{error.msg[1:]}") from error
        except ValueError as error:  # such as an integer of many thousand digits
            raise _BrokenError(start, f"no JSON: {error}") from error
        return self._located(value, _STRING.finditer(self.text, start, end))

    def _located(self, value: Any, literals: Iterator[Any]) -> Any:
        """Give a parsed value with each string's place: strings come in the same order in it and in the file."""
        if isinstance(value, str):
            literal = next(literals)
            return Text(value, literal.start() + 1, literal.end() - 1)
        if isinstance(value, _Object):
            members: dict[str, Any] = {}
            for key, member in value:
                literal = next(literals)
                if key in members:
                    message = f"the key {key!r:.80} stands twice in one object; only the last one counts"
                    self.faults.append(Fault(self.path, message, self.place(literal.start())[0]))
                members[key] = self._located(member, literals)
            return members
        if isinstance(value, list):
            return [self._located(item, literals) for item in value]
        return value

    def layout(self, members: dict[str, Any]) -> Layout:
        """Give what the keys of an object are for."""
        names = tuple(members)
        found = self._layouts.get(names)
        if found is None:
            found = self._layouts[names] = layout(names, self.options)
            self.keys += names[:20]
        return found

    def pairs(self, root: Any) -> list[Pair]:
        """Give the pairs of the whole file, in its order."""
        nodes = list(self._nodes(root, ()))
        schemes: dict[Path, dict[Columns, None]] = {}
        for node in nodes:
            for columns in self.layout(node.members).pairs:
                if _is_textual(node.members[columns.source]) and _is_textual(node.members[columns.target]):
                    schemes.setdefault(_family(node.path), {})[columns] = None
        every = [columns for found in schemes.values() for columns in found]
        parts_only = all(columns.by_part for columns in every)
        made: list[Pair] = []
        for node in nodes:
            own = [c for c in self.layout(node.members).pairs if parts_only or not c.by_part]
            # A row that lacks one of the two keys its neighbours have lacks a translation.
            missing = [
                columns
                for columns in schemes.get(_family(node.path), ())
                if (columns.source in node.members) != (columns.target in node.members)
                and not any(c.stem == columns.stem for c in own)
                and (parts_only or not columns.by_part)
            ]
            for columns in (*own, *missing):
                made += self._of(node, columns)
        return made

    def _nodes(self, value: Any, path: Path) -> Iterator[Node]:
        if isinstance(value, dict):
            yield Node(path, value)
            paired = {
                name
                for columns in self.layout(value).pairs
                for name in (columns.source, columns.target)
                if _is_tree(value[columns.source]) and _is_tree(value[columns.target])
            }
            for key, member in value.items():
                if key not in paired and _is_tree(member):
                    yield from self._nodes(member, (*path, key))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if _is_tree(item):
                    yield from self._nodes(item, (*path, index))

    def _of(self, node: Node, columns: Columns) -> Iterator[Pair]:
        source, target = node.members.get(columns.source), node.members.get(columns.target)
        chosen = self.layout(node.members)
        if _is_tree(source) and _is_tree(target):
            english, spanish = dict(_by_path(source)), dict(_by_path(target))
            for path in dict.fromkeys((*english, *spanish)):
                full = (*node.path, *path)
                yield self._pair(english.get(path), spanish.get(path), _key(full), _kind(full))
            return
        if not (_is_textual(source) and _is_textual(target)) or not (source or target):
            return
        stated = node.members.get(chosen.kind or "")
        if columns.stem:
            kind = columns.kind
        else:
            kind = kind_of(stated.value) if isinstance(stated, Text) else _kind(node.path)
        own = node.members.get(chosen.id or "")
        key = own.value if isinstance(own, Text) else str(own) if isinstance(own, int) else _key(node.path)
        if columns.stem:
            key = f"{key}.{columns.stem}" if key else columns.stem
        limit = node.members.get(chosen.max_length or "")
        pair = self._pair(source, target, key, kind, limit if isinstance(limit, int) else None)
        if pair.source is not None and pair.target is not None:
            menu = _OWN_NAMES.get(pair.source.text.strip().lower())
            if menu and pair.target.text.strip().lower() in menu:
                return
            if pair.source.text.strip() or pair.target.text.strip():
                yield pair

    def _pair(self, source: Text | None, target: Text | None, key: str, kind: Kind, limit: int | None = None) -> Pair:
        at = source or target
        line = self.place(at.start)[0] if at else 0
        english, spanish = self._segment(source, "en", kind, line), self._segment(target, "es", kind, line)
        return Pair(english, spanish, key, max_length=limit)

    def _segment(self, text: Text | None, lang: str, kind: Kind, line: int) -> Segment:
        if text is None:
            return Segment("", lang, kind, self.path, line)
        line, column = self.place(text.start)
        if len(text.value) == text.end - text.start:
            return Segment(text.value, lang, kind, self.path, line, column)
        locator = Escaped(self.text[text.start : text.end], line, column, "json")
        return Segment(text.value, lang, kind, self.path, line, column, locator=locator)

    def one_sided(self, lang: str, path: Path, text: Text, note: str) -> Pair:
        """Make the pair of one string of a catalogue in one language."""
        segment = self._segment(text, lang, _kind(path), 0)
        key = _key(path)
        return Pair(segment, None, key, note=note) if lang == "en" else Pair(None, segment, key, note=note)


class _BrokenError(Exception):
    """JSON that does not parse, at an offset of the file."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset
        self.message = message


def _is_textual(value: Any) -> bool:
    return value is None or isinstance(value, Text)


def _is_tree(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and not isinstance(value, Text))


def _family(path: Path) -> Path:
    """Give what the paths of the rows of one table, or of the entries of one catalogue, have in common."""
    return tuple("*" if isinstance(part, int) else part for part in path[:-1])


def _key(path: Path) -> str:
    return ".".join(str(part) for part in path)


def _kind(path: Path) -> Kind:
    """Give the kind that the last two keys of a path tell, the last one first."""
    names = [part for part in path if isinstance(part, str)][-2:]
    return next((kind for kind in map(kind_of, reversed(names)) if kind is not Kind.UNKNOWN), Kind.UNKNOWN)


def _by_path(tree: Any) -> Iterator[tuple[Path, Text]]:
    for path, text, _ in _leaves(tree, ()):
        yield path, text


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, Text, str]]:
    """Yield (path, text, note) of each string of a catalogue; what describes other strings is their note."""
    if isinstance(value, Text):
        yield path, value, ""
    elif isinstance(value, dict):
        message = value.get("message", value.get("defaultMessage"))
        if isinstance(message, Text):  # browser extensions, FormatJS
            about = value.get("description")
            yield path, message, about.value if isinstance(about, Text) else ""
            return
        for key, member in value.items():
            if key[:1] not in ("@", "$"):  # Flutter's notes; schemas
                yield from _leaves(member, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _leaves(item, (*path, index))
