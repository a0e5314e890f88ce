"""What a bead costs: how little its sides say the same, how far their lengths part, and what their kinds forbid.

The distance of two groups of segments is taken against their mean distance to the other text, as Thompson and Koehn
do (Vecalign, 2019), so that texts which are alike throughout need more to be paired; lengths follow Gale and Church
(1993).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple, Protocol

from transcheck.align.beads import BeadIndex
from transcheck.model import Kind, Segment
from transcheck.text.lazy import Lazy

Table = list[dict[int, float]]
"""For each English segment, its similarity to the Spanish ones; those left out have none."""


class Likeness(Protocol):
    """What tells how alike two groups of segments are."""

    weights: LikenessWeights

    def similarity(self, i: int, a: int, j: int, b: int) -> float:
        """Give how alike `a` English segments from `i` and `b` Spanish ones from `j` are, 0 to 1."""

    def table(self) -> Table:
        """Give the similarity of single segments."""

    def refine(self, cells: Iterable[BeadIndex]) -> bool:
        """Look closer at beads of several segments that are likely; give whether that changed anything."""


class LikenessWeights(NamedTuple):
    """How much each kind of evidence counts with an engine.

    Attributes:
        skip: cost of a segment without a partner; that of an even pair with nothing in common is about 2.
        length: of the squared difference of lengths, in standard deviations.
        sentences: of each sentence that one side has more.
        fragment: of a bead that begins in lower case on one side only.
        part: of a group that is less alike than one of its parts.
        sure, margin: similarity of two segments that are partners beyond doubt, and how far from the next best.
        whole: similarity that stands for a score of 1.
        apart: similarity below which two segments have so little in common that it speaks against them.
    """

    skip: float
    length: float
    sentences: float
    fragment: float
    part: float
    sure: float
    margin: float
    whole: float
    apart: float


_EXPANSION = 1.08  # Spanish characters for each English one
_VARIANCE = 6.8  # of the difference of lengths, for each character: Gale and Church
_VARIANCE_OF_NONE = 20
_MOST_LENGTH = 4.0
_FAR = 1e9
_LEAST_USUAL = 0.1
_MOST_SENTENCES = 3
_FEW_WORDS = 10
_PART_SLACK = 0.02
_FACING = 0.5
_OTHER_KIND = 0.3
_MIXED_KINDS = 0.6
_MERGED_ITEM = 0.8  # each with a bullet of its own, items are seldom joined

_SENTENCE = Lazy(r"[.!?…][»”\")\]]{0,3}(?=\s{1,3}[¿¡«“\"(]{0,2}[A-ZÁÉÍÓÚÑ0-9]|\s{0,9}\Z)")
_OPENING = "¿¡«“\"'‘( \t\n"
_GROUPS = {
    Kind.TITLE: "heading", Kind.HEADING: "heading", Kind.DESCRIPTION: "description", Kind.CAPTION: "caption",
    Kind.CREDIT: "caption", Kind.ALT: "alt", Kind.LIST_ITEM: "item", Kind.ROLE: "item", Kind.NAME: "item",
    Kind.CELL: "cell", Kind.PARAGRAPH: "text", Kind.QUOTE: "text", Kind.CUE: "text", Kind.DATE: "label",
    Kind.LABEL: "label", Kind.BUTTON: "label", Kind.NAVIGATION: "navigation",
}  # fmt: skip
_MERGED = frozenset(("text", "item", ""))


class PageSide:
    """The lengths, sentences and kinds of one side; `…_to` are sums over the segments before an index."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.lengths_to = list(accumulate((len(segment.text) for segment in segments), initial=0))
        self.sentences_to = list(accumulate((len(_SENTENCE.findall(s.text)) for s in segments), initial=0))
        self.words = [len(segment.facts.words) for segment in segments]
        self.inner = [segment.text.lstrip(_OPENING)[:1].islower() for segment in segments]
        self.kinds = [_GROUPS.get(segment.kind, "") for segment in segments]

    def kind(self, start: int, count: int) -> str | None:
        """Give the kind that some segments share, or None when they should not be one."""
        first = self.kinds[start]
        if count > 1 and (first not in _MERGED or any(k != first for k in self.kinds[start + 1 : start + count])):
            return None
        return first

    def is_motley(self, start: int, count: int) -> bool:
        """Tell whether some segments of several kinds are no passage: a caption, a heading and a cell of a table."""
        kinds = set(self.kinds[start : start + count])
        return len(kinds) > 1 and not kinds <= _MERGED


