"""Numbers that a text writes in letters: number words of both languages, Roman numerals, ½ and its like.

They are looked for only where a figure on the other side lacks a counterpart, and serve only to excuse it: *un* may
be 1 or an article, *segundo* may be second or a unit of time.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from transcheck.text.lazy import Lazy
from transcheck.text.values.model import Key, Value
from transcheck.text.values.number_words import NumberWords, number_words
from transcheck.text.values.reading import fraction, whole
from transcheck.text.values.suffixes import VULGAR
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


@cache
def plain_words(lang: str) -> dict[str, int]:
    """Map the words that are a number by themselves and nothing else, such as "seven" or *séptima*, to 2–999."""
    words = number_words(lang)
    return {w: value for w, value in words.add.items() if value > 1 and w not in words.vague and w not in words.parts}


@cache
def plain_set(lang: str) -> frozenset[str]:
    """Give the keys of `plain_words` as a set, which is the fastest to ask about a list of words."""
    return frozenset(plain_words(lang))


@cache
def _numerals(lang: str) -> frozenset[str]:
    """Give all words that may be part of a number."""
    words = number_words(lang)
    return frozenset([*words.add, *words.times, *words.big])


def lone_words(folded: list[str], lang: str) -> Iterator[tuple[int, int]]:
    """Yield (place, value) of each plain number word with no other beside it, as in "seven hundred".

    Args:
        folded: the words of a text in lower case.
        lang: "en" or "es".
    """
    plain, numeral = plain_words(lang), _numerals(lang)
    for place, word in enumerate(folded):
        if word in plain and numeral.isdisjoint(folded[max(0, place - 2) : place] + folded[place + 1 : place + 3]):
            yield place, plain[word]


def spelled(masked: str, lang: str) -> Spelled:
    """Give the values that a text may say in letters; see `Spelled`."""
    sure: set[Key] = set()
    perhaps: set[Key] = set()
    table = number_words(lang)
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


def stated(masked: str, lang: str, numbers: Iterable[Value]) -> set[Key]:
    """Give all values that a text says or may say, in figures or in letters."""
    written = spelled(masked, lang)
    return {reading for value in numbers for reading in value.readings} | written.sure | written.perhaps


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
        if self.under:
            self.perhaps.add(factor // self.under)

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


def _count(words: list[str], table: NumberWords, sure: set[Key], perhaps: set[Key]) -> None:
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
