"""Finds the values of a text in one scan: at each run of digits, what stands before and behind it says what it is."""

from __future__ import annotations

import re

from transcheck.text.lazy import Lazy
from transcheck.text.values.builder import Draft
from transcheck.text.values.dates import clock
from transcheck.text.values.left import glued, take_before
from transcheck.text.values.model import Value
from transcheck.text.values.right import take_behind
from transcheck.text.values.suffixes import Tail, tails
from transcheck.text.values.vocabulary import CURRENCIES, MONTHS

# Every alternative begins with one digit, so that the engine leaps from digit to digit. Repeats are bounded, or what
# follows them begins with another character: the scan is linear whatever the text.
_TOKEN = Lazy(
    r"""
    (?P<number> [0-9]
        (?: (?P<date> (?: [0-9]{3}([-/])[0-9]{1,2}\3[0-9]{1,2} | [0-9]?([-/.])[0-9]{1,2}\4[0-9]{4}
                        | [0-9]?/[0-9]{1,2}/[0-9]{2} ) (?![0-9]) (?![-/.][0-9]) )
          | (?P<clock> [0-9]?(?::|[ ]?h[ ]?)[0-5][0-9](?::[0-5][0-9])? (?![0-9]) (?!:[0-9]) )
          | (?P<ratio> [0-9]{0,3}[/:][0-9]{1,4} (?![0-9]) (?![/:][0-9]) )
          | [0-9]{0,2} (?:[ \u00a0\u2009\u202f][0-9]{3}(?![0-9]))+ (?:[.,][0-9]+)?
          | [0-9]* (?:[.,'’][0-9]+)*
        )
    )
    (?: (?P<power> [eE][-+]?[0-9]{1,3}(?![^\W_]) )
      | (?P<day> [ \u00a0\u202f]? (?: [AaPp][Mm](?![^\W_]) | [AaPp]\.[ \u00a0\u202f]?[Mm](?![^\W_])\.? )
          | [ ](?:de|por)[ ]la[ ](?:mañana|tarde|noche|madrugada)(?![^\W_])
          | [ ]in[ ]the[ ](?:morning|afternoon|evening)(?![^\W_]) )
      | (?P<degree> [ \u00a0\u202f\u2009]?[°º][ \u00a0\u202f]?[CF](?![^\W_]) )
      | (?P<vulgar> [ ]?[½¼¾⅓⅔⅛⅜⅝⅞] )
      | (?P<gap> [ \u00a0\u202f\u2009'’-]? (?:(?:de|of)[ ] | (?!(?:de|of)[ ])) | \. )
          (?P<tail> [^\W\d_]+ | %(?![^\W_]) | [‰€£¥$] )
    )?
    """,
    re.VERBOSE,
)
_SETTLED = frozenset("\u00a0\n\t([{;:/\"'“«‘=#*") | {"", " "}
"""What may stand before a number without making it another kind of value."""
_LEADING = frozenset(
    [*MONTHS, *(f"{month}." for month in MONTHS), "de", "del", *(code for code in CURRENCIES if len(code) == 3)]
)
"""Words that may stand before a number as part of its value."""
_YEAR_JOINTS = frozenset((" ", ", ", " de ", " del ", " of ", ". ", "., "))
_TO = frozenset(("-", "–", " - ", " – ", " to ", " and ", " a ", " a las ", " y ", " y las "))
_DASHES = frozenset("-–/")
_LONGEST = 15


def find_values(masked: str, lang: str) -> tuple[Value, ...]:
    """Give the values that a text writes with digits, in order.

    Args:
        masked: the text, with what is not prose blanked out.
        lang: "en" or "es"; decides which reading of 1.000 comes first and which words are units.
    """
    found: list[Value] = []
    table = tails(lang)
    for match in _TOKEN.finditer(masked):
        start = match.start()
        number: str = match["number"]
        before = masked[start - 1] if start else ""
        # Most numbers are a few digits with nothing beside them that matters: they are made here and now.
        if (
            before in _SETTLED
            and number.isdigit()
            and len(number) <= _LONGEST
            and (match.lastgroup == "number" or _idle(match, table))
            and not (before == " " and _leads(masked, start, found))
        ):
            found.append(Value("number", (int(number),), start, start + len(number), number, "", number))
        else:
            draft = Draft(match, masked, lang)
            if not glued(draft, match) and match.lastgroup != "number":
                take_behind(draft, match)
            take_before(draft)
            _append(found, draft)
    return tuple(found)


def _idle(match: re.Match[str], table: dict[str, Tail]) -> bool:
    """Tell whether the word behind a number says nothing about it."""
    if match.lastgroup != "tail":
        return False
    gap, tail = match.group("gap", "tail")
    return bool(gap) and tail not in table and tail.lower() not in table


def _leads(masked: str, start: int, found: list[Value]) -> bool:
    """Tell whether the word before a number, such as a month, may be part of its value."""
    if found and found[-1].kind == "date":
        return True
    return masked[masked.rfind(" ", 0, start - 1) + 1 : start - 1] in _LEADING


def _append(found: list[Value], draft: Draft) -> None:
    """Add a value; a year joins the day and month before it, 2010–15 ends in 2015, and 2–4 pm begins at 14:00."""
    value = draft.value()
    if value.kind == "time" and found and draft.masked[found[-1].end : value.start] in _TO:
        found[-1] = _as_hour(found[-1])
    last = found[-1] if found else None
    if last is not None and value.number.isdigit():
        if last.kind == "date":
            joined = _with_year(last, value, draft.masked)
            if joined is not None:
                found[-1] = joined
                return
        elif (
            value.kind == "number"
            and draft.before in _DASHES
            and last.end == value.start - 1
            and _ends_range(last, value)
        ):
            century = int(last.number) // 100 * 100
            value = value._replace(readings=(int(value.number), century + int(value.number)))
    found.append(value)


def _as_hour(value: Value) -> Value:
    """Let a small number be the hour that begins a span of time."""
    hour = value.readings[0]
    if value.kind != "number" or not isinstance(hour, int) or not 0 < hour <= 12:
        return value
    return value._replace(readings=(*value.readings, *clock(hour, 0), hour + 12))


def _with_year(date: Value, year: Value, masked: str) -> Value | None:
    """Join a day and month to the year behind it: give the full date, or None when they do not belong together."""
    key = date.readings[0]
    if not isinstance(key, tuple) or key[0] != "md" or len(year.number) != 4 or year.kind not in ("number", "date"):
        return None
    if year.start >= date.end and masked[date.end : year.start] not in _YEAR_JOINTS:
        return None
    text = masked[date.start : year.end]
    return date._replace(readings=(("ymd", int(year.number), *key[1:]),), end=year.end, text=text)


def _ends_range(first: Value, last: Value) -> bool:
    return len(first.number) == 4 and first.number.isdigit() and len(last.number) == 2
