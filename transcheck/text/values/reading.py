"""What a run of digits and separators may mean: 1,000.5 and 1.000,5 and 1 000,5 are one number."""

from __future__ import annotations

from functools import lru_cache

from transcheck.text.values.model import Key

SPACES = " \u00a0\u2009\u202f"
"""Spaces that group digits: the Academy and BIPM ask for a thin one, keyboards have a plain one."""

_UNSPACED = str.maketrans("", "", SPACES)
_LONGEST = 40
_SHORT = frozenset((2, 4, 5, 8, 10))
_MINUTES = 60
_HOURS = 24


def whole(digits: str) -> Key:
    """Read a run of digits. A very long one stays a string, because making an int of it takes quadratic time."""
    return int(digits) if len(digits) <= _LONGEST else digits.lstrip("0")


@lru_cache(maxsize=4096)
def read(number: str, lang: str) -> tuple[Key, ...]:
    """Give the readings of digits with separators between them, the likeliest in `lang` ("en" or "es") first."""
    number = number.translate(_UNSPACED).replace("’", "'")
    if "'" in number:
        number = _without_apostrophe(number)
    dots, commas = number.count("."), number.count(",")
    if not dots + commas:
        return (whole(number),)
    if dots and commas:
        return _both(number)
    separator = "." if dots else ","
    if dots + commas == 1:
        return _single(number, separator, lang)
    return _several(number, separator, lang)


def scaled(key: Key, power: int) -> Key:
    """Multiply a reading by a power of ten, digit by digit, so that 1.1 million is exactly 1100000."""
    if isinstance(key, int):
        return key * int(10**power)
    if not isinstance(key, str) or key.count(".") != 1:
        return key
    head, tail = key.split(".")
    shifted = tail.ljust(power, "0")
    rest = shifted[power:].rstrip("0")
    top = whole(head + shifted[:power])
    return f"{top}.{rest}" if rest else top


def figure(key: Key) -> float | None:
    """Give a reading as a float, or None where it is not one plain number."""
    if isinstance(key, int):
        return float(key)
    if isinstance(key, str):
        try:
            return float(key)
        except ValueError:
            return None
    return None


def fraction(over: int, under: int) -> tuple[Key, ...]:
    """Give the readings of a fraction: itself and, where it is a short decimal, the decimal."""
    exact: Key = ("/", over, under)
    return (exact, f"{over / under:g}") if under in _SHORT else (exact,)


def _without_apostrophe(number: str) -> str:
    """Read the Swiss 1'000 and the old Spanish decimal 2'5."""
    parts = number.split("'")
    if _grouped(parts) and "." not in number and "," not in number:
        return "".join(parts)
    return number.replace("'", "." if len(parts) == 2 and "." not in number else "")


def _both(number: str) -> tuple[Key, ...]:
    """Read a number with points and commas: the last separator is the decimal one."""
    decimal, group = (".", ",") if number.rfind(".") > number.rfind(",") else (",", ".")
    head, _, tail = number.rpartition(decimal)
    if decimal in head or not _grouped(head.split(group)):
        return (number.replace(",", ";"),)
    return (f"{whole(head.replace(group, ''))}.{tail}",)


def _single(number: str, separator: str, lang: str) -> tuple[Key, ...]:
    """Read a number with one separator, which may stand for decimals, thousands or (30.5 as a time) minutes."""
    head, _, tail = number.partition(separator)
    decimal = f"{whole(head)}.{tail}"
    if len(tail) == 3 and len(head) <= 3 and head[0] != "0":
        grouped = whole(head + tail)
        if separator == ",":
            return (grouped,) if lang == "en" else (grouped, decimal)
        return (decimal, grouped) if lang == "en" else (grouped, decimal)
    if separator == "." and len(tail) == 2 and len(head) <= 2 and int(tail) < _MINUTES and int(head) <= _HOURS:
        return (decimal, ("t", int(head) * 60 + int(tail)))
    return (decimal,)


def _several(number: str, separator: str, lang: str) -> tuple[Key, ...]:
    """Read a number with one separator several times: thousands, or a version, or a list without spaces."""
    label = number.replace(",", ";")
    if not _grouped(number.split(separator)):
        return (label,)
    grouped = whole(number.replace(separator, ""))
    if separator == ",":
        return (grouped,)
    return (grouped, label) if lang == "es" else (label, grouped)


def _grouped(parts: list[str]) -> bool:
    """Tell whether parts are groups of thousands: one to three digits, then threes."""
    return 1 <= len(parts[0]) <= 3 and parts[0][0] != "0" and all(len(part) == 3 for part in parts[1:])
