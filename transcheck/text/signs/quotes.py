"""Quotation spans in a text, and the quotation marks that open or close nothing.

Apostrophes ("don't", "the users' files", "'90s", "rock 'n' roll"), feet and inches (5'10") and breadcrumbs
("Home » News") share their characters with quotation marks. A mark counts as a quotation mark only where its
neighbours leave it that role; where they leave doubt it may close an open quotation, but is never called stray.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import BLANK

_MARKS = Lazy(r"\"(?:\"\")?|'(?<![^\W_]')'{0,2}|'(?![^\W_])'{0,2}|’(?<![^\W_]’)|’(?![^\W_])|[“”„‟«»‹›‘‚‛`]")
"""All but the apostrophes between two letters or figures."""

_CLOSERS = {
    '"': '"', "“": "”", "‟": "”", "„": "“”", "«": "»", "‹": "›", "'": "'", "‘": "’", "‚": "‘’", "‛": "’", "`": "'’",
    "”": "”",
}  # fmt: skip
"""The marks that rightly close each opening mark; ”…” is how some languages quote."""

_DEEPEST = 8
_MOST = 20
_DOUBLE = frozenset('"“”„‟«»')
_BEFORE_OPENING = frozenset(" \t\r\n\u00a0\u202f([{¿¡-–—/=+|<>:,.;…" + BLANK)
_AFTER_CLOSING = frozenset(" \t\r\n\u00a0\u202f)]}.,;:!?…-–—/=+|<>" + BLANK)
_NO_START = frozenset(" \t\r\n\u00a0\u202f.,;:!?)]}…")
_SPACE = frozenset(" \t\r\n\u00a0\u202f")
_QUOTES = frozenset("\"“”„‟«»‹›'‘’‚‛")
_ELIDED = Lazy(
    r"(?:em|til|till|tis|twas|twere|twill|n|cause|cuz|coz|bout|round|kay|nother|er|im|ello|ere|neath|s)\b|\d\ds?\b",
    2,
)
"""What follows an apostrophe that stands for dropped letters or figures; matched without regard to case."""


class Quoted(NamedTuple):
    """A quotation: from its opening mark to behind its closing mark, and whether the two belong to one kind."""

    start: int
    end: int
    mixed: bool = False


class Stray(NamedTuple):
    """A mark that opens or closes nothing, and whether it would open."""

    place: int
    opens: bool


class _Open(NamedTuple):
    """An opening mark that waits for its closing one; a weak one may as well be an apostrophe."""

    mark: str
    place: int
    weak: bool


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotations of a text in order of their ends, and the marks left over.

    Attributes:
        spans: the quotations, nested ones before those around them.
        strays: marks without a partner, twenty at most; apostrophes are never among them.
    """

    spans: tuple[Quoted, ...] = ()
    strays: tuple[Stray, ...] = ()


_NONE = Quotes()


def find_quotes(masked: str) -> Quotes:
    """Give the quotations of a text whose marks are blanked out."""
    return _QuotePass(masked).run() if _MARKS.search(masked) else _NONE


