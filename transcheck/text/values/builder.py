"""A value while it is being made: a run of digits, read by its own separators."""

from __future__ import annotations

import re

from transcheck.text.lazy import Lazy
from transcheck.text.values.dates import clock, day_and_month, half_of_day, numeric_date, runs
from transcheck.text.values.model import Key, Value
from transcheck.text.values.reading import fraction, read

_NAME_PART = Lazy(r"[\w-]*")
_NAME = 40
"""Characters of a name on either side of its digits that a report shows."""
_INCHES = frozenset('"″”')


class Draft:
    """A value while it is being made; see `Value` for its attributes.

    `before` is the character in front of its digits, "" at the start of the text.
    """

    __slots__ = ("before", "end", "kind", "lang", "masked", "number", "power", "readings", "start", "unit")

    def __init__(self, match: re.Match[str], masked: str, lang: str) -> None:
        self.masked = masked
        self.lang = lang
        self.number = match["number"]
        self.start, self.end = match.span("number")
        self.before = self.character(self.start - 1)
        self.kind = "number"
        self.unit = ""
        self.power = 0
        self.readings: tuple[Key, ...] = ()
        self._shape(match)

    def character(self, place: int) -> str:
        """Give the character at a place of the text, "" outside it."""
        return self.masked[place] if 0 <= place < len(self.masked) else ""

    def value(self) -> Value:
        """Give the finished value."""
        if self.kind == "identifier":
            self._widen()
        text = self.masked[self.start : self.end]
        return Value(self.kind, self.readings, self.start, self.end, text, self.unit, self.number, self.power)

    def _widen(self) -> None:
        """Take in the letters around the digits of a name such as x86_64 or UTF-8."""
        around = self.masked[max(0, self.start - _NAME) : self.start][::-1]
        before, behind = _NAME_PART.match(around), _NAME_PART.match(self.masked, self.end, self.end + _NAME)
        assert before is not None
        assert behind is not None
        self.start -= before.end()
        self.end = behind.end()

    def _shape(self, match: re.Match[str]) -> None:
        """Read dates, clock times and ratios by their separators, and all else as a number."""
        number = self.number
        if match["date"]:
            self.kind, self.readings = "date", numeric_date(number)
        elif match["clock"]:
            hour, minute, *second = runs(number)
            self.kind = "time"
            self.readings = clock(hour, minute, *second, half=half_of_day(match["day"] or "", hour))
        elif match["ratio"]:
            self._ratio(*runs(number))
        elif "'" in number and self.character(self.end) in _INCHES:
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
