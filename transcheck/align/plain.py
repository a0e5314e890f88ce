"""The model-free engine: how much of the words, names and figures of one side stand on the other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from transcheck.align.beads import BeadIndex
from transcheck.align.costs import LikenessWeights, Table
from transcheck.align.terms import shared_terms
from transcheck.align.words import Clue, clues
from transcheck.glossary.model import Glossary
from transcheck.model import Segment
from transcheck.text.traits import Trait

Hits = list[dict[int, dict[int, float]]]
"""For each segment of one side, by segment of the other: the words that have a counterpart there, with their weight."""

_DIGIT = int(Trait.DIGIT)
_PRIOR = 8
_FEW, _SHARE, _MANY = 10, 10, 40  # what stands in many segments tells none from another


class SharedWords:
    """The words of one side, what they may share with the other, and how rare they are.

    Args:
        segments: the segments of the side.
        terms: keys of the terms that each of them names; () for no glossary.
    """

    def __init__(self, segments: Sequence[Segment], terms: Sequence[Sequence[str]] = ()) -> None:
        self.tokens = [list(_tokens(segment)) for segment in segments]
        for tokens, keys in zip(self.tokens, terms, strict=False):
            tokens += [(Clue(key, 1.0),) for key in keys]
        self.where: dict[str, list[int]] = {}
        for index, tokens in enumerate(self.tokens):
            for key in {clue.key for token in tokens for clue in token}:
                self.where.setdefault(key, []).append(index)
        self.size = len(segments)
        self._weights = [math.log((self.size + _PRIOR) / (times + 0.5)) for times in range(self.size + 1)]
        self.totals = [sum(self.weight(token[-1].key) for token in tokens) or 1.0 for tokens in self.tokens]

    def weight(self, key: str) -> float:
        """Give how much a clue says: the rarer, the more."""
        return self._weights[len(self.where.get(key, ()))]


def _tokens(segment: Segment) -> Iterable[tuple[Clue, ...]]:
    facts = segment.facts
    for word in dict.fromkeys(facts.folded):
        found = clues(word, segment.lang)
        if found:
            yield found
    if facts.traits & _DIGIT:
        for value in facts.numbers:
            yield tuple(Clue(f"#{reading}", 1.0) for reading in value.readings)
    for mark in facts.marks:
        text = segment.text[mark.start : mark.end]
        yield (Clue(f"&{text}", 1.0),)


def hits(own: SharedWords, other: SharedWords) -> Hits:
    """Give the words of `own` that have a counterpart in each segment of `other`."""
    found: Hits = [{} for _ in own.tokens]
    most = min(_FEW + other.size // _SHARE, _MANY)
    held = {key: (other.weight(key), places) for key, places in other.where.items() if key in own.where}
    for mine, tokens in zip(found, own.tokens, strict=True):
        for place, token in enumerate(tokens):
            top = 0.0
            for key, strength in _met(token, held):
                weight, places = held[key]
                if len(places) > most:
                    continue
                top = top or own.weight(token[-1].key)
                worth = strength * min(top, weight)
                for j in places:
                    row = mine.get(j)
                    if row is None:
                        mine[j] = {place: worth}
                    elif row.get(place, 0.0) < worth:
                        row[place] = worth
    return found


def _met(token: tuple[Clue, ...], held: Mapping[str, object]) -> list[Clue]:
    """Give the clues of a word that the other side holds; a beginning in common is no news where the word is."""
    met = [clue for clue in token if clue.key in held]
    return [clue for clue in met if clue.strength == 1] or met


class WordLikeness:
    """Tells how alike texts are by shared words, names and figures; see `transcheck.align.costs.Likeness`."""

    weights = LikenessWeights(
        skip=1.2, length=0.5, sentences=0.25, fragment=0.3, part=2.0, sure=0.25, margin=0.1, whole=0.6, apart=0.06
    )

    def __init__(
        self, english: Sequence[Segment], spanish: Sequence[Segment], glossary: Glossary | None = None
    ) -> None:
        named, rendered = shared_terms(english, spanish, glossary) if glossary else ((), ())
        self.english = SharedWords(english, named)
        self.spanish = SharedWords(spanish, rendered)
        self.forth = hits(self.english, self.spanish)
        self.back = hits(self.spanish, self.english)
        self.singles = self._singles()

    def similarity(self, i: int, a: int, j: int, b: int) -> float:
        """Give the share of the weight of both sides that has a counterpart, 0 to 1."""
        if a == b == 1:
            return self.singles[i].get(j, 0.0)
        shared = _covered(self.forth, range(i, i + a), range(j, j + b))
        shared += _covered(self.back, range(j, j + b), range(i, i + a))
        whole = sum(self.english.totals[i : i + a]) + sum(self.spanish.totals[j : j + b])
        return min(1.0, shared / whole)

    def refine(self, cells: Iterable[BeadIndex]) -> bool:  # noqa: ARG002 - as the other engine has it
        """Do nothing: all there is to see was seen."""
        return False

    def table(self) -> Table:
        """Give the similarity of each English segment to each Spanish one that shares anything with it."""
        return self.singles

    def _singles(self) -> Table:
        columns = self.spanish.totals
        sums: Table = [{} for _ in self.forth]
        for j, own in enumerate(self.back):
            for i, mine in own.items():
                sums[i][j] = sum(mine.values())
        for row, own in zip(sums, self.forth, strict=True):
            for j, mine in own.items():
                row[j] = row.get(j, 0.0) + sum(mine.values())
        return [
            {j: min(1.0, value / (weight + columns[j])) for j, value in row.items()}
            for row, weight in zip(sums, self.english.totals, strict=True)
        ]


def _covered(found: Hits, own: range, other: range) -> float:
    total = 0.0
    for index in own:
        mine = found[index]
        if len(other) == 1:
            row = mine.get(other[0])
            if row:
                total += sum(row.values())
            continue
        merged: dict[int, float] = {}
        for j in other:
            for place, worth in mine.get(j, {}).items():
                if merged.get(place, 0.0) < worth:
                    merged[place] = worth
        total += sum(merged.values())
    return total
