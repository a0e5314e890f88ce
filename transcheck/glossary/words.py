"""Words folded for comparison: what counts as the same word, whatever its case, accents and hyphens."""

from __future__ import annotations

from transcheck.text.facts import WORD
from transcheck.text.lazy import Lazy

_PLAIN = str.maketrans("áéóúüàèìòùâêîôûäëïöãõåç’\u2010\u2011", "aeouuaeiouaeiouaeioaoac'--")
_STRESS = Lazy("í(?![aeo])")
_EXTRA = Lazy(r"[\d+#&@%€$=]+")
_HARD = Lazy(r"[.,;:!?¡¿()\[\]{}…|•/]|\n[ \t\r]*\n")


def fold(word: str) -> str:
    """Give a word in lower case and without accents.

    ñ stays, since it is a letter of its own, and so does the í of "secretaría", which tells it from "secretaria".
    """
    low = word.lower()
    if low.isascii():
        return low
    low = low.translate(_PLAIN)
    return _STRESS.sub("i", low) if "í" in low else low


def pieces(text: str) -> list[str]:
    """Give the words of a term as written; a hyphen parts words, so that "side-event" and "side event" are one."""
    return [piece for word in WORD.findall(text) for piece in split(word)]


def split(word: str) -> list[str]:
    """Give the parts of a hyphenated word; any other word is its own only part."""
    return [part for part in word.replace("\u2010", "-").replace("\u2011", "-").split("-") if part]


def extras(text: str) -> tuple[str, ...]:
    """Give the numerals and signs of a term that are no words but tell it from others: 2030, ++, #."""
    return tuple(_EXTRA.findall(text))


def stops(text: str) -> set[str]:
    """Give the punctuation in a text that parts phrases, so that no term runs over it unless it holds it itself."""
    return set(_HARD.findall(text))
