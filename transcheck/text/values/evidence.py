"""What one text offers to explain a value that stands on the other side only."""

from __future__ import annotations

from transcheck.text.lazy import Lazy
from transcheck.text.values.dates import runs
from transcheck.text.values.model import Key, Read, Value
from transcheck.text.values.reading import SPACES, whole
from transcheck.text.values.words import Spelled, spelled

_RUN = Lazy("[0-9]+")
_MINUS_WORD = Lazy(r"\b(?:minus|menos|negativ\w{1,3}|below zero|bajo cero|sub-?zero)\b")
_COMPOSITE = frozenset(("date", "time", "fraction", "list"))


class Explanations:
    """The values of a text in every guise: read, taken apart, in letters, inside markup. Looked up only when asked."""

    def __init__(self, read: Read) -> None:
        self.read = read
        self.exact: set[Key] = set()
        self.rounded: set[Key] = set()
        for value in read.numbers:
            self.exact.update(value.readings)
            self.exact.update(_parts(value))
            self.rounded.update(rounded(value))
        self._spelled: Spelled | None = None
        self._marked: set[Key] | None = None

    @property
    def spelled(self) -> Spelled:
        """The values that the text may write in letters."""
        if self._spelled is None:
            self._spelled = spelled(self.read.masked, self.read.lang)
        return self._spelled

    @property
    def marked(self) -> set[Key]:
        """The figures inside the parts that are not prose."""
        if self._marked is None:
            text, masked = self.read.text, self.read.masked
            found = _RUN.finditer(text) if text is not masked else ()
            self._marked = {whole(run.group()) for run in found if masked[run.start()] != text[run.start()]}
        return self._marked

    def has(self, value: Value) -> bool:
        """Tell whether the text has the value, perhaps elsewhere or with other zeros at its end."""
        if any(reading in self.exact or _unsigned(reading) in self.marked for reading in value.readings):
            return True
        return any(reading in self.rounded for reading in rounded(value))

    def says(self, value: Value) -> bool:
        """Tell whether the text writes the value in letters, without doubt."""
        if value.kind == "time":
            return not self.spelled.sure.isdisjoint(_hours(value))
        return not self.spelled.sure.isdisjoint(value.readings)

    def may_say(self, value: Value) -> bool:
        """Tell whether a word of the text, such as an article, may stand for the value."""
        return not self.spelled.perhaps.isdisjoint(_hours(value) if value.kind == "time" else value.readings)

    def negates(self, value: Value, own: Explanations) -> bool:
        """Tell whether one side writes a minus and the other says it: −5 °C, *5 °C bajo cero*."""
        reading = value.readings[0]
        if not isinstance(reading, int) or not reading or -reading not in self.exact:
            return False
        wordy = self if reading < 0 else own
        return bool(_MINUS_WORD.search(wordy.read.masked.lower()))

    def has_parts(self, value: Value, own: Explanations) -> bool:
        """Tell whether the parts of a date, a time, a fraction or a list stand in the text one by one."""
        parts = _parts(value)
        if not parts or not all(self._has_part(part) for part in parts):
            return False
        date = _named_date(value)
        if date is None or date[1 + _month_place(date)] in self.spelled.months:
            return True
        # A month that is merely left out is no error; another one in its place is.
        return self.spelled.months <= own.spelled.months

    def _has_part(self, part: Key) -> bool:
        return part in self.exact or part in self.marked or part in self.spelled.sure or part in self.spelled.perhaps


def _parts(value: Value) -> tuple[Key, ...]:
    """Give the numbers that a composite value is made of, without a month's name; () for a plain number."""
    date = _named_date(value)
    if date is not None:
        return tuple(part for place, part in enumerate(date[1:]) if place != _month_place(date))
    fraction = value.readings[0]
    if isinstance(fraction, tuple) and fraction[0] == "/":
        return fraction[1:]
    if value.kind in _COMPOSITE or any(space in value.number for space in SPACES):
        return tuple(runs(value.number))
    return ()


def _named_date(value: Value) -> tuple[str | int, ...] | None:
    """Give the reading of a date whose month is a word."""
    reading = value.readings[0]
    return reading if value.kind == "date" and value.number.isdigit() and isinstance(reading, tuple) else None


def _month_place(date: tuple[str | int, ...]) -> int:
    """Give the month's place among the numbers of a date: first in ("md", 3, 5), second where a year leads."""
    return 0 if date[0] == "md" else 1


def _unsigned(key: Key) -> Key:
    return abs(key) if isinstance(key, int) else key


def _hours(value: Value) -> tuple[int, ...]:
    """Give the hours that may be named for a time: 4:45 is four, and a quarter to five."""
    hour = runs(value.number)[0] % 24
    return hour, hour % 12, hour % 12 or 12, (hour + 1) % 12 or 12


def rounded(value: Value) -> tuple[Key, ...]:
    """Give the readings without zeros at the end of decimals: 2.50 is 2.5. Of a version, only ".0" may go."""
    return tuple(_without_zeros(reading, version=value.kind == "version") for reading in value.readings)


def _without_zeros(key: Key, *, version: bool) -> Key:
    if not isinstance(key, str) or key.count(".") != 1 or (version and not key.endswith(".0")):
        return key
    head, _, tail = key.partition(".")
    tail = tail.rstrip("0")
    return f"{head}.{tail}" if tail else whole(head) if head.isdigit() else head
