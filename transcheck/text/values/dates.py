"""Dates and clock times as readings, so that 5:30 PM is 17:30 and 27/02/2025 is February 27, 2025."""

from __future__ import annotations

from transcheck.text.lazy import Lazy
from transcheck.text.values.model import Key

_RUN = Lazy("[0-9]+")
_NOON = 720
_DAY = 1440
_CENTURY_TURN = 70
"""Two-digit years below it are 20xx, the others 19xx (POSIX says 69; nothing hangs on it)."""


def runs(number: str) -> list[int]:
    """Give the runs of digits in a short string as numbers."""
    return [int(run) for run in _RUN.findall(number)]


def numeric_date(number: str) -> tuple[Key, ...]:
    """Read an all-digit date: day first, month first, or both where both are possible; () when it is no date."""
    first, second, third = runs(number)
    if first > 31:
        return (("ymd", first, second, third),) if _possible(second, third) else ()
    year = third if third > 99 else third + (2000 if third < _CENTURY_TURN else 1900)
    found: list[Key] = []
    if _possible(second, first):
        found.append(("ymd", year, second, first))
    if first != second and _possible(first, second):
        found.append(("ymd", year, first, second))
    return tuple(found)


def day_and_month(first: int, second: int) -> tuple[Key, ...]:
    """Read 9/11 as a day of the year, in both orders."""
    found: list[Key] = []
    if _possible(second, first):
        found.append(("md", second, first))
    if first != second and _possible(first, second):
        found.append(("md", first, second))
    return tuple(found)


def half_of_day(words: str, hour: int) -> int | None:
    """Tell what words such as "p. m." or "de la noche" add to an hour: 0 or 720 minutes; None when there are none."""
    words = words.strip().lower()
    if not words:
        return None
    if words.endswith(("tarde", "afternoon", "evening")):
        return _NOON
    if words.endswith("noche"):
        return _NOON if 6 <= hour < 12 else 0
    if words.endswith(("mañana", "morning")):
        return _NOON if hour == 12 else 0
    return _NOON if words[0] == "p" and "la" not in words else 0


def clock(hour: int, minute: int, *second: int, half: int | None = None) -> tuple[Key, ...]:
    """Give the readings of a clock time, in minutes after midnight. Without a half of the day, both are possible."""
    if half is not None and hour <= 12:
        return (("t", hour % 12 * 60 + minute + half, *second),)
    written = hour * 60 + minute
    if 0 < hour <= 12:
        return ("t", written, *second), ("t", (written + _NOON) % _DAY, *second)
    return (("t", written % _DAY if hour <= 24 else written, *second),)


def _possible(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31
