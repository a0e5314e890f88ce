"""Everyday words, which are likelier to be meant than rare ones: of “texo” one says “texto”, not “teso”.

The list only ranks what may be meant; it makes no word right or wrong, so that a form too many does no harm. Nouns and
adjectives stand for their plurals and genders, regular verbs for the forms that notices and manuals use.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from transcheck.data import sequence, words

_FIXED = words("es", "everyday.fixed")
_NOUNS = words("es", "everyday.nouns")
_ADJECTIVES = words("es", "everyday.adjectives")
_VERBS = words("es", "everyday.verbs")
_ENDINGS = {
    "ar": sequence("es", "verb_forms.everyday_ar"),
    "er": sequence("es", "verb_forms.everyday_er"),
    "ir": sequence("es", "verb_forms.everyday_ir"),
}


def _plural(noun: str) -> str:
    if noun[-1] in "aeiouáéó":
        return noun + "s"
    if noun.endswith("z"):
        return noun[:-1] + "ces"
    if noun.endswith(("ón", "én", "ín", "án")):
        return noun[:-2] + {"ó": "o", "é": "e", "í": "i", "á": "a"}[noun[-2]] + "nes"
    return noun if noun.endswith("s") else noun + "es"


def _spanish() -> Iterator[str]:
    yield from _FIXED
    for noun in _NOUNS:
        yield from (noun, _plural(noun))
    for adjective in _ADJECTIVES:
        yield from (adjective, _plural(adjective))
        if adjective.endswith("o"):
            yield from (adjective[:-1] + "a", adjective[:-1] + "as")
    for verb in _VERBS:
        stem, ending = verb[:-2], verb[-2:]
        soft = stem[:-1] + {"c": "qu", "g": "gu", "z": "c"}.get(stem[-1], stem[-1]) if ending == "ar" else stem
        yield from ((soft if form[0] in "eé" and ending == "ar" else stem) + form for form in _ENDINGS[ending])


@cache
def common(lang: str) -> frozenset[str]:
    """Give the everyday words of "es" or "en", in lower case."""
    return frozenset(_spanish()) if lang == "es" else words("en", "everyday.words")
