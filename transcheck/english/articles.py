"""Whether "a" or "an" goes before an English word: by its first sound, where the spelling proves that.

Words whose first sound houses pronounce in two ways ("historic", "SQL", "URL", acronyms that may be read as words) give
no answer. Norm: Chicago Manual of Style 7.33; Merriam-Webster, "a, an".
"""

from __future__ import annotations

from functools import lru_cache

from transcheck.data import sequence
from transcheck.text.lazy import Lazy

_YOU = Lazy(
    r"uni(?![mnd])|unanim|us(?:e|a[bg]|ing|u[ar])|ut(?:ensil|il|op)|ur(?:an[iu]|in)|ubiq|eu|ew|one(?:$|s|-|')|once"
)
"""Beginnings that are spelt with a vowel and sound like "you" or "won"."""
_UH = Lazy(r"u(?:n(?!i[^mnd]|anim)|p|lt|m|rb|rg|gl|tt|sh|lc)")
_SILENT = sequence("en", "articles.silent_h")
_TWO_WAYS = sequence("en", "articles.unsettled_h")
_VOWEL_NAMES = frozenset("AEFHILMNORSX")
_TWO_READINGS = frozenset(("SQL", "URL", "URI"))
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=16_384)
def article(word: str) -> str:  # noqa: PLR0911 - one line for each kind of first letter
    """Give "a" or "an" for a word as written, "" where its spelling does not tell."""
    if word.isupper() and len(word) > 1:
        return _before_letters(word)
    low = word.lower()
    first = low[0]
    if len(low) < 2 or not word[1:].islower() or not low.isascii() or low[1] in "'’-" or low[-1].isdigit():
        return ""
    if _VOWELS.isdisjoint(low):
        return ""
    if first in "aeio":
        return "a" if _YOU.match(low) else "an"
    if first == "u":
        return "a" if _YOU.match(low) else "an" if _UH.match(low) else ""
    if first == "h":
        return "an" if low.startswith(_SILENT) else "" if low.startswith(_TWO_WAYS) else "a"
    return "" if first == "y" and low[1] not in _VOWELS else "a"


def _before_letters(word: str) -> str:
    """Judge an acronym: without vowels it is spelt out; with one it may be read as a word."""
    letters = word.rstrip("0123456789")
    first = word[0]
    if word.startswith(("EU", "UN")):
        return ""  # "EULA" and "UNESCO" are read as words
    if not letters.isalpha() or not letters.isascii() or letters in _TWO_READINGS or len(letters) > 5:
        return ""
    if first in "AEIO":
        return "an"
    if first in "BCDGJKPQTVWZ":
        return "a"
    if _VOWELS.isdisjoint(letters[1:].lower()) and "Y" not in letters:
        return "an" if first in _VOWEL_NAMES else "a"
    return ""
