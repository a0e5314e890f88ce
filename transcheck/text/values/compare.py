"""Compares the values of a source and of its translation: what is missing, added, changed or converted.

A difference is reported only when nothing explains it: another way to write the value, its parts written apart, a
repeat, a number word, a figure inside markup. What explains it is looked for only where the plain comparison fails,
which is on few texts.
"""

from __future__ import annotations

from collections.abc import Callable
from os.path import commonprefix
from typing import TypeGuard

from transcheck.text.lazy import Lazy
from transcheck.text.values.dates import runs
from transcheck.text.values.model import EQUAL, Comparison, Key, Read, Value
from transcheck.text.values.reading import SPACES, whole
from transcheck.text.values.units import ROUNDING, converts, ratio
from transcheck.text.values.vocabulary import UNITS
from transcheck.text.values.words import Spelled, spelled

_RUN = Lazy("[0-9]+")
_MESSAGE_KEY = Lazy(r"[a-z]{2,40}(?:[-_.:][a-z\d]{1,40}){1,8}")
_MINUS_WORD = Lazy(r"\b(?:minus|menos|negativ\w{1,3}|below zero|bajo cero|sub-?zero)\b")
FALSE_FRIENDS = frozenset(((9, 12), (12, 18)))
"""Powers of ten of *billion* and *billón*, and of *trillion* and *trillón*."""
_COMPOSITE = frozenset(("date", "time", "fraction", "list"))
_WHOLE = 100
"""Percent that translators write as *por completo*."""
_THOUSANDS = frozenset((1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9))
_MANY = 60
"""Differences beyond which two texts are no translations of each other, and nothing is explained."""
_REGROUPED = 6
"""Digits that may be grouped anew, as in telephone numbers: fewer are too likely to be a coincidence."""


def compare(source: Read, target: Read) -> Comparison:
    """Compare the values of a source text and of its translation, one to one and by value.

    Nothing differs where there is no translation, or where the source is the key of a message and not its text.
    """
    ours, theirs = source.numbers, target.numbers
    if [v.readings[0] for v in ours] == [v.readings[0] for v in theirs]:
        return EQUAL
    left, right = unmatched(ours, theirs)
    if (not left and not right) or not target.text.strip() or _MESSAGE_KEY.fullmatch(source.text):
        return EQUAL
    return _Difference(source, target, left, right).settle()


def unmatched(ours: tuple[Value, ...], theirs: tuple[Value, ...]) -> tuple[list[Value], list[Value]]:
    """Match values one to one, first by the likeliest reading, then by any; give what is left on either side."""
    places: dict[Key, list[int]] = {}
    for place, value in enumerate(theirs):
        places.setdefault(value.readings[0], []).append(place)
    for stack in places.values():
        stack.reverse()
    taken: set[int] = set()
    left: list[Value] = []
    for value in ours:
        stack = places.get(value.readings[0], [])
        if stack:
            taken.add(stack.pop())
        else:
            left.append(value)
    right = [value for place, value in enumerate(theirs) if place not in taken]
    return _unmatched_by_any(left, right)


def _unmatched_by_any(ours: list[Value], theirs: list[Value]) -> tuple[list[Value], list[Value]]:
    places: dict[Key, list[int]] = {}
    for place in range(len(theirs) - 1, -1, -1):
        for reading in theirs[place].readings:
            places.setdefault(reading, []).append(place)
    taken: set[int] = set()
    left: list[Value] = []
    for value in ours:
        for reading in value.readings:
            stack = places.get(reading, [])
            while stack and stack[-1] in taken:
                stack.pop()
            if stack:
                taken.add(stack.pop())
                break
        else:
            left.append(value)
    return left, [value for place, value in enumerate(theirs) if place not in taken]


