"""What a word of one language shares with its translation: a concept of the core vocabulary, its spelling, a figure."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from transcheck.data import mapping, words
from transcheck.lexicon.concepts import english_concepts, spanish_concepts
from transcheck.text.lazy import Lazy
from transcheck.text.values.words import plain_words

_SHORT, _LONG = 4, 6

# Spellings that differ by rule between the languages; both are brought to one form.
_SPELLING = Lazy(r"ph|th|ch(?=[lr])|qu|ck|[kq]|y|w|tion|ssion|([a-z])\1|^s(?=[bcdfghklmnpqrtv])")
_SPELLED = mapping("pairs", "cognates.spelling")  # fmt: skip


class Clue(NamedTuple):
    """One thing that a word may share with a word of the other language, and how far that speaks for the two."""

    key: str
    strength: float


def plain(word: str) -> str:
    """Give a word in lower case and without its accents."""
    lower = word.lower()
    if lower.isascii():
        return lower
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))


# Words so common that they are no evidence, whatever stands beside them.
_EMPTY = {lang: frozenset(map(plain, words(lang, "alignment.empty"))) for lang in ("en", "es")}


def _skeleton(word: str) -> str:
    return _SPELLING.sub(lambda m: _SPELLED.get(m.group()) or m.group()[0], word)


@lru_cache(maxsize=50_000)
def clues(word: str, lang: str) -> tuple[Clue, ...]:
    """Give what a word may share with a word of the other language, the strongest first; () for an empty word.

    Args:
        word: the word in any case.
        lang: "en" or "es".
    """
    bare = plain(word)
    if bare in _EMPTY[lang]:
        return ()
    found = [Clue(key, 1.0) for key in (english_concepts(bare) if lang == "en" else spanish_concepts(bare))]
    value = plain_words(lang).get(word.lower())
    if value is not None:
        found.append(Clue(f"#{value}", 1.0))
    skeleton = _skeleton(bare)
    if len(skeleton) >= _LONG:
        found.append(Clue(f"^{skeleton[:_LONG]}", 1.0))
    found.append(Clue(f"@{bare}", 1.0))
    if len(skeleton) >= _SHORT:
        found.append(Clue(f"~{skeleton[:_SHORT]}", 0.7))
    return tuple(found)
