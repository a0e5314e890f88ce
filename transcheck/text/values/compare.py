"""Compares the values of a source and of its translation: what is missing, added, changed or converted.

A difference is reported only when nothing explains it: another way to write the value, its parts written apart, a
repeat, a number word, a figure inside markup. What explains it is looked for only where the plain comparison fails,
which is on few texts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from transcheck.text.lazy import Lazy
from transcheck.text.markup.message_keys import is_message_key
from transcheck.text.values.evidence import Explanations, rounded
from transcheck.text.values.model import EQUAL, Comparison, Key, Read, Value
from transcheck.text.values.units import ROUNDING, converts, ratio
from transcheck.text.values.vocabulary import UNITS

_RUN = Lazy("[0-9]+")
_SCALES = (
    (Lazy(r"\b[Gg]rade(?:s|rs?)?\b"), Lazy(r"\b(?:ESO|[Pp]rimaria|[Ss]ecundaria|[Bb]achillerato|[Cc]urso)\b")),
    (Lazy(r"\b[Ss]izes?\b"), Lazy(r"\b[Tt]allas?\b")),
)
"""What countries number each in their own way, in English and in Spanish: years of school, sizes of clothes."""
_WINDOW = 14
_FALSE_FRIENDS = frozenset(((9, 12), (12, 18)))
"""Powers of ten of *billion* and *billón*, and of *trillion* and *trillón*: reported by a rule of their own."""
_WHOLE = 100
"""Percent that translators write as *por completo*."""
_THOUSANDS = frozenset((1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9))
_MANY = 60
"""Differences beyond which two texts are no translations of each other, and nothing is explained."""
_REGROUPED = 5
"""Digits that may be grouped anew, as in telephone numbers: fewer are too likely to be a coincidence."""


@lru_cache(maxsize=8)
def compare(source: Read, target: Read) -> Comparison:
    """Compare the values of a source text and of its translation, one to one and by value.

    Nothing differs where there is no translation, or where the source is the key of a message and not its text.
    Several rules ask in turn about one pair, so the last answers are kept.
    """
    ours, theirs = source.numbers, target.numbers
    if [v.readings[0] for v in ours] == [v.readings[0] for v in theirs]:
        return EQUAL
    left, right = _unmatched(ours, theirs)
    if (not left and not right) or not target.text.strip() or is_message_key(source.text):
        return EQUAL
    if _regrouped(left, right):
        return EQUAL
    if max(len(left), len(right)) > _MANY:
        return Comparison(tuple(left), tuple(right))
    _drop_other_scales(source, target, left, right)
    return _Settlement(source, target, left, right).settle()


def _unmatched(ours: tuple[Value, ...], theirs: tuple[Value, ...]) -> tuple[list[Value], list[Value]]:
    """Match values one to one by the likeliest reading, by any, by any rounded; give what is left on either side."""
    left, right = _match(ours, theirs, lambda value: value.readings[:1])
    for readings in (lambda value: value.readings, rounded):
        if left and right:
            left, right = _match(left, right, readings)
    return left, right


def _match(
    ours: Sequence[Value], theirs: Sequence[Value], readings: Callable[[Value], tuple[Key, ...]]
) -> tuple[list[Value], list[Value]]:
    places: dict[Key, list[int]] = {}
    for place in range(len(theirs) - 1, -1, -1):
        for reading in readings(theirs[place]):
            places.setdefault(reading, []).append(place)
    taken: set[int] = set()
    left: list[Value] = []
    for value in ours:
        for reading in readings(value):
            stack = places.get(reading, [])
            while stack and stack[-1] in taken:
                stack.pop()
            if stack:
                taken.add(stack.pop())
                break
        else:
            left.append(value)
    return left, [value for place, value in enumerate(theirs) if place not in taken]


class _Settlement:
    """Settles what the values that found no partner are."""

    def __init__(self, source: Read, target: Read, left: list[Value], right: list[Value]) -> None:
        self.left, self.right = left, right
        self.source, self.target = Explanations(source), Explanations(target)
        self.as_many = len(source.numbers) == len(target.numbers)
        self.converted: list[tuple[Value, Value]] = []
        self.changed: list[tuple[Value, Value]] = []

    def settle(self) -> Comparison:
        """Explain what can be explained and sort the rest into missing, added, changed and converted."""
        self._convert(self.left, self.right)
        left, doubtful_left, weak_left = _sift(self.left, self.target, self.source)
        right, doubtful_right, weak_right = _sift(self.right, self.source, self.target)
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
            if len(weak_left) == len(weak_right) == 1:
                self._pair(weak_left, weak_right, _any)
        return Comparison(tuple(left), tuple(right), tuple(self.changed), tuple(self.converted))

    def _convert(self, left: list[Value], right: list[Value]) -> None:
        """Take out quantities that stand in another unit; "five to ten miles" has its unit only once."""
        factor = 0.0
        for value in list(left):
            other = next((other for other in right if converts(value, other)), None)
            if other is not None:
                if UNITS[value.unit].dimension != "duration":
                    self.converted.append((value, other))
                left.remove(value)
                right.remove(other)
                factor = ratio(value, other) or 0.0
        if factor:
            _drop(left, right, lambda one, other: abs((ratio(one, other) or 0) - factor) <= ROUNDING * factor)

    def _multiply(self, left: list[Value], right: list[Value]) -> None:
        """Take out "$2 to $3 billion" against "de 2000 a 3000 millones", and what another rule reports as *billón*."""
        if left and right and (self.source.spelled.multiplies or self.target.spelled.multiplies):
            _drop(left, right, _multiplied_apart)

    def _pair(self, left: list[Value], right: list[Value], fits: Callable[[Value, Value], bool]) -> None:
        """Pair each source value with the target value that most likely stands in its place."""
        for value in list(left):
            near = [other for other in right if fits(value, other)]
            if near:
                other = max(near, key=lambda other: _likeness(value, other))
                self.changed.append((value, other))
                left.remove(value)
                right.remove(other)


def _sift(values: list[Value], other: Explanations, own: Explanations) -> tuple[list[Value], list[Value], list[Value]]:
    """Leave out what the other text explains; give the rest as sure, doubtful and weak differences."""
    sure: list[Value] = []
    doubtful: list[Value] = []
    weak: list[Value] = []
    for value in values:
        if other.says(value) or other.negates(value, own) or other.has_parts(value, own):
            continue
        if other.has(value):
            doubtful.append(value)
        elif value.kind == "identifier":
            weak.append(value)
        elif other.may_say(value) or (value.kind == "percent" and value.readings[0] == _WHOLE):
            doubtful.append(value)
        else:
            sure.append(value)
    return sure, doubtful, weak


def _drop(left: list[Value], right: list[Value], same: Callable[[Value, Value], bool]) -> None:
    """Take out of both lists the values that are the same in some sense."""
    for value in list(left):
        other = next((other for other in right if same(value, other)), None)
        if other is not None:
            left.remove(value)
            right.remove(other)


def _multiplied_apart(one: Value, other: Value) -> bool:
    """Tell whether two values differ by thousands because the multiplying word stands elsewhere, or is *billón*."""
    if ratio(one, other) not in _THOUSANDS:
        return False
    if one.power and other.power:
        return (one.power, other.power) in _FALSE_FRIENDS
    return not one.power and not other.power


def _drop_other_scales(source: Read, target: Read, left: list[Value], right: list[Value]) -> None:
    """Take out what each country counts anew: grade 8 is the second year of Spain's ESO."""
    for english, spanish in _SCALES:
        if english.search(source.masked) and spanish.search(target.masked):
            ours = [value for value in left if english.search(_with_neighbours(source.masked, value))]
            theirs = [value for value in right if spanish.search(_with_neighbours(target.masked, value))]
            for one, other in zip(ours, theirs, strict=False):
                left.remove(one)
                right.remove(other)


