"""One look over a text, for all that every rule shares: traits, marks, mask, words.

What the rarer facts need is worked out from these when it is asked for; see `transcheck.text.facts`. `look` and
`places` are always there. Where the compiled scanner is at work, `scan` and `spans` are its own, with the same answers;
all that it knows of characters and marks it is told here.
"""

from __future__ import annotations

import re
from array import array
from itertools import pairwise
from typing import TypeAlias

from transcheck.text import scanner
from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import (
    AFTER,
    KINDS,
    MARK,
    SHOWN,
    STARTS,
    TRIGGER,
    Mark,
    find_marks,
    is_message,
    masked,
    settle,
)  # fmt: skip
from transcheck.text.traits import Trait, traits

# A word: letters with inner apostrophes or hyphens kept inside it ("don't", "well-kept"), digits only after a letter.
WORD = Lazy(r"[^\W\d_]+(?:['’\-\u2010\u2011·][^\W\d_]+|\d)*")
# The same for texts without letters of other languages: a plain range is matched three times as fast.
_LATIN = r"[a-zA-Z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0192]+"
_LATIN_WORD = Lazy(_LATIN + r"(?:['’\-\u2010\u2011·]" + _LATIN + r"|\d)*")
_JOINERS = frozenset("'’-\u2010\u2011·")
_FOREIGN = int(Trait.FOREIGN)

Scan: TypeAlias = tuple[int, tuple[Mark, ...], str, list[str], list[str], bool]
"""What one look over a text tells:

- traits: bits of `Trait`: the kinds of character that the text holds;
- marks: placeholders, tags, code and other parts that are not prose, in order;
- masked: the text with its marks blanked out; of the same length, so its spans hold in the text;
- words: the words outside marks, as written;
- folded: the same in lower case;
- echoes: whether a word stands twice in a row, or two neighbours stand side by side again further on.
"""


def look(text: str) -> Scan:
    """Look over a text once; takes time in proportion to its length."""
    held = traits(text)
    marks, prose = find_marks(text) if held & TRIGGER else ((), text)
    words: list[str] = (WORD if held & _FOREIGN else _LATIN_WORD).findall(prose)
    folded = [word.lower() for word in words]
    return held, marks, prose, words, folded, echoes(folded)


def echoes(folded: list[str]) -> bool:
    """Tell whether a word stands twice in a row, or two neighbours stand side by side again further on."""
    if len(set(folded)) == len(folded):  # most texts: no word stands twice at all
        return False
    pairs = list(pairwise(folded))
    return len(set(pairs)) < len(pairs) or any(first == second for first, second in pairs)


def places(prose: str) -> list[tuple[int, int]]:
    """Give (start, end) of each word of a masked text."""
    return [match.span() for match in WORD.finditer(prose)]


# Above the bits of traits; the same in native/scan.h.
_LETTER, _DECIMAL, _JOINER, _START = (1 << bit for bit in range(24, 28))


def classes(page: int) -> bytes:
    """Give what the native twin must know of 256 characters, in the order of their code points: 32 bits for each."""
    return array("I", (_class(chr(point)) for point in range(page << 8, page + 1 << 8))).tobytes()


def _class(char: str) -> int:
    bits = traits(char)
    if char.isdecimal():
        bits |= _DECIMAL
    elif char.isalnum():
        bits |= _LETTER
    if char in _JOINERS:
        bits |= _JOINER
    return bits | _START if char in STARTS else bits


def starts() -> bytes:
    """Give, for each of 128 characters, the set of those that may follow where it starts a mark; then the set of
    those that may not stand before. A set has a bit for each of 128; that of U+0000 stands for it and all beyond.
    """
    follow = (_set(STARTS.get(chr(point), ""), beyond="\0é٣—") for point in range(128))
    lead = (_set(AFTER.get(chr(point), ""), beyond="") for point in range(128))
    return b"".join((*follow, *lead))


def _set(pattern: str, beyond: str) -> bytes:
    """Give the set of the characters that a pattern matches, with all beyond if it matches any of these."""
    held = [point for point in range(1, 128) if pattern and re.match(pattern, chr(point))]
    if pattern and any(re.match(pattern, char) for char in beyond):
        held.append(0)
    return sum(1 << point for point in held).to_bytes(16, "little")


def _compiled() -> scanner.Scanner:
    return scanner.Scanner(
        classes=classes,
        echoes=echoes,
        find_marks=find_marks,
        is_message=is_message,
        pattern=MARK,
        kinds=KINDS,
        settle=settle,
        shown=SHOWN,
        masked=masked,
        mark=Mark,
        starts=starts(),
        trigger=TRIGGER,
        brace=int(Trait.BRACE),
        double_space=int(Trait.DOUBLE_SPACE),
        seed=hash("word") & 0xFFFFFFFF,
    )


if scanner.NATIVE:
    _twin = _compiled()
    scan, spans = _twin.scan, _twin.spans
else:
    scan, spans = look, places
