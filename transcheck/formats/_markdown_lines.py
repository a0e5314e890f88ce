"""Rewrites the lines of Markdown dialects so that a CommonMark parser reads them: one line stays one line."""

from __future__ import annotations

from typing import NamedTuple

from transcheck.text.lazy import Lazy

_BREAK = Lazy(r"\r\n?|\n")
_FENCE = Lazy(r"\s{0,12}(`{3,}|~{3,})")
_ADMONITION = Lazy(
    r"""\s{0,40}(?:!!!|\?\?\?\+?|===[!+]?)(?=[ \t]+\S)[^"\n]{0,80}?(?:"([^"\n]{1,300})")?[ \t]*\Z""",
)
_CONTAINER = Lazy(
    r"\s{0,12}(?:/{3,}[ \t]*(?:[\w-]{1,40}[ \t]*)?(?:\|[ \t]*([^ \t\n].{0,299}))?"
    r"|:{3,}[ \t]*(?![ \t])(?:[\w-]{1,40})?(?:\[([^\[\]\n]{1,300})\]|(?<=[\w-])[ \t]+(?![ \t{])(.{1,300}?))?"
    r"[ \t]*(?:\{[^{}\n]{0,200}\}[ \t]*)?)\Z"
)
_MACHINE = Lazy(
    r"\s{0,12}(?:\{%.{0,2000}%\}|\{\{[<%].{0,2000}[>%]\}\}|\{\*.{0,2000}\*\}|\{/\*.{0,2000}\*/\}|\{:.{0,2000}\}"
    r"|\[TOC\]|\[\[_?TOC_?\]\]|\*\[[^\[\]]{1,80}\]:.{0,2000}|@\[[\w-]{1,40}\]\(.{0,2000}\)|--8<--.{0,500})[ \t]*\Z"
)
_MODULE = Lazy(r"(?:import|export)[ \t{*]")
_ALERT = Lazy(r"\s{0,12}(?:>[ \t]?)+\[!\w{1,20}\][+-]?[ \t]*\Z")
_STEP = 4


class Title(NamedTuple):
    """The title of a box, and where it stands in the file; not those of one word, which name the sort of box."""

    line: int
    start: int
    end: int


class Rewritten(NamedTuple):
    """A page for the parser.

    Attributes:
        text: its lines, each ended by a newline.
        lines: where each line stands in the file, without its break.
        titles: titles of boxes, which are left out of `text`.
    """

    text: str
    lines: list[tuple[int, int]]
    titles: list[Title]


def rewrite(source: str, begin: int, *, modules: bool) -> Rewritten:
    """Give the page from `begin` on as CommonMark.

    Boxes that indent their content (`!!! note "Title"`) or put fences around it (`:::tip Title`, `/// tip | Title`)
    lose these; lines that only a site generator reads are emptied.

    Args:
        source: the file.
        begin: where the page begins, after its front matter.
        modules: whether lines of `import` and `export` are code, as in MDX.
    """
    lines = _lines(source, begin)
    rewriter = _Rewriter(modules=modules)
    shown = [rewriter.line(number, start, source[start:end]) for number, (start, end) in enumerate(lines)]
    return Rewritten("\n".join(shown) + "\n", lines, rewriter.titles)


class _Rewriter:
    """Rewrites a page line by line."""

    def __init__(self, *, modules: bool) -> None:
        self.titles: list[Title] = []
        self._modules = modules
        self._module = False
        self._alert = False
        self._fence = ""
        self._boxes: list[int] = []

    def line(self, number: int, start: int, line: str) -> str:
        """Give a line as the parser is to see it; `start` is where it stands in the file."""
        indent = len(line) - len(line.lstrip(" "))
        if line.strip():
            while self._boxes and indent < self._boxes[-1] + _STEP:
                self._boxes.pop()
        cut = min(indent, self._boxes[-1] + _STEP) if self._boxes else 0
        line = line[cut:]
        if self._is_code(line):
            return line
        if self._opens_box(number, start + cut, line):
            if line.lstrip()[:1] in "!?=":
                self._boxes.append(indent)
            return ""
        return "" if _MACHINE.match(line) else self._without_alert(line)

    def _is_code(self, line: str) -> bool:
        """Whether a line stands in fenced code, or in the script of a page."""
        fence = _FENCE.match(line)
        if self._fence:
            if fence is not None and fence[1].startswith(self._fence) and not line[fence.end() :].strip():
                self._fence = ""
            return True
        if fence is not None:
            self._fence = fence[1]
        return fence is not None

    def _opens_box(self, number: int, start: int, line: str) -> bool:
        bare = line.lstrip()
        if bare.startswith(("!!!", "???", "===")):
            found = _ADMONITION.match(line)
        elif bare.startswith(("///", ":::")):
            found = _CONTAINER.match(line)
        else:
            return False
        if found is not None and found.lastindex and " " in found[found.lastindex].strip():
            first, last = found.span(found.lastindex)
            self.titles.append(Title(number, start + first, start + last))
        return found is not None

    def _without_alert(self, line: str) -> str:
        """Give a line without the syntax of boxes that are written as quotations, and without module code."""
        bare = line.strip()
        self._module = self._modules and bool(bare) and (self._module or _MODULE.match(line) is not None)
        if self._module:
            return ""
        if _ALERT.match(line):
            self._alert = True
            return ""
        self._alert = self._alert and bare.startswith(">")
        return line.lstrip().removeprefix(">") if self._alert else line


def _lines(source: str, begin: int) -> list[tuple[int, int]]:
    lines = []
    start = begin
    for found in _BREAK.finditer(source, begin):
        lines.append((start, found.start()))
        start = found.end()
    lines.append((start, len(source)))
    return lines
