"""What a run looks for in texts of one language, as bits: classes of words, neighbours, and strings of characters.

The table is made once from what the rules wait for, and is all that a scan of a text must be given. A text's bits then
say which rules can have something to say about it.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from transcheck.text import scanner

_MACHINE = 64
"""Bits that the compiled scanner reckons with."""
_MOST_WORDS = 65_536
"""Words whose bits are kept: a large project has half as many."""


class WordBits(dict[str, int]):
    """The bits of each word, in small letters. A word asked for the first time is judged by its head and its tail.

    Args:
        exact: bits of whole words.
        heads: bits of the words that begin so.
        tails: bits of the words that end so.
    """

    def __init__(self, exact: Mapping[str, int], heads: Mapping[str, int], tails: Mapping[str, int]) -> None:
        self._heads = [(head, len(head), bits) for head, bits in heads.items()]
        self._tails = [(tail, len(tail), bits) for tail, bits in tails.items()]
        super().__init__()
        self._exact = exact

    def __missing__(self, word: str) -> int:
        bits = self._exact.get(word, 0) | self._affixed(word)
        if len(self) < _MOST_WORDS:
            self[word] = bits
        return bits

    def _affixed(self, word: str) -> int:
        bits = 0
        for head, _, bit in self._heads:
            if word.startswith(head):
                bits |= bit
        for tail, _, bit in self._tails:
            if word.endswith(tail):
                bits |= bit
        return bits


class Features:
    """The table of one language.

    Attributes:
        words: bits of each word: below `classes` its classes; above them, `neighbours` bits for what it is the first
            word of, and as many again for what it is the second word of.
        classes, neighbours: how many there are of each.
        lacking: the bits of classes that stand where a text has no such word.
        width: how many bits a text can have: one for each class, neighbours and string of characters, in this order.
    """

    __slots__ = ("_compiled", "_near", "_single", "classes", "lacking", "neighbours", "width", "words")

    def __init__(self, words: WordBits, classes: int, neighbours: int, strings: int, lacking: int = 0) -> None:
        self.words = words
        self.classes = classes
        self.neighbours = neighbours
        self.lacking = lacking
        self.width = classes + neighbours + strings
        self._single = (1 << classes) - 1
        self._near = ((1 << neighbours) - 1) << classes
        self._compiled = scanner.NATIVE and classes + 2 * neighbours <= _MACHINE

    def of_words(self, folded: list[str]) -> int:
        """Give the bits of a text's words, in small letters and in their order."""
        if self._compiled:
            found, near = scanner.features(folded, self.words, self.neighbours)
        else:
            found, near = features(folded, self.words, self.neighbours)
        return (found & self._single ^ self.lacking) | near & self._near


def features(folded: list[str], words: Mapping[str, int], shift: int) -> tuple[int, int]:
    """Give the bits of some words together; and those of neighbours, the second one's moved down by `shift`, that both
    have.
    """
    marks = list(map(words.__getitem__, folded))
    found = near = 0
    for bits in set(marks):
        found |= bits
    if found & found >> shift:
        for first, second in pairwise(marks):
            near |= first & second >> shift
    return found, near
