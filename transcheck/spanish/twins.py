"""Spanish words that differ in a letter or two and are written one for the other, told apart by the English side."""

from __future__ import annotations

from typing import NamedTuple

from transcheck.data import rows


class Twin(NamedTuple):
    """What a Spanish form may stand for by mistake.

    Attributes:
        right: the form that it is mistaken for.
        own: English words that may stand for the form as written.
        other: English words that name `right`, and are none of `own`.
    """

    right: str
    own: frozenset[str]
    other: frozenset[str]


def _twins() -> dict[str, Twin]:
    made: dict[str, Twin] = {}
    for left, named, may, right, theirs_named, theirs_may in rows("pairs", "twins.twins"):
        mine, theirs = frozenset((*named, *may)), frozenset((*theirs_named, *theirs_may))
        for form, twin in zip(left, right, strict=True):
            made[form] = Twin(twin, mine, frozenset(theirs_named) - mine)
            made[twin] = Twin(form, theirs, frozenset(named) - theirs)
    return made


TWINS = _twins()
"""Each form of the table, with its twin."""
NAMING = frozenset(word for twin in TWINS.values() for word in twin.other)
