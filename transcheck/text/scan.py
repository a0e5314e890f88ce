"""One look over a text, for all that every rule shares: traits, marks, mask, words.

What the rarer facts need is worked out from these when it is asked for; see `transcheck.text.facts`.
"""

from __future__ import annotations

from typing import NamedTuple

from transcheck.text import scanner
from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import TRIGGER, Mark, find_marks
from transcheck.text.traits import Trait, traits

# A word: letters with inner apostrophes or hyphens kept inside it ("don't", "well-kept"), digits only after a letter.
WORD = Lazy(r"[^\W\d_]+(?:['’\-\u2010\u2011·][^\W\d_]+|\d)*")
_FOREIGN = int(Trait.FOREIGN)


class Scan(NamedTuple):
    """What one look over a text tells.

    Attributes:
        traits: bits of `Trait`: the kinds of character that the text holds.
        marks: placeholders, tags, code and other parts that are not prose, in order.
        masked: the text with its marks blanked out; of the same length, so its spans hold in the text.
        words: the words outside marks, as written.
        folded: the same in lower case.
        echoes: whether a word stands twice in a row, or two neighbours stand side by side again further on; where it
            says no, that is so.
    """

    traits: int
    marks: tuple[Mark, ...]
    masked: str
    words: list[str]
    folded: list[str]
    echoes: bool


def scan(text: str) -> Scan:
    """Look over a text once; takes time in proportion to its length."""
    held = traits(text)
    marks, masked = find_marks(text) if held & TRIGGER else ((), text)
    if held & _FOREIGN:
        words: list[str] = WORD.findall(masked)
        folded = [word.lower() for word in words]
    else:
        words, folded = scanner.words(masked)
    return Scan(held, marks, masked, words, folded, scanner.may_repeat(folded))


def spans(held: int, masked: str, words: list[str]) -> list[tuple[int, int]]:
    """Give (start, end) of each word of a masked text that has these traits."""
    if not held & _FOREIGN:
        return scanner.spans(masked)
    # Every letter is in a word, so the next one starts the next.
    places = []
    end = 0
    find = masked.find
    for word in words:
        start = find(word, end)
        end = start + len(word)
        places.append((start, end))
    return places
