"""Reads Word documents: each paragraph, cell, caption, note and image description is a segment of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from transcheck import extras
from transcheck.errors import ReadError
from transcheck.formats._names import guessed, named, stated
from transcheck.formats._shapes import by_shape
from transcheck.formats._slices import alone
from transcheck.formats.base import Format, ReadOptions
from transcheck.model import Document, Kind, Segment

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_LEFT_OUT = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}p", _FALLBACK))
"""What does not belong to a paragraph's text: what was struck out, and the paragraphs of boxes anchored in it."""
_CHARACTERS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_STYLES = {
    "title": Kind.TITLE, "subtitle": Kind.HEADING, "heading": Kind.HEADING, "caption": Kind.CAPTION,
    "list": Kind.LIST_ITEM, "quote": Kind.QUOTE, "intense": Kind.QUOTE, "block": Kind.QUOTE, "toc": Kind.NAVIGATION,
}  # fmt: skip
"""Kinds by the first word of a built-in style's name, which is English in every language of Word."""
_NOTES = ("footnotes", "endnotes")
_LARGEST = 400_000_000
_LONGEST_STEP = 80
_GUESSED_FROM = 20_000


def read(path: str, data: bytes, options: ReadOptions, lang: str | None = None) -> Document:
    """Read a Word document in one language: one pair for each of its texts, with its other side absent.

    The language is `lang`, or what the file's name states, or what the words speak for. A document has no lines; a
    segment's place is its headings and the number of its paragraph, or of its table, row and column. What tracked
    changes struck out is not read, what they added is.

    Raises:
        ReadError: it is no Word document, or one protected by a password.
        MissingExtraError: python-docx is not installed.
    """
    docx = extras.load("docx", "reading Word documents")
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST:
                raise ReadError(path, f"unpacks to more than {_LARGEST // 1_000_000} MB")
        texts = list(_DocxReader(docx.Document(BytesIO(data))).texts())
    except (BadZipFile, KeyError, ValueError, OSError, SyntaxError, AttributeError) as error:
        raise ReadError(path, "is no Word document, is damaged, or is protected by a password") from error
    shown = "\n".join(text for text, _, _ in texts)[:_GUESSED_FROM]
    own = lang or stated(path) or guessed(shown) or named(path) or "en"
    return Document(path, [alone(Segment(text, own, kind, path, place=place)) for text, kind, place in texts])


