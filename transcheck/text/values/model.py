"""What a value is, and what comparing the values of two texts gives."""

from __future__ import annotations

from typing import NamedTuple, Protocol, TypeAlias

Key: TypeAlias = int | str | tuple[str | int, ...]
"""One reading of a value, the same for all ways to write it.

A whole number is an `int`; a decimal is a string with a point and no grouping ("1000.5"), because 3.10 and 3.1 are
one number but two versions; anything else is a tuple that says what it is: ("t", minutes), ("ymd", year, month, day),
("md", month, day), ("ym", year, month), ("/", over, under).
"""


class Value(NamedTuple):
    """A value in a text.

    Attributes:
        kind: "number", "ordinal", "percent", "amount" (with a currency), "quantity" (with a unit), "date", "time",
            "fraction", "decade", "list", "version" or "identifier".
        readings: all that it may mean, the likeliest first. 1.000 is a thousand or one.
        start, end: its place, with the sign, unit or month that belongs to it.
        text: its words as written.
        unit: "%", a currency's code ("EUR") or a unit's symbol ("km"); "" when it has none.
        number: its digits as written, with separators and without sign or unit.
        power: power of ten of a word such as "million" behind it; 0 when there is none.
    """

    kind: str
    readings: tuple[Key, ...]
    start: int
    end: int
    text: str
    unit: str
    number: str
    power: int = 0

    @property
    def figure(self) -> tuple[int, int]:
        """The place of what a report shows: the digits alone, or all of it where its words change what they say."""
        if self.power or self.kind not in ("number", "ordinal", "percent", "amount", "quantity"):
            return self.start, self.end
        start = self.start + self.text.find(self.number)
        signed = self.text.startswith(("-", "−"))
        return start - signed, start + len(self.number)


class Read(Protocol):
    """What a comparison wants to know of a text; `Facts` has it all."""

    @property
    def text(self) -> str:
        """The text as read."""

    @property
    def lang(self) -> str:
        """Its language: "en" or "es"."""

    @property
    def masked(self) -> str:
        """The text with what is not prose blanked out; same length."""

    @property
    def numbers(self) -> tuple[Value, ...]:
        """The values found in `masked`."""


class Comparison(NamedTuple):
    """How the values of a translation differ from those of its source; each difference stands in one field only.

    Attributes:
        missing: values of the source that the target lacks.
        added: values of the target that the source lacks.
        changed: (source value, target value): the target has another value in its place.
        converted: (source value, target value): the same quantity, rounded, in another unit.
    """

    missing: tuple[Value, ...] = ()
    added: tuple[Value, ...] = ()
    changed: tuple[tuple[Value, Value], ...] = ()
    converted: tuple[tuple[Value, Value], ...] = ()


EQUAL = Comparison()
