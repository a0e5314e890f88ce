"""The shape of personal names: capitalised words, initials, and the particles between them."""

from __future__ import annotations

from re import Match
from typing import NamedTuple

from transcheck.data import words
from transcheck.spanish.lower_case import MONTHS, WEEKDAYS
from transcheck.text.language import ENGLISH, SPANISH
from transcheck.text.lazy import Lazy

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĢĦİĶŁŃŅŇŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_WORD = rf"(?:(?:d['’])?[{_UPPER}][^\W\d_]{{0,30}}(?:['’\-][^\W\d_]{{1,30}}){{0,2}})"
_INITIAL = rf"(?:[{_UPPER}][^\W\d_]?\.(?:-?[{_UPPER}]\.)?|(?:Prof|Profa|Dra|Mrs|Sra|Srta)\.)"
_PARTICLE = (
    r"(?:de la|de las|de los|de|del|da|das|do|dos|du|di|van der|van den|van|von der|von|den|der|ter|ten|al|el|bin|ibn"
    r"|i)"
)
_PIECE = rf"(?:{_INITIAL}|{_WORD})"
NAME = Lazy(
    rf"(?<![^\W_]){_PIECE}(?: (?:{_PARTICLE} )?{_PIECE}){{1,4}}"
    rf"(?: y {_WORD}(?![\w’'-])(?! (?:{_PARTICLE} )?[{_UPPER}]))?"
)
"""Two to five capitalised words or initials, with particles between them; "y" only before a last surname."""

_PIECES = Lazy(rf"{_INITIAL}|{_WORD}")
HONORIFICS = words("pairs", "people.honorifics")
ARTICLES = words("es", "articles.any_language")
_PLACES = words("pairs", "people.before_places")
_DAYS = frozenset((*MONTHS.values(), *WEEKDAYS, *WEEKDAYS.values()))
_SMALL = (ENGLISH | SPANISH | frozenset("a according no as".split())) - HONORIFICS
_CAPITALISED = words("pairs", "people.particles")
"""Particles that some families write with a capital: "Youssef El Amrani"."""
BODIES = words("en", "bodies.words") | words("es", "bodies.words") | words("pairs", "languages.french_bodies")
"""Words that make a capitalised phrase a body, a place or an event."""


class Name(NamedTuple):
    """A personal name taken apart: its place in the text, what goes before the surname, and the surname.

    A name that stands in the text before (a heading over the role) has the place 0, 0.
    """

    start: int
    end: int
    given: tuple[str, ...]
    surname: str

    @property
    def abbreviated(self) -> bool:
        """Whether the given name is an initial or an abbreviation."""
        return bool(self.given) and all(word.endswith(".") for word in self.given)

    @property
    def words(self) -> tuple[str, ...]:
        """All words in lower case without accents, without initials."""
        return tuple(fold(word) for word in (*self.given, self.surname) if not word.endswith("."))

    @property
    def key(self) -> str:
        """The surname in lower case without accents."""
        return fold(self.surname)


def read_name(text: str, start: int, end: int) -> Name | None:
    """Read the name that stands at a span; None if it is not one.

    Honorifics and the small words that a sentence starts with are left out: "For Dr. Ana Ruiz". What has an article
    before it, or a word such as "Institute" in it, is a body.
    """
    pieces = list(_PIECES.finditer(text, start, end))
    drop = max((place + 1 for place in range(len(pieces)) if _is_honorific(pieces, place)), default=0)
    for place, piece in enumerate(pieces[drop:], drop):
        word = piece.group().rstrip(".").lower()
        if word in _DAYS:
            drop = place + 1
        elif word in _PLACES or word in ARTICLES:
            return None
        elif word in _SMALL and not piece.group().endswith("."):
            drop = place + 1
        else:
            break
    words = [piece.group() for piece in pieces[drop:]]
    if len(words) < 2 or words[-1].endswith(".") or any(_is_acronym(word) for word in words):
        return None
    if not any(len(word) > 2 and not word.endswith(".") for word in words[:-1]) and len(words[-1]) < 3:
        return None
    low = [word.lower() for word in words]
    if not BODIES.isdisjoint(low) or not _SMALL.isdisjoint((low[0], *(w for w in low[1:-1] if w not in _CAPITALISED))):
        return None
    return Name(pieces[drop].start(), end, tuple(words[:-1]), words[-1])


def _is_honorific(pieces: list[Match[str]], place: int) -> bool:
    return place < len(pieces) and pieces[place].group().rstrip(".").lower() in HONORIFICS


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and not word.endswith(".")


def is_same_person(one: Name, other: Name, *, paired: bool = False) -> bool:
    """Tell whether two names may belong to one person.

    They do with one surname (accents and, in a longer one, a letter aside) and given names that are equal, one an
    initial of the other; and where one name goes on behind the other, as Spanish second surnames do. In a text and its
    translation (`paired`) any one letter may differ.
    """
    mine, others = _pieces(one), _pieces(other)
    if paired and len(mine) == len(others):
        differ = [(word, with_) for word, with_ in zip(mine, others, strict=True) if word != with_]
        if len(differ) == 1 and is_near(*differ[0], shortest=4):
            return True
    if one.key == other.key:
        return is_same_given(one.given, other.given)
    short, long = sorted((mine, others), key=len)
    if len(short) < len(long):
        return long[: len(short)] == short
    near = is_near(one.key, other.key) or is_exchanged(one.key, other.key)
    return short[:-1] == long[:-1] and not one.abbreviated and near


def _pieces(name: Name) -> list[str]:
    return [fold(word) for word in (*name.given, name.surname)]


def is_same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two given names may belong to one person: equal, one an initial of the other, or one left out."""
    if not one or not other:
        return True
    first, second = fold(one[0]), fold(other[0])
    if one[0].endswith(".") or other[0].endswith("."):
        short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
        return long.startswith(short)
    return first == second or (first[-1:] == second[-1:] and is_near(first, second))


def fold(word: str) -> str:
    """Give a word in lower case without accents."""
    import unicodedata

    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def is_exchanged(one: str, other: str) -> bool:
    """Tell whether two words differ in two neighbouring letters that changed places."""
    differ = [place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(differ) != 2 or differ[1] != differ[0] + 1:
        return False
    return one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]


def is_near(one: str, other: str, shortest: int = 6) -> bool:
    """Tell whether two words of some length differ in one letter."""
    if one == other:
        return True
    if min(len(one), len(other)) < shortest or abs(len(one) - len(other)) > 1:
        return False
    head = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[head + (len(one) >= len(other)) :] == other[head + (len(other) >= len(one)) :]
