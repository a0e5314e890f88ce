"""Writes the inline content of Markdown as it is checked: without what only leads elsewhere or serves the layout.

The parser that reads the page tells what it took for code, escapes, links, images and tags, and where.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Any, NamedTuple

from transcheck.formats._html_elements import DROPPED, PLAIN
from transcheck.formats._slices import Prose
from transcheck.text.lazy import Lazy

_RULES = ("newline", "escape", "backticks", "link", "image", "autolink", "html_inline", "entity")
_MEANT_LITERALLY = frozenset("<>`*_[]|\\")
"""Characters that would be read as markup without the backslash before them."""
_UNSHOWN = Lazy(r"(?<=[)\]`*_])\{:?\s{0,3}[.#:\w-][^{}\n%]{0,300}\}|(?<!^)\[\^[^\[\]\s]{1,60}\](?!:)")
"""Attributes of the element before, and calls of footnotes, which Spanish puts before the full stop."""
_TAG_NAME = Lazy(r"</?[A-Za-z][\w.:-]{0,60}")
_SHOWN = Lazy(r"""\s(alt|title)\s?=\s?(["'])([^"'<>]{1,1000})\2""", 2)
_TITLE = Lazy(r"""\s(?:"([^"]{1,500})"|'([^']{1,500})')\s{0,9}\)\Z""")


class InlineMark(NamedTuple):
    """What the parser took for markup: which rule did, and where in the content; `label` is where a label ends."""

    rule: str
    start: int
    end: int
    label: int = 0


class Placed:
    """Inline content, and where its parts stand in the file.

    Args:
        text: the content.
        starts: offsets in it where a part begins that follows the file to the letter; rising from 0.
        places: where each stands in the file.
    """

    __slots__ = ("places", "starts", "text")

    def __init__(self, text: str, starts: list[int], places: list[int]) -> None:
        self.text = text
        self.starts = starts
        self.places = places

    def slices(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the slices of the file that the content has from `start` to `end`."""
        found = []
        index = bisect_right(self.starts, start) - 1
        while start < end:
            stop = min(end, self.starts[index + 1]) if index + 1 < len(self.starts) else end
            place = self.places[index] + start - self.starts[index]
            found.append((place, place + stop - start))
            start = stop
            index += 1
        return found


class Recorder:
    """Runs a parser's inline rules and notes where they found markup.

    Args:
        parser: a `MarkdownIt`.
    """

    def __init__(self, parser: Any) -> None:
        self._parser = parser
        self._marks: list[InlineMark] = []
        self._within = False
        for found in list(parser.inline.ruler.__rules__):
            if found.name in _RULES:
                parser.inline.ruler.at(found.name, self._recorded(found.name, found.fn))

    def marks(self, content: str, env: dict[str, Any]) -> list[InlineMark]:
        """Give the markup of some inline content, in order; a link comes before what its label holds."""
        self._marks = []
        self._parser.inline.parse(content, self._parser, env, [])
        return sorted(self._marks, key=lambda mark: (mark.start, -mark.end))

    def _recorded(self, name: str, rule: Callable[[Any, bool], bool]) -> Callable[[Any, bool], bool]:
        def run(state: Any, silent: bool) -> bool:
            start = state.pos
            if silent or self._within:
                return rule(state, silent)
            # An image's alternative text is parsed as a content of its own.
            self._within = name == "image"
            try:
                found = rule(state, silent)
            finally:
                self._within = False
            if found:
                end = state.pos
                label = 0
                if name in ("link", "image"):
                    label = state.md.helpers.parseLinkLabel(state, start + (name == "image"), name == "link")
                    state.pos = end
                self._marks.append(InlineMark(name, start, end, label))
            return found

        return run


class Inline:
    """Writes one piece of inline content.

    Args:
        source: the file.
        placed: the content.
        marks: its markup.
        start, end: the part of the content that is prose.
    """

    def __init__(self, source: str, placed: Placed, marks: list[InlineMark], start: int, end: int) -> None:
        self.prose = Prose(source, references=False)
        self.images: list[Prose] = []
        self.titles: list[Prose] = []
        self.solid = False
        self._source = source
        self._placed = placed
        self._marks = [mark for mark in marks if start <= mark.start and mark.end <= end]
        self._next = 0
        self._write(start, end)

    def _write(self, start: int, end: int) -> None:
        """Write the content from `start` to `end`."""
        while self._next < len(self._marks) and self._marks[self._next].start < end:
            mark = self._marks[self._next]
            self._next += 1
            self._plain(start, mark.start)
            self._mark(mark)
            start = mark.end
        self._plain(start, end)

    def _plain(self, start: int, end: int) -> None:
        text = self._placed.text
        for found in _UNSHOWN.finditer(text, start, end):
            self._copy(start, found.start())
            start = found.end()
        self._copy(start, end)

    def _copy(self, start: int, end: int) -> None:
        if start < end:
            self.solid = self.solid or not self._placed.text[start:end].isspace()
            for one in self._placed.slices(start, end):
                self.prose.text(*one)

    def _mark(self, mark: InlineMark) -> None:
        text = self._placed.text
        found = text[mark.start : mark.end]
        first = self._placed.slices(mark.start, mark.end)
        place, last = first[0][0], first[-1][1]
        if mark.rule == "newline":
            before = text[max(0, mark.start - 2) : mark.start]
            self.prose.blank(place, last, hard=before == "  " or before[-1:] == "\\")
        elif mark.rule == "entity" or (mark.rule == "escape" and found[1:] not in _MEANT_LITERALLY and found != "\\\n"):
            self.solid = True
            self._decode(mark.rule, found, place, last)
        elif mark.rule == "escape" and found == "\\\n":
            self.prose.blank(place, last, hard=True)
        elif mark.rule == "html_inline":
            self._tag(found, first)
            self._tagged_image(mark.start, found)
        elif mark.rule == "image":
            self._image(mark)
        elif mark.rule == "link":
            self._link(mark)
        else:
            self.solid = True
            self.prose.literal(first)

    def _decode(self, rule: str, found: str, place: int, last: int) -> None:
        from html import unescape

        decoded = unescape(found) if rule == "entity" else found[1:]
        self.prose.put(found if decoded in "<>" else decoded, place, last)

    def _tag(self, found: str, slices: list[tuple[int, int]]) -> None:
        name = _TAG_NAME.match(found)
        if name is None or name[0].strip("</").lower() in DROPPED | PLAIN:
            return
        start, end = slices[0][0], slices[-1][1]
        if len(name[0]) + 1 == len(found):
            self.prose.literal(slices)
        else:
            close = 2 if found.endswith("/>") else 1
            self.prose.literal([(start, start + len(name[0])), (end - close, end)])

    def _tagged_image(self, at: int, found: str) -> None:
        """Keep what an image in HTML shows in its place and above it."""
        if found[:4].lower() == "<img":
            for match in _SHOWN.finditer(found):
                kept = self.images if match[1].lower() == "alt" else self.titles
                self._aside(at + match.start(3), at + match.end(3), kept)

    def _link(self, mark: InlineMark) -> None:
        """Write a link with its words; one around an image alone goes with it."""
        solid, self.solid = self.solid, False
        last = self._next
        while last < len(self._marks) and self._marks[last].start < mark.label:
            last += 1
        mine = self._marks[self._next : last]
        pictures = [other for other in mine if other.rule == "image"]
        shown = self._placed.text[mark.start + 1 : mark.label]
        for picture in reversed(pictures):
            shown = shown[: picture.start - mark.start - 1] + shown[picture.end - mark.start - 1 :]
        if pictures and not shown.strip():
            for picture in pictures:
                self._image(picture)
            self._next += len(mine)
            self.solid = solid
            return
        self.prose.literal(self._placed.slices(mark.start, mark.start + 1))
        self._write(mark.start + 1, mark.label)
        self.prose.literal(self._placed.slices(mark.label, mark.label + 1))
        self._target(mark.label + 1, mark.end)
        self.solid = True

    def _target(self, start: int, end: int) -> None:
        """Write where a link leads, without its title, and without the place in the page: headings name it."""
        target = self._placed.text[start:end]
        if not target.startswith("("):
            self.prose.literal(self._placed.slices(start, end))
            return
        cut = next((place for place, char in enumerate(target) if char in " \t\n)"), 0)
        fragment = target.find("#", 0, cut)
        if fragment >= 0 and "://" not in target:
            cut = max(fragment, 2)
        self.prose.literal(self._placed.slices(start, start + cut))
        self.prose.literal(self._placed.slices(end - 1, end))

    def _image(self, mark: InlineMark) -> None:
        self._aside(mark.start + 2, mark.label, self.images)
        title = _TITLE.search(self._placed.text[mark.label : mark.end])
        if title is not None:
            first, last = title.span(title.lastindex or 0)
            self._aside(mark.label + first, mark.label + last, self.titles)

    def _aside(self, start: int, end: int, kept: list[Prose]) -> None:
        prose = Prose(self._source, references=False)
        for one in self._placed.slices(start, end):
            prose.text(*one)
        if prose.writer.text().strip():
            kept.append(prose)
