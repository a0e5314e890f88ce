"""Takes in what stands behind a number and belongs to it: an ordinal ending, a unit, a month, a half of the day."""

from __future__ import annotations

import re

from transcheck.text.lazy import Lazy
from transcheck.text.values.builder import Draft
from transcheck.text.values.dates import clock, half_of_day
from transcheck.text.values.reading import scaled
from transcheck.text.values.suffixes import VULGAR, Tail, tails
from transcheck.text.values.vocabulary import CURRENCIES, MONTH_INITIALS, MONTHS, UNITS

_CURRENCY = Lazy(r"[ \u00a0\u202f]?(?:de[ ])?([^\W\d_]{1,12}|[€$£¥])")
_MONTH = Lazy(r"[ ](?:(?:of|de)[ ])?([^\W\d_]{3,10})")
_MILLION = Lazy(r"[ \u00a0\u202f]mill(?:ion|ones|ón)(?![^\W_])")
_PERCENT = Lazy(r"[ \u00a0](?:cent|cien(?:to)?)(?![^\W_])")
_SPEED = Lazy(r"/h(?![^\W_])|[ ](?:per[ ]hour|por[ ]hora)(?![^\W_])")
_SQUARE = Lazy(r"²|[ ]cuadrad[oa]s?(?![^\W_])")
_AREA = Lazy(r"[ ]([a-z]{2,10})")
_SCALE = Lazy(r"[ ]?°?(?:(F|Fahrenheit)|(C|Celsius|cent[íi]grados?))(?![^\W_])")
_SHORT_FRACTIONS = frozenset((2, 4, 8))
_PER_HOUR = {"km": "km/h", "mi": "mph"}


def take_behind(draft: Draft, match: re.Match[str]) -> None:
    """Take in what the scan matched behind the digits, if it belongs to them."""
    group = match.lastgroup
    if group == "tail":
        _tail(draft, match["gap"], match["tail"], match.end())
        return
    if draft.kind == "number" or (draft.kind == "time" and group == "day"):
        draft.end = match.end()
    if draft.kind != "number":
        return
    if group == "power":
        draft.readings = (f"{draft.readings[0]}{match['power'].lower().replace('+', '')}",)
    elif group == "degree":
        draft.kind, draft.unit = "quantity", f"°{match['degree'][-1]}"
    elif group == "vulgar":
        _mixed(draft, *VULGAR[match["vulgar"].strip()])
    elif group == "day":
        _time(draft, match["day"])


def _mixed(draft: Draft, over: int, under: int) -> None:
    """Read 2½ as 2.5."""
    first = draft.readings[0]
    if isinstance(first, int) and under in _SHORT_FRACTIONS:
        draft.readings = (f"{first}.{str(over / under)[2:]}",)


