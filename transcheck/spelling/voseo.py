"""Commands that lack the accent of “tú” in a document that nowhere says “vos”: “dejame” for “déjame”.

The spelling without accent is right where people say “vos”. The rest of the document tells which it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from transcheck.data import sequence, words
from transcheck.lexicon import lexicon
from transcheck.lexicon.clitics import clitic_forms
from transcheck.model import Pair
from transcheck.text.accents import bare
from transcheck.text.bounded import WordMemo

_PRONOUNS = sequence("es", "voseo.pronouns")
_SHORTEST = 6
_TU = words("es", "voseo.tu")
_VOS = words("es", "voseo.vos")
_NOT_VOS = words("es", "voseo.not_vos")


def commands_unaccented(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, int, str]]:
    """Give the pair, the place and the right spelling of each such command in the Spanish of a document."""
    innocent, found = _innocent, []
    for pair in pairs:
        if pair.target is None:
            continue
        for word in pair.target.facts.vocabulary - innocent:
            if meant := _meant(word):
                found.append((pair, word, meant))
            else:
                innocent.put(word)
    if not found or not _says_tu(pairs):
        return
    for pair, word, meant in found:
        assert pair.target is not None
        for place, folded in enumerate(pair.target.facts.folded):
            if folded == word:
                yield pair, place, meant


_innocent = WordMemo()
"""Words met that are no such commands."""


@lru_cache(maxsize=16_384)
def _meant(word: str) -> str:
    """Give the command to “tú” that a word has the letters of, "" for other words, nouns and other verb forms."""
    if len(word) < _SHORTEST or not word.endswith(_PRONOUNS) or not word.isalpha() or bare(word) != word:
        return ""
    spanish = lexicon("es").lists
    stem = next(word[: -len(end)] for end in _PRONOUNS if word.endswith(end))
    if not stem.endswith("a") or not spanish(stem + "r"):
        return ""
    is_other = any(spanish(form) for form in (word + "r", word[:-1] + "ar", word[:-1] + "er", word[:-2] + "ar"))
    is_noun = spanish(word + "s") if word.endswith("te") else word.endswith("nos") and spanish(word[:-1])
    if is_other or is_noun or word in lexicon("en"):
        return ""  # "instala" of "instalar", "debate", "cercanos"
    return next((form for form in clitic_forms(word) if form != word), "")


def _says_tu(pairs: Sequence[Pair]) -> bool:
    """Tell a document that addresses its reader as “tú” or “usted”, and never as “vos”."""
    words = frozenset[str]().union(*(pair.target.facts.vocabulary for pair in pairs if pair.target is not None))
    if _TU.isdisjoint(words) or not _VOS.isdisjoint(words):
        return False
    return not any(word.endswith(("ás", "és", "ís")) and _is_voseo(word) for word in words)


def _is_voseo(word: str) -> bool:
    return word not in _NOT_VOS and len(word) > 4 and lexicon("es").lists(bare(word[:-1]) + "r")
