"""The least costly way through two texts: dynamic programming over beads of one to three segments a side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

SHAPES = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2))
"""Numbers of English and Spanish segments that one bead may hold."""


class BeadIndex(NamedTuple):
    """A bead by index: `a` English segments from `i`, `b` Spanish ones from `j`."""

    i: int
    a: int
    j: int
    b: int


class Measure(Protocol):
    """What an engine knows of two texts."""

    def cost(self, i: int, a: int, j: int, b: int) -> float:
        """Give what the bead costs; 0 for one that is sure to be right."""


def best_path(measure: Measure, top: tuple[int, int], end: tuple[int, int], reach: int) -> list[BeadIndex]:
    """Give the cheapest sequence of beads from `top` to `end`.

    Args:
        measure: prices a bead.
        top: (English, Spanish) index of the first segments.
        end: (English, Spanish) index past the last ones.
        reach: number of Spanish segments that are tried on either side of the straight line between the corners.
    """
    (i0, j0), (i1, j1) = top, end
    rows: list[dict[int, tuple[float, BeadIndex | None]]] = [{} for _ in range(i1 - i0 + 1)]
    rows[0][j0] = (0.0, None)
    slope = (j1 - j0) / max(1, i1 - i0)
    cost = measure.cost
    for i in range(i0, i1 + 1):
        row = rows[i - i0]
        middle = j0 + (i - i0) * slope
        for j in range(max(j0, int(middle - reach)), min(j1, int(middle + reach) + 1) + 1):
            here = row.get(j)
            if here is None:
                continue
            so_far = here[0]
            for a, b in SHAPES:
                if i + a > i1 or j + b > j1:
                    continue
                there = rows[i + a - i0]
                known = there.get(j + b)
                if known is not None and known[0] <= so_far:
                    continue  # A bead never costs less than nothing.
                total = so_far + cost(i, a, j, b)
                if known is None or total < known[0]:
                    there[j + b] = (total, BeadIndex(i, a, j, b))
    return list(_back(rows, i0, (i1, j1)))[::-1]


def _back(rows: list[dict[int, tuple[float, BeadIndex | None]]], i0: int, end: tuple[int, int]) -> Iterator[BeadIndex]:
    i, j = end
    while True:
        cell = rows[i - i0][j][1]
        if cell is None:
            return
        yield cell
        i, j = cell.i, cell.j
