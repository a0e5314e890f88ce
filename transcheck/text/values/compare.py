"""Compares the values of a source and of its translation: what is missing, added, changed or converted.

A difference is reported only when nothing explains it: another way to write the value, its parts written apart, a
repeat, a number word, a figure inside markup. What explains it is looked for only where the plain comparison fails,
which is on few texts.
"""

from __future__ import annotations

from transcheck.text.lazy import Lazy
from transcheck.text.values.dates import runs
from transcheck.text.values.model import EQUAL, Comparison, Key, Read, Value
from transcheck.text.values.reading import SPACES, figure
from transcheck.text.values.units import converts
from transcheck.text.values.words import Spelled, spelled

_RUN = Lazy("[0-9]+")
_MINUS_WORD = Lazy(r"\b(?:minus|menos|negativ\w{1,3}|below zero|bajo cero|sub-?zero)\b")
_COMPOSITE = frozenset(("date", "time", "fraction", "list"))
_WEAK = frozenset(("identifier",))
_MANY = 40
_REGROUPED = 6
"""Digits that may be grouped anew, as in telephone numbers: fewer are too likely to be a coincidence."""


def compare(source: Read, target: Read) -> Comparison:
    """Compare the values of a source text and of its translation, one to one and by value."""
    ours, theirs = source.numbers, target.numbers
    if [v.readings[0] for v in ours] == [v.readings[0] for v in theirs]:
        return EQUAL
    left, right = unmatched(ours, theirs)
    if not left and not right:
        return EQUAL
    return _Difference(source, target, left, right).settle()


def unmatched(ours: tuple[Value, ...], theirs: tuple[Value, ...]) -> tuple[list[Value], list[Value]]:
    """Match values one to one, first by the likeliest reading, then by any; give what is left on either side."""
    places: dict[Key, list[int]] = {}
    for place, value in enumerate(theirs):
        places.setdefault(value.readings[0], []).append(place)
    for stack in places.values():
        stack.reverse()
    taken: set[int] = set()
    left: list[Value] = []
    for value in ours:
        stack = places.get(value.readings[0], [])
        if stack:
            taken.add(stack.pop())
        else:
            left.append(value)
    right = [value for place, value in enumerate(theirs) if place not in taken]
    return _unmatched_by_any(left, right)


def _unmatched_by_any(ours: list[Value], theirs: list[Value]) -> tuple[list[Value], list[Value]]:
    places: dict[Key, list[int]] = {}
    for place, value in enumerate(theirs):
        for reading in value.readings:
            places.setdefault(reading, []).append(place)
    taken: set[int] = set()
    left: list[Value] = []
    for value in ours:
        free = (place for reading in value.readings for place in places.get(reading, ()) if place not in taken)
        place = next(free, None)
        if place is None:
            left.append(value)
        else:
            taken.add(place)
    return left, [value for place, value in enumerate(theirs) if place not in taken]
