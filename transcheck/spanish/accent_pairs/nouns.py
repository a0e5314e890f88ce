"""Nouns and adjectives that are verb forms without their accent (“página” and “pagina”), with their English names.

An entry is the accented word and the English words that speak for it and not for the verb; “page” for “página”. Words
ending in -o have English verbs, too (“deposit”), since their bare forms say “I” and are held against that.
"""

from __future__ import annotations

from transcheck.data import rows
from transcheck.text.accents import bare

NOUNS: dict[str, tuple[str, frozenset[str]]] = {
    bare(word): (word, frozenset(english)) for word, english in rows("pairs", "accents.nouns")
}
"""By the word without its accent: the word, and the English that speaks for it."""
ACCENTED = frozenset(word for word, _ in NOUNS.values())
