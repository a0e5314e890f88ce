"""The shape of personal names: capitalised words, initials, and the particles between them."""

from __future__ import annotations

from typing import NamedTuple

from transcheck.text.lazy import Lazy

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĢĦİĶŁŃŅŇŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_WORD = rf"(?:[{_UPPER}][^\W\d_]{{0,30}}(?:['’\-][^\W\d_]{{1,30}}){{0,2}})"
_INITIAL = rf"(?:[{_UPPER}][^\W\d_]?\.(?:-?[{_UPPER}]\.)?)"
_PARTICLE = (
    r"(?:de la|de las|de los|de|del|da|das|do|dos|du|di|van der|van den|van|von der|von|den|der|ter|ten|al|el"
    r"|bin|ibn|y|e|i)"
)
_PIECE = rf"(?:{_INITIAL}|{_WORD})"
NAME = Lazy(rf"{_PIECE}(?: (?:{_PARTICLE} )?{_PIECE}){{1,4}}")
"""Two to five capitalised words or initials, with particles between them."""

_PIECES = Lazy(rf"{_INITIAL}|{_WORD}")
HONORIFICS = frozenset(
    "mr mrs ms miss dr dra prof profa sr sra srta don doña sir dame lord lady madame monsieur hon rev".split()
)


class Name(NamedTuple):
    """A personal name taken apart: its place in the text, what goes before the surname, and the surname."""

    start: int
    end: int
    given: tuple[str, ...]
    surname: str

    @property
    def abbreviated(self) -> bool:
        """Whether the given name is an initial or an abbreviation."""
        return bool(self.given) and all(word.endswith(".") for word in self.given)


def read_name(text: str, start: int, end: int) -> Name | None:
    """Read the name that stands at a span, honorifics left out; None if it has not the shape of one."""
    pieces = list(_PIECES.finditer(text, start, end))
    while pieces and pieces[0].group().rstrip(".").lower() in HONORIFICS:
        pieces.pop(0)
    words = [piece.group() for piece in pieces]
    if len(words) < 2 or words[-1].endswith(".") or any(_is_acronym(word) for word in words):
        return None
    if not any(len(word) > 2 and not word.endswith(".") for word in words[:-1]) and len(words[-1]) < 3:
        return None
    return Name(pieces[0].start(), end, tuple(words[:-1]), words[-1])


def _is_acronym(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)


def is_same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two given names may belong to one person: equal, one an initial of the other, or one left out."""
    if not one or not other:
        return True
    first, second = fold(one[0]), fold(other[0])
    short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
    if one[0].endswith(".") or other[0].endswith("."):
        return long.startswith(short)
    return first == second or _near(first, second)


def fold(word: str) -> str:
    """Give a word in lower case without accents."""
    import unicodedata

    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _near(one: str, other: str) -> bool:
    """Tell whether two words of some length differ in one letter."""
    if min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 1:
        return False
    head = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[head + (len(one) >= len(other)) :] == other[head + (len(other) >= len(one)) :]
