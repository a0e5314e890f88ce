"""English words and the Spanish look-alikes that do not translate them."""

from __future__ import annotations

from typing import NamedTuple

from transcheck.data import rows


class FalseFriend(NamedTuple):
    """English forms, look-alikes that are wrong for them, right words, and English words that excuse the look-alike."""

    english: frozenset[str]
    wrong: frozenset[str]
    right: tuple[str, ...]
    excuses: frozenset[str]


FALSE_FRIENDS = tuple(
    FalseFriend(frozenset(english), frozenset(wrong), right, frozenset(excuses))
    for english, wrong, right, excuses in rows("pairs", "false_friends.words")
)
BY_ENGLISH = {form: row for row in FALSE_FRIENDS for form in row.english}
WRONG = frozenset().union(*(row.wrong for row in FALSE_FRIENDS))