class Costs:
    """Prices beads; see `transcheck.align.beads.Measure`."""

    def __init__(self, english: Sequence[Segment], spanish: Sequence[Segment], engine: Likeness) -> None:
        self.engine = engine
        self.english = PageSide(english)
        self.spanish = PageSide(spanish)
        self.table = engine.table()
        self.row_means, self.column_means = _means(self.table, len(spanish))

    def cost(self, i: int, a: int, j: int, b: int) -> float:
        """Give what a bead costs."""
        weights = self.engine.weights
        if not a or not b:
            return weights.skip * (a + b)
        gap = self._length_gap(i, a, j, b)
        if a == b == 1:
            alike = self.table[i].get(j, 0.0)
            usual = 1 - (self.row_means[i] + self.column_means[j]) / 2
            price = 2 * (1 - alike) / max(_LEAST_USUAL, usual)
        elif gap > _MOST_LENGTH:
            return _FAR
        else:
            alike = self.engine.similarity(i, a, j, b)
            usual = 1 - (sum(self.row_means[i : i + a]) / a + sum(self.column_means[j : j + b]) / b) / 2
            best = max(self.table[x].get(y, 0.0) for x in range(i, i + a) for y in range(j, j + b))
            price = 2 * (1 - alike) / max(_LEAST_USUAL, usual) * a * b
            price += weights.part * max(0.0, best - alike + _PART_SLACK)
        return price + self._shape_gap(i, a, j, b, alike) + weights.length * min(_MOST_LENGTH, gap)

    def kinds_part(self, i: int, j: int) -> bool:
        """Whether two segments are of kinds that are seldom partners."""
        return bool(self._kind_gap(i, 1, j, 1))

    def may_face(self, i: int, j: int) -> bool:
        """Whether two segments have the kind and the length of a text and its translation."""
        same = self.english.kind(i, 1) == self.spanish.kind(j, 1)
        return same and self._length_gap(i, 1, j, 1) < _FACING

    def _shape_gap(self, i: int, a: int, j: int, b: int, alike: float) -> float:
        """Give what sentences, beginnings and kinds add to the cost of a bead."""
        weights = self.engine.weights
        english, spanish = self.english, self.spanish
        more = abs(
            english.sentences_to[i + a]
            - english.sentences_to[i]
            - spanish.sentences_to[j + b]
            + spanish.sentences_to[j]
        )
        price = weights.sentences * min(_MOST_SENTENCES, more) + self._kind_gap(i, a, j, b)
        if english.inner[i] != spanish.inner[j]:
            price += weights.fragment
        if alike < weights.apart and min(english.words[i], spanish.words[j]) >= _FEW_WORDS:
            price += 1 - max(0.0, alike) / weights.apart
        return price

    def _length_gap(self, i: int, a: int, j: int, b: int) -> float:
        """Give a quarter of the squared difference of the lengths, in standard deviations."""
        expected = (self.english.lengths_to[i + a] - self.english.lengths_to[i]) * _EXPANSION
        length = self.spanish.lengths_to[j + b] - self.spanish.lengths_to[j]
        gap = length - expected
        return gap * gap / (2 * _VARIANCE * (expected + length) + 4 * _VARIANCE_OF_NONE)

    def _kind_gap(self, i: int, a: int, j: int, b: int) -> float:
        if (a > 1 and self.english.is_motley(i, a)) or (b > 1 and self.spanish.is_motley(j, b)):
            return _FAR
        ours = self.english.kind(i, a)
        theirs = self.spanish.kind(j, b)
        if ours is None or theirs is None:
            return _MIXED_KINDS
        merged = _MERGED_ITEM * abs(a - b) if ours == theirs == "item" else 0.0
        return merged + (_OTHER_KIND if ours and theirs and ours != theirs else 0.0)


def _means(table: Table, columns: int) -> tuple[list[float], list[float]]:
    """Give the mean similarity of each segment to the other side."""
    sums = [0.0] * columns
    rows = []
    for row in table:
        rows.append(sum(row.values()) / max(1, columns))
        for j, value in row.items():
            sums[j] += value
    return rows, [value / max(1, len(table)) for value in sums]
