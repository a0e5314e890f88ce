"""Words of Portuguese, French and Catalan that slip into Spanish or English text.

Translators copy from a neighbour's catalogue, and a word stays behind. The evidence is closed: a function word that
neither Spanish nor English has, or letters in a row that only the other language writes.
"""

from __future__ import annotations

from transcheck.data import rows
from transcheck.lexicon.wordlist import SPANISH_LIST

NAMES = {"pt": "Portuguese", "fr": "French", "ca": "Catalan"}


WORDS: dict[str, tuple[str, str]] = {word: (lang, meant) for word, lang, meant in rows("pairs", "foreign.words")}
"""Function words of the other languages: their language, and what they mean in Spanish."""

_ROWS: tuple[tuple[str, str], ...] = rows("pairs", "foreign.letters")
_BETWEEN_VOWELS: tuple[tuple[str, str], ...] = rows("pairs", "foreign.between_vowels")
_VOWELS, _ENDS = frozenset("aeiouáéíóúâêô"), frozenset("aeosrm")
_SPANISH: tuple[tuple[str, str], ...] = tuple(
    (theirs, one) for theirs, ours in rows("pairs", "foreign.spanish") for one in ours
)


def language(word: str) -> str:
    """Give "pt", "fr" or "ca" for a lower-case word that only that language can have, "" for others."""
    if word in WORDS:
        return WORDS[word][0]
    for row, lang in _ROWS:
        if row in word:
            return lang
    for row, lang in _BETWEEN_VOWELS:
        at = word.find(row)
        if at > 0 and word[at - 1] in _VOWELS and word[at + 2 : at + 3] in _VOWELS and word[-1] in _ENDS:
            return lang
    return ""


def meaning(word: str) -> str:
    """Give the Spanish word that a foreign one stands for, "" where letters alone do not tell."""
    if word in WORDS:
        return WORDS[word][1]
    form = word
    for theirs, ours in _SPANISH:
        form = form.replace(theirs, ours)
        if form != word and form in SPANISH_LIST:
            return form
    return ""
