"""Puts a Spanish term into the number and gender that a sentence wants, with its written accents.

What the matcher accepts may be generous; what is offered to a translator must be well written. So this follows the
rules of RAE, Nueva gramática 2.2–2.4 and 3.2, and leaves alone what it cannot tell.
"""

from __future__ import annotations

from collections.abc import Callable

from transcheck.glossary.spanish import FOREIGN, PREPOSITIONS
from transcheck.glossary.words import fold
from transcheck.text.lazy import Lazy
from transcheck.text.scan import WORD

_PLAIN = str.maketrans("áéíóú", "aeiou")
_SHARP = dict(zip("aeiou", "áéíóú", strict=True))
# Nouns that stand behind another as an apposition and keep their number, as in "leyes marco".
_APPOSED = frozenset(
    "marco clave modelo piloto límite base web puente fuente estrella ancla sede beta madre insignia cumbre satélite "
    "dormitorio punta valle cliente semilla".split()
)
_BEFORE_HEADS = frozenset("gran buen mal primer tercer nuevo nueva antiguo antigua".split())
_FOREIGN_END = Lazy(".*[^aeiouáéíóúü][^aeiouáéíóúsxz]")  # récord, stand
_STILL = frozenset("y e o u no muy más menos".split())
_SYLLABLE = Lazy("(?:[iü]|(?<![gq])u)?[aeoáéíóú][iuy]?|i|(?<![gq])u")
_KNOWN = {
    "el": "los", "la": "las", "un": "unos", "una": "unas", "lo": "lo", "club": "clubes", "buen": "buenos",
    "gran": "grandes", "primer": "primeros", "tercer": "terceros",
    "carácter": "caracteres", "régimen": "regímenes", "espécimen": "especímenes",
}  # fmt: skip
_TAKES_ES = "nrldjysx"
_FEMININES = {
    "alcalde": "alcaldesa", "actor": "actriz", "emperador": "emperatriz", "rey": "reina", "príncipe": "princesa",
    "héroe": "heroína", "jefe": "jefa", "presidente": "presidenta", "vicepresidente": "vicepresidenta",
    "gerente": "gerenta", "cliente": "clienta", "juez": "jueza", "primer": "primera", "tercer": "tercera",
    "el": "la", "los": "las", "un": "una", "unos": "unas", "gran": "gran",
}  # fmt: skip
_TO_FEMININE = {
    "o": "a", "os": "as", "or": "ora", "ores": "oras", "és": "esa", "eses": "esas", "ín": "ina", "ines": "inas",
    "án": "ana", "anes": "anas", "ón": "ona", "ones": "onas",
}  # fmt: skip
_COMPARED = ("mayor", "menor", "mejor", "peor", "superior", "inferior", "exterior", "interior", "anterior")


def plural(phrase: str) -> str:
    """Give the plural of a Spanish term: its head and what agrees with it, up to the first preposition.

    "centro binacional" gives "centros binacionales"; "joven investigador en formación", "jóvenes investigadores en
    formación". A term that is plural already comes back as it is.
    """
    return _head(phrase, _plural_word)


def feminine(phrase: str) -> str:
    """Give the feminine of a Spanish name of a role, in its number: "director ejecutivo", "directora ejecutiva"."""
    return _head(phrase, _feminine_word)


def _head(phrase: str, change: Callable[[str, int], str]) -> str:
    made: list[str] = []
    end = place = 0
    for match in WORD.finditer(phrase):
        word = match.group()
        if fold(word) in PREPOSITIONS:
            break
        made.append(phrase[end : match.start()])
        made.append(_cased(change(word.lower(), place), word) if not _is_acronym(word) else word)
        place += word.lower() not in _BEFORE_HEADS  # "gran modelo" begins with its head all the same
        end = match.end()
    return "".join(made) + phrase[end:]


def _plural_word(low: str, place: int) -> str:
    still = low in _STILL or low.endswith("mente") or (place and low in _APPOSED)
    last = low[-1]
    if still or low in _KNOWN:
        return _KNOWN.get(low, low)
    if low in FOREIGN or _FOREIGN_END.fullmatch(low):
        return low + "s"
    if last in "sx" and not _stressed_last(low):
        return low
    if last == "z":
        return low[:-1] + "ces"
    if last == "í" or last in _TAKES_ES:
        return _restressed(low, low) + "es"
    return low + "s"


def _feminine_word(low: str, place: int) -> str:
    one, many = (low[:-1], "s") if low.endswith("s") and not low.endswith("és") else (low, "")
    if low in _FEMININES or one in _FEMININES:
        return _FEMININES[low] if low in _FEMININES else _FEMININES[one] + many
    if low in _STILL or low.endswith("mente") or low.removesuffix("es") in _COMPARED:
        return low
    for masculine, made in _TO_FEMININE.items():
        if low.endswith(masculine):
            return low.removesuffix(masculine) + made
    return low


def _restressed(stem: str, word: str) -> str:
    """Give the stem of a plural in -es with the accent that its new syllable asks for or makes needless."""
    if word[-1] in "ns" and _stressed_last(word):
        cut = stem.rfind(next(c for c in reversed(stem) if c in "áéíóúaeiou"))
        if cut > 0 and stem[cut] in "íú" and stem[cut - 1] in "aeo":  # país, baúl keep their hiatus
            return stem
        return stem[:cut] + stem[cut:].translate(_PLAIN)
    if word[-1] == "n" and not any(c in "áéíóú" for c in word):
        nuclei = list(_SYLLABLE.finditer(stem))
        if len(nuclei) > 1:
            nucleus = nuclei[-2]
            text = nucleus.group()
            strong = next((n for n, c in enumerate(text) if c in "aeo"), len(text) - 1)
            at = nucleus.start() + strong
            return stem[:at] + _SHARP.get(stem[at], stem[at]) + stem[at + 1 :]
    return stem


def _stressed_last(word: str) -> bool:
    """Tell whether a word that ends in n, s or x is stressed on its last syllable: by accent, or having one only."""
    nuclei = _SYLLABLE.findall(word)
    if len(nuclei) < 2:
        return True
    return any(c in "áéíóú" for c in nuclei[-1])


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _cased(made: str, model: str) -> str:
    return made[:1].upper() + made[1:] if model[:1].isupper() else made
