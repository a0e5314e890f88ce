"""How alike two words are across languages: common roots, cognates, an ending of one's own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from transcheck.data import words
from transcheck.lexicon.candidates import distance
from transcheck.text.accents import bare

_COGNATE, _SAME_START = 7, 5
_SHARED = 3
_ENDINGS = words("es", "word_ends.own") | {""}


@lru_cache(maxsize=8_192)
def root(word: str) -> str:
    """Give four letters that cognates share: "spec" for "specify", "especificar"; "apar" for "apparent", "aparente"."""
    plain = "".join(letter for letter, _ in groupby(bare(word)))
    return plain[1:5] if plain[:2] == "es" and plain[2:3] not in "aeiou" else plain[:4]


def is_cognate(word: str, meant: str) -> bool:
    """Tell a word of the other language that is one letter away from its cognate: "responsable", "responsible"."""
    start = word[:_SAME_START] == bare(meant)[:_SAME_START]
    return len(word) > _COGNATE and start and distance(word, bare(meant)) == 1


def is_made_from(word: str, others: Iterable[str], meant: str) -> bool:
    """Tell a word that is made from one of `others` with an ending of its own language: "tupla" from "tuple".

    It must share more letters with that word than with `meant`.
    """
    word = bare(word)
    shared = max((_common_start(word, bare(theirs)) for theirs in others), default=0)
    if shared < _SHARED or 2 * shared <= len(word) or shared <= _common_start(bare(meant), word):
        return False
    return word[shared:] in _ENDINGS


def _common_start(one: str, other: str) -> int:
    """Give the number of letters that two words share at their start."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
