"""What the rules wait for in texts of one language, as the table of bits that a scan is given."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.rules.when import Atom
from transcheck.text.features import Features, WordBits

STRINGS = ("holds", "written")


class Table:
    """The features to look for in texts of one language, and the bit of each atom among them.

    Args:
        atoms: what all rules wait for.
        lang: the language; the words of others are left out.
    """

    def __init__(self, atoms: Iterable[Atom], lang: str) -> None:
        kept = dict.fromkeys(feature(atom) for atom in atoms if atom.where == lang or atom.kind in STRINGS)
        single = [key for key in kept if key.kind in ("words", "lacks")]
        near = [key for key in kept if key.kind == "neighbours"]
        strings = [key for key in kept if key.kind in STRINGS]
        marks = [(key.rows[0], 1 << place) for place, key in enumerate(single)]
        for place, key in enumerate(near, len(single)):
            first, second = key.rows
            marks += [(first, 1 << place), (second, 1 << place + len(near))]
        lacking = sum(1 << place for place, key in enumerate(single) if key.kind == "lacks")
        self.features = Features(_words(marks), len(single), len(near), len(strings), lacking)
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
