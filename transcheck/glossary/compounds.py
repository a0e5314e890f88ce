"""The other ways to write an English compound: "data base" and "database", "young person" and "young people"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_FEWEST = 3  # letters of each part
# A word that only happens to begin or end with one of these is no compound: "notable" is not "not able".
_SMALL = frozenset(
    "the for and out not can you are was has but all any one two off per via may get her his its our who how now over "
    "down through able less ness ship hood ment tion ward wise like some most with from into just under age ant late "
    "rate fast list end ion ate".split()
)
_PEOPLE = {"person": "people", "people": "person"}


def spellings(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield the words of a term as they may be written too: one word in two, two in one, "people" for "persons"."""
    if len(words) > 1 and all(len(word) == 1 and word.isupper() for word in words):
        yield ["".join(words)]  # "U.S." and "US"
    if any(word.isupper() or not word.isalpha() for word in words):
        return
    if len(words) == 1:
        low = words[0].lower()
        for cut in range(_FEWEST, len(low) - _FEWEST + 1) if len(low) > 2 * _FEWEST else ():
            if _SMALL.isdisjoint((low[:cut], low[cut:])):
                yield [low[:cut], low[cut:]]
        return
    if len(words) == 2 and min(map(len, words)) >= _FEWEST:
        yield ["".join(words)]
    if words[-1].lower() in _PEOPLE:
        yield [*words[:-1], _PEOPLE[words[-1].lower()]]
