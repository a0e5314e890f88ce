"""A core vocabulary: everyday and interface words of English beside the beginnings of their usual Spanish words.

Evidence that two texts say the same, or that a word has Spanish words of its own; no dictionary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

from transcheck.data import rows, sequence
from transcheck.model import Pair
from transcheck.text.accents import plain

_ENDINGS = sequence("en", "word_formation.endings")
_SHORTEST = 2
_STEM = 3

Table = dict[str, tuple[str, ...]]


def _vocabulary() -> Iterator[tuple[tuple[str, str], ...]]:
    yield rows("pairs", "concepts.small_words")
    yield rows("pairs", "concepts.numbers")
    yield rows("pairs", "concepts.time")
    yield rows("pairs", "concepts.people")
    yield rows("pairs", "concepts.places")
    yield rows("pairs", "concepts.nature")
    yield rows("pairs", "concepts.body")
    yield rows("pairs", "concepts.things")
    yield rows("pairs", "concepts.interfaces")


@cache
def _tables() -> tuple[Table, Table]:
    """Read the core vocabulary: English forms, and Spanish forms and beginnings, each to its concepts."""
    english: Table = {}
    spanish: Table = {}
    for number, (left, right) in enumerate(chain.from_iterable(_vocabulary())):
        key = f"={number}"
        for forms, table in ((left, english), (right, spanish)):
            for form in forms.split():
                if key not in table.get(form, ()):
                    table[form] = (*table.get(form, ()), key)
    return english, spanish


@cache
def _beginnings() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Give the listed beginnings of Spanish words, by their first letters."""
    by_letters: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for form, meant in _tables()[1].items():
        if form.endswith("-"):
            by_letters.setdefault(form[:_SHORTEST], []).append((form[:-1], meant))
    return by_letters


@lru_cache(maxsize=16_384)
def english_concepts(bare: str) -> tuple[str, ...]:
    """Give what an English word may mean: in lower case, in any regular form of a listed one; () if not listed."""
    table = _tables()[0]
    if bare in table:
        return table[bare]
    for ending in _ENDINGS:
        if bare.endswith(ending):
            stem = bare[: -len(ending)]
            if len(stem) < _STEM:
                continue
            doubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
            for form in (stem, stem + "e", stem + "y", doubled):
                if form in table:
                    return table[form]
    return ()


@lru_cache(maxsize=16_384)
def spanish_concepts(bare: str) -> tuple[str, ...]:
    """Give what a Spanish word may mean: in lower case and without accents; () if nothing listed begins so."""
    found = _tables()[1].get(bare, ())
    for beginning, meant in _beginnings().get(bare[:_SHORTEST], ()):
        if bare.startswith(beginning):
            found += meant
    return tuple(dict.fromkeys(found)) if len(found) > 1 else found


@lru_cache(maxsize=16_384)
def _said(word: str) -> frozenset[str]:
    """Give what a Spanish word, as written in small letters, may mean."""
    return frozenset(spanish_concepts(plain(word)))


def translations(pairs: Sequence[Pair], words: Iterable[str]) -> dict[str, Counter[str]]:
    """Count, for English words, the usual Spanish words that stand in the targets of the sources which have them.

    A target that keeps the English word, or has none of its usual words, does not count. Words that the core
    vocabulary does not hold are left out.
    """
    concepts = {word: frozenset(english_concepts(word)) for word in words}
    wanted = {word for word, meant in concepts.items() if meant}
    said: dict[str, Counter[str]] = {word: Counter() for word in wanted}
    for pair in pairs if wanted else ():
        if pair.source is None or pair.target is None:
            continue
        english = wanted & pair.source.facts.vocabulary
        if not english:
            continue
        spanish = pair.target.facts.vocabulary
        for word in english - spanish:
            meant = concepts[word]
            found = next((w for w in pair.target.facts.folded if not meant.isdisjoint(_said(w))), None)
            if found is not None:
                said[word][found] += 1
    return said
