"""Which quantities are the same in other units, and which have the same figure and another unit or currency."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.text.values.model import Value
from transcheck.text.values.reading import figure
from transcheck.text.values.vocabulary import DOLLARS, UNITS

ROUNDING = 0.08
"""Share by which a converted quantity may be off: 1,000 miles is given as 1600 km, ten feet as three metres."""

_DEGREE = 1.0
"""Degrees by which a converted temperature may be off."""


def converts(source: Value, target: Value) -> bool:
    """Tell whether two values are one quantity in two units, give or take the usual rounding."""
    one, other = UNITS.get(source.unit), UNITS.get(target.unit)
    if one is None or other is None or one.dimension != other.dimension or one is other:
        return False
    first, second = figure(source.readings[0]), figure(target.readings[0])
    if first is None or second is None:
        return False
    first, second = (first + one.offset) * one.factor, (second + other.offset) * other.factor
    return abs(first - second) <= (_DEGREE if one.dimension == "temperature" else ROUNDING * abs(first))


def ratio(source: Value, target: Value) -> float | None:
    """Give how many times larger the target's figure is; None when one is no figure or is zero."""
    first, second = figure(source.readings[0]), figure(target.readings[0])
    return second / first if first and second is not None else None


def relabelled(ours: Sequence[Value], theirs: Sequence[Value], kind: str) -> Iterator[tuple[Value, Value]]:
    """Yield (source value, target value) that have one figure and two units.

    Args:
        ours: the values of the source.
        theirs: the values of the target.
        kind: "amount" for currencies, "quantity" for units of one dimension.

    A figure that stands on the other side without a unit, or also with its own, is left alone.
    """
    for value in ours:
        if value.kind != kind or not value.unit:
            continue
        same = [other for other in theirs if other.readings[0] == value.readings[0]]
        if same and all(_differ(value, other) for other in same):
            yield value, same[0]


def _differ(one: Value, other: Value) -> bool:
    """Tell whether two values of one kind surely have two different units."""
    if one.kind != other.kind or not other.unit or one.unit == other.unit:
        return False
    if one.kind == "amount":
        return not ("$" in (one.unit, other.unit) and {one.unit, other.unit} <= DOLLARS)
    first, second = UNITS.get(one.unit), UNITS.get(other.unit)
    return first is not None and second is not None and first.dimension == second.dimension and first != second
