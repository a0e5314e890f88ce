"""Words and phrases that stand twice in a row."""

from __future__ import annotations

from typing import NamedTuple

from transcheck.text.markup.marks import BLANK


class Repeat(NamedTuple):
    """A run of words said twice: the place of the second copy, with what parts it from the first.

    Attributes:
        words: how many words a copy has.
        start: where the first copy ends, so that cutting start..end leaves one copy.
        second: where the second copy starts.
        end: where the second copy ends.
        gap: what stands between the two copies.
    """

    words: int
    start: int
    second: int
    end: int
    gap: str


# Longest phrase looked for, in words; a longer stretch said twice has been pasted twice and is found as well,
# because each of its words stands at the same distance from its copy.
_LONGEST = 60
_BACK = 3
_PARTING = frozenset(" \t\n\r.,;:!?…\u00a0")


def runs(folded: list[str]) -> list[tuple[int, int]]:
    """Give (index, length) of each run of lower-case words that stands twice in a row, none overlapping another.

    A phrase cannot stand twice unless one of its word pairs does: worth asking only where a scan has heard an echo.
    """
    following = folded[1:]
    found: list[tuple[int, int]] = []
    places: dict[tuple[str, str], list[int]] = {}
    skip = 0
    for i, pair in enumerate(zip(folded, [*following, ""], strict=True)):
        if i >= skip and pair[0] == pair[1]:
            found.append((i, 1))
            skip = i + 2
        before = places.get(pair)
        if before is None:
            places[pair] = [i]
            continue
        if i >= skip:
            for p in before[-1 : -1 - _BACK : -1]:
                n = i - p
                if n > _LONGEST:
                    break
                if n > 1 and folded[p:i] == folded[i : i + n]:
                    found.append((p, n))
                    skip = i + n
                    break
        before.append(i)
    return found


def resolve(found: list[tuple[int, int]], masked: str, text: str, spans: list[tuple[int, int]]) -> tuple[Repeat, ...]:
    """Give the runs that are repeats in the text as it stands, not only in its words."""
    return tuple(repeat for first, n in found if (repeat := _repeat(masked, text, spans, first, n)))


def _repeat(masked: str, text: str, spans: list[tuple[int, int]], first: int, n: int) -> Repeat | None:
    """Give the repeat of n words at `first`, unless the copies differ in their signs or are parted by a mark."""
    start1, end1 = spans[first][0], spans[first + n - 1][1]
    start2, end2 = spans[first + n][0], spans[first + 2 * n - 1][1]
    gap = masked[end1:start2]
    if BLANK in gap or not gap or not _PARTING.issuperset(gap):
        return None
    if n > 1 and text[start1:end1].lower().split() != text[start2:end2].lower().split():
        return None
    return Repeat(n, end1, start2, end2, gap)