class _DocxReader:
    """One document while it is read.

    Args:
        document: what `docx.Document` gives.
    """

    def __init__(self, document: Any) -> None:
        self._document = document
        self._styles = {style.style_id: (style.name or "").lower() for style in document.styles}
        self._trail: list[tuple[int, str]] = []
        self._titled = False
        self._counted: dict[Any, tuple[Any, int]] = {}
        self._numbers: dict[tuple[Any, Any], int] = {}
        self._paragraphs = 0

    def texts(self) -> Iterator[tuple[str, Kind, str]]:
        """Yield each text with its kind and place: the body first, then notes, then what stands on every page."""
        title = (self._document.core_properties.title or "").strip()
        body = [*self._body()]
        if title and all(text != title for text, _, _ in body[:5]):
            yield title, Kind.TITLE, "properties"
        yield from body
        self._trail = []
        for relation in self._document.part.rels.values():
            name = relation.reltype.rpartition("/")[2]
            if name in _NOTES:
                yield from self._notes(relation.target_part.blob, name[:-1])
        yield from self._margins()

    def _body(self) -> Iterator[tuple[str, Kind, str]]:
        for paragraph in self._document.element.body.iter(f"{_W}p"):
            cell = _ancestor(paragraph, f"{_W}tc")
            if _ancestor(paragraph, _FALLBACK) is not None:
                continue
            text = _text(paragraph).strip()
            if cell is None:
                self._paragraphs += bool(text)
                where = f"paragraph {self._paragraphs}"
            else:
                where = self._cell(cell)
            if text:
                kind = self._kind(paragraph, text, is_cell=cell is not None)
                yield text, kind, self._place(where)
                self._remember(paragraph, text)
            for picture in paragraph.iter(_PICTURE):
                told = (picture.get("descr") or "").strip()
                if told and _ancestor(picture, _FALLBACK) is None and _ancestor(picture, f"{_W}p") is paragraph:
                    yield told, Kind.ALT, self._place(where)

    def _notes(self, blob: bytes, name: str) -> Iterator[tuple[str, Kind, str]]:
        from docx.oxml import parse_xml

        for number, note in enumerate(parse_xml(blob).iter(f"{_W}{name}")):
            for paragraph in note.iter(f"{_W}p"):
                text = _text(paragraph).strip()
                if text:
                    yield text, Kind.PARAGRAPH, f"{name} {note.get(f'{_W}id') or number}"

    def _margins(self) -> Iterator[tuple[str, Kind, str]]:
        """Yield the texts of headers and footers, each once."""
        seen: set[str] = set()
        for section in self._document.sections:
            for place, margin in (("header", section.header), ("footer", section.footer)):
                if margin.is_linked_to_previous:
                    continue
                for paragraph in margin.part.element.iter(f"{_W}p"):
                    text = _text(paragraph).strip()
                    if text not in seen and any(char.isalpha() for char in text):
                        seen.add(text)
                        yield text, Kind.NAVIGATION, place

    def _style(self, paragraph: Any) -> str:
        found = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return self._styles.get(found.get(f"{_W}val"), "") if found is not None else ""

    def _kind(self, paragraph: Any, text: str, *, is_cell: bool) -> Kind:
        kind = _STYLES.get(self._style(paragraph).partition(" ")[0])
        if kind is None:
            if paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
                return Kind.LIST_ITEM
            return Kind.CELL if is_cell else by_shape(text) or Kind.PARAGRAPH
        if self._style(paragraph) == "heading 1" and not self._titled:
            kind = Kind.TITLE
        self._titled = self._titled or kind is Kind.TITLE
        return kind

    def _remember(self, paragraph: Any, text: str) -> None:
        """Note a heading, which is part of the place of what follows."""
        name, _, level = self._style(paragraph).partition(" ")
        if name != "heading" or not level.isdigit():
            return
        while self._trail and self._trail[-1][0] >= int(level):
            self._trail.pop()
        self._trail.append((int(level), text[:_LONGEST_STEP]))

    def _place(self, where: str) -> str:
        return " › ".join([*(step for _, step in self._trail), where])

    def _cell(self, cell: Any) -> str:
        """Give the place of a table's cell, counted from 1; cells come in the order of the document."""
        row = cell.getparent()
        table = _ancestor(cell, f"{_W}tbl")
        numbers = [self._number(None, table), self._number(table, row), self._number(row, cell)]
        return "table {}, row {}, column {}".format(*numbers)

    def _number(self, parent: Any, child: Any) -> int:
        last, number = self._counted.get(parent, (None, 0))
        if last is not child and (parent, child) not in self._numbers:
            number += 1
            self._counted[parent] = child, number
            self._numbers[parent, child] = number
        return self._numbers[parent, child]


def _ancestor(element: Any, tag: str) -> Any:
    return next(element.iterancestors(tag), None)


def _text(paragraph: Any) -> str:
    """Give the text of a paragraph's runs as Word shows it with all changes accepted."""
    parts: list[str] = []
    left = [iter(paragraph)]
    while left:
        element = next(left[-1], None)
        if element is None:
            left.pop()
        elif element.tag == f"{_W}t":
            parts.append(element.text or "")
        elif element.tag in _CHARACTERS:
            parts.append(_CHARACTERS[element.tag])
        elif element.tag not in _LEFT_OUT:
            left.append(iter(element))
    return "".join(parts)


FORMAT = Format(
    name="Word document",
    suffixes=(".docx",),
    about="as HTML pages, but for the links",
    read_alone=read,
    prose=True,
    extra="documents",
)
