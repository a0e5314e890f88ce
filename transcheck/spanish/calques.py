"""Spanish phrases that copy an English one word by word, with the English that proves it and what Spanish says.

Sources: RAE, DPD, «orden», «base», «sentido», «lugar»; Fundéu, «en adición a», «hacer sentido».
"""

from __future__ import annotations

from typing import NamedTuple


class Calque(NamedTuple):
    """A phrase, the English words one of which must be in the source, and what to write."""

    words: tuple[str, ...]
    english: tuple[str, ...]
    right: str


_ROWS = """
en orden a|in order to|para
en adición a|in addition to|además de
en base a|based on, on the basis of|según
hacer sentido|make sense|tener sentido
hace sentido|makes sense, make sense|tiene sentido
hacen sentido|make sense|tienen sentido
tomar lugar|take place|tener lugar
toma lugar|takes place, take place|tiene lugar
tomará lugar|take place|tendrá lugar
tomó lugar|took place|tuvo lugar
una base diaria|daily basis|a diario
por gratis|for free|gratis
"""
CALQUES = tuple(
    Calque(tuple(phrase.split()), tuple(english.split(", ")), right)
    for phrase, english, right in (row.split("|") for row in _ROWS.strip().splitlines())
)
"""Every calque."""

FIRST, SECOND = (frozenset(calque.words[place] for calque in CALQUES) for place in (0, 1))
"""The first and the second word of each."""
