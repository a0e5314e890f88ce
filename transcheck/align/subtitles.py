"""Pairs the subtitles of two languages by the times at which they are shown."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TypeAlias

from transcheck.model import Document, Pair, Segment

Interval: TypeAlias = tuple[int, int]

_SHARED = 0.5
"""The part of the shorter of two texts that must be shown during the other for them to belong together."""
_WIDEST = 60
"""Texts of the other side that one may overlap with; more means that the times are nonsense."""


class Joined:
    """Locates characters of a text that was joined of several segments with line breaks between."""

    __slots__ = ("segments", "starts")

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self.segments = segments
        self.starts = tuple(accumulate((len(segment.text) + 1 for segment in segments[:-1]), initial=0))

    def at(self, offset: int) -> tuple[int, int]:
        """Give the 1-based (line, column) of the character at `offset`."""
        index = max(0, bisect_right(self.starts, offset) - 1)
        return self.segments[index].at(offset - self.starts[index])

    def __reduce__(self) -> tuple[object, ...]:
        return Joined, (self.segments,)


def is_subtitled(document: Document) -> bool:
    """Tell whether a document was read from subtitles, so that its texts have times."""
    return any(segment.cues for pair in document.pairs[:1] for _, segment, _ in pair.sides())


def pair_subtitles(english: Document, spanish: Document) -> Document:
    """Make one document of the subtitles of two languages: each pair holds what both show in one stretch of time.

    Sentences that one language splits where the other does not are merged, so that both sides of a pair cover the same
    time; what nothing overlaps with stays alone. Where the times fit nowhere although both files have as many cues,
    the cues' ranks stand for times: the two were made for different cuts of one film.

    Args:
        english: the English document, of pairs with a source only.
        spanish: the Spanish document, of pairs with a target only.
    """
    sources = [pair.source for pair in english.pairs if pair.source is not None]
    targets = [pair.target for pair in spanish.pairs if pair.target is not None]
    beads = _beads(_times(sources), _times(targets))
    met = sum(len(ours) for ours, theirs in beads if ours and theirs)
    if 2 * met < len(sources) and sum(len(s.cues) for s in sources) == sum(len(s.cues) for s in targets):
        beads = _beads(_ranks(sources), _ranks(targets))
    pairs = [Pair(_merged([sources[i] for i in ours]), _merged([targets[i] for i in theirs])) for ours, theirs in beads]
    return Document(spanish.path, pairs, english.faults + spanish.faults)


def _times(segments: Sequence[Segment]) -> list[Interval]:
    """Give when each text is shown; one without times fills the gap up to the next."""
    found: list[Interval] = []
    for index, segment in enumerate(segments):
        start = min(cue.start_ms for cue in segment.cues)
        end = max(max(cue.start_ms, cue.end_ms) for cue in segment.cues)
        if end <= start and index + 1 < len(segments):
            end = segments[index + 1].cues[0].start_ms
        found.append((start, max(end, start + 1)))
    return found


def _ranks(segments: Sequence[Segment]) -> list[Interval]:
    ends = list(accumulate(len(segment.cues) for segment in segments))
    return [(end - len(segment.cues), end) for end, segment in zip(ends, segments, strict=True)]


def _beads(ours: list[Interval], theirs: list[Interval]) -> list[tuple[list[int], list[int]]]:
    """Give groups of both sides that are tied by overlaps in time, in the order of their starts."""
    size = len(ours)
    parent = list(range(size + len(theirs)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    weak: list[tuple[int, int, int]] = []
    for i, j, shared in _overlaps(ours, theirs):
        shorter = min(ours[i][1] - ours[i][0], theirs[j][1] - theirs[j][0])
        if shared >= _SHARED * shorter:
            parent[root(i)] = root(size + j)
        else:
            weak.append((-shared, i, j))
    tied = {root(i) for i in range(size)} & {root(size + j) for j in range(len(theirs))}
    for _, i, j in sorted(weak):
        # A weak overlap ties only what is left over on both sides.
        if root(i) not in tied and root(size + j) not in tied:
            parent[root(i)] = root(size + j)
            tied.add(root(i))
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for item in range(len(parent)):
        own, other = groups.setdefault(root(item), ([], []))
        if item < size:
            own.append(item)
        else:
            other.append(item - size)
    starts = [start for start, _ in (*ours, *theirs)]
    return sorted(groups.values(), key=lambda g: min([starts[i] for i in g[0]] + [starts[size + j] for j in g[1]]))


def _overlaps(ours: list[Interval], theirs: list[Interval]) -> Iterator[tuple[int, int, int]]:
    """Yield (our index, their index, length) of the overlaps between two lists of intervals."""
    low = 0
    for i, (start, end) in enumerate(ours):
        while low < len(theirs) and theirs[low][1] <= start:
            low += 1
        for j in range(low, min(low + _WIDEST, len(theirs))):
            shared = min(end, theirs[j][1]) - max(start, theirs[j][0])
            if shared > 0:
                yield i, j, shared
            elif theirs[j][0] >= end:
                break


def _merged(segments: list[Segment]) -> Segment | None:
    """Give one segment for several that follow one another."""
    if len(segments) < 2:
        return segments[0] if segments else None
    first = segments[0]
    locator = Joined(tuple(segments))
    cues = tuple(
        cue._replace(start=cue.start + start, end=cue.end + start)
        for start, segment in zip(locator.starts, segments, strict=True)
        for cue in segment.cues
    )
    text = "\n".join([segment.text for segment in segments])
    return Segment(text, first.lang, first.kind, first.path, first.line, first.column, first.place, locator, cues)