def _with_neighbours(masked: str, value: Value) -> str:
    """Give a value with the words right before and after it."""
    return masked[max(0, value.start - _WINDOW) : value.end + _WINDOW]


def _regrouped(left: list[Value], right: list[Value]) -> bool:
    """Tell whether both sides have the same long run of digits, cut otherwise, as telephone numbers are."""
    if not left or not right or (len(left) == 1 and len(right) == 1):
        return False
    ours = _RUN.findall(" ".join(value.number for value in left))
    theirs = _RUN.findall(" ".join(value.number for value in right))
    if len(left) != len(right) and ours == theirs:
        return True  # "(-1, 255)" and "(-1,255)"
    digits = "".join(ours)
    return len(digits) >= _REGROUPED and digits == "".join(theirs)


def _any(_one: Value, _other: Value) -> bool:
    return True


def _alike(one: Value, other: Value) -> bool:
    """Tell whether two values look like one name with another figure (MP3, MP4), or one figure with a slip in it."""
    bare = _RUN.sub("", one.text).casefold()
    if bare and bare == _RUN.sub("", other.text).casefold():
        return True
    return 2 * _shared(one.number, other.number) >= max(len(one.number), len(other.number), 2)


def _likeness(one: Value, other: Value) -> tuple[bool, bool, int]:
    return one.kind == other.kind, one.unit == other.unit, _shared(one.number, other.number)


def _shared(one: str, other: str) -> int:
    """Count the characters that two strings share at their start and at their end."""
    head = _common(one, other)
    return head + _common(one[head:][::-1], other[head:][::-1])


def _common(one: str, other: str) -> int:
    for place, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second:
            return place
    return min(len(one), len(other))
