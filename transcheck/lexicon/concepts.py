"""A core vocabulary: everyday and interface words of English beside the beginnings of their usual Spanish words.

Evidence that two texts say the same, or that a word has Spanish words of its own; no dictionary.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_ENDINGS = ("ies", "es", "s", "ied", "ed", "d", "ing", "ly", "er", "est", "'s", "’s")
_SHORTEST, _LONGEST = 2, 12

Table = dict[str, tuple[str, ...]]


@cache
def _tables() -> tuple[Table, Table]:
    """Read the core vocabulary: English forms, and Spanish forms and beginnings, each to its concepts."""
    english: Table = {}
    spanish: Table = {}
    text = files("transcheck.lexicon").joinpath("core_words.txt").read_text("utf-8")
    for number, line in enumerate(text.splitlines()):
        left, _, right = line.partition("=")
        if line.startswith("#") or not right.strip():
            continue
        key = f"={number}"
        for forms, table in ((left, english), (right, spanish)):
            for form in forms.split():
                if key not in table.get(form, ()):
                    table[form] = (*table.get(form, ()), key)
    return english, spanish


def english_concepts(bare: str) -> tuple[str, ...]:
    """Give what an English word may mean: in lower case, in any regular form of a listed one; () if not listed."""
    table = _tables()[0]
    if bare in table:
        return table[bare]
    for ending in _ENDINGS:
        if bare.endswith(ending):
            stem = bare[: -len(ending)]
            doubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
            for form in (stem, stem + "e", stem + "y", doubled):
                if form in table:
                    return table[form]
    return ()


def spanish_concepts(bare: str) -> tuple[str, ...]:
    """Give what a Spanish word may mean: in lower case and without accents; () if nothing listed begins so."""
    table = _tables()[1]
    found = list(table.get(bare, ()))
    for length in range(_SHORTEST, min(len(bare), _LONGEST) + 1):
        found += table.get(f"{bare[:length]}-", ())
    return tuple(dict.fromkeys(found))
