"""Texts put together from slices of a file: decoded and without its layout, each character still at its place."""

from __future__ import annotations

from bisect import bisect_right

from transcheck.model import Kind, Pair, Segment
from transcheck.text.lazy import Lazy

_REFERENCE = r"&(?:#\d{1,8};?|#[xX][\da-fA-F]{1,7};?|[A-Za-z][A-Za-z\d]{1,31};?)"
# A no-break space beside other blanks keeps nothing together: editors of pages leave them so.
_FIXED = r"(?:\u00a0|&nbsp;|&#160;|&#xA0;)"
_LAYOUT = r"[ \t\n\r\f]"
_SPECIAL = Lazy(
    rf"(?P<blank>(?:[\t\n\r\f]|[ ](?=[ \t\n\r\f\u00a0&])|{_FIXED}{{1,8}}{_LAYOUT})(?:{_LAYOUT}|{_FIXED})*)"
    rf"|{_REFERENCE}"
)
_BLANK = Lazy(r"(?P<blank>(?:[\t\n\r\f]|[ ](?=[ \t\n\r\f]))[ \t\n\r\f]*)")
_SHORTEST_NAME = 2
_KEPT = frozenset(("&lt;", "&gt;"))
"""References that stay as they are written: their characters would be read as tags."""
_VANISHING = frozenset(("&shy;", "&zwnj;", "&#173;", "&#xAD;", "&#xad;"))
"""References to characters that only say where a word may break."""


