"""Words that carry an accent when they ask, and none when they join: qué, cómo, cuándo, quién, cuál, cuánto.

Norm: RAE y ASALE, Ortografía 2010, II.3.4.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import mapping, words
from transcheck.lexicon import lexicon
from transcheck.spanish.accent_pairs.sentence import ASKED, CHOOSING, PREPOSITIONS, Sentence
from transcheck.text.accents import bare

_ASKING = {bare(word): word for word in words("es", "pronouns.asking")}
ASKING = frozenset(_ASKING)
"""Words that carry an accent when they ask, and none when they join."""
_OPENING = mapping("pairs", "accents.opening")
_AS = words("en", "accents.likening")
_NOT_HOW = words("es", "accents.before_joining_como")
_NOT_WHICH = words("es", "accents.before_joining_cual")
_COUNTING = words("es", "accents.counting")
_NOT_COUNTED = words("es", "accents.before_joining_cuanto")


def unasked(text: Sentence, opening: str) -> Iterator[tuple[int, str]]:
    """Give the place of each interrogative without accent, and its right spelling.

    Args:
        text: the Spanish words, and the English ones.
        opening: the first English word, in lower case.
    """
    for place, word in enumerate(text.folded):
        if word in _ASKING and (_asks(text, place, word, opening) or _asks_within(text, place, word)):
            yield place, _ASKING[word]


def _asks(text: Sentence, place: int, word: str, opening: str) -> bool:
    """Tell a word that opens a question between its marks, or a heading such as “How it works”."""
    before = place - 1 if text.before(place) in PREPOSITIONS else place
    start = text.spans[before][0] if before >= 0 else 0
    if start > 0 and text.masked[start - 1] == "¿" and text.says(ASKED):
        return True
    return place == 0 and _OPENING.get(opening.replace("’", "'")) == word and len(text.folded) > 1


def _is_plural(word: str) -> bool:
    """Tell "deben", the plural of a verb form that is listed, too."""
    return word.endswith("n") and word[:-1] in lexicon("es")


_OPENS_CLAUSE = words("es", "accents.opening_clauses")


def _asks_within(text: Sentence, place: int, word: str) -> bool:  # noqa: PLR0911 - a line for each word
    """Tell a word that asks inside a sentence: “vea cómo”, “elegir qué filas”, “con cuántos días”."""
    before, after, english = text.before(place), text.after(place), text.english
    if word == "como":
        if "how" not in english or "cómo" in text.folded or before in _NOT_HOW or not after:
            return False
        if after.endswith(("ar", "er", "ir")) and "to" in english:
            return True
        if (before in CHOOSING or before in ("de", "sobre")) and (after == "se" or _is_plural(after)):
            return True
        return _AS.isdisjoint(english) and (after in _OPENS_CLAUSE or after + "n" in lexicon("es") or _is_plural(after))
    if word in _COUNTING:
        counted = "how" in english and not english.isdisjoint(words("en", "accents.counting"))
        return counted and before not in _NOT_COUNTED and after not in ("más", "menos", "antes")
    chosen = before in CHOOSING
    if word == "que":
        which = not english.isdisjoint(("which", "what"))
        noun = after.endswith("s") or text.after(place + 1).endswith(("ar", "er", "ir"))
        return which and chosen and "that" not in english and noun and "qué" not in text.folded
    if word in ("quien", "quienes"):
        return chosen and "who" in english
    if word in ("cual", "cuales"):
        return chosen and before not in _NOT_WHICH and not english.isdisjoint(("which", "what"))
    return False
