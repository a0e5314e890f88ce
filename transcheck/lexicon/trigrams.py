"""Which three letters in a row the words of a language have: most strings one slip away have others, and are no words.

The beginning and the end of a word count as letters: "^^casa$$" has "^^c", "^ca", "cas", "asa", "sa$" and "a$$".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parent / "data"


class Letters(NamedTuple):
    """The rows of three letters of one language.

    Attributes:
        threes: every three letters that stand in a row in some word.
        between: for two letters, those that some word has between them.
    """

    threes: frozenset[str]
    between: dict[str, str]

    def misplaced(self, padded: str) -> tuple[int, int] | None:
        """Give the first and the last place at which a padded word has three letters that no word has; None if none."""
        threes = self.threes
        places = [place for place in range(len(padded) - 2) if padded[place : place + 3] not in threes]
        return (places[0], places[-1]) if places else None

    def fitting(self, before: str, behind: str) -> list[str]:
        """Give the letters that can stand between two letters and two others."""
        threes = self.threes
        middle = self.between.get(before[1] + behind[0], "")
        return [new for new in middle if before + new in threes and new + behind in threes]


def padded(word: str) -> str:
    """Give a word with its ends marked."""
    return f"^^{word}$$"


def threes_of(words: Collection[str]) -> frozenset[str]:
    """Give every three letters in a row of some lower-case words."""
    return frozenset(three for word in words for three in _threes(padded(word)))


def _threes(text: str) -> Iterator[str]:
    return (text[place : place + 3] for place in range(len(text) - 2))


def path(lang: str) -> Path:
    """Give where the rows of a language are kept: a text of them all, one behind the other."""
    return _DATA / f"{lang}.threes.txt"


@cache
def letters(lang: str) -> Letters:
    """Give the rows of letters of "es" or "en"."""
    text = path(lang).read_text(encoding="utf-8")
    rows = [text[place : place + 3] for place in range(0, len(text) - 2, 3)]
    between: dict[str, str] = defaultdict(str)
    for row in rows:
        between[row[0] + row[2]] += row[1]
    return Letters(frozenset(rows), dict(between))
