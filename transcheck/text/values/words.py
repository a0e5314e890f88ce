"""Numbers that a text writes in letters: number words of both languages, Roman numerals, ½ and its like.

They are looked for only where a figure on the other side lacks a counterpart, and serve only to excuse it: *un* may
be 1 or an article, *segundo* may be second or a unit of time. Spellings follow RAE, Ortografía 2010 (chapter VIII).
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple, TypeVar

from transcheck.text.lazy import Lazy
from transcheck.text.values.draft import fraction
from transcheck.text.values.model import Key
from transcheck.text.values.reading import whole
from transcheck.text.values.tails import VULGAR
from transcheck.text.values.vocabulary import MONTHS

_WORD = Lazy(r"[^\W\d_]+")
_ROMAN = Lazy(r"(?<![^\W_])(?:[IVXLCDM]{2,12}|[IVX])(?![^\W_])")
_VULGAR = Lazy(f"[{''.join(VULGAR)}]")
_RAISED = Lazy("[⁰¹²³⁴-⁹₀-₉]{1,15}")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_STEPS = (
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10),
    ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
)  # fmt: skip
_JOINTS = frozenset(("and", "y", "a", "de", "of"))
_ONES = frozenset(("one", "first", "un", "uno", "una"))
_HALF = 2
_ABBREVIATED = frozenset(("bn", "mn", "tn"))
_PLAIN_VOWELS = str.maketrans("áéíóú", "aeiou")


_Meaning = TypeVar("_Meaning")


class Spelled(NamedTuple):
    """What a text may say in letters.

    Attributes:
        sure: values that the words can only mean as numbers.
        perhaps: values of words that often mean something else, such as articles.
        months: months named, 1–12.
        multiplies: whether a word such as "million" stands in the text.
    """

    sure: frozenset[Key]
    perhaps: frozenset[Key]
    months: frozenset[int]
    multiplies: bool


class _Words(NamedTuple):
    """The number words of one language."""

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


def _english() -> _Words:
    add = {word: value for value, word in enumerate(_ENGLISH_ONES) if value != 1}
    for index, word in enumerate(_ENGLISH_TENS, 2):
        stem = word[:-1]
        add |= {word: index * 10, f"{stem}ies": index * 10, f"{stem}ieth": index * 10}
    add |= {f"{word}fold": value for word, value in add.items()}
    for value, word in enumerate(_ENGLISH_ORDINALS, 3):
        add[word] = value
    return _Words(
        add=add,
        times={"hundred": 100, "hundreds": 100, "hundredth": 100, "dozen": 12, "dozens": 12},
        big={"thousand": 10**3, "thousands": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
        parts={"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5,
               "fifths": 5, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10},
        vague={
            **dict.fromkeys("a an one once single sole first each every only another".split(), (1,)),
            **dict.fromkeys("second seconds twice both double doubled dual couple pair pairs twin".split(), (2,)),
            **dict.fromkeys("triple thrice treble trio tripled".split(), (3,)), "quadruple": (4,), "quarter": (3, 4, 15, 45),
            "no": (0,), "none": (0,), "not": (0,), "without": (0,), "noon": (12,), "midnight": (0, 24, 12),
            "decade": (10,), "decades": (10,), "century": (100,), "centuries": (100,), "fortnight": (14, 15),
            "day": (24,), "week": (7,), "weeks": (14, 15), "year": (12, 365), "hour": (60,), "half": (30, 90),
            "biennial": (2,), "triennial": (3,), "centenary": (100,), "centennial": (100,), "millennium": (1000,),
            "bicentenary": (200,), "bicentennial": (200,),
        },
    )  # fmt: skip


def _spanish() -> _Words:
    add = {word: value for value, word in enumerate(_SPANISH_ONES) if value != 1}
    add |= {"veintiún": 21, "veintiuna": 21, "cien": 100, "ciento": 100, "tercer": 3, "decimotercer": 13}
    add |= {word: value for value, word in zip(range(30, 100, 10), _SPANISH_TENS, strict=True)}
    for index, stem in enumerate(_SPANISH_HUNDREDS, 2):
        add |= {f"{stem}os": index * 100, f"{stem}as": index * 100}
    for value, stem in _SPANISH_ORDINALS.items():
        add |= {stem + ending: value for ending in _GENDERS}
    add |= {"decimonónico": 19, "decimonónica": 19, "decimonónicos": 19, "decimonónicas": 19}
    words = _Words(
        add=add,
        times={"docena": 12, "docenas": 12, "centenar": 100, "centenares": 100, "millar": 1000, "millares": 1000},
        big={"mil": 10**3, "millón": 10**6, "millones": 10**6, "millardo": 10**9, "billón": 10**12, "billones": 10**12},
        parts={"medio": 2, "media": 2, "mitad": 2, "mitades": 2, "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "cuarta": 4, "cuartas": 4, "tercera": 3, "terceras": 3, "décima": 10,
               "quinto": 5, "quintos": 5, "quinta": 5, "octavo": 8, "octavos": 8, "décimo": 10, "décimos": 10},
        vague={
            **dict.fromkeys("un una uno unos unas primer primero primera primeros primeras único única cada solo sola "
                            "sólo solamente otro otra".split(), (1,)),
            **dict.fromkeys("segundo segunda segundos segundas ambos ambas doble dobles duplica duplicar par pares "
                            "pareja parejas dúo bi".split(), (2,)),
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
    return _Words(
        _plain(words.add), _plain(words.times), _plain(words.big), _plain(words.parts), _plain(words.vague)
    )  # fmt: skip


def _plain(table: dict[str, _Meaning]) -> dict[str, _Meaning]:
    """Add each word without its accents, as it is often typed."""
    return {word.translate(_PLAIN_VOWELS): meaning for word, meaning in table.items()} | table


@cache
def _words(lang: str) -> _Words:
    return _english() if lang == "en" else _spanish()


def spelled(masked: str, lang: str) -> Spelled:
    """Give the values that a text may say in letters; see `Spelled`."""
    sure: set[Key] = set()
    perhaps: set[Key] = set()
    table = _words(lang)
    words = _WORD.findall(masked.lower())
    _count(words, table, sure, perhaps)
    for word in set(words) & table.vague.keys():
        perhaps.update(table.vague[word])
    for match in _ROMAN.finditer(masked):
        value = roman(match.group())
        if value:
            (perhaps if len(match.group()) == 1 else sure).add(value)
    for match in _RAISED.finditer(masked):
        sure.add(whole(unicodedata.normalize("NFKC", match.group())))
    for match in _VULGAR.finditer(masked):
        sure.update(fraction(*VULGAR[match.group()]))
    months = frozenset(MONTHS[word] for word in {w.title() for w in words} & MONTHS.keys())
    multiplies = not table.big.keys().isdisjoint(words) or not _ABBREVIATED.isdisjoint(words)
    return Spelled(frozenset(sure), frozenset(perhaps), months, multiplies)


class _Count:
    """A number being read word by word: "two hundred and five", "mil quinientos", "dos millones y medio"."""

    def __init__(self, sure: set[Key], perhaps: set[Key]) -> None:
        self.sure, self.perhaps = sure, perhaps
        self.total, self.current, self.step, self.under = 0, 0, 1, 0

    @property
    def number(self) -> int:
        """What has been read so far."""
        return self.total + self.current

    def add(self, value: int) -> None:
        """Take a word such as "twenty" or "five": it joins the number if it has room for it, or begins another."""
        if value > 1:
            self.sure.add(value)
        if not value or self.current % _room(value):
            self.sure.add(self.number)
            self.total, self.current, self.step = 0, value, 1
        else:
            self.current += value

    def times(self, factor: int) -> None:
        """Take a word such as "hundred" or *docena*."""
        self.current = (self.current or 1) * factor
        self.sure.update((self.current, factor))

    def raise_to(self, step: int) -> None:
        """Take a word such as "thousand" or *millones*: *dos mil millones*, *dos millones tres mil*."""
        if step > self.total:
            self.total = (self.number or 1) * step
        else:
            self.total += (self.current or 1) * step
        self.current, self.step = 0, step
        self.sure.add(self.total)
        if self.under:
            self.perhaps.add(step // self.under)

    def share(self, under: int, *, joined: bool) -> None:
        """Take a fraction: "three quarters"; behind *y* it may add to the number: *dos y medio*."""
        self.perhaps.update(_share(self.number or 1, under))
        self.under = under
        if joined and self.number and under == _HALF:
            self.perhaps.add(f"{self.number}.5" if self.step == 1 else self.number + self.step // 2)

    def end(self, under: int) -> None:
        """Close the number; `under` is kept if it was closed by a fraction, as in "half a million"."""
        if self.number:
            self.sure.add(self.number)
        self.total, self.current, self.step, self.under = 0, 0, 1, under


def _count(words: list[str], table: _Words, sure: set[Key], perhaps: set[Key]) -> None:
    """Read all runs of number words."""
    count = _Count(sure, perhaps)
    joined = False
    for word in [*words, ""]:
        if word in _JOINTS and (count.number or count.under):
            joined = True
            continue
        part = table.parts.get(word)
        if part:
            count.share(part, joined=joined)
        value = 1 if word in _ONES and count.current > 1 and not count.current % 10 else table.add.get(word)
        if value is not None:
            count.add(value)
        elif word in table.times:
            count.times(table.times[word])
        elif word in table.big:
            count.raise_to(table.big[word])
        else:
            count.end(part or 0)
        joined = False


def _share(over: int, under: int) -> tuple[Key, ...]:
    """Give the readings of a fraction in words; "by half" is also 50 %."""
    percent, rest = divmod(100 * over, under)
    return fraction(over, under) if rest else (*fraction(over, under), percent)


def _room(value: int) -> int:
    """Give what a number must be a multiple of for `value` to be added to it: 20 takes 1 to 9."""
    return 10 if value < 10 else 100 if value < 100 else 1000


def roman(digits: str) -> int:
    """Read a Roman numeral in its one correct form; 0 when it is none, as with "MIX" read as a word."""
    total = 0
    for digit, following in zip(digits, [*digits[1:], "I"], strict=True):
        value = _ROMAN_DIGITS[digit]
        total += -value if value < _ROMAN_DIGITS[following] else value
    return total if 0 < total < 4000 and _in_roman(total) == digits else 0


def _in_roman(value: int) -> str:
    written = ""
    for digits, worth in _ROMAN_STEPS:
        count, value = divmod(value, worth)
        written += digits * count
    return written
