"""Verb forms with pronouns behind them, and those of voseo, with the accents that they must carry.

Norm: RAE, Nueva gramática 16.11, and Ortografía 2010, II.3.4.3.1: the whole word follows the general rules of the
accent, so that "haciendolo" is wrong and "haciéndolo" right.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import mapping, sequence, words
from transcheck.lexicon.wordlist import SPANISH_LIST
from transcheck.text.accents import accentuate, bare, mark, stressed

_FIRST = words("es", "pronouns.first_clitics")
_THIRD = words("es", "pronouns.third_clitics")
_NONFINITE = sequence("es", "verb_forms.before_pronouns")
_PAIRS = frozenset(first + third for first in _FIRST for third in _THIRD) | words("es", "pronouns.rare_pairs")
_SINGLE = tuple(_FIRST | _THIRD)
PRONOUNS = tuple(sorted((*_SINGLE, *_PAIRS), key=len, reverse=True))
"""Pronouns that stand behind a verb, alone or together, longest first."""


def with_dead_key(word: str) -> str:
    """Give a word with the accent that its apostrophe was typed for: "est'a" is "está"."""
    head, _, tail = word.partition("'")
    return head + mark(tail, 0) if head and tail[:1] in tuple("aeiou") else word


def clitic_forms(word: str) -> Iterator[str]:
    """Give the right spellings of a verb form with pronouns behind it that has the letters of `word`."""
    plain = bare(word)
    if not plain.endswith(_SINGLE):
        return
    for pronouns in PRONOUNS:
        if not plain.endswith(pronouns) or len(plain) - len(pronouns) < 2:
            continue
        base = plain[: -len(pronouns)]
        for verb in _verbs(base, pronouns):
            stress = stressed(verb)
            if stress >= 0:
                yield accentuate(plain, stress)


def _verbs(base: str, pronouns: str) -> Iterator[str]:  # noqa: C901 - one branch for each verb form
    """Give the verb forms that `base`, the letters before the pronouns, can stand for, with their own accent."""
    if base.endswith(_NONFINITE):
        if base in SPANISH_LIST:
            yield base
        elif base.endswith("ir") and base[:-2] + "ír" in SPANISH_LIST:
            yield base[:-2] + "ír"
        return
    yield from _clipped(base, pronouns)
    last = base[-1]
    if last in "ae" and base[-2] in "iu" and len(base) > 3:
        verb = mark(base, len(base) - 2)  # "habitúa" + "te"
        if verb in SPANISH_LIST and verb + "n" in SPANISH_LIST:
            yield verb
    if last in "aei" and len(base) > 2:
        if _is_imperative(base):
            yield base
        if base + "r" in SPANISH_LIST:
            yield mark(base, len(base) - 1)  # voseo: "fijá" + "te"
    elif last == "n" and base[-2] in "ae" and pronouns[:2] not in ("te", "os") and _is_plural_command(base):
        if base[-2] == "e" or base[:-1] + "r" not in SPANISH_LIST:  # "iluminan" commands nobody; "escriban" does
            yield base
    elif last == "d" and base[-2] in "aei" and base in SPANISH_LIST:
        yield base
    elif base in _SHORT and _SHORT[base] in SPANISH_LIST:
        yield _SHORT[base]


def _is_plural_command(base: str) -> bool:
    return base in SPANISH_LIST and _is_imperative(base[:-1])


def _clipped(base: str, pronouns: str) -> Iterator[str]:
    """Give the forms that lose a letter before their pronoun: "vamos" + "nos", "sentad" + "os"."""
    if base.endswith("mo") and pronouns.startswith(("nos", "se", "os")) and base + "s" in SPANISH_LIST:
        yield base + "s"
    if base[-1] in "aei" and pronouns.startswith("os") and base + "d" in SPANISH_LIST:
        yield mark(base, len(base) - 1)


_SHORT = mapping("es", "irregular.commands")  # fmt: skip


def _is_imperative(base: str) -> bool:
    """Tell "complete" (-ar verb, usted), "escribe", "escriba" from a noun such as "gente" by its other verb forms."""
    if base not in SPANISH_LIST:
        return False
    if base.endswith("a"):
        return base + "n" in SPANISH_LIST and (
            base + "r" in SPANISH_LIST or base[:-1] + "es" in SPANISH_LIST or base[:-1] + "o" in SPANISH_LIST
        )
    if base.endswith("e"):
        return base + "n" in SPANISH_LIST and (
            base[:-1] + "an" in SPANISH_LIST or base + "mos" in SPANISH_LIST or base[:-1] + "imos" in SPANISH_LIST
        )
    return False


def is_voseo(word: str) -> bool:
    """Tell whether a word is a present or command of voseo: "podés", "elegís", "contá"."""
    if word.endswith(("ás", "és", "ís")):
        return len(word) > 4 and bare(word[:-1]) + "r" in SPANISH_LIST
    return word.endswith(("á", "é", "í")) and len(word) > 3 and bare(word) + "r" in SPANISH_LIST


def is_clitic(word: str) -> bool:
    """Tell whether a lower-case word is a verb form with pronouns, with the accent that it must carry."""
    return any(form == word for form in clitic_forms(word))