class Lines:
    """Where the lines of a file begin; one for all segments of the file.

    Args:
        text: the file, decoded.
    """

    __slots__ = ("starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        place = text.find("\n")
        while place >= 0:
            starts.append(place + 1)
            place = text.find("\n", place + 1)
        self.starts = starts

    def at(self, index: int) -> tuple[int, int]:
        """Give the 1-based (line, column) of a character of the file."""
        line = bisect_right(self.starts, index)
        return line, index - self.starts[line - 1] + 1


class Sliced:
    """Locates characters of a text that is made of slices of its file.

    Args:
        starts: offsets in the text where a slice begins, rising from 0; the last one is the text's end.
        places: where each of these stands in the decoded file.
        lines: the lines of the file.
    """

    __slots__ = ("lines", "places", "starts")

    def __init__(self, starts: tuple[int, ...], places: tuple[int, ...], lines: Lines) -> None:
        self.starts = starts
        self.places = places
        self.lines = lines

    def at(self, offset: int) -> tuple[int, int]:
        """Give the 1-based (line, column) of the character at `offset` of the text."""
        return self.lines.at(self.index(offset))

    def index(self, offset: int) -> int:
        """Give where in the decoded file a character of the text begins; the end of the last for an offset past it."""
        if offset >= self.starts[-1]:
            return self.places[-1]
        piece = bisect_right(self.starts, offset) - 1
        return self.places[piece] + offset - self.starts[piece]


class Writer:
    """Puts one text together from slices of a file, in order.

    Args:
        source: the decoded file.
    """

    __slots__ = ("_end", "_parts", "_places", "_source", "_starts", "length")

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._places: list[int] = []
        self._end = -1
        self.length = 0

    def copy(self, start: int, end: int) -> None:
        """Add a slice of the file as it stands."""
        if start >= end:
            return
        if start != self._end:
            self._starts.append(self.length)
            self._places.append(start)
        self._parts.append(self._source[start:end])
        self.length += end - start
        self._end = end

    def put(self, text: str, start: int, end: int) -> None:
        """Add what a slice of the file stands for, such as the character of a reference."""
        if len(text) == end - start == 1 and text == self._source[start]:
            self.copy(start, end)
            return
        for offset in range(len(text)):
            self._starts.append(self.length + offset)
            self._places.append(start)
        self._parts.append(text)
        self.length += len(text)
        if end > start + len(text) or len(text) > 1:
            self._starts.append(self.length)
            self._places.append(end)
        self._end = end

    def text(self) -> str:
        """Give the text so far."""
        return "".join(self._parts)

    def segment(self, lang: str, kind: Kind, path: str, place: str, lines: Lines) -> Segment:
        """Make a segment of the text; it must not be empty."""
        text = self.text()
        first = self._places[0]
        line, column = lines.at(first)
        if len(self._starts) == 1 and "\n" not in text:
            return Segment(text, lang, kind, path, line, column, place)
        starts, places = self._starts, self._places
        if starts[-1] == self.length:
            starts, places = starts[:-1], places[:-1]
        locator = Sliced((*starts, self.length), (*places, self._end), lines)
        return Segment(text, lang, kind, path, line, column, place, locator)


class Prose:
    """Writes prose as a page shows it: references decoded, each run of blanks one space, none at the edges.

    Args:
        source: the decoded file.
        references: whether `&eacute;` and the like stand for characters.
    """

    __slots__ = ("_blank", "_pending", "_source", "_special", "writer")

    def __init__(self, source: str, *, references: bool = True) -> None:
        self.writer = Writer(source)
        self._special = _SPECIAL if references else _BLANK
        self._source = source
        self._blank = True
        self._pending: tuple[int, int] | None = None

    def text(self, start: int, end: int) -> None:
        """Add a slice of running text."""
        source, writer = self._source, self.writer
        done = start
        for match in self._special.finditer(source, start, end):
            first, last = match.span()
            self._solid(done, first)
            done = last
            if match["blank"]:
                if not self._blank and self._pending is None:
                    self._pending = first, last
                continue
            decoded, last = _decoded(source, first, last)
            done = last
            if decoded:
                self._space()
                writer.put(decoded, first, last)
                self._blank = False
        self._solid(done, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Add what a slice of the file stands for."""
        if text.isspace() and text != "\u00a0":
            self.blank(start, end)
        elif text:
            self._space()
            self.writer.put(text, start, end)
            self._blank = False

    def blank(self, start: int, end: int, *, hard: bool = False) -> None:
        """Add blanks, which become one space, or a line break of the page if `hard`."""
        if self._blank:
            return
        if hard:
            self.writer.put("\n", start, end)
            self._pending, self._blank = None, True
        elif self._pending is None:
            self._pending = start, end

    def literal(self, slices: list[tuple[int, int]]) -> None:
        """Add slices of the file as they stand."""
        self._space()
        for start, end in slices:
            self.writer.copy(start, end)
        self._blank = False

    def tag(self, *slices: tuple[int, int], more: bool, line_break: bool = False) -> None:
        """Add a tag in one or more slices; `more` says that running text follows somewhere."""
        if line_break or not more:
            self._pending = None
        else:
            self._space(blank=True)
        for start, end in slices:
            begin = start
            if self._source[start].isspace():
                self.writer.put(" ", start, start + 1)
                begin += 1
            self.writer.copy(begin, end)
        if line_break:
            self._blank = True

    def skip(self) -> None:
        """Pass over running text that is not shown: the spaces before and after it are two."""
        self._blank = False

    def unspace(self) -> None:
        """Take back the blanks before what comes next."""
        self._pending = None

    def _solid(self, start: int, end: int) -> None:
        """Add a slice without blanks but single spaces."""
        if start >= end:
            return
        if self._source[start] == " ":
            self.blank(start, start + 1)
            start += 1
            if start == end:
                return
        after = self._source[end - 1] == " "
        self._space()
        self.writer.copy(start, end - after)
        self._blank = False
        if after:
            self._pending = end - 1, end

    def _space(self, *, blank: bool = False) -> None:
        if self._pending is not None:
            self.writer.put(" ", *self._pending)
            self._pending = None
            self._blank = blank


def _decoded(source: str, start: int, end: int) -> tuple[str, int]:
    """Give what a character reference stands for, and where it ends (a name may end before its letters do)."""
    from html import unescape
    from html.entities import html5

    found = source[start:end]
    if found in _KEPT:
        return found, end
    if found in _VANISHING:
        return "", end
    if found[1] == "#" or found[-1] == ";":
        decoded = unescape(found)
        if decoded != found or found[1] == "#":
            return decoded, end
        return found, end
    for length in range(len(found), _SHORTEST_NAME, -1):
        if found[1:length] in html5 and found[1:length] not in ("lt", "gt"):
            return html5[found[1:length]], start + length
    return found, end


def alone(segment: Segment) -> Pair:
    """Make the pair of a one-language document."""
    return Pair(segment, None) if segment.lang == "en" else Pair(None, segment)