def _time(draft: Draft, day: str) -> None:
    """Read 5 p. m. as 17:00; it may also stand as 17 h, or as 5 where words tell the half."""
    first, last = draft.readings[0], draft.readings[-1]
    if isinstance(last, tuple) and last[0] == "t":
        hour, minute = divmod(int(last[1]), 60)
    elif isinstance(first, int) and first <= 24:
        hour, minute = first, 0
    else:
        draft.end = draft.start + len(draft.number)
        return
    half = half_of_day(day, hour)
    time = clock(hour, minute, half=half)[0]
    draft.kind = "time"
    draft.readings = (time,) if minute else (time, hour % 12 + (half or 0) // 60, hour)


def _tail(draft: Draft, gap: str, word: str, end: int) -> None:
    """Take in the word behind the digits; `gap` is what stands between."""
    table = tails(draft.lang)
    tail = table.get(word) or (table.get(word.lower()) if len(word) > 1 else None)
    if tail is None:
        if not gap and word.isalpha():
            draft.kind = "identifier"
        elif gap == "-" and draft.lang == "es":
            _day_of_note(draft, word)
    elif tail.kind == "ordinal":
        if gap in ("", "."):
            draft.kind, draft.end = "ordinal", end
            month = _MONTH.match(draft.masked, end)
            if month and month[1] in MONTHS:
                _date(draft, MONTHS[month[1]], month.end())
    elif tail.kind == "month":
        if gap and gap != ".":
            _date(draft, tail.power, end)
    elif draft.kind == "number" and gap != "." and not gap.endswith(("de ", "of ")):
        _measure(draft, gap, word, tail, end)


def _date(draft: Draft, month: int, end: int) -> None:
    day = draft.readings[0]
    if isinstance(day, int) and 1 <= day <= 31 and draft.number.isdigit():
        draft.kind, draft.readings, draft.end = "date", (("md", month, day),), end


def _day_of_note(draft: Draft, initial: str) -> None:
    """Read the Spanish 11-S and 15-M as the days of the year that they are."""
    day = draft.readings[0]
    if isinstance(day, int) and initial in MONTH_INITIALS:
        draft.readings += tuple(("md", month, day) for month in MONTH_INITIALS[initial])


def _measure(draft: Draft, gap: str, word: str, tail: Tail, end: int) -> None:
    """Take in a magnitude, a percent sign, a currency or a unit behind the digits."""
    if tail.kind == "short" and (not gap or draft.character(end) in CURRENCIES):
        draft.readings += tuple(scaled(reading, tail.power) for reading in draft.readings)
        draft.end = end
        _currency(draft, end)
    elif tail.kind == "magnitude":
        _magnitude(draft, tail.power, end)
    elif tail.kind in ("percent", "amount"):
        draft.kind, draft.unit, draft.end = tail.kind, tail.unit, end
    elif tail.kind == "phrase":
        _phrase(draft, word.lower(), end)
    elif word == "s" and gap in ("", "'", "’") and _decade(draft):
        draft.end = end
    elif word == "x" and draft.character(end).isdigit():
        draft.kind = "identifier"
    elif tail.unit:
        _quantity(draft, tail.unit, end)


def _magnitude(draft: Draft, power: int, end: int) -> None:
    """Read 2 mil millones as 2 000 000 000."""
    million = _MILLION.match(draft.masked, end) if power == 3 else None
    if million:
        power, end = 9, million.end()
    draft.readings = tuple(scaled(reading, power) for reading in draft.readings if not isinstance(reading, tuple))
    draft.kind, draft.end, draft.power = "number", end, power
    _currency(draft, end)


def _currency(draft: Draft, end: int) -> None:
    name = _CURRENCY.match(draft.masked, end)
    code = CURRENCIES.get(name[1]) or CURRENCIES.get(name[1].lower()) if name else None
    if code:
        draft.kind, draft.unit = "amount", code


def _decade(draft: Draft) -> bool:
    """Read the 1960s as sixty, too, and the 60s as 1960. Give False where the s stands for seconds."""
    year = draft.readings[0]
    if not isinstance(year, int) or year % 10 or not draft.number.isdigit():
        return False
    if 1000 <= year < 2100:
        draft.kind, draft.readings = "decade", (year, year % 100) if year % 100 else (year,)
    elif 20 <= year < 100:
        draft.kind, draft.readings = "decade", (year, 1900 + year)
    return draft.kind == "decade"


def _quantity(draft: Draft, unit: str, end: int) -> None:
    """Take in a unit, with what makes a speed or an area of a length."""
    speed, square = _SPEED.match(draft.masked, end), _SQUARE.match(draft.masked, end)
    if speed and unit in _PER_HOUR:
        unit, end = _PER_HOUR[unit], speed.end()
    elif square and f"{unit}²" in UNITS:
        unit, end = f"{unit}²", square.end()
    draft.kind, draft.unit, draft.end = "quantity", unit, end
    hour = draft.readings[0]
    if unit == "h" and isinstance(hour, int) and hour <= 24:
        draft.readings += (("t", hour * 60),)


def _phrase(draft: Draft, word: str, end: int) -> None:
    """Take in percentages, areas and temperatures that are written in two words."""
    if word in ("per", "por"):
        percent = _PERCENT.match(draft.masked, end)
        if percent:
            draft.kind, draft.unit, draft.end = "percent", "%", percent.end()
    elif word == "square":
        area = _AREA.match(draft.masked, end)
        tail = tails("en").get(area[1]) if area else None
        if area and tail and f"{tail.unit}²" in UNITS:
            draft.kind, draft.unit, draft.end = "quantity", f"{tail.unit}²", area.end()
    else:
        scale = _SCALE.match(draft.masked, end)
        if scale:
            draft.kind, draft.unit, draft.end = "quantity", "°F" if scale[1] else "°C", scale.end()
