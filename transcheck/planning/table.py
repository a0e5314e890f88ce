"""Which bit stands for what the rules wait for: in the texts of a language, and in pairs of two languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import TypeAlias

from transcheck.model import Segment
from transcheck.rules.when import Atom
from transcheck.text.features import Features, WordBits

Late: TypeAlias = Callable[[Segment | None, Segment | None], int]
"""Gives the bits of one group that stand for a source and a target."""

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


class Table:
    """The features to look for in texts of one language, and the bit of each atom among them.

    Args:
        atoms: what all rules wait for.
        lang: the language; the words of others are left out.
    """

    def __init__(self, atoms: Iterable[Atom], lang: str) -> None:
        kept = dict.fromkeys(feature(atom) for atom in atoms if atom.where == lang or atom.kind == "holds")
        single = [key for key in kept if key.kind == "words"]
        near = [key for key in kept if key.kind == "neighbours"]
        strings = [key for key in kept if key.kind == "holds"]
        marks = [(key.rows[0], 1 << place) for place, key in enumerate(single)]
        for place, key in enumerate(near, len(single)):
            first, second = key.rows
            marks += [(first, 1 << place), (second, 1 << place + len(near))]
        self.features = Features(_words(marks), len(single), len(near), (key.text for key in strings))
        self.bits = {key: 1 << place for place, key in enumerate([*single, *near, *strings])}


def feature(atom: Atom) -> Atom:
    """Give what an atom is about, wherever it may hold."""
    return atom._replace(where="")


def _words(marks: Iterable[tuple[tuple[str, ...], int]]) -> WordBits:
    exact: dict[str, int] = {}
    heads: dict[str, int] = {}
    tails: dict[str, int] = {}
    for row, bit in marks:
        for word in row:
            if word[0] == "*":
                tails[word[1:]] = tails.get(word[1:], 0) | bit
            elif word[-1] == "*":
                heads[word[:-1]] = heads.get(word[:-1], 0) | bit
            else:
                exact[word] = exact.get(word, 0) | bit
    return WordBits(exact, heads, tails)


class Layout:
    """The bits of a pair: traits of both sides, features of both sides, and those that are worked out last.

    Attributes:
        offsets: where the features of the source and of the target begin.
        groups: what works out the late bits, a group at a time.
    """

    def __init__(self, source: Table, target: Table) -> None:
        start = ALWAYS.bit_length()
        self._tables = (source, target)
        self.offsets = (start, start + source.features.width)
        self._next = self.offsets[1] + target.features.width
        self.groups: list[Late] = []
        self._places: dict[tuple[str, int], tuple[dict[str, int], int]] = {}

    def early(self, atom: Atom, side: int) -> int:
        """Give the bit of an atom that one look over a text tells; 0 where that text cannot have it."""
        if atom.kind == "trait":
            return atom.bits << side * TRAITS
        return self._tables[side].bits.get(feature(atom), 0) << self.offsets[side]

    def late(self, atom: Atom, side: int) -> tuple[int, int]:
        """Give the bit of any other atom, and the bit of its group."""
        key = (atom.text, side) if atom.kind == "found" else (atom.kind, 0)
        if key not in self._places:
            bits: dict[str, int] = {}
            self._places[key] = (bits, 1 << len(self.groups))
            self.groups.append(
                _found(_FACTS[atom.text], side, bits) if atom.kind == "found" else _MAKERS[atom.kind](bits)
            )
        bits, group = self._places[key]
        if atom.text not in bits:
            bits[atom.text] = 1 << self._next
            self._next += 1
        return bits[atom.text], group


def _found(fact: Callable[[Segment], object], side: int, bits: dict[str, int]) -> Late:
    def late(source: Segment | None, target: Segment | None) -> int:
        segment = target if side else source
        return sum(bits.values()) if segment is not None and fact(segment) else 0

    return late


def _differs(bits: dict[str, int]) -> Late:
    def late(source: Segment | None, target: Segment | None) -> int:
        found = 0
        if source is not None and target is not None:
            for lost in target.facts.against(source.facts):
                found |= bits.get(f"{lost.family} {lost.sort}", 0) | bits.get(lost.family, 0)
        return found

    return late


def _values(bits: dict[str, int]) -> Late:
    def late(source: Segment | None, target: Segment | None) -> int:
        from transcheck.text.values.compare import compare

        if source is None or target is None:
            return 0
        difference = compare(source.facts, target.facts)
        return sum(bit for sort, bit in bits.items() if getattr(difference, sort))

    return late


_MAKERS = {"differs": _differs, "values": _values}
