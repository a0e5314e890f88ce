"""The number words of English and Spanish: cardinals, ordinals, multiples, fractions, and words that imply a number.

Spellings follow RAE, Ortografía 2010 (chapter VIII); the forms without accents are added as they are often typed.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, TypeVar

_PLAIN_VOWELS = str.maketrans("áéíóú", "aeiou")
_Meaning = TypeVar("_Meaning")


class Words(NamedTuple):
    """The number words of one language.

    Attributes:
        add: words that add their value to a number: "twenty", "five", *quinientos*, "seventh".
        times: words that multiply what stands before them: "hundred", *docena*.
        big: words that multiply all before them: "thousand", *millones*.
        parts: words for a part, with its denominator: "half", *tercio*.
        vague: words that may imply a number and usually mean something else: *un*, *segundo*, "no", *década*.
    """

    add: dict[str, int]
    times: dict[str, int]
    big: dict[str, int]
    parts: dict[str, int]
    vague: dict[str, tuple[int, ...]]


_ENGLISH_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ENGLISH_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth"
).split()
_SPANISH_ONES = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
).split()
_SPANISH_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_SPANISH_HUNDREDS = ("doscient trescient cuatrocient quinient seiscient setecient ochocient novecient").split()
_SPANISH_ORDINALS = {
    3: "tercer", 5: "quint", 6: "sext", 7: "séptim", 8: "octav", 9: "noven", 10: "décim", 11: "undécim",
    12: "duodécim", 13: "decimotercer", 14: "decimocuart", 15: "decimoquint", 16: "decimosext", 17: "decimoséptim",
    18: "decimoctav", 19: "decimonoven", 20: "vigésim", 30: "trigésim", 40: "cuadragésim", 50: "quincuagésim",
    60: "sexagésim", 70: "septuagésim", 80: "octogésim", 90: "nonagésim", 100: "centésim", 1000: "milésim",
}  # fmt: skip
_GENDERS = ("o", "a", "os", "as")


def _english() -> Words:
    add = {word: value for value, word in enumerate(_ENGLISH_ONES) if value != 1}
    for index, word in enumerate(_ENGLISH_TENS, 2):
        stem = word[:-1]
        add |= {word: index * 10, f"{stem}ies": index * 10, f"{stem}ieth": index * 10}
    add |= {f"{word}fold": value for word, value in add.items()}
    for value, word in enumerate(_ENGLISH_ORDINALS, 3):
        add[word] = value
    return Words(
        add=add,
        times={"hundred": 100, "hundreds": 100, "hundredth": 100, "dozen": 12, "dozens": 12},
        big={"thousand": 10**3, "thousands": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
        parts={"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5,
               "fifths": 5, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10},
        vague={
            **dict.fromkeys("a an one once single sole first each every only another".split(), (1,)),
            **dict.fromkeys("second seconds twice both double doubled dual couple pair pairs twin".split(), (2,)),
            **dict.fromkeys("triple thrice treble trio tripled".split(), (3,)),
            "quadruple": (4,), "quarter": (3, 4, 15, 45), "no": (0,), "none": (0,), "not": (0,), "without": (0,),
            "noon": (12,), "midnight": (0, 24, 12),
            "decade": (10,), "decades": (10,), "century": (100,), "centuries": (100,), "fortnight": (14, 15),
            "day": (24,), "week": (7,), "weeks": (14, 15), "year": (12, 365), "hour": (60,), "half": (30, 90),
            "biennial": (2,), "triennial": (3,), "centenary": (100,), "centennial": (100,), "millennium": (1000,),
            "bicentenary": (200,), "bicentennial": (200,),
        },
    )  # fmt: skip


def _spanish() -> Words:
    add = {word: value for value, word in enumerate(_SPANISH_ONES) if value != 1}
    add |= {"veintiún": 21, "veintiuna": 21, "cien": 100, "ciento": 100, "tercer": 3, "decimotercer": 13}
    add |= {word: value for value, word in zip(range(30, 100, 10), _SPANISH_TENS, strict=True)}
    for index, stem in enumerate(_SPANISH_HUNDREDS, 2):
        add |= {f"{stem}os": index * 100, f"{stem}as": index * 100}
    for value, stem in _SPANISH_ORDINALS.items():
        add |= {stem + ending: value for ending in _GENDERS}
    add |= {"decimonónico": 19, "decimonónica": 19, "decimonónicos": 19, "decimonónicas": 19}
    words = Words(
        add=add,
        times={"decena": 10, "decenas": 10, "docena": 12, "docenas": 12, "veintena": 20, "centenar": 100,
               "centenares": 100, "millar": 1000, "millares": 1000},
        big={"mil": 10**3, "millón": 10**6, "millones": 10**6, "millardo": 10**9, "billón": 10**12, "billones": 10**12},
        parts={"medio": 2, "media": 2, "mitad": 2, "mitades": 2, "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4,
               "cuarta": 4, "cuartas": 4, "tercera": 3, "terceras": 3, "décima": 10, "quinto": 5, "quintos": 5,
               "quinta": 5, "octavo": 8, "octavos": 8, "décimo": 10, "décimos": 10},
        vague={
            **dict.fromkeys("un una uno unos unas primer primero primera primeros primeras único única cada solo sola "
                            "sólo solamente otro otra".split(), (1,)),
            **dict.fromkeys("segundo segunda segundos segundas ambos ambas doble dobles duplica duplicar par pares "
                            "pareja parejas dúo".split(), (2,)),
            **dict.fromkeys("triple triples trío triplica triplicar".split(), (3,)),
            **dict.fromkeys("cuarto cuarta cuartas cuádruple".split(), (4,)),
            **dict.fromkeys(("cuarto", "cuartos"), (4, 15, 45)),
            **dict.fromkeys("no ningún ninguno ninguna sin nada nulo nula".split(), (0,)),
            "mediodía": (12,), "medianoche": (0, 24, 12), "década": (10,), "décadas": (10,), "siglo": (100,),
            "siglos": (100,), "quincena": (15, 14), "día": (24,), "semana": (7,), "semanas": (14, 15),
            "año": (12, 365), "hora": (60,), "media": (30, 90), "medio": (30, 90), "bienal": (2,), "bimestre": (2,),
            "bienio": (2,), "trimestre": (3,), "trienal": (3,), "trienio": (3,), "semestre": (6,), "lustro": (5,),
            "quinquenal": (5,), "quinquenio": (5,), "decenio": (10,), "centenario": (100,), "milenio": (1000,),
            "bicentenario": (200,), "cincuentenario": (50,),
        },
    )  # fmt: skip
    return Words(
        _plain(words.add), _plain(words.times), _plain(words.big), _plain(words.parts), _plain(words.vague)
    )  # fmt: skip


def _plain(table: dict[str, _Meaning]) -> dict[str, _Meaning]:
    """Add each word without its accents, as it is often typed."""
    return {word.translate(_PLAIN_VOWELS): meaning for word, meaning in table.items()} | table


@cache
def number_words(lang: str) -> Words:
    """Give the number words of "en" or "es"."""
    return _english() if lang == "en" else _spanish()
