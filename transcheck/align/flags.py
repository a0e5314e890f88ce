"""What pairs say of how they came to be, and which of them lack a partner that they should have."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.model import Kind, Pair, Side

ALIGNED = "aligned"
"""Flag of each pair of a document that was lined up: one that lacks a side has no partner on the other page."""

MOVED = "moved"
"""Flag of a pair whose sides stand in different places of the order."""

UNPAIRED = "page without a partner"
"""Flag of the first pair of a page that has no translation beside it, where its neighbours have."""


def lonely(pairs: Sequence[Pair], side: Side) -> list[Pair]:
    """Give the pairs of a document that was lined up whose text on one side has no partner on the other.

    Navigation is left out, which sites build anew for each language, and so is what holds no word.

    Args:
        pairs: all pairs of a document.
        side: the side that is there.
    """
    if not is_lined_up(pairs):
        return []
    found = []
    for pair in pairs:
        own = pair.side(side)
        if own is not None and pair.side(side.other) is None and ALIGNED in pair.flags and own.kind != Kind.NAVIGATION:
            found += [pair] if own.facts.words else []
    return found


def rows(pairs: Sequence[Pair], lone: Sequence[Pair], side: Side) -> list[Pair]:
    """Give lone pairs with one cell of each run of table cells, which is one lost row: the one of most words.

    Args:
        pairs: all pairs of a document.
        lone: those without a partner.
        side: the side that is there.
    """
    order = {id(pair): number for number, pair in enumerate(pairs)}
    found: list[Pair] = []
    last = -2
    for pair in lone:
        own, kept = pair.side(side), found[-1].side(side) if found else None
        follows = order[id(pair)] == last + 1
        last = order[id(pair)]
        if follows and own is not None and kept is not None and own.kind is kept.kind is Kind.CELL:
            if len(own.facts.words) > len(kept.facts.words):
                found[-1] = pair
            continue
        found.append(pair)
    return found


def is_lined_up(pairs: Sequence[Pair]) -> bool:
    """Whether a document was made of two pages."""
    return bool(pairs) and ALIGNED in pairs[0].flags


def differ(pairs: Sequence[Pair]) -> bool:
    """Whether most texts of both pages have no partner, so that they are hardly translations of each other."""
    both = sum(pair.source is not None and pair.target is not None for pair in pairs)
    return all(len(lonely(pairs, side)) > both for side in Side)
