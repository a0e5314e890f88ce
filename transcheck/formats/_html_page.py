"""Walks through a page's tags and gives its texts as segments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcheck.formats._html_elements import (
    ATTRIBUTES,
    BUTTONS,
    CLOSED_BY,
    INLINE,
    KNOWN,
    METAS,
    READ_ATTRIBUTES,
    UNTITLED,
    VOID,
    ElementContext,
    is_shown,
    within,
)
from transcheck.formats._html_inline import InlineRun, Piece, runs
from transcheck.formats._html_tokens import Token, attribute, tokens
from transcheck.formats._shapes import by_shape
from transcheck.formats._slices import Lines, Prose
from transcheck.model import Kind, Segment
from transcheck.text.lazy import Lazy

_TAGS = Lazy(r"<[^<>]{0,500}>")
_TEMPLATE = Lazy(r"\{%[^%]{0,500}%\}|\{\{[^{}]{0,500}\}\}|\{#[^#]{0,500}#\}")
_OUTSIDE = ElementContext()
_LONGEST_STEP = 80
_SEARCHED = 40
"""Most open elements that are looked through for one whose end tag was left out."""
_HEADINGS = (Kind.TITLE, Kind.HEADING)


class Page:
    """One page while it is read.

    Args:
        path: its file.
        text: the file, decoded.
        lang: "en" or "es", where no element says otherwise.
        lines: the lines of the file, where `text` is but what it holds of HTML.
    """

    def __init__(self, path: str, text: str, lang: str, lines: Lines | None = None) -> None:
        self._path = path
        self._text = text
        self._is_xml = path.lower().endswith(".xhtml") or text.startswith("<?xml")
        self._lang = lang
        self._lines = lines or Lines(text)
        self._stack: list[tuple[str, ElementContext]] = []
        self._open: Counter[str] = Counter()
        self._pieces: list[Piece] = []
        self._block_lang = lang
        self._later: list[Segment] = []
        self._trail: list[tuple[int, str]] = []
        self._titled = False
        self._head: set[tuple[Kind, str]] = set()
        self._lists = 0

    def segments(self) -> Iterator[Segment]:
        """Yield the texts of the page in order."""
        for token in tokens(self._text, xml=self._is_xml):
            if token.form == "text":
                self._add_text(token)
            elif token.form == "open":
                yield from self._start(token)
            else:
                yield from self._end(token)
        yield from self._flush()

    @property
    def _context(self) -> ElementContext:
        return self._stack[-1][1] if self._stack else _OUTSIDE

    def _add_text(self, token: Token) -> None:
        if not self._pieces and self._text[token.start : token.end].isspace():
            return
        context = self._context
        lang = "" if context.unread else context.lang or self._lang
        if not self._pieces:
            self._begin()
        self._pieces.append(Piece("text", token.start, token.end, "", context, lang))

    def _begin(self) -> None:
        """Note the language of the block that a text begins in."""
        for name, context in reversed(self._stack[-_SEARCHED:]):
            if name not in INLINE:
                self._block_lang = context.lang or self._lang
                return
        self._block_lang = self._lang

    def _start(self, token: Token) -> Iterator[Segment]:
        name = token.name
        told = {
            key: self._text[start:end] for key, _, start, end in reversed(token.attributes) if key in READ_ATTRIBUTES
        }
        outer = self._context
        inner = within(outer, name, told)
        inline = name in INLINE and not (inner.kind is not outer.kind and inner.kind is Kind.CREDIT and name != "cite")
        if not inline:
            yield from self._flush()
            self._close_implied(name)
            if self._context is not outer:
                inner = within(self._context, name, told)
        if name == "meta":
            self._read_meta(token, inner)
        elif token.attributes and not inner.unread:
            self._read_attributes(token, inner)
        if inline and is_shown(name, inner, outer):
            if not self._pieces:
                self._begin()
            form = "break" if name == "br" else "open"
            self._pieces.append(Piece(form, token.start, token.end, name, inner, inner.lang or self._lang, token))
        if name not in VOID and not (token.empty and (self._is_xml or name not in KNOWN)):
            self._stack.append((name, inner))
            self._open[name] += 1

    def _end(self, token: Token) -> Iterator[Segment]:
        name = token.name
        if name == "br":  # "</br>" is read as "<br>"
            return
        inline = name in INLINE
        if name == "p" or not self._open[name]:
            yield from self._flush() if not inline else ()
        if not self._open[name]:
            return
        while True:
            ended, context = self._stack[-1]
            if ended not in INLINE or (context.kind is Kind.CREDIT and ended == name):
                yield from self._flush()
            elif ended == name and is_shown(name, context, self._stack[-2][1] if len(self._stack) > 1 else _OUTSIDE):
                self._pieces.append(
                    Piece("close", token.start, token.end, name, context, context.lang or self._lang, token)
                )
            self._pop()
            if ended == name:
                return

    def _pop(self) -> None:
        name, _ = self._stack.pop()
        self._open[name] -= 1

    def _close_implied(self, name: str) -> None:
        """End the elements that the start of another one ends."""
        closed, stops = CLOSED_BY.get(name, (None, None))
        if closed is None or stops is None:
            closed, stops = frozenset({"p"}), frozenset(("button", "td", "th", "table", "div", "body"))
        if not any(self._open[one] for one in closed):
            return
        for depth in range(1, min(len(self._stack), _SEARCHED) + 1):
            ended = self._stack[-depth][0]
            if ended in closed:
                for _ in range(depth):
                    self._pop()
                return
            if ended in stops:
                return

    def _flush(self) -> Iterator[Segment]:
        """Give the text that has come together as a segment, or as several."""
        pieces, self._pieces = self._pieces, []
        shown: set[str] = set()
        if pieces:
            for run in runs(pieces, self._text, self._block_lang):
                segment = self._segment(run)
                if segment is not None:
                    shown.add(_TAGS.sub("", segment.text).strip())
                    yield segment
        if self._later:
            later, self._later = self._later, []
            # A link whose tooltip repeats its words is one text.
            yield from (segment for segment in later if segment.kind is not Kind.LABEL or segment.text not in shown)

    def _segment(self, run: InlineRun) -> Segment | None:
        context = run.context
        if run.lang not in ("en", "es"):
            return None
        shown = run.prose.writer.text()
        if not any(char.isalnum() for char in _TAGS.sub("", _TEMPLATE.sub("", shown) if "{" in shown else shown)):
            return None
        kind = self._kind(run, shown)
        level = context.level if kind in _HEADINGS else 0
        if level:
            while self._trail and self._trail[-1][0] >= level:
                self._trail.pop()
        segment = run.prose.writer.segment(run.lang, kind, self._path, self._place(), self._lines)
        if level:
            self._trail.append((level, _TAGS.sub("", shown)[:_LONGEST_STEP].strip()))
        elif kind is Kind.TITLE:
            self._head.add((kind, shown))
        return segment

    def _kind(self, run: InlineRun, shown: str) -> Kind:
        context = run.context
        if context.level == 1 and not self._titled:
            self._titled = True
            return Kind.TITLE
        boilerplate = context.boilerplate == "navigation" or (context.boilerplate == "header" and not self._titled)
        if boilerplate and context.kind not in _HEADINGS:
            return Kind.NAVIGATION
        kind = run.kind or context.kind or Kind.PARAGRAPH
        if kind is Kind.PARAGRAPH or (kind is Kind.DATE and not any(char.isdigit() for char in shown)):
            kind = by_shape(_TAGS.sub("", shown)) or Kind.PARAGRAPH
        return kind

    def _place(self) -> str:
        return " › ".join(step for _, step in self._trail)

    def _read_meta(self, token: Token, context: ElementContext) -> None:
        name = attribute(token, "name", self._text) or attribute(token, "property", self._text) or ""
        kind = METAS.get(name.strip().lower())
        if kind is None:
            return
        for key, _, start, end in token.attributes:
            if key == "content":
                self._read_value(start, end, kind, context, once=True)
                return

    def _read_attributes(self, token: Token, context: ElementContext) -> None:
        name = token.name
        for key, _, start, end in token.attributes:
            kind = ATTRIBUTES.get(key)
            if key == "value" and name == "input":
                kind = Kind.BUTTON if (attribute(token, "type", self._text) or "").lower() in BUTTONS else None
            elif (key == "alt" and name not in ("img", "area", "input")) or (key == "title" and name in UNTITLED):
                kind = None
            elif key == "label" and name in ("optgroup", "option", "track"):
                kind = Kind.LABEL
            if kind is not None:
                self._read_value(start, end, kind, context)

    def _read_value(self, start: int, end: int, kind: Kind, context: ElementContext, *, once: bool = False) -> None:
        lang = context.lang or self._lang
        prose = Prose(self._text)
        prose.text(start, end)
        shown = prose.writer.text()
        if lang not in ("en", "es") or not shown.strip():
            return
        if once:
            if (kind, shown) in self._head:
                return
            self._head.add((kind, shown))
        if context.boilerplate == "navigation":
            kind = Kind.NAVIGATION
        self._later.append(prose.writer.segment(lang, kind, self._path, self._place(), self._lines))
