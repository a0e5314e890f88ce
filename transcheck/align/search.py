"""Lines up a text and its translation, segment by segment, whatever was dropped, added, merged or split.

Two engines stand behind one function: words, names and figures, always there; and vectors of a sentence encoder,
which an extra installs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transcheck.align.beads import SHAPES, BeadIndex, best_path
from transcheck.align.costs import Costs, Likeness, LikenessWeights, Table
from transcheck.glossary.model import Glossary
from transcheck.model import Kind, Segment
from transcheck.semantic import Encoder

__all__ = ["Bead", "align"]

_REACH = 12
"""Number of Spanish segments that are tried on either side of the straight line through a stretch."""


_MOST_FACING = 3
"""Most texts left over on both sides of a gap that are taken for each other."""

_MOST_SKEW = 30
"""Most that the band widens where one side is longer than the other."""

_DOUBT = 0.2
"""How much dearer than leaving its segments alone a bead may seem, and still be looked at more closely."""


class Bead(NamedTuple):
    """Segments that say the same: one of each language, several, or none on one side.

    Attributes:
        source, target: the English and the Spanish segments.
        score: how alike the sides are, 0 to 1; 0 when one is absent.
        moved: whether it stands out of the order of the others.
    """

    source: tuple[Segment, ...]
    target: tuple[Segment, ...]
    score: float
    moved: bool = False


def align(
    english: Sequence[Segment],
    spanish: Sequence[Segment],
    encoder: Encoder | None = None,
    glossary: Glossary | None = None,
) -> list[Bead]:
    """Line up two texts.

    Args:
        english: the segments of one in order; what belongs to a page's navigation is lined up by itself.
        spanish: those of the other.
        encoder: makes vectors of texts, as `transcheck.semantic.load_encoder` gives it; None goes by words alone.
        glossary: terms whose renderings are further evidence.

    Returns:
        Every segment once, in beads, in the order of the English; a Spanish one without a partner stands behind what
        is before it.
    """
    beads: list[Bead] = []
    for navigation in (False, True):
        ours = [s for s in english if (s.kind is Kind.NAVIGATION) is navigation]
        theirs = [s for s in spanish if (s.kind is Kind.NAVIGATION) is navigation]
        beads += _align(ours, theirs, encoder, glossary)
    return _in_order(beads, english, spanish)


def _align(
    english: Sequence[Segment], spanish: Sequence[Segment], encoder: Encoder | None, glossary: Glossary | None
) -> Iterator[Bead]:
    if not english or not spanish:
        yield from (Bead((s,), (), 0.0) for s in english)
        yield from (Bead((), (s,), 0.0) for s in spanish)
        return
    engine = _engine(english, spanish, encoder, glossary)
    costs = Costs(english, spanish, engine)
    cells = _cells(costs, len(english), len(spanish))
    partners = _partners(costs, cells)
    if encoder is None:
        cells = list(_face_to_face(costs, cells, partners))
    for i, a, j, b in cells:
        if a and b:
            score = min(1.0, max(0.0, engine.similarity(i, a, j, b) / engine.weights.whole))
            yield Bead(tuple(english[i : i + a]), tuple(spanish[j : j + b]), round(score, 3))
        elif a and i in partners:
            other = partners[i]
            score = min(1.0, engine.similarity(i, 1, other, 1) / engine.weights.whole)
            yield Bead((english[i],), (spanish[other],), round(score, 3), moved=True)
        elif a:
            yield Bead((english[i],), (), 0.0)
        elif j not in partners.values():
            yield Bead((), (spanish[j],), 0.0)


def _face_to_face(costs: Costs, cells: Sequence[BeadIndex], partners: dict[int, int]) -> Iterator[BeadIndex]:
    """Pair what is left over on both sides of one gap: as many texts, of the same kinds and of fitting lengths.

    Words and figures alone cannot tell a free translation from another text; the place speaks for the translation.
    """
    taken = set(partners.values())
    place = 0
    while place < len(cells):
        end = place
        while end < len(cells) and not (cells[end].a and cells[end].b):
            end += 1
        ours = [cell.i for cell in cells[place:end] if cell.a]
        theirs = [cell.j for cell in cells[place:end] if cell.b]
        lone = not any(i in partners for i in ours) and taken.isdisjoint(theirs)
        if lone and 0 < len(ours) == len(theirs) <= _MOST_FACING and all(map(costs.may_face, ours, theirs)):
            yield from (BeadIndex(i, 1, j, 1) for i, j in zip(ours, theirs, strict=True))
        else:
            yield from cells[place:end]
        if end < len(cells):
            yield cells[end]
        place = end + 1


def _engine(
    english: Sequence[Segment], spanish: Sequence[Segment], encoder: Encoder | None, glossary: Glossary | None
) -> Likeness:
    if encoder is not None:
        from transcheck.align.vectors import Vectors

        return Vectors(english, spanish, encoder)
    from transcheck.align.plain import WordLikeness

    return WordLikeness(english, spanish, glossary)


def _cells(costs: Costs, rows: int, columns: int) -> list[BeadIndex]:
    """Give the beads of two texts by index, in order."""
    fixed = _fixed(costs.table, costs.engine.weights)
    draft = list(_through(costs, fixed, rows, columns))
    settled = {BeadIndex(i, 1, j, 1) for i, j in fixed}
    unsure = [cell for cell in draft if cell not in settled]
    skip = costs.engine.weights.skip
    likely = [c for c in _merges(unsure, rows, columns) if costs.cost(*c) < skip * (c.a + c.b) + _DOUBT]
    if not costs.engine.refine(likely):
        return draft
    return list(_through(costs, fixed, rows, columns))


def _through(costs: Costs, fixed: Sequence[tuple[int, int]], rows: int, columns: int) -> Iterator[BeadIndex]:
    """Yield the beads of the best path through some points, each of which is a bead itself."""
    i = j = 0
    for row, column in (*fixed, (rows, columns)):
        if row > i or column > j:
            skew = min(_MOST_SKEW, abs((row - i) - (column - j)))
            step = (column - j) // max(1, row - i)  # the bands of neighbouring rows must meet
            reach = max(_REACH + skew, step + _REACH)
            yield from best_path(costs, (i, j), (row, column), reach)
        if row < rows and column < columns:
            yield BeadIndex(row, 1, column, 1)
        i, j = row + 1, column + 1


def _fixed(table: Table, weights: LikenessWeights) -> list[tuple[int, int]]:
    """Give the pairs of segments that are partners beyond doubt, and so are their neighbours on both sides."""
    best_row: dict[int, tuple[float, float, int]] = {}
    best_column: dict[int, tuple[float, float, int]] = {}
    rival = weights.sure - weights.margin  # what is below it makes no sure pair doubtful
    for i, row in enumerate(table):
        for j, value in row.items():
            if value < rival:
                continue
            best_row[i] = _two_best(best_row.get(i), value, j)
            best_column[j] = _two_best(best_column.get(j), value, i)
    sure = [
        (i, j)
        for i, (value, second, j) in sorted(best_row.items())
        if value >= weights.sure and value - max(second, best_column[j][1]) >= weights.margin and best_column[j][2] == i
    ]
    chain = set(_rising(sure))
    return [(i, j) for i, j in sorted(chain) if (i - 1, j - 1) in chain and (i + 1, j + 1) in chain]


def _two_best(known: tuple[float, float, int] | None, value: float, place: int) -> tuple[float, float, int]:
    """Give the best value, the second best, and the place of the best."""
    if known is None:
        return value, 0.0, place
    best, second, where = known
    if value > best:
        return value, best, place
    return best, max(second, value), where


def _rising(points: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give a longest chain of points, sorted by their first half, in which the second half rises."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, (_, j) in enumerate(points):
        length = bisect_left(tops, j)
        before.append(ends[length - 1] if length else -1)
        tops[length : length + 1] = [j]
        ends[length : length + 1] = [place]
    chain = []
    place = ends[-1] if ends else -1
    while place >= 0:
        chain.append(points[place])
        place = before[place]
    return chain[::-1]


def _merges(cells: Sequence[BeadIndex], rows: int, columns: int) -> list[BeadIndex]:
    """Give the beads of several segments that stand at or beside some beads."""
    found: dict[BeadIndex, None] = {}
    for cell in cells:
        for i in range(max(0, cell.i - 1), cell.i + max(1, cell.a)):
            for j in range(max(0, cell.j - 1), cell.j + max(1, cell.b)):
                for a, b in SHAPES:
                    if a + b > 2 and min(a, b) and i + a <= rows and j + b <= columns:
                        found[BeadIndex(i, a, j, b)] = None
    return list(found)


def _partners(costs: Costs, cells: Sequence[BeadIndex]) -> dict[int, int]:
    """Give the Spanish partner, out of order, of each English segment that the path left alone."""
    weights = costs.engine.weights
    alone = {cell.j for cell in cells if not cell.a}
    pairs = sorted(
        (-value, cell.i, j)
        for cell in cells
        if not cell.b
        for j, value in costs.table[cell.i].items()
        if j in alone and value >= weights.sure and not costs.kinds_part(cell.i, j)
    )
    found: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in found and j in alone:
            found[i] = j
            alone.remove(j)
    return found


def _in_order(beads: Sequence[Bead], english: Sequence[Segment], spanish: Sequence[Segment]) -> list[Bead]:
    """Put beads in the order of the English; a Spanish segment alone comes behind the partner of the one before it."""
    ours = {id(segment): place for place, segment in enumerate(english)}
    behind: dict[int, int] = {}
    places = {
        id(bead.target[-1]): ours[id(bead.source[-1])]
        for bead in beads
        if bead.source and bead.target and not bead.moved
    }
    last = -1
    for segment in spanish:
        last = behind[id(segment)] = places.get(id(segment), last)
    theirs = {id(segment): place for place, segment in enumerate(spanish)}

    def place(bead: Bead) -> tuple[int, int, int]:
        if bead.source:
            return ours[id(bead.source[0])], 0, 0
        return behind[id(bead.target[0])], 1, theirs[id(bead.target[0])]

    return sorted(beads, key=place)
