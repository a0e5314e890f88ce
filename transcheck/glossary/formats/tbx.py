"""Glossaries as TBX-Basic, version 2 (ISO 30042:2008) or 3 (ISO 30042:2019)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape

from transcheck.glossary.formats._xml import XmlNode, parse
from transcheck.glossary.formats.base import HEADER, GlossaryFormat, TermRow, WriteOptions
from transcheck.glossary.terms import Rendering, Status, Term

_ENTRIES = ("termEntry", "conceptEntry")  # TBX 2 and 3
_LANGUAGES = ("langSet", "langSec")
_STATUSES = {"preferredterm": "preferred", "admittedterm": "allowed"}
_DEAD = ("deprecatedterm", "supersededterm")
_POS = {"noun": "noun", "verb": "verb", "adjective": "adjective", "propernoun": "name"}
_GENDERS = {"masculine": "m", "feminine": "f"}
_WRITTEN_STATUSES = {
    Status.PREFERRED: "preferredTerm",
    Status.ALLOWED: "admittedTerm",
    Status.FORBIDDEN: "deprecatedTerm",
}
_WRITTEN_POS = {"noun": "noun", "verb": "verb", "adjective": "adjective", "name": "properNoun"}
_WRITTEN_GENDERS = {"m": "masculine", "f": "feminine"}
_HEADS = {
    2: '<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>transcheck glossary</p>'
    "</sourceDesc></fileDesc></martifHeader>",
    3: '<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc>'
    "<sourceDesc><p>transcheck glossary</p></sourceDesc></fileDesc></tbxHeader>",
}
_NAMES = {2: ("termEntry", "langSet", "tig", "martif"), 3: ("conceptEntry", "langSec", "termSec", "tbx")}
_ROOM = frozenset("en es forbidden status domain pos gender note example origin".split())


def read(data: bytes, path: str) -> Iterator[TermRow]:
    """Yield the concepts of a TBX-Basic file, version 2 (ISO 30042:2008) or 3 (ISO 30042:2019).

    Deprecated and superseded Spanish terms are forbidden; admitted ones are allowed beside a preferred one.

    Raises:
        GlossaryError: it is no well-formed XML, or declares entities.
    """
    for entry in parse(data, path).all(*_ENTRIES):
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
            yield TermRow(entry.line, shared | cells)


def write(terms: tuple[Term, ...], options: WriteOptions) -> bytes:
    """Give a TBX-Basic file, version 2 (ISO 30042:2008) or 3 (ISO 30042:2019), a concept for each term."""
    entry, section, word, root = _NAMES[options.tbx]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', _HEADS[options.tbx], "<text><body>"]
    for number, term in enumerate(terms, 1):
        lines.append(f'<{entry} id="c{number}">')
        told = [("descrip", "subjectField", term.domain), ("admin", "source", term.origin)]
        told += [("descrip", "context", example) for example in term.examples]
        lines += [f'<{name} type="{kind}">{escape(value)}</{name}>' for name, kind, value in told if value]
        lines += [f"<note>{escape(term.note)}</note>"] * bool(term.note)
        english = "".join(f"<{word}><term>{escape(source)}</term></{word}>" for source in term.sources)
        lines += [f'<{section} xml:lang="en">{english}</{section}>', f'<{section} xml:lang="es">']
        lines += [f"<{word}>{_term(rendering)}</{word}>" for rendering in term.renderings]
        lines.append(f"</{section}></{entry}>")
    return ("\n".join([*lines, f"</body></text></{root}>"]) + "\n").encode()


def lost(row: dict[str, str]) -> Iterator[str]:
    """Yield the columns that have no place in TBX-Basic."""
    yield from (name for name in HEADER if name not in _ROOM and row[name])
    if row["status"] == "keep":
        yield "the status keep"


class _Spanish(NamedTuple):
    text: str
    status: str
    pos: str
    gender: str


def _spanish(term: XmlNode, text: str) -> _Spanish:
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


def _note(node: XmlNode, kind: str) -> str:
    """Give what a TBX element says first of a kind, or ""."""
    return next(_notes(node, kind), "")


def _notes(node: XmlNode, kind: str) -> Iterator[str]:
    """Yield what a TBX element says of a kind, by its type (DCA style) or its name (DCT style)."""
    for child in node.all("termNote", "descrip", "admin", kind):
        if child.name == kind or child.attributes.get("type") == kind:
            yield child.text


def _term(rendering: Rendering) -> str:
    notes = {
        "administrativeStatus": f"{s}-admn-sts" if (s := _WRITTEN_STATUSES.get(rendering.status)) else "",
        "partOfSpeech": _WRITTEN_POS.get(rendering.pos, ""),
        "grammaticalGender": _WRITTEN_GENDERS.get(rendering.gender, ""),
    }
    told = "".join(f'<termNote type="{kind}">{value}</termNote>' for kind, value in notes.items() if value)
    return f"<term>{escape(rendering.text)}</term>{told}"


FORMAT = GlossaryFormat(
    name="TBX",
    suffixes=(".tbx", ".xml"),
    read=read,
    write=write,
    lost=lost,
    concepts=True,
)
