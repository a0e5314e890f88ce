"""Which bit stands for what in pairs of two languages: traits and features of both texts, and facts and differences."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TypeAlias

from transcheck.model import Segment
from transcheck.planning.table import STRINGS, Table, feature
from transcheck.rules.when import Atom
from transcheck.text.traits import traits

Dear: TypeAlias = Callable[[Segment | None, Segment | None], int]
"""Works out the bits of one kind of fact that stand for a source and a target."""

Strings: TypeAlias = tuple[list[tuple[str, int]], list[tuple[str, int]]]
"""Strings to look for in the prose of a text and in all of it, each with its bit."""

TRAITS = 32
"""Bits for the traits of the source; as many follow for those of the target, and then one that always stands."""
ALWAYS = 1 << 2 * TRAITS

_FACTS: dict[str, Callable[[Segment], object]] = {
    "brackets": attrgetter("facts.brackets"),
    "crossed": attrgetter("facts.inverted.crossed"),
    "humped": attrgetter("facts.humped"),
    "marks": attrgetter("facts.marks"),
    "numbers": attrgetter("facts.numbers"),
    "quotes": attrgetter("facts.quotes.spans"),
    "repeats": attrgetter("facts.repeats"),
    "stray quotes": attrgetter("facts.quotes.strays"),
    "unclosed": attrgetter("facts.inverted.unclosed"),
    "unopened": attrgetter("facts.inverted.unopened"),
}


class Layout:
    """The bits of a pair.

    Args:
        source, target: the tables of the two languages.
    """

    def __init__(self, source: Table, target: Table) -> None:
        start = ALWAYS.bit_length()
        self._tables = (source, target)
        self._offsets = (start, start + source.features.width)
        self._next = self._offsets[1] + target.features.width
        self._dear: dict[tuple[str, int], tuple[dict[str, int], Dear]] = {}
        self._wanted: tuple[dict[Atom, int], dict[Atom, int]] = ({}, {})
        self._strings: tuple[dict[int, Strings], dict[int, Strings]] = ({}, {})

    def cheap(self, atom: Atom, side: int) -> int:
        """Give the bit of an atom that one look over a text tells; 0 where that text cannot have it."""
        if atom.kind == "trait":
            return atom.bits << side * TRAITS
        bit = self._tables[side].bits.get(feature(atom), 0) << self._offsets[side]
        if atom.kind in STRINGS:
            self._wanted[side][feature(atom)] = bit
        return bit

    def dear(self, atom: Atom, side: int) -> tuple[int, Dear]:
        """Give the bit of any other atom, and what works it out."""
        key = (atom.text, side) if atom.kind == "found" else (atom.kind, 0)
        if key not in self._dear:
            bits: dict[str, int] = {}
            found = atom.kind == "found"
            self._dear[key] = bits, _found(_FACTS[atom.text], side, bits) if found else _MAKERS[atom.kind](bits)
        bits, dear = self._dear[key]
        if atom.text not in bits:
            bits[atom.text] = 1 << self._next
            self._next += 1
        return bits[atom.text], dear

    def look(self, segment: Segment, side: int) -> int:
        """Give the cheap bits of a text, without its traits."""
        facts = segment.facts
        bits = self._tables[side].features.of_words(facts.folded) << self._offsets[side]
        held = facts.traits
        prose, written = self._strings[side].get(held) or self._possible(side, held)
        text = facts.masked
        for string, bit in prose:
            if string in text:
                bits |= bit
        text = segment.text
        for string, bit in written:
            if string in text:
                bits |= bit
        return bits

    def _possible(self, side: int, held: int) -> Strings:
        """Give the strings that rules wait for and that a text with these traits may hold; few combinations occur."""
        made: Strings = ([], [])
        for atom, bit in self._wanted[side].items():
            if not traits(atom.text) & ~held:
                made[STRINGS.index(atom.kind)].append((atom.text, bit))
        self._strings[side][held] = made
        return made


def _found(fact: Callable[[Segment], object], side: int, bits: dict[str, int]) -> Dear:
    def dear(source: Segment | None, target: Segment | None) -> int:
        segment = target if side else source
        return sum(bits.values()) if segment is not None and fact(segment) else 0

    return dear


def _differs(bits: dict[str, int]) -> Dear:
    def dear(source: Segment | None, target: Segment | None) -> int:
        found = 0
        if source is not None and target is not None:
            for lost in target.facts.against(source.facts):
                found |= bits.get(f"{lost.family} {lost.sort}", 0) | bits.get(lost.family, 0)
        return found

    return dear


def _values(bits: dict[str, int]) -> Dear:
    def dear(source: Segment | None, target: Segment | None) -> int:
        from transcheck.text.values.compare import compare

        if source is None or target is None:
            return 0
        difference = compare(source.facts, target.facts)
        return sum(bit for sort, bit in bits.items() if getattr(difference, sort))

    return dear


_MAKERS = {"differs": _differs, "values": _values}
