"""The engine with an encoder: how near the vectors of two groups of segments are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from transcheck.align.beads import BeadIndex
from transcheck.align.costs import LikenessWeights, Table
from transcheck.model import Segment
from transcheck.semantic import Encoder

_MANY = 1_000_000
_HIGH = 0.35


class Vectors:
    """Tells how alike texts are by the cosine of their vectors; see `transcheck.align.costs.Likeness`.

    A group of segments is first taken for the mean of its vectors, and encoded as one text when it is likely.
    """

    weights = LikenessWeights(
        skip=0.8, length=0.15, sentences=0.1, fragment=0.15, part=2.0, sure=0.55, margin=0.15, whole=0.9, apart=0.3
    )

    def __init__(self, english: Sequence[Segment], spanish: Sequence[Segment], encoder: Encoder) -> None:
        self._encoder = encoder
        self._texts = ([s.text for s in english], [s.text for s in spanish])
        vectors = encoder.encode([*self._texts[0], *self._texts[1]])
        self._vectors = (vectors[: len(english)], vectors[len(english) :])
        self._groups: dict[tuple[int, int, int], Any] = {}
        cosines = self._vectors[0] @ self._vectors[1].T
        self._singles: list[list[float]] = cosines.tolist()

    def similarity(self, i: int, a: int, j: int, b: int) -> float:
        """Give the cosine of two groups of segments."""
        if a == b == 1:
            return self._singles[i][j]
        return float(self._group(0, i, a) @ self._group(1, j, b))

    def table(self) -> Table:
        """Give the similarity of each English segment to each Spanish one; of long texts the high ones alone."""
        if len(self._singles) * len(self._singles[0]) > _MANY:
            return [{j: value for j, value in enumerate(row) if value >= _HIGH} for row in self._singles]
        return [dict(enumerate(row)) for row in self._singles]

    def refine(self, cells: Iterable[BeadIndex]) -> bool:
        """Encode the groups of some beads as one text each."""
        wanted: dict[tuple[int, int, int], str] = {}
        for i, a, j, b in cells:
            for side, start, count in ((0, i, a), (1, j, b)):
                if count > 1:
                    wanted[side, start, count] = " ".join(self._texts[side][start : start + count])
        if not wanted:
            return False
        self._groups.update(zip(wanted, self._encoder.encode(list(wanted.values())), strict=True))
        return True

    def _group(self, side: int, start: int, count: int) -> Any:
        vectors = self._vectors[side]
        if count == 1:
            return vectors[start]
        known = self._groups.get((side, start, count))
        if known is None:
            mean = vectors[start : start + count].sum(axis=0)
            length = float(mean @ mean) ** 0.5
            known = self._groups[side, start, count] = mean / length if length else mean
        return known
