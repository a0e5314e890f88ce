"""Reads glossaries in the formats that tools exchange: TBX, TMX and PO."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from transcheck.errors import GlossaryError
from transcheck.glossary.tables import COLUMNS, Row
from transcheck.text.lazy import Lazy

_ENTRIES = ("termEntry", "conceptEntry")  # TBX 2 and 3
_LANGUAGES = ("langSet", "langSec")
_STATUSES = {"preferredterm": "preferred", "admittedterm": "allowed"}
_DEAD = ("deprecatedterm", "supersededterm")
_POS = {"noun": "noun", "verb": "verb", "adjective": "adjective", "propernoun": "name"}
_DEEPEST = 100  # elements inside each other; a glossary has a dozen
_PO_LINE = Lazy(r'\s*(?:#.*|(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)?\s*"(?:[^"\\]|\\.)*"|)\s*')
_GENDERS = {"masculine": "m", "feminine": "f"}
OWN = "transcheck"
"""What marks the properties of a TMX unit and the comments of a PO entry that hold the columns of a row."""


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
        english: list[str] = []
        spanish: list[_Spanish] = []
        for section in entry.all(*_LANGUAGES):
            for term in section.all("tig", "ntig", "termSec"):
                text = next((node.text for node in term.all("term")), "").replace("|", "/")
                if section.language == "en":
                    english.append(text)
                elif section.language == "es":
                    spanish.append(_spanish(term, text))
        if not english or not spanish:
            continue
        shared = {
            "source": "|".join(english),
            "domain": _note(entry, "subjectField"),
            "origin": _note(entry, "source"),
            "note": next((node.text for node in entry.all("note")), ""),
            "examples": "|".join(text.replace("|", "/") for text in _notes(entry, "context")),
        }
        for cells in _groups(spanish):
            yield Row(entry.line, shared | cells)


def from_tmx(data: bytes, path: str) -> Iterator[Row]:
    """Yield the units of a TMX file (TMX 1.4b) that have an English and a Spanish side.

    Raises:
        GlossaryError: it is no well-formed XML, or declares entities.
    """
    for unit in _parse(data, path).all("tu"):
        own = {
            node.attributes.get("type", "").removeprefix(f"x-{OWN}-"): node.text
            for node in unit.all("prop")
            if node.attributes.get("type", "").startswith(f"x-{OWN}-")
        }
        sides = {side.language: next((n.text for n in side.all("seg")), "") for side in unit.all("tuv")}
        note = next((node.text for node in unit.all("note")), "")
        row = _row(sides.get("en", ""), sides.get("es", ""), note, own)
        if row is not None:
            yield Row(unit.line, row)


def from_po(text: str, path: str) -> Iterator[Row]:
    """Yield the translated entries of a PO glossary; its comments to translators are notes.

    The flags that glossaries of Weblate have are read, too: "forbidden", and "read-only" for what is kept.

    Raises:
        GlossaryError: it is no PO file.
    """
    import polib

    _refuse_damage(text, path)
    try:
        entries = polib.pofile(text)
    except (OSError, ValueError) as error:
        raise GlossaryError(path, f"no PO file: {error}") from None
    for entry in entries:
        if entry.obsolete or "fuzzy" in entry.flags:
            continue
        own: dict[str, str] = {}
        said = []
        for line in entry.comment.splitlines():
            name, colon, value = line.removeprefix(f"{OWN} ").partition(":")
            if line.startswith(f"{OWN} ") and colon:
                own[name] = value.strip()
            else:
                said.append(line)
        context = "" if own else entry.msgctxt
        note = " ".join(part for part in (context, "\n".join(said), entry.tcomment) if part)
        if "read-only" in entry.flags:
            own.setdefault("status", "keep")
        elif "forbidden" in entry.flags and not own:
            own = {"es": "", "forbidden": entry.msgstr}
        row = _row(entry.msgid, entry.msgstr, note, own)
        if row is not None:
            yield Row(entry.linenum or 0, row)


def _refuse_damage(text: str, path: str) -> None:
    """Refuse lines that are none of a PO file's; polib passes them by without a word."""
    for number, line in enumerate(text.splitlines(), 1):
        if not _PO_LINE.fullmatch(line):
            raise GlossaryError(path, "neither a comment nor a keyword with a text in quotes", number)


