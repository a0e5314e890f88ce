"""The gender and number of Spanish nouns whose ending proves them, and of the articles and their like.

RAE, Nueva gramática, § 2.2 to 2.4: nouns in -ción, -dad, -tud, -umbre, -encia are feminine, those in -aje, -or, -miento
masculine, with the exceptions below.
"""

from __future__ import annotations

from typing import NamedTuple

MASCULINE, FEMININE = "masculine", "feminine"


class Form(NamedTuple):
    """Gender and number of a noun or a determiner."""

    gender: str
    plural: bool


_ROWS = tuple(
    row.split()
    for row in """
    el la los las|un una unos unas|este esta estos estas|ese esa esos esas|aquel aquella aquellos aquellas
    |otro otra otros otras|algún alguna algunos algunas|ningún ninguna ningunos ningunas
    |nuestro nuestra nuestros nuestras|vuestro vuestra vuestros vuestras|ambos ambas ambos ambas
    |varios varias varios varias|cierto cierta ciertos ciertas
    """.split("|")
)
_FORMS = tuple(Form(gender, plural) for plural in (False, True) for gender in (MASCULINE, FEMININE))
_AGREEING = {word: dict(zip(_FORMS, row, strict=True)) for row in _ROWS for word in row}

DETERMINERS = {
    word: form for row in _ROWS for form, word in zip(_FORMS, row, strict=True)
} | {"del": _FORMS[0], "al": _FORMS[0]}  # fmt: skip
"""Articles and their like, which agree with the noun behind them, and the prepositions that hold an article."""

PRONOUNS = frozenset(("la", "los", "las"))
"""Articles that may be pronouns before a verb: "la mejores", "los diferencia"."""

_SINGULARS = {
    FEMININE: (
        "ción", "sión", "xión", "dad", "tad", "tud", "umbre", "encia", "ancia", "triz", "imagen",
    ),
    MASCULINE: (
        "aje", "or", "miento", "mento", "grama", "problema", "sistema", "esquema", "teorema", "idioma", "archivo",
        "fichero", "usuario", "servidor",
    ),
}  # fmt: skip
_PLURALS = {
    FEMININE: (
        "ciones", "siones", "xiones", "dades", "tades", "tudes", "umbres", "encias", "ancias", "trices", "imágenes",
    ),
    MASCULINE: (
        "ajes", "ores", "mientos", "mentos", "gramas", "problemas", "sistemas", "esquemas", "teoremas", "idiomas",
        "archivos", "ficheros", "usuarios", "servidores",
    ),
}  # fmt: skip
_ENDINGS = {
    ending: Form(gender, plural)
    for table, plural in ((_SINGULARS, False), (_PLURALS, True))
    for gender, endings in table.items()
    for ending in endings
}
_LENGTHS = sorted({len(ending) for ending in _ENDINGS}, reverse=True)
# Adjectives of one form ("mejor", "interior", "multicolor"), feminine nouns in -or, and "alumbre".
_EXCEPT = (
    "ior", "iores", "jor", "jores", "yor", "yores", "menor", "menores", "peor", "peores", "color", "labor", "labores",
    "flor", "flores", "sor", "sores", "por", "alumbre", "alumbres", "mentor", "dolores",
)  # fmt: skip
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
_OTHERWISE = frozenset(
    """
    treinta cuarenta cincuenta sesenta setenta ochenta noventa mano foto moto radio macro modelo piloto testigo
    miembro soldado sargento contralto soprano disco demo promo info auto porno dinamo nao libido polio médico canto
    tipo metro día mediodía tranvía policía guardia guía espía vigía cura mapa papa atlas planeta cometa poeta
    profeta pirata atleta cabecilla colega camarada recluta centinela escolta maraca gorila panda puma koala vodka
    pijama yoga manga ninja karma extra umbra nada otra otras alfa beta delta gamma lambda omega kappa rosa naranja
    violeta lila malva púrpura turquesa escarlata sepia multimedia media belga croata azteca maya indígena caza
    agravante tequila cámara trompeta batería mañana quinta hija viva déspota acróbata asceta gimnasta cineasta
    entusiasta
    """.split()
)
_BOTH = ("ma", "ista", "crata", "pata", "peuta", "ota", "ría")
_CLITIC = ("arla", "erla", "irla", "arlas", "erlas", "irlas", "ándola", "éndola", "arlo", "erlo", "irlo", "arlos")
_CERTAIN = frozenset(
    "el un del al los unos ningún algún varios ambos la una las unas ninguna alguna varias ambas".split()
)


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
