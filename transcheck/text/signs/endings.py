"""How a text ends: the class of its final punctuation, read through closing quotes, brackets, tags and blanks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import Mark

_DEEPEST = 200
_CLOSING = frozenset(")]}\"'”’»›*_`")
_STOPS = frozenset(".…?!:;,")
_PASSED = frozenset(("tag", "comment", "escape"))
_ABBREVIATION = Lazy(
    r"(?:\A|[\s(\[\"'“«/\ufffc])(?:etc|e\.g|i\.e|a\.\s?m|p\.\s?m|approx|aprox|inc|ltd|corp|co|jr|sr|no|nos|vs|ed|eds|vol|ca|al"
    r"|dept|dpto|max|min|máx|mín|núm|pág|págs|p\.\s?ej|ee\.\s?uu|ff\.\s?aa|rr\.\s?hh|s\.\s?a|s\.\s?l|cía|avda|tel|ud|uds"
    r"|(?:[a-z]\.\s?){1,4}[a-z]|[a-z])\.\Z",
    2,
)


class Ending(NamedTuple):
    """The end of a text.

    Attributes:
        kind: the class: "." "…" ".." "?" "!" "?!" ":" "::" ";" "," or "" for none.
        start, end: the stop's place; where a stop would stand, if there is none.
        inner: the stop stands inside a closing bracket.
        abbreviated: the full stop may belong to an abbreviation.
    """

    kind: str
    start: int
    end: int
    inner: bool = False
    abbreviated: bool = False


def find_ending(masked: str, text: str, marks: Sequence[Mark]) -> Ending:
    """Give the end of a text.

    Args:
        masked: the text with its marks blanked out.
        text: the text itself, of the same length.
        marks: its marks, in order; tags, comments and escapes at the end are passed over.
    """
    if masked and masked[-1].isalnum():
        return Ending("", len(masked), len(masked))
    end = outer = _before_marks(masked, len(masked.rstrip()), marks)
    inner = False
    while end and outer - end < _DEEPEST and masked[end - 1] in _CLOSING:
        inner = inner or masked[end - 1] in ")]}"
        end = _before_marks(masked, len(masked[: end - 1].rstrip()), marks)
    if masked[end - 2 : end].endswith(".") and masked[end - 2 : end - 1].isdigit() and masked[end : end + 1] == "*":
        return Ending("", outer, outer)  # "1.2.*", any version
    last = masked[end - 1 : end]
    if last not in _STOPS or not last:
        return Ending("", outer, outer)
    start = end
    while start and masked[start - 1] in _STOPS:
        start -= 1
    if start == 0 and end == outer:
        return Ending("", outer, outer)
    kind = _kind(masked[start:end])
    abbreviated = (
        kind == "."
        and not masked[max(0, end - 7) : start].isalpha()
        and _ABBREVIATION.search(masked, max(0, end - 16), end) is not None
    )
    return Ending(kind, start, end, inner, abbreviated)


def _before_marks(masked: str, end: int, marks: Sequence[Mark]) -> int:
    """Give the place before all tags, comments, escapes and blanks that end at `end`."""
    for mark in reversed(marks):
        if mark.start >= end:
            continue
        if mark.end != end or mark.kind not in _PASSED:
            break
        end = len(masked[: mark.start].rstrip())
    return end


def _kind(run: str) -> str:
    if "?" in run:
        return "?!" if "!" in run else "?"
    if "!" in run:
        return "!"
    if run.endswith("::"):
        return "::"
    if run.endswith(("…", "...")):
        return "…"
    return ".." if run.endswith("..") else run[-1]
