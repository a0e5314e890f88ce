"""How near the two sides of each pair of a document are in meaning, and which clause stands on one side only.

Everything is encoded in a few large batches, a document at a time, and shared by the rules that ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transcheck.model import Pair, Segment, Side, Span
from transcheck.semantic import Encoder
from transcheck.semantic.clauses import clauses
from transcheck.text.lazy import Lazy
from transcheck.text.length import deviation, prose_length
from transcheck.text.markup.marks import BLANK
from transcheck.text.markup.message_keys import is_message_key

_WINDOW = 40
_TIE = 1e-4
_FEWEST_WORDS = 10
_MOST_WORDS = 150
_LEAST_SURPRISE = 0.3
# Accelerators, emphasis and code marks, which would tear a word apart.
_UNSPOKEN = Lazy(r"[&_~](?=[^\W\d_])|[*`]")

# What scripts/train_clauses.py found on ten projects' catalogues.
_BIAS, _PER_SURPRISE, _PER_GAIN, _PER_COVER = -0.4, 2.4, 25.3, -2.7


class Closeness(NamedTuple):
    """How near the sides of a pair are, and what in its neighbourhood speaks against it.

    Attributes:
        pair: the pair.
        cosine: how near its sides are, from -1 to 1.
        owner: the pair whose source the translation fits better than its own, and as well as that pair's own; if any.
        fitting: the pair whose translation fits the source better than its own, and is not better placed; if any.
        owner_cosine, fitting_cosine: how near those are; 0 without one.
    """

    pair: Pair
    cosine: float
    owner: Pair | None = None
    owner_cosine: float = 0.0
    fitting: Pair | None = None
    fitting_cosine: float = 0.0

    @property
    def rival(self) -> float:
        """How near the nearest rival is; 0 without one."""
        return max(self.owner_cosine, self.fitting_cosine)


class Surplus(NamedTuple):
    """A clause on one side that nothing on the other seems to answer.

    Attributes:
        pair, side, span: where it stands.
        surprise: by how many standard deviations its side is longer than the other lets expect.
        gain: how much nearer the sides are without it.
        cover: how near the nearest clause of the other side is to it.
    """

    pair: Pair
    side: Side
    span: Span
    surprise: float
    gain: float
    cover: float

    @property
    def score(self) -> float:
        """The log odds that the clause is missing on the other side, if one were on half of all pairs."""
        surprise, gain = min(self.surprise, 5.0), min(self.gain, 0.2)
        return _BIAS + _PER_SURPRISE * surprise + _PER_GAIN * gain + _PER_COVER * self.cover


class Meaning:
    """Judges the pairs of a document that have prose on both sides.

    Args:
        pairs: the pairs.
        encoder: makes the vectors.
    """

    def __init__(self, pairs: Sequence[Pair], encoder: Encoder) -> None:
        self.encoder = encoder
        self._pairs = [pair for pair in pairs if _is_prose(pair)]
        texts = {side: [spoken(_masked(pair.side(side))) for pair in self._pairs] for side in Side}
        vectors = encoder.encode([*texts[Side.SOURCE], *texts[Side.TARGET]])
        self._texts = texts
        self._vectors = {Side.SOURCE: vectors[: len(self._pairs)], Side.TARGET: vectors[len(self._pairs) :]}
        self._own = (self._vectors[Side.SOURCE] * self._vectors[Side.TARGET]).sum(axis=1)

    def closeness(self) -> list[Closeness]:
        """Give how near the sides of each pair are, and its rivals among the 40 pairs before and behind it.

        Only a rival that is free counts: "enero" may be nearer to “December” than to “January” by the encoder's
        lights, but it is no rival of “diciembre”, which is nearer still.
        """
        found = []
        for index, pair in enumerate(self._pairs):
            owner, fitting = self._rival(index, Side.TARGET), self._rival(index, Side.SOURCE)
            found.append(Closeness(pair, float(self._own[index]), *owner, *fitting))
        return found

    def _rival(self, index: int, side: Side) -> tuple[Pair | None, float]:
        """Give the neighbour whose other side is nearest to the text of one side, among those that are free."""
        first, last = max(0, index - _WINDOW), index + _WINDOW + 1
        near = self._vectors[side.other][first:last] @ self._vectors[side][index]
        near[near < self._own[first:last] - _TIE] = -1
        texts = self._texts[side.other]
        mine = texts[index].lower()
        for place in near.argsort()[::-1]:
            if near[place] <= self._own[index]:
                break
            if texts[first + place].lower() != mine:
                return self._pairs[first + place], float(near[place])
        return None, 0.0

    def surplus(self, side: Side) -> list[Surplus]:
        """Give, for each pair that one side is longer in than expected, its clause that is answered least.

        A clause counts by how much nearer the sides are without it, how far it is from all clauses of the other side,
        and how much shorter the other side is than expected.
        """
        cuts = {i: clauses(_masked(self._pairs[i].side(side))) for i in range(len(self._pairs)) if self._odd(i, side)}
        places = [(i, start, end) for i, spans in cuts.items() if len(spans) > 1 for start, end in spans]
        bodies = [_masked(self._pairs[i].side(side)) for i, _, _ in places]
        without = [
            spoken(body[:start] + " " + body[end:]) for body, (_, start, end) in zip(bodies, places, strict=True)
        ]
        others = self._vectors[side.other]
        best: dict[int, tuple[float, int, int]] = {}
        for (i, start, end), vector in zip(places, self.encoder.encode(without), strict=True):
            gain = float(vector @ others[i] - self._own[i])
            if gain > best.get(i, (0.0, 0, 0))[0]:
                best[i] = gain, start, end
        hopeful = {i: (gain, start, end) for i, (gain, start, end) in best.items() if self._may_count(i, side, gain)}
        # Encoded together, since a batch costs little more than a text; what follows finds them at hand.
        self.encoder.encode([text for i, cut in hopeful.items() for text in self._compared(i, side, *cut[1:])])
        return [self._weigh(i, side, *cut) for i, cut in hopeful.items()]

    def _may_count(self, index: int, side: Side, gain: float) -> bool:
        """Tell whether a clause could still be found missing, if nothing on the other side were like it."""
        pair = self._pairs[index]
        return Surplus(pair, side, Span(0, 0), _surprise(pair, side), gain, 0.0).score > 0

    def _compared(self, index: int, side: Side, start: int, end: int) -> list[str]:
        """Give a clause, the whole other side, and its clauses."""
        pair = self._pairs[index]
        other = _masked(pair.side(side.other))
        parts = [spoken(other[begin:stop]) for begin, stop in clauses(other)]
        return [spoken(_masked(pair.side(side))[start:end]), spoken(other), *parts]

    def _weigh(self, index: int, side: Side, gain: float, start: int, end: int) -> Surplus:
        pair = self._pairs[index]
        masked = _masked(pair.side(side))
        vectors = self.encoder.encode(self._compared(index, side, start, end))
        cover = float((vectors[1:] @ vectors[0]).max())
        return Surplus(pair, side, _trimmed(masked, start, end), _surprise(pair, side), gain, cover)

    def _odd(self, index: int, side: Side) -> bool:
        """Tell whether a side is of some length, and longer than the other lets expect."""
        own = self._pairs[index].side(side)
        assert own is not None
        is_long = _FEWEST_WORDS <= len(own.facts.words) <= _MOST_WORDS
        return is_long and _surprise(self._pairs[index], side) > _LEAST_SURPRISE


def spoken(masked: str) -> str:
    """Give what of a masked text is encoded: its words and their punctuation."""
    return " ".join(_UNSPOKEN.sub("", masked.replace(BLANK, " ")).split())


def _masked(segment: Segment | None) -> str:
    return segment.facts.masked if segment is not None else ""


def _is_prose(pair: Pair) -> bool:
    source, target = pair.source, pair.target
    if source is None or target is None or source.text == target.text:
        return False
    return bool(source.facts.words) and bool(target.facts.words) and not is_message_key(source.text)


def _surprise(pair: Pair, side: Side) -> float:
    """Give by how many standard deviations a side is longer than the other lets expect."""
    off = deviation(prose_length(_masked(pair.source)), prose_length(_masked(pair.target)))
    return -off if side is Side.SOURCE else off


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
