"""Months, weekdays, and words for peoples and languages, which Spanish writes in lower case.

Norm: RAE and ASALE, Ortografía 2010, IV.4.2.4.9 to 11.
"""

from __future__ import annotations

from transcheck.data import mapping, rows, words

MONTHS: dict[str, str] = {name: row[3][0] for row in rows("pairs", "calendar.months") for name in row[1]}
"""Spanish months with their English names."""

WEEKDAYS = mapping("pairs", "calendar.weekdays")
"""Spanish weekdays with their English names."""


def _forms(stem: str) -> set[str]:
    """Give a demonym's forms in both genders and numbers."""
    if stem.endswith("o"):
        return {stem, stem[:-1] + "a", stem + "s", stem[:-1] + "as"}
    if stem.endswith(("és", "án", "ín", "ón")):
        bare = stem[:-2] + {"é": "e", "á": "a", "í": "i", "ó": "o"}[stem[-2]] + stem[-1]
        return {stem, bare + "a", bare + "es", bare + "as"}
    if stem.endswith(("l", "z")):
        plural = stem[:-1] + "ces" if stem.endswith("z") else stem + "es"
        return {stem, stem + "a", plural, stem + "as"}
    return {stem, stem + "s", stem + "es"}


DEMONYMS = frozenset(form for stem in words("es", "peoples.demonyms") for form in _forms(stem))
"""Words for peoples, languages and origins, in all genders and numbers."""

COUNTRIES = words("es", "peoples.countries")
"""Countries whose names look like the feminine of their people."""
