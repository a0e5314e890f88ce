"""Reads Markdown pages: headings, paragraphs, items, quotations, cells, images and front matter, each a segment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from transcheck import extras
from transcheck.formats._front_matter import FrontMatter, read_front_matter
from transcheck.formats._html_page import Page
from transcheck.formats._markdown_inline import Inline, Placed, Recorder
from transcheck.formats._markdown_lines import Rewritten, rewrite
from transcheck.formats._names import guessed, named, stated
from transcheck.formats._shapes import by_shape
from transcheck.formats._slices import Lines, Prose, alone
from transcheck.formats.base import Format, OtherLanguageError, ReadOptions, decode
from transcheck.model import Document, Fault, Kind, Segment
from transcheck.text.lazy import Lazy

_KINDS = {
    "list_item_open": Kind.LIST_ITEM, "blockquote_open": Kind.QUOTE, "th_open": Kind.CELL, "td_open": Kind.CELL,
    "heading_open": Kind.HEADING,
}  # fmt: skip
_NOT_PROSE = Lazy(r"\s*(?:\[[ xX]\]\s+)?(?:\[\^[^\]\s]{1,60}\]:\s*)?")
_ANCHOR = Lazy(r"[ \t]*\{[ \t]*[#.:][^{}\n]{0,200}\}[ \t]*\Z")
_SPOKEN = Lazy(r"^(?!\s*(?:```|~~~|    |\t)).*[^\W\d_].*$", 8)
_LONGEST_STEP = 80
_GUESSED_FROM = 20_000


def read(path: str, data: bytes, options: ReadOptions, lang: str | None = None) -> Document:
    """Read a Markdown page in one language: one pair for each of its texts, with its other side absent.

    The language is `lang`, or what the front matter or the file's name states, or what the words speak for. Code and
    scripts are not read; HTML blocks are read as HTML. A paragraph's lines are joined by spaces, but for hard breaks.
    Images are segments of their own: their alternative text, and their title as a caption.

    Raises:
        ReadError: the bytes are not in the encoding.
        MissingExtraError: markdown-it-py, or PyYAML for front matter, is not installed.
        OtherLanguageError: the front matter states a third language.
    """
    text = decode(path, data, options)
    front = read_front_matter(text)
    own = _language(path, text, front, lang)
    segments = _MarkdownPage(path, text, own).segments(front)
    faults = (Fault(path, *front.damage),) if front.damage else ()
    return Document(path, [alone(segment) for segment in segments], faults)


def _language(path: str, text: str, front: FrontMatter, lang: str | None) -> str:
    if lang is not None:
        return lang
    by_name = stated(path)
    code = front.lang.replace("_", "-").partition("-")[0].lower()
    if code and code not in ("en", "es") and by_name is None:
        raise OtherLanguageError(path, f"states its language as {front.lang!r}, not English or Spanish")
    if code in ("en", "es"):
        return code
    words = "\n".join(_SPOKEN.findall(text[front.end : front.end + _GUESSED_FROM]))
    return by_name or guessed(words) or named(path) or "en"


class _MarkdownPage:
    """One page while it is read."""

    def __init__(self, path: str, text: str, lang: str) -> None:
        package = extras.load("markdown_it", "reading Markdown pages")
        self._path = path
        self._text = text
        self._lang = lang
        self._parser = package.MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("inline")
        self._recorder = Recorder(self._parser)
        self._env: dict[str, Any] = {}
        self._lines = Lines(text)
        self._found: list[tuple[Segment, int]] = []
        self._titled = False
        self._cells = (-1, 0)

    def segments(self, front: FrontMatter) -> list[Segment]:
        """Give the texts of the page in order, each with its headings as its place."""
        for value in front.values:
            self._add(value.prose, value.kind)
        page = rewrite(self._text, front.end, modules=self._path.lower().endswith(".mdx"))
        for title in page.titles:
            prose = Prose(self._text, references=False)
            prose.text(title.start, title.end)
            self._add(prose, Kind.LABEL)
        blocks = self._parser.parse(page.text, self._env)
        self._found += [(segment, 0) for segment in self._html(blocks, page)]
        self._read(blocks, page)
        self._found.sort(key=lambda found: (found[0].line, found[0].column))
        trail: list[tuple[int, str]] = []
        for segment, level in self._found:
            while level and trail and trail[-1][0] >= level:
                trail.pop()
            segment.place = " › ".join(step for _, step in trail)
            if level:
                trail.append((level, segment.text[:_LONGEST_STEP].strip()))
        return [segment for segment, _ in self._found]

    def _add(self, prose: Prose, kind: Kind, level: int = 0) -> None:
        if any(char.isalnum() for char in prose.writer.text()):
            self._found.append((prose.writer.segment(self._lang, kind, self._path, "", self._lines), level))

    def _html(self, blocks: list[Any], page: Rewritten) -> Iterator[Segment]:
        """Read the HTML blocks as one page, in which all else is blank."""
        parts: list[str] = []
        done = 0
        for token in blocks:
            if token.type != "html_block" or token.map is None:
                continue
            border = _border
            for number, content in zip(range(*token.map), token.content.split("\n"), strict=False):
                end = page.lines[number][1]
                place = self._line(content, number, page)
                start = page.lines[number][0] if place is None else place
                parts += [border(self._text[done:start]), self._text[start:end]]
                done, border = end, _blank
        if parts:
            yield from Page(self._path, "".join(parts), self._lang, self._lines).segments()

    def _read(self, blocks: list[Any], page: Rewritten) -> None:
        kinds: list[Kind] = []
        level = 0
        pictured = False
        for token in blocks:
            if token.type in _KINDS:
                kinds.append(_KINDS[token.type])
                level = int(token.tag[1]) if token.type == "heading_open" else 0
            elif token.type.endswith("_close") and token.type[:-6] + "_open" in _KINDS:
                kinds.pop()
                level = 0
            elif token.type == "inline" and token.map is not None:
                kind = kinds[-1] if kinds else None
                placed = self._placed(token, page, is_cell=kind is Kind.CELL)
                if placed is not None and not (placed.text[:1] == "{" and placed.text[-1:] == "}"):
                    pictured = self._inline(placed, kind, level, pictured=pictured)

    def _placed(self, token: Any, page: Rewritten, *, is_cell: bool) -> Placed | None:
        """Find the content of a block in the file; None where the parser made it up."""
        first = token.map[0]
        if is_cell:
            return self._cell(token.content, first, page)
        starts: list[int] = []
        places: list[int] = []
        contents: list[str] = []
        length = 0
        for number, line in enumerate(token.content.split("\n"), first):
            content = line.lstrip(" \t")
            if number >= len(page.lines):
                return None
            place = self._line(content, number, page)
            if place is None:
                return None
            starts.append(length)
            places.append(place)
            contents.append(content)
            length += len(content) + 1
        return Placed("\n".join(contents), starts, places)

    def _line(self, content: str, number: int, page: Rewritten) -> int | None:
        """Find where a line of a block begins in the file, behind the marks of its quotations and lists."""
        start, end = page.lines[number]
        at = self._text[start:end].replace("\0", "\ufffd").rfind(content.lstrip(" \t"))
        return None if at < 0 else start + at

    def _cell(self, content: str, line: int, page: Rewritten) -> Placed | None:
        start, end = page.lines[line]
        raw = self._text[start:end].replace("\0", "\ufffd")
        begin = self._cells[1] if self._cells[0] == line else 0
        written = content.replace("|", "\\|")
        at = raw.find(written, begin)
        if at < 0:
            return None
        self._cells = (line, at + len(written))
        starts, places = [0], [start + at]
        pipe = content.find("|")
        while pipe >= 0:
            starts.append(pipe)
            places.append(start + at + pipe + len(starts) - 1)
            pipe = content.find("|", pipe + 1)
        return Placed(content, starts, places)

    def _inline(self, placed: Placed, kind: Kind | None, level: int, *, pictured: bool) -> bool:
        """Read a block's content; gives whether it is nothing but pictures."""
        text = placed.text
        prefix = _NOT_PROSE.match(text)
        suffix = _ANCHOR.search(text) if kind is Kind.HEADING else None
        start, end = prefix.end() if prefix else 0, suffix.start() if suffix else len(text)
        inline = Inline(self._text, placed, self._recorder.marks(text, self._env), start, end)
        if inline.solid:
            pictured = pictured or bool(inline.images)
            self._add(inline.prose, self._kind(kind, inline.prose.writer.text(), pictured=pictured), level)
        for alt in inline.images:
            self._add(alt, Kind.ALT)
        for title in inline.titles:
            self._add(title, Kind.CAPTION)
        return bool(inline.images) and not inline.solid

    def _kind(self, kind: Kind | None, shown: str, *, pictured: bool) -> Kind:
        if kind is Kind.HEADING and not self._titled:
            self._titled = True
            return Kind.TITLE
        if kind is not None:
            return kind
        bare = shown.strip("*_ ")
        is_slanted = shown[0] in "*_" and shown[0] == shown[-1]
        return by_shape(bare) or (Kind.CAPTION if pictured and is_slanted else Kind.PARAGRAPH)


def _blank(between: str) -> str:
    """Give blanks of the same length and lines."""
    return "\n".join(" " * len(line) for line in between.split("\n"))


def _border(between: str) -> str:
    """Give what stands in place of other text between two HTML blocks."""
    return "<p>" + _blank(between[3:]) if len(between) > 3 else _blank(between)


FORMAT = Format(
    name="Markdown page",
    suffixes=(".md", ".markdown", ".mdx"),
    about="as HTML pages, but for the links; the front matter is read, too",
    read_alone=read,
    prose=True,
    extra="documents",
)