class _Evidence:
    """What one text offers to explain a value that stands on the other side only."""

    def __init__(self, read: Read) -> None:
        self.read = read
        self.exact: set[Key] = set()
        self.rounded: set[Key] = set()
        for value in read.numbers:
            self.exact.update(value.readings)
            self.exact.update(_parts(value))
            if value.kind != "version":
                self.rounded.update(_trimmed(reading) for reading in value.readings)
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
        return value.kind != "version" and any(_trimmed(reading) in self.rounded for reading in value.readings)

    def says(self, value: Value) -> bool:
        """Tell whether the text writes the value in letters, without doubt."""
        if value.kind == "time":
            hour = int(value.number[:2].rstrip(":."))
            return not {hour, hour % 12, hour % 12 or 12}.isdisjoint(self.spelled.sure)
        return not self.spelled.sure.isdisjoint(value.readings)

    def has_parts(self, value: Value, own: Spelled) -> bool:
        """Tell whether the parts of a date, a time, a fraction or a list stand in the text one by one."""
        parts = _parts(value)
        if not parts or any(part not in self.exact and part not in self.marked and part not in self.spelled.sure for part in parts):
            return False
        month = _month(value)
        if month is None or month in self.spelled.months:
            return True
        # A month that is merely left out is no error; another one in its place is.
        return self.spelled.months <= own.months


class _Difference:
    """Settles what the values that found no partner are."""

    def __init__(self, source: Read, target: Read, left: list[Value], right: list[Value]) -> None:
        self.left, self.right = left, right
        self.source, self.target = _Evidence(source), _Evidence(target)
        self.as_many = len(source.numbers) == len(target.numbers)
        self.converted: list[tuple[Value, Value]] = []
        self.changed: list[tuple[Value, Value]] = []

    def settle(self) -> Comparison:
        """Explain what can be explained and sort the rest into missing, added, changed and converted."""
        if _regrouped(self.left, self.right):
            return EQUAL
        if max(len(self.left), len(self.right)) > _MANY:
            return Comparison(tuple(self.left), tuple(self.right))
        left, doubtful_left, weak_left = _sift(self.left, self.target, self.source)
        right, doubtful_right, weak_right = _sift(self.right, self.source, self.target)
        self._convert(left, right)
        self._multiply(left, right)
        self._pair(left, right, _any)
        self._pair(left, weak_right, _alike)
        self._pair(weak_left, right, _alike)
        self._pair(weak_left, weak_right, _alike)
        if self.as_many:
            # No figure came or went, so a repeated or excusable one that differs stands in another's place.
            self._pair(left, doubtful_right, _any)
            self._pair(doubtful_left, right, _any)
            self._pair(doubtful_left, weak_right, _alike)
            self._pair(weak_left, doubtful_right, _alike)
            self._pair(doubtful_left, doubtful_right, _any)
        return Comparison(tuple(left), tuple(right), tuple(self.changed), tuple(self.converted))

    def _convert(self, left: list[Value], right: list[Value]) -> None:
        """Take out quantities that stand in another unit; "five to ten miles" has its unit only once."""
        factors: list[float] = []
        for value in list(left):
            other = next((other for other in right if converts(value, other)), None)
            if other is not None:
                if UNITS[value.unit].dimension != "duration":
                    self.converted.append((value, other))
                left.remove(value)
                right.remove(other)
                factors.append(ratio(value, other) or 1.0)
        for factor in factors[:1]:
            self._drop(left, right, lambda l, r: abs((ratio(l, r) or 0) - factor) <= ROUNDING * factor)

    def _multiply(self, left: list[Value], right: list[Value]) -> None:
        """Take out "$2 to $3 billion" against "de 2000 a 3000 millones", and what another rule reports as *billón*."""
        if left and right and (self.source.spelled.multiplies or self.target.spelled.multiplies):
            self._drop(left, right, _multiplied_apart)

    @staticmethod
    def _drop(left: list[Value], right: list[Value], same: Callable[[Value, Value], bool]) -> None:
        for value in list(left):
            other = next((other for other in right if same(value, other)), None)
            if other is not None:
                left.remove(value)
                right.remove(other)

    def _pair(self, left: list[Value], right: list[Value], fits: Callable[[Value, Value], bool]) -> None:
        """Pair each source value with the target value that most likely stands in its place."""
        for value in list(left):
            near = [other for other in right if fits(value, other)]
            if near:
                other = max(near, key=lambda other: _likeness(value, other))
                self.changed.append((value, other))
                left.remove(value)
                right.remove(other)


