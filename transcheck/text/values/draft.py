"""Makes a value of a run of digits that has something beside it: a sign, a unit, a month, a half of the day."""

from __future__ import annotations

import re

from transcheck.text.lazy import Lazy
from transcheck.text.values.dates import clock, day_and_month, half_of_day, numeric_date, runs
from transcheck.text.values.model import Key, Value
from transcheck.text.values.reading import read, scaled
from transcheck.text.values.tails import VULGAR, Tail, tails
from transcheck.text.values.vocabulary import CURRENCIES, MONTHS, SECTION_WORDS, UNITS

_AFTER = Lazy(r"[ \u00a0\u202f]?(?:de[ ])?([^\W\d_]{1,12}|[€$£¥])")
_THEN_MONTH = Lazy(r"[ ](?:(?:of|de)[ ])?([^\W\d_]{3,10})")
_SPEED = Lazy(r"/h(?![^\W_])|[ ](?:per[ ]hour|por[ ]hora)(?![^\W_])")
_SQUARE = Lazy(r"²|[ ]cuadrad[oa]s?(?![^\W_])")
_SCALE = Lazy(r"[ ]?°?(?:(F|Fahrenheit)|(C|Celsius|cent[íi]grados?))(?![^\W_])")
_NAME_PART = Lazy(r"[\w-]*")
_NAME = 40
"""Characters of a name on either side of its digits that a report shows."""
_POINTS = frozenset(".,")
_MINUS = frozenset("-−")
_BEFORE_SIGN = frozenset(("", " ", "\u00a0", "\n", "\t", "(", "[", "=", ":", ",", "“", "«", '"', "'", "~", "<", ">"))
_DASHES = frozenset("-–/")
_MONTH_INITIALS = {"E": (1,), "F": (2,), "M": (3, 5), "A": (4, 8), "J": (6, 7), "S": (9,), "O": (10,), "N": (11,), "D": (12,)}
_DECIMALS = frozenset((2, 4, 8))


