"""The forms that a term's words may take: plural, gender, accents, hyphens, in both languages.

Forms are worked out by rule, word by word, so that every word of a term agrees in its own way ("conflicto armado",
"conflictos armados"). Nothing here is a stemmer: "puerto" and "puerta" stay two words.
"""

from __future__ import annotations

from functools import lru_cache

_PLAIN = str.maketrans("áéíóúüàèìòùâêîôûäëïöÁÉÍÓÚÜ", "aeiouuaeiouaeiouaeioaeiouu")
_GLUE = frozenset("de del la el los las lo al a y e o u en con por para sin sobre of the and for in on to a an".split())


def fold(word: str) -> str:
    """Give a word in lower case and without accents; ñ stays, since it is a letter of its own."""
    return word.lower().replace("’", "'").translate(_PLAIN)


def tokens(text: str) -> tuple[str, ...]:
    """Give the folded words of a term.

    A hyphen parts words, so that "side-event" and "side event" are one term, and "de el" is written "del".
    """
    words = fold(text.replace("-", " ").replace("–", " ").replace("/", " "))
    return tuple(f" {words} ".replace(" de el ", " del ").replace(" a el ", " al ").split())


@lru_cache(maxsize=65536)
def spanish(word: str, *, head: bool = True, gender: bool = False) -> frozenset[str]:
    """Give the folded forms of a Spanish word: both numbers, and both genders where they may change.

    Args:
        word: one word of a term, in any form.
        head: whether it is the noun at the head of the term; its gender is its own ("centro" is not "centra"), while
            the words behind it agree with what comes before.
        gender: let the head take both genders too, as names of roles do ("director", "directora").
    """
    low = fold(word)
    if low in _GLUE or not low.isalpha() or word.isupper():
        return _glue(low)
    forms = {low} | _numbers(low)
    if gender or not head:
        for form in tuple(forms):
            forms |= _genders(form)
    return frozenset(forms)


def _glue(low: str) -> frozenset[str]:
    """Prepositions swallow the article: "de" stands for "del" and "a" for "al"."""
    pairs = {"de": ("de", "del"), "del": ("de", "del"), "a": ("a", "al"), "al": ("a", "al"), "y": ("y", "e")}
    return frozenset(pairs.get(low, (low,)))


def _numbers(low: str) -> set[str]:
    """Give the other number of a folded Spanish word: luz, luces; canción, canciones; lápiz, lápices."""
    if low.endswith("ces"):
        return {low[:-3] + "z"}
    if low.endswith("es") and len(low) > 4 and low[-3] in "lrndjsyx":
        return {low[:-2], low[:-1]}
    if low.endswith("s") and len(low) > 3 and low[-2] in "aeiou":
        return {low[:-1], low + "es"} if low[-2] in "ie" else {low[:-1]}
    if low.endswith("z"):
        return {low[:-1] + "ces"}
    if low[-1] in "aeiou":
        return {low + "s", low + "es"} if low[-1] in "iu" else {low + "s"}
    return {low + "es", low + "s"}


def _genders(low: str) -> set[str]:
    """Give the other gender of a folded Spanish word, number kept."""
    for masculine, feminine in (("o", "a"), ("os", "as"), ("or", "ora"), ("ores", "oras"), ("es", "esa"), ("eses", "esas"), ("on", "ona"), ("ones", "onas"), ("an", "ana"), ("in", "ina"), ("e", "a"), ("es", "as")):  # fmt: skip
        if low.endswith(masculine) and len(low) > len(masculine) + 2 and (masculine not in ("e", "es") or low[-2:-1] in "dtls"):
            return {low[: len(low) - len(masculine)] + feminine}
    for feminine, masculines in (("oras", ("ores",)), ("ora", ("or",)), ("as", ("os", "es")), ("a", ("o", "e"))):
        if low.endswith(feminine) and len(low) > len(feminine) + 2:
            return {low[: len(low) - len(feminine)] + masculine for masculine in masculines}
    return set()


@lru_cache(maxsize=65536)
def english(word: str) -> str:
    """Give the key that all forms of an English word share: folded, in the singular, without a possessive."""
    low = fold(word)
    if low.endswith("'s"):
        low = low[:-2]
    low = low.rstrip("'")
    if low in _GLUE or len(low) < 4 or word.isupper():
        return low
    if low.endswith("ies"):
        return low[:-3] + "y"
    if low.endswith(("xes", "ches", "shes", "sses", "zes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low[:-3] + "man" if low.endswith("men") and len(low) > 5 else low