def _sift(values: list[Value], other: _Evidence, own: _Evidence) -> tuple[list[Value], list[Value], list[Value]]:
    """Leave out what the other text explains; give the rest as sure, doubtful and weak differences."""
    sure: list[Value] = []
    doubtful: list[Value] = []
    weak: list[Value] = []
    for value in values:
        if other.says(value) or _signed_in_words(value, own, other) or (value.kind in _COMPOSITE and other.has_parts(value, own.spelled)):
            continue
        if other.has(value):
            doubtful.append(value)
        elif value.kind == "identifier":
            weak.append(value)
        elif not other.spelled.perhaps.isdisjoint(value.readings):
            doubtful.append(value)
        elif value.kind == "percent" and value.readings[0] == _WHOLE:
            doubtful.append(value)
        else:
            sure.append(value)
    return sure, doubtful, weak


def _signed_in_words(value: Value, own: _Evidence, other: _Evidence) -> bool:
    """Tell whether one side writes a minus and the other says it: −5 °C, *5 °C bajo cero*."""
    reading = value.readings[0]
    if not isinstance(reading, int) or not reading or -reading not in other.exact:
        return False
    return bool(_MINUS_WORD.search((other if reading < 0 else own).read.masked.lower()))


def _multiplied_apart(one: Value, other: Value) -> bool:
    """Tell whether two values differ by thousands because the multiplying word stands elsewhere, or is *billón*."""
    if ratio(one, other) not in _THOUSANDS:
        return False
    if one.power and other.power:
        return (one.power, other.power) in FALSE_FRIENDS
    return not one.power and not other.power


def _parts(value: Value) -> tuple[Key, ...]:
    """Give the numbers that a composite value is made of, without a month's name; () for a plain number."""
    if value.kind in _COMPOSITE:
        if not _named(value):
            return tuple(runs(value.number))
        date = value.readings[0]
        return (date[-1],) if date[0] == "md" else (date[1],) if date[0] == "ym" else (date[1], date[3])
    return tuple(runs(value.number)) if any(space in value.number for space in SPACES) else ()


def _month(value: Value) -> int | None:
    """Give the month that a date names in letters."""
    if not _named(value):
        return None
    date = value.readings[0]
    return int(date[1] if date[0] == "md" else date[2])


def _named(value: Value) -> TypeGuard[Value]:
    return value.kind == "date" and value.number.isdigit()


def _unsigned(key: Key) -> Key:
    return abs(key) if isinstance(key, int) else key


def _trimmed(key: Key) -> Key:
    """Leave out zeros at the end of decimals: 2.50 is 2.5, and 2.0 is 2."""
    if not isinstance(key, str) or key.count(".") != 1:
        return key
    short = key.rstrip("0")
    return whole(short[:-1]) if short[-1] == "." and short[:-1].isdigit() else short


def _regrouped(left: list[Value], right: list[Value]) -> bool:
    """Tell whether both sides have the same long run of digits, cut otherwise, as telephone numbers are."""
    if not left or not right or len(left) + len(right) < 3:
        return False
    ours = "".join(_RUN.findall(" ".join(value.number for value in left)))
    return len(ours) >= _REGROUPED and ours == "".join(_RUN.findall(" ".join(value.number for value in right)))


def _any(_one: Value, _other: Value) -> bool:
    return True


def _alike(one: Value, other: Value) -> bool:
    """Tell whether two values look like one name with another figure (MP3, MP4), or one figure with a slip in it."""
    bare = _RUN.sub("", one.text).casefold()
    if bare and bare == _RUN.sub("", other.text).casefold():
        return True
    return 2 * _shared(one.number, other.number) >= max(len(one.number), len(other.number), 2)


def _shared(one: str, other: str) -> int:
    """Count the characters that two strings share at their start and at their end."""
    head = len(commonprefix((one, other)))
    tail = len(commonprefix((one[head:][::-1], other[head:][::-1])))
    return head + tail


def _likeness(one: Value, other: Value) -> tuple[bool, bool, int]:
    return one.kind == other.kind, one.unit == other.unit, _shared(one.number, other.number)