class Draft:
    """A value while it is being made. `before` is the character in front of its digits."""

    __slots__ = ("before", "end", "kind", "lang", "masked", "number", "power", "readings", "start", "unit")

    def __init__(self, match: re.Match[str], masked: str, lang: str) -> None:
        self.masked = masked
        self.lang = lang
        self.number = match["number"]
        self.start, self.end = match.span("number")
        self.before = masked[self.start - 1] if self.start else ""
        self.kind = "number"
        self.unit = ""
        self.power = 0
        self.readings: tuple[Key, ...] = ()
        self._shape(match)
        if self.before == "_" or (self.before.isalnum() and self.before not in "ºª"):
            self._name(match)
        elif match.lastgroup != "number":
            self._behind(match)
        self._ahead()

    def value(self) -> Value:
        """Give the finished value."""
        if self.kind == "identifier":
            self._widen()
        text = self.masked[self.start : self.end]
        return Value(self.kind, self.readings, self.start, self.end, text, self.unit, self.number, self.power)

    def _name(self, match: re.Match[str]) -> None:
        """Take digits glued to letters for a name; the K of Y2K may still multiply."""
        self.kind = "identifier"
        if match.lastgroup == "tail" and not match["gap"] and match["tail"] == "K":
            self.readings += tuple(scaled(reading, 3) for reading in self.readings)

    def _widen(self) -> None:
        """Take in the letters around the digits of a name such as x86_64 or UTF-8."""
        around = self.masked[max(0, self.start - _NAME) : self.start][::-1]
        before, behind = _NAME_PART.match(around), _NAME_PART.match(self.masked, self.end, self.end + _NAME)
        assert before is not None
        assert behind is not None
        self.start -= before.end()
        self.end = behind.end()

    # What the digits say by themselves

    def _shape(self, match: re.Match[str]) -> None:
        """Read dates, clock times and ratios by their separators, and all else as a number."""
        number = self.number
        if match["date"]:
            self.kind, self.readings = "date", numeric_date(number)
        elif match["clock"]:
            parts = runs(number)
            half = half_of_day(match["day"] or "", parts[0])
            self.kind = "time"
            self.readings = clock(parts[0], parts[1], parts[2] if len(parts) > 2 else None, half)
        elif match["ratio"]:
            self._ratio(*runs(number))
        elif "'" in number and self.lang == "en" and self.masked[self.end : self.end + 1] in ('"', "″", "”"):
            feet, inches = runs(number)[:2]
            self.kind, self.unit, self.readings = "quantity", "ft", (f"{feet + inches / 12:.2f}",)
        else:
            self.readings = read(number, self.lang)
            first = self.readings[0]
            if isinstance(first, str) and (first.count(".") > 1 or ";" in first):
                self.kind = "list" if ";" in first else "version"
        if not self.readings:
            self.kind, self.readings = "list", (number,)

    def _ratio(self, over: int, under: int) -> None:
        """Read 3/4 as a fraction or a day, and 2024/25 as two years."""
        self.kind = "fraction"
        if over >= 1000 and under < 100:
            under += over // 100 * 100
        self.readings = (("/", over, under),)
        if over < under <= 10:
            self.readings += fraction(over, under)[1:]
        if "/" in self.number:
            self.readings += day_and_month(over, under)

    # What stands behind

    def _behind(self, match: re.Match[str]) -> None:
        """Take in what stands behind the digits, if it belongs to them."""
        group = match.lastgroup
        if group == "tail":
            self._tail(match["gap"], match["tail"], match.end())
            return
        self.end = match.end()
        if group == "power":
            self.readings = (f"{self.readings[0]}{match['power'].lower().replace('+', '')}",)
        elif group == "degree":
            self.kind, self.unit = "quantity", f"°{match['degree'][-1]}"
        elif group == "vulgar":
            over, under = VULGAR[match["vulgar"].strip()]
            self._mixed(over, under)
        elif group == "day":
            self._time(match["day"])

    def _mixed(self, over: int, under: int) -> None:
        """Read 2½ as 2.5."""
        first = self.readings[0]
        if isinstance(first, int) and under in _DECIMALS:
            self.readings = (f"{first}.{str(over / under)[2:]}",)

    def _time(self, day: str) -> None:
        """Read 5 p. m. as 17:00; it may also stand as 17 h, or as 5 where words tell the half."""
        times = tuple(r for r in self.readings if isinstance(r, tuple) and r[0] == "t")
        first = self.readings[0]
        if self.kind == "time":
            return
        if times:
            hour, minute = divmod(int(times[0][1]), 60)
        elif isinstance(first, int) and first <= 24:
            hour, minute = first, 0
        else:
            self.end = self.start + len(self.number)
            return
        self.kind = "time"
        (time,) = clock(hour, minute, None, half_of_day(day, hour))[:1]
        in_full = hour % 12 + (half_of_day(day, hour) or 0) // 60
        self.readings = (time,) if minute else (time, in_full, hour)

    def _tail(self, gap: str, word: str, end: int) -> None:
        """Take in the word behind the digits."""
        table = tails(self.lang)
        tail = table.get(word) or (table.get(word.lower()) if len(word) > 1 else None)
        if tail is None:
            if not gap and word.isalpha():
                self.kind = "identifier"
            elif gap == "-" and self.lang == "es":
                self._day_of_note(word)
            return
        if tail.kind == "ordinal":
            if gap in ("", "."):
                self.kind, self.end = "ordinal", end
                month = _THEN_MONTH.match(self.masked, end)
                if month and month[1] in MONTHS:
                    self._month(" ", MONTHS[month[1]], month.end())
        elif tail.kind == "month":
            self._month(gap, tail.power, end)
        elif gap != "." and not gap.endswith(("de ", "of ")):
            self._measure(gap, word, tail, end)

    def _day_of_note(self, initial: str) -> None:
        """Read the Spanish 11-S and 15-M as the days of the year that they are."""
        day = self.readings[0]
        if isinstance(day, int) and initial in _MONTH_INITIALS:
            self.readings += tuple(("md", month, day) for month in _MONTH_INITIALS[initial])

    def _measure(self, gap: str, word: str, tail: Tail, end: int) -> None:
        """Take in a magnitude, a percent sign, a currency or a unit behind the digits."""
        if tail.kind == "short" and (not gap or self.masked[end : end + 1] in CURRENCIES):
            self.readings += tuple(scaled(r, tail.power) for r in self.readings)
            self.end = end
            self._currency(end)
        elif tail.kind == "magnitude":
            self._magnitude(tail.power, end)
        elif tail.kind in ("percent", "amount"):
            self.kind, self.unit, self.end = tail.kind, tail.unit, end
        elif tail.kind == "phrase":
            self._phrase(word.lower(), end)
        elif word == "s" and gap in ("", "'", "’") and self._decade():
            self.end = end
        elif word == "x" and self.masked[end : end + 1].isdigit():
            self.kind = "identifier"
        elif tail.unit:
            self._quantity(tail.unit, end)

    def _month(self, gap: str, month: int, end: int) -> None:
        day = self.readings[0]
        if gap and gap != "." and isinstance(day, int) and 1 <= day <= 31 and self.number.isdigit():
            self.kind, self.readings, self.end = "date", (("md", month, day),), end

    def _magnitude(self, power: int, end: int) -> None:
        """Read 2 mil millones as 2 000 000 000."""
        rest = self.masked[end : end + 10]
        if power == 3 and rest.startswith((" million", " millones", "\u00a0millones")):
            power, end = 9, end + (8 if rest.startswith(" million") and not rest.startswith(" millione") else 9)
        self.readings = tuple(scaled(r, power) for r in self.readings if not isinstance(r, tuple))
        self.kind, self.end, self.power = "number", end, power
        self._currency(end)

    def _currency(self, end: int) -> None:
        after = _AFTER.match(self.masked, end)
        code = CURRENCIES.get(after[1]) or CURRENCIES.get(after[1].lower()) if after else None
        if code:
            self.kind, self.unit = "amount", code

    def _decade(self) -> bool:
        """Read the 1960s as sixty, too, and the 60s as 1960. Give False where the s stands for seconds."""
        year = self.readings[0]
        if not isinstance(year, int) or year % 10 or not self.number.isdigit():
            return False
        if 1000 <= year < 2100:
            self.kind, self.readings = "decade", (year, year % 100) if year % 100 else (year,)
        elif 20 <= year < 100:
            self.kind, self.readings = "decade", (year, 1900 + year)
        return self.kind == "decade"

    def _quantity(self, unit: str, end: int) -> None:
        speed = _SPEED.match(self.masked, end)
        square = _SQUARE.match(self.masked, end)
        if speed:
            unit, end = {"km": "km/h", "mi": "mph"}.get(unit, unit), speed.end()
        elif square and f"{unit}²" in UNITS:
            unit, end = f"{unit}²", square.end()
        self.kind, self.unit, self.end = "quantity", unit, end
        first = self.readings[0]
        if unit == "h" and isinstance(first, int) and first <= 24:
            self.readings += (("t", first * 60),)

    def _phrase(self, word: str, end: int) -> None:
        """Take in percentages, temperatures and areas that are written in two words."""
        rest = self.masked[end : end + 24]
        if word in ("per", "por"):
            if rest.startswith((" cent", " ciento")):
                self.kind, self.unit, self.end = "percent", "%", end + (7 if rest.startswith(" ciento") else 5)
            return
        if word == "square":
            tail = tails("en").get(rest.strip().partition(" ")[0].rstrip(".,;"))
            if tail and f"{tail.unit}²" in UNITS:
                self.kind, self.unit, self.end = "quantity", f"{tail.unit}²", end
            return
        scale = _SCALE.match(self.masked, end)
        if scale:
            self.kind, self.unit, self.end = "quantity", "°F" if scale[1] else "°C", scale.end()

    # What stands before

    def _ahead(self) -> None:
        """Take in what stands before the digits, if it belongs to them."""
        before, start = self.before, self.start
        if before in _MINUS:
            self._sign(self.masked[start - 2 : start - 1] if start > 1 else "")
        elif before in _POINTS:
            if self.number.isdigit() and (self.masked[start - 2] if start > 1 else "") in _BEFORE_SIGN:
                self.readings, self.start = (f"0.{self.number}", *self.readings), start - 1
        elif before == " ":
            self._word_before(self.masked[self.masked.rfind(" ", 0, start - 1) + 1 : start - 1])
        elif before in CURRENCIES:
            outer = self.masked[start - 2 : start - 1] if start > 1 else ""
            self.unit = self.unit or (CURRENCIES[before] if outer in ("S", "") or not outer.isalpha() else "")
            self.kind, self.start = "amount", start - 1

    def _sign(self, outer: str) -> None:
        """Read a hyphen as a minus where nothing stands before it, and as part of a name in UTF-8."""
        if outer in _BEFORE_SIGN:
            self.start -= 1
            self.readings = tuple(_negative(r) for r in self.readings)
        elif outer.isupper():
            self.kind = "identifier"

    def _word_before(self, word: str) -> None:
        first = self.readings[0]
        month = MONTHS.get(word.rstrip("."))
        if month and isinstance(first, int) and self.kind in ("number", "ordinal", "decade"):
            if 1 <= first <= 31:
                self.kind, self.readings = "date", (("md", month, first),)
            elif len(self.number) == 4:
                self.kind, self.readings = "date", (("ym", first, month),)
            else:
                return
            self.start -= len(word) + 1
        elif word in ("de", "del") and len(self.number) == 4 and self.kind == "number":
            end = self.start - len(word) - 2
            name = self.masked[self.masked.rfind(" ", 0, end) + 1 : end] if end > 0 else ""
            if name in MONTHS and isinstance(first, int):
                self.kind, self.readings, self.start = "date", (("ym", first, MONTHS[name]),), end - len(name)
        elif self.unit == "" and word in CURRENCIES and len(word) == 3:
            self.kind, self.unit, self.start = "amount", CURRENCIES[word], self.start - 4
        elif self.kind == "number" and isinstance(first, str) and not self.unit and _labels(word):
            self.kind = "version"


def fraction(over: int, under: int) -> tuple[Key, ...]:
    """Give the readings of a fraction: itself and, where it is a short decimal, the decimal."""
    exact = over / under
    return (("/", over, under), f"{exact:g}") if under in (2, 4, 5, 8, 10) else (("/", over, under),)


def _negative(key: Key) -> Key:
    if isinstance(key, int):
        return -key
    return f"-{key}" if isinstance(key, str) else key


def _labels(word: str) -> bool:
    """Tell whether a word before 3.5 makes it a label: a name, "version", "section"."""
    return word[:1].isupper() or word.lower().rstrip(".:") in SECTION_WORDS
