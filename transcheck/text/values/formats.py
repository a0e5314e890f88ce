"""How regions write numbers: the decimal mark, the mark between thousands, and from how many digits it is used.

The values are those of CLDR; a test compares them. For Spain the Academy's space between thousands (Ortografía 2010,
VIII 2.2) is accepted beside CLDR's point, and stands first.
"""

from __future__ import annotations

from typing import NamedTuple

from transcheck.text.values.model import Key, Value
from transcheck.text.values.reading import SPACES

NO_BREAK = "\u00a0"
_OTHER_MARK = {".": ",", ",": "."}


class NumberFormat(NamedTuple):
    """How a region writes numbers: decimal mark, marks between thousands (best first), and digits to begin grouping."""

    decimal: str
    groups: str
    minimum: int


_COMMA = "es-AR es-BO es-CL es-CO es-EC es-PY es-UY es-VE".split()
_POINT = "es-419 es-BR es-BZ es-CU es-DO es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-SV es-US".split()
FORMATS = {
    **dict.fromkeys(("es-ES", "es-EA", "es-GQ", "es-IC", "es-PH"), NumberFormat(",", f"{NO_BREAK}.{SPACES}", 5)),
    **dict.fromkeys(_COMMA, NumberFormat(",", f".{SPACES}", 4)),
    **dict.fromkeys(_POINT, NumberFormat(".", f",{SPACES}", 4)),
    "es-CR": NumberFormat(",", SPACES, 4),
}
"""Number formats by profile. "es" is not here: the Academy takes both decimal marks, and so does that profile."""


def spell(key: Key, style: NumberFormat) -> str | None:
    """Write a whole or decimal number as a region does; None for what is neither.

    Example:
        >>> spell("1000.5", FORMATS["es-MX"])
        '1,000.5'
    """
    head, point, tail = str(key).partition(".")
    sign = "-" if head.startswith("-") else ""
    head = head.removeprefix("-")
    if isinstance(key, tuple) or not head.isdigit() or (point and not tail.isdigit()):
        return None
    if len(head) >= style.minimum:
        first = len(head) % 3
        head = style.groups[0].join(
            filter(None, [head[:first], *(head[i : i + 3] for i in range(first, len(head), 3))])
        )
    return sign + head + (style.decimal + tail if point else "")


def follows(number: str, key: Key, style: NumberFormat) -> bool:
    """Tell whether a number as written, with the reading `key`, has the marks of a region.

    Thousands may go without a mark, and four digits may have one: usage varies inside every region.
    """
    _, point, decimals = str(key).partition(".")
    head = number.removesuffix(style.decimal + decimals) if point else number
    if point and head == number:
        return False
    return {character for character in head if not character.isdigit()} <= set(style.groups)


def respell(value: Value, like: Value) -> str | None:
    """Write the figure of `value` with the separators of another number; None where they are no two plain figures."""
    if value.kind != like.kind or value.power or like.power or value.kind in ("date", "time", "fraction", "identifier"):
        return None
    if value.kind in ("version", "list") or (value.number.isdigit() and like.number.isdigit()):
        return value.text[slice(*(place - value.start for place in value.figure))]
    return spell(value.readings[0], style_of(like))


def style_of(value: Value) -> NumberFormat:
    """Give the format that a number shows by its own separators; what it does not show is as in Spain."""
    between = [character for character in value.number if not character.isdigit()]
    if not between:
        return FORMATS["es-ES"]
    decimal = between[-1] if "." in str(value.readings[0]) else _OTHER_MARK.get(between[-1], ",")
    group = next((mark for mark in between if mark != decimal), "")
    return NumberFormat(decimal, group or NO_BREAK, 4 if group else 5)