class _QuotePass:
    """One pass over the quotation marks of a text, with the stack of those that are open."""

    __slots__ = ("inches", "open", "single", "spans", "strays", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.open: list[_Open] = []
        self.spans: list[Quoted] = []
        self.strays: list[Stray] = []
        self.single: list[int] = []
        self.inches = False

    def run(self) -> Quotes:
        text = self.text
        size = len(text)
        for match in _MARKS.finditer(text):
            mark = match.group()
            if len(mark) > 1:  # empty strings, '' as an inch mark, docstrings: code rather than prose
                continue
            place = match.start()
            before = text[place - 1] if place else " "
            after = text[place + 1] if place + 1 < size else " "
            if mark in "'’":
                self._apostrophe(mark, place, before, after)
            elif mark == '"':
                self._straight(place, before, after)
            elif mark in "“„‟«‹‘‚‛`":
                self._opening(mark, place, before, after)
            else:
                self._closing(mark, place, before, after)
        self._finish()
        return Quotes(tuple(self.spans), tuple(sorted(self.strays)[:_MOST]))

    def _push(self, mark: str, place: int, *, weak: bool = False) -> None:
        self.open.append(_Open(mark, place, weak))
        if len(self.open) > _DEEPEST:
            self._leave(self.open.pop(0))

    def _close(self, mark: str, place: int) -> bool:
        """Close the innermost quotation that `mark` rightly closes; what was open inside it stays without a partner."""
        for index in range(len(self.open) - 1, -1, -1):
            if mark in _CLOSERS[self.open[index].mark]:
                for left in self.open[index + 1 :]:
                    self._leave(left)
                self.spans.append(Quoted(self.open[index].place, place + 1))
                del self.open[index:]
                return True
        return False

    def _close_mixed(self, place: int) -> bool:
        """Close the innermost sure quotation with a mark of another kind."""
        for index in range(len(self.open) - 1, -1, -1):
            opening = self.open[index]
            if not opening.weak and opening.mark != "`":
                self.spans.append(Quoted(opening.place, place + 1, mixed=True))
                del self.open[index:]
                return True
        return False

    def _leave(self, left: _Open) -> None:
        if not left.weak and left.mark != "`":
            self.strays.append(Stray(left.place, opens=True))

    def _straight(self, place: int, before: str, after: str) -> None:
        opens = before in _BEFORE_OPENING or before in "“«‘'"
        opens = opens and (after not in _NO_START or self.text[place + 2 : place + 3] == '"')
        closes = before not in _SPACE and (after in _AFTER_CLOSING or after in _QUOTES)
        pending = any(o.mark == '"' for o in self.open)
        if before.isdigit() and not pending:
            self.inches = True
        elif pending and (closes or not opens):
            self._close('"', place)
        elif opens or (closes and before.isalnum() and after == BLANK):
            self._push('"', place, weak=closes)
        elif closes and not self._close_mixed(place):
            self.strays.append(Stray(place, opens=False))
        elif not closes and before not in _SPACE:
            self._push('"', place, weak=True)

    def _apostrophe(self, mark: str, place: int, before: str, after: str) -> None:
        if after.isalnum():
            possessive = before == BLANK and after == "s" and not self.text[place + 2 : place + 3].isalpha()
            if before.isalnum() or possessive or mark == "’":
                return
            if before in _BEFORE_OPENING or before in _QUOTES:
                self._push(mark, place, weak=_ELIDED.match(self.text, place + 1) is not None)
        elif before in _SPACE or (before in "([{" and not self._close(mark, place)):
            if mark == "'" and after not in _SPACE:
                self._push(mark, place, weak=after in _NO_START)
        elif before not in "([{" and not self._close(mark, place):
            if mark == "'" and before in _BEFORE_OPENING and after not in _NO_START:
                self._push(mark, place, weak=True)
            elif not before.isalnum():
                self.single.append(place)

    def _opening(self, mark: str, place: int, before: str, after: str) -> None:
        if mark == "“" and self._close_low(place):
            return
        if mark == "`":
            if not before.isalnum() and after not in _SPACE:
                self._push(mark, place, weak=True)
            return
        if mark == "‘" and before.isalnum():
            return  # a letter of Arabic or Hawaiian names
        same = self.open[-1].mark == mark if self.open else False
        if same and (place == 0 or self.text[place - 1] == "\n"):
            self.open.pop()  # each paragraph of a long quotation opens anew
        self._push(mark, place, weak=mark in "‘‛" and _ELIDED.match(self.text, place + 1) is not None)

    def _close_low(self, place: int) -> bool:
        """Close a „ quotation, which “ ends in German and its neighbours."""
        return any(o.mark == "„" for o in self.open) and self._close("“", place)

    def _closing(self, mark: str, place: int, before: str, after: str) -> None:
        if self._close(mark, place):
            return
        if mark in "»›" and (before in _SPACE or place == 0):
            return  # a breadcrumb, or the sign that a quotation goes on in this paragraph
        if mark == "”" and before in _SPACE and after not in _NO_START:
            self._push(mark, place)
        elif not self._close_mixed(place):
            self.strays.append(Stray(place, opens=False))

    def _finish(self) -> None:
        """Settle what is still open: a double mark that a single one closes behind a stop, then the strays."""
        for place in self.single:
            for index in range(len(self.open) - 1, -1, -1):
                opening = self.open[index]
                if opening.mark in _DOUBLE and not opening.weak and opening.place < place:
                    self.spans.append(Quoted(opening.place, place + 1, mixed=True))
                    del self.open[index]
                    break
        self._pair_misplaced()
        for left in self.open:
            if not (left.mark == '"' and self.inches):
                self._leave(left)

    def _pair_misplaced(self) -> None:
        """Pair two openings of one mark: spaces on the wrong side ("a "b) hide that the second one closes."""
        index = len(self.open) - 2
        while index >= 0:
            first, second = self.open[index], self.open[index + 1]
            if first.mark == second.mark and first.mark in "\"'‘" and not first.weak:
                self.spans.append(Quoted(first.place, second.place + 1, mixed=first.mark == "‘"))
                del self.open[index : index + 2]
                index -= 1
            index -= 1