def _row(english: str, spanish: str, note: str, own: dict[str, str]) -> dict[str, str] | None:
    """Give the cells of a pair of terms and what is told of it; None where nothing is, or another pair tells it all.

    Args:
        english: the English side.
        spanish: the Spanish side.
        note: a word to translators.
        own: further columns, by their names in a table.
    """
    if not english or not (spanish or own) or "of" in own:
        return None
    cells = {"source": english.replace("|", "/"), "target": spanish.replace("|", "/"), "note": note}
    return cells | {COLUMNS[name]: value for name, value in own.items() if name in COLUMNS}


class _Spanish(NamedTuple):
    text: str
    status: str
    pos: str
    gender: str


def _spanish(term: Node, text: str) -> _Spanish:
    status = _note(term, "administrativeStatus").removesuffix("-admn-sts").lower()
    pos = _POS.get(_note(term, "partOfSpeech").lower(), "")
    return _Spanish(text, status, pos, _GENDERS.get(_note(term, "grammaticalGender").lower(), ""))


def _groups(terms: list[_Spanish]) -> Iterator[dict[str, str]]:
    """Yield the Spanish terms of a concept in rows, one for each part of speech and gender; the preferred one first."""
    statuses = {_STATUSES.get(term.status, "") for term in terms if term.status not in _DEAD}
    graded = statuses in ({"preferred"}, {"preferred", "allowed"}, {"allowed"})
    groups: dict[tuple[str, str], list[_Spanish]] = {}
    for term in sorted(terms, key=lambda term: term.status != "preferredterm"):
        groups.setdefault((term.pos, term.gender), []).append(term)
    for (pos, gender), group in groups.items():
        live = [term for term in group if term.status not in _DEAD]
        yield {
            "target": "|".join(term.text for term in live),
            "forbidden": "|".join(term.text for term in group if term.status in _DEAD),
            "status": _STATUSES[live[0].status] if live and graded else "",
            "pos": pos,
            "gender": gender,
        }


def read_bytes(file: Path, name: str) -> bytes:
    """Read a file.

    Raises:
        GlossaryError: it cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise GlossaryError(name, (error.strerror or str(error)).lower()) from None


def _note(node: Node, kind: str) -> str:
    """Give what a TBX element says first of a kind, or ""."""
    return next(_notes(node, kind), "")


def _notes(node: Node, kind: str) -> Iterator[str]:
    """Yield what a TBX element says of a kind, by its type (DCA style) or its name (DCT style)."""
    for child in node.all("termNote", "descrip", "admin", kind):
        if child.name == kind or child.attributes.get("type") == kind:
            yield child.text


def _parse(data: bytes, path: str) -> Node:
    """Read XML into nodes; entity declarations are refused, since they can blow up a small file."""
    from xml.parsers import expat

    parser = expat.ParserCreate()
    root = Node("", {}, 0)
    stack = [root]

    def open_(name: str, attributes: dict[str, str]) -> None:
        if len(stack) > _DEEPEST:
            raise GlossaryError(path, "elements stand too deep inside each other", parser.CurrentLineNumber)
        local = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        node = Node(name.rpartition(":")[2], local, parser.CurrentLineNumber)
        stack[-1].children.append(node)
        stack.append(node)

    def close(_: str) -> None:
        stack.pop()

    def read(text: str) -> None:
        stack[-1].texts.append(text)

    def refuse(*_: object) -> None:
        message = "it declares XML entities; write the characters themselves"
        raise GlossaryError(path, message, parser.CurrentLineNumber)

    parser.StartElementHandler = open_
    parser.EndElementHandler = close
    parser.CharacterDataHandler = read
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise GlossaryError(path, f"no well-formed XML: {expat.ErrorString(error.code)}", error.lineno) from None
    return root
