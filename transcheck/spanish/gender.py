"""The gender and number of Spanish nouns whose ending proves them, and of the articles and their like.

RAE, Nueva gramática, § 2.2 to 2.4: nouns in -ción, -dad, -tud, -umbre, -encia are feminine, those in -aje, -or, -miento
masculine, with the exceptions below.
"""

from __future__ import annotations

from typing import NamedTuple

from transcheck.data import rows, sequence, words

MASCULINE, FEMININE = "masculine", "feminine"


class Form(NamedTuple):
    """Gender and number of a noun or a determiner."""

    gender: str
    plural: bool


_ROWS = rows("es", "determiners.agreeing")
_FORMS = tuple(Form(gender, plural) for plural in (False, True) for gender in (MASCULINE, FEMININE))
_AGREEING: dict[str, dict[Form, str]] = {word: dict(zip(_FORMS, row, strict=True)) for row in _ROWS for word in row}

DETERMINERS = {
    word: form for row in _ROWS for form, word in zip(_FORMS, row, strict=True)
} | {"del": _FORMS[0], "al": _FORMS[0]}  # fmt: skip
"""Articles and their like, which agree with the noun behind them, and the prepositions that hold an article."""

PRONOUNS = frozenset(("la", "los", "las"))
"""Articles that may be pronouns before a verb: "la mejores", "los diferencia"."""

_ENDINGS = {
    ending: Form(gender, plural)
    for *endings, gender in rows("es", "gender.endings")
    for ending, plural in zip(endings, (False, True), strict=True)
}
_LENGTHS = sorted({len(ending) for ending in _ENDINGS}, reverse=True)
# Adjectives of one form ("mejor", "interior", "multicolor"), feminine nouns in -or, and "alumbre".
_EXCEPT = sequence("es", "gender.exceptions")  # fmt: skip
_SHORTEST = 4


def proven_form(word: str) -> Form | None:
    """Give the gender and number of a noun in lower case, if its ending proves them."""
    if len(word) < _SHORTEST or word.endswith(_EXCEPT):
        return None
    for length in _LENGTHS:
        form = _ENDINGS.get(word[-length:])
        if form is not None:
            return form
    return None


def agreeing(determiner: str, form: Form) -> str:
    """Give the determiner in lower case that has the form of its noun: "el" for a feminine noun is "la"."""
    if determiner in ("del", "al"):
        right = _AGREEING["el"][form]
        return determiner if right == "el" else f"{'de' if determiner == 'del' else 'a'} {right}"
    return _AGREEING[determiner][form]


def infinitives(word: str) -> tuple[str, ...]:
    """Give the infinitives that a word with a proven form would have if it were a verb form ("mejores": "mejorar")."""
    stem = word.rstrip("s")
    return (stem[:-1] + "ar", stem + "r", stem[:-1] + "r")


# Nouns whose -a or -o tells another gender, or both (Nueva gramática, § 2.2 to 2.4).
_OTHERWISE = words("es", "gender.otherwise")
_BOTH = sequence("es", "gender.either_a")
_CLITIC = sequence("es", "verb_forms.with_clitics")
_CERTAIN = words("es", "determiners.certain")


def likely_form(determiner: str, word: str) -> Form | None:
    """Give the gender and number that the -o or -a of a noun tells, for one behind a determiner of its number."""
    form = DETERMINERS[determiner]
    if determiner not in _CERTAIN or len(word) < _SHORTEST or word.endswith("s") is not form.plural:
        return None
    bare = word.removesuffix("s")
    if bare in _OTHERWISE or word in _OTHERWISE or word.endswith(_CLITIC):
        return None
    if bare.endswith("o"):
        return None if bare.endswith(("ndo", "mo")) else Form(MASCULINE, form.plural)
    if bare.endswith("a") and not bare.endswith(_BOTH) and bare.lstrip("h")[0] not in "aá":
        return Form(FEMININE, form.plural)
    return None
