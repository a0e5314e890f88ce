"""Glossaries in the formats that tools exchange: TBX, TMX, PO and TOML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from transcheck.errors import GlossaryError
from transcheck.glossary.tables import Row

_ENTRIES = ("termEntry", "conceptEntry")  # TBX 2 and 3
_LANGUAGES = ("langSet", "langSec")
_STATUSES = {"preferredterm": "preferred", "admittedterm": "allowed"}
_DEAD = ("deprecatedterm", "supersededterm")
_POS = {"noun": "noun", "verb": "verb", "adjective": "adjective", "propernoun": "name"}
_GENDERS = {"masculine": "m", "feminine": "f"}
_KEYS = {"en": "source", "es": "target"}


class Node:
    """An XML element with its line."""

    __slots__ = ("attributes", "children", "line", "name", "texts")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        self.line = line
        self.children: list[Node] = []
        self.texts: list[str] = []

    @property
    def text(self) -> str:
        """The text in it and in what it holds."""
        return " ".join("".join([*self.texts, *(child.text for child in self.children)]).split())

    @property
    def language(self) -> str:
        """The two letters of its xml:lang or lang, or ""."""
        return (self.attributes.get("lang") or "")[:2].lower()

    def all(self, *names: str) -> Iterator[Node]:
        """Yield the elements of these names in it, at any depth, none inside another."""
        for child in self.children:
            if child.name in names:
                yield child
            else:
                yield from child.all(*names)


def from_tbx(data: bytes, path: str) -> Iterator[Row]:
    """Yield the concepts of a TBX-Basic file, version 2 (ISO 30042:2008) or 3 (ISO 30042:2019).

    Deprecated and superseded Spanish terms are forbidden; admitted ones are allowed beside a preferred one.

    Raises:
        GlossaryError: it is no well-formed XML, or declares entities.
    """
    for entry in _parse(data, path).all(*_ENTRIES):
        terms: dict[str, list[tuple[str, str]]] = {"en": [], "es": []}
        details: dict[str, str] = {}
        for section in entry.all(*_LANGUAGES):
            if section.language in terms:
                for term in section.all("tig", "ntig", "termSec"):
                    text = next((node.text for node in term.all("term")), "").replace("|", "/")
                    status = _note(term, "administrativeStatus").removesuffix("-admn-sts").lower()
                    terms[section.language].append((text, status))
                    if section.language == "es":
                        details.setdefault("pos", _POS.get(_note(term, "partOfSpeech").lower(), ""))
                        details.setdefault("gender", _GENDERS.get(_note(term, "grammaticalGender").lower(), ""))
        if not terms["en"] or not terms["es"]:
            continue
        live = sorted((t for t in terms["es"] if t[1] not in _DEAD), key=lambda t: t[1] != "preferredterm")
        statuses = {_STATUSES.get(status, "") for _, status in live}
        yield Row(
            entry.line,
            {
                "source": "|".join(text for text, _ in terms["en"]),
                "target": "|".join(text for text, _ in live),
                "forbidden": "|".join(text for text, status in terms["es"] if status in _DEAD),
                "status": "preferred" if statuses == {"preferred", "allowed"} else "",
                "domain": _note(entry, "subjectField"),
                "note": next((node.text for node in entry.all("note")), ""),
                **details,
            },
        )


def from_tmx(data: bytes, path: str) -> Iterator[Row]:
    """Yield the units of a TMX file (TMX 1.4b) that have an English and a Spanish side.

    Raises:
        GlossaryError: it is no well-formed XML, or declares entities.
    """
    for unit in _parse(data, path).all("tu"):
        sides = {side.language: next((n.text for n in side.all("seg")), "") for side in unit.all("tuv")}
        if sides.get("en") and sides.get("es"):
            cells = {"source": sides["en"].replace("|", "/"), "target": sides["es"].replace("|", "/")}
            yield Row(unit.line, cells | {"note": next((node.text for node in unit.all("note")), "")})


def from_po(text: str, path: str) -> Iterator[Row]:
    """Yield the translated entries of a PO glossary; its comments to translators are notes.

    Raises:
        GlossaryError: it is no PO file.
    """
    import polib

    try:
        entries = polib.pofile(text)
    except (OSError, ValueError) as error:
        raise GlossaryError(path, f"no PO file: {error}") from None
    for entry in entries:
        if entry.msgid and entry.msgstr and not entry.obsolete and "fuzzy" not in entry.flags:
            note = " ".join(part for part in (entry.msgctxt, entry.comment, entry.tcomment) if part)
            cells = {"source": entry.msgid, "target": entry.msgstr, "note": note}
            yield Row(entry.linenum or 0, cells)


def from_toml(text: str, path: str) -> Iterator[Row]:
    """Yield the terms of a TOML file: tables [[term]] with the keys that a CSV has as columns.

    `en`, `es`, `forbidden` and the conditions may be strings or lists of strings.

    Raises:
        GlossaryError: it is no TOML, or holds no [[term]].
    """
    import tomllib

    try:
        tables = tomllib.loads(text).get("term")
    except tomllib.TOMLDecodeError as error:
        raise GlossaryError(path, f"no TOML: {str(error).lower()}") from None
    if not isinstance(tables, list):
        raise GlossaryError(path, "no table [[term]] in it")
    lines = [n for n, line in enumerate(text.splitlines(), 1) if line.strip().replace(" ", "") == "[[term]]"]
    for n, table in enumerate(tables):
        line = lines[n] if n < len(lines) else 0
        if not isinstance(table, dict):
            raise GlossaryError(path, "a term is a table of keys and values", line)
        yield Row(line, {_KEYS.get(key, "origin" if key == "source" else key): _cell(v) for key, v in table.items()})


def read_bytes(file: Path, name: str) -> bytes:
    """Read a file.

    Raises:
        GlossaryError: it cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise GlossaryError(name, (error.strerror or str(error)).lower()) from None


def _cell(value: Any) -> str:
    return "|".join(str(item) for item in value) if isinstance(value, list) else str(value)


def _note(node: Node, kind: str) -> str:
    """Give what a TBX element says of a kind, by its type (DCA style) or its name (DCT style)."""
    for child in node.all("termNote", "descrip", "admin", kind):
        if child.name == kind or child.attributes.get("type") == kind:
            return child.text
    return ""


def _parse(data: bytes, path: str) -> Node:
    """Read XML into nodes; entity declarations are refused, since they can blow up a small file."""
    from xml.parsers import expat

    parser = expat.ParserCreate()
    root = Node("", {}, 0)
    stack = [root]

    def open_(name: str, attributes: dict[str, str]) -> None:
        local = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        node = Node(name.rpartition(":")[2], local, parser.CurrentLineNumber)
        stack[-1].children.append(node)
        stack.append(node)

    def close(_: str) -> None:
        stack.pop()

    def read(text: str) -> None:
        stack[-1].texts.append(text)

    def refuse(*_: object) -> None:
        raise GlossaryError(path, "it declares XML entities; write the characters themselves")

    parser.StartElementHandler = open_
    parser.EndElementHandler = close
    parser.CharacterDataHandler = read
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise GlossaryError(path, f"no well-formed XML: {expat.ErrorString(error.code)}", error.lineno) from None
    return root
