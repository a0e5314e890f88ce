"""Round and square brackets that open or close nothing.

Left alone are list letters and numbers ("a)", "2)"), faces (":-)"), and intervals ("[0, 1)"). Braces belong to code.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import Mark

_BRACKETS = Lazy(r"[()\[\]]")
_FACE = Lazy(r"[:;=8xX][-o^']?\Z|[:;=][-o^']?[DPpO]?\Z")
_DEEPEST = 50
_MOST = 20
_FACES = frozenset(":;=8xX-o^'DPpO")
_ITEM = Lazy(r"(?:\A|[\s(*_,;:/\"'“«])(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,3}(?:[.,]\d{1,3})?[a-z]?)[.ºª]?\Z")
_INTERVAL = Lazy(r"[\s\w.,;+\-−∞\ufffc…]{0,40}")
_PARTNER = {")": "(", "]": "["}


class Bracket(NamedTuple):
    """A bracket without its partner."""

    place: int
    character: str


def find_strays(masked: str, marks: Sequence[Mark] = ()) -> tuple[Bracket, ...]:
    """Give the brackets of a text that open or close nothing, twenty at most.

    Args:
        masked: the text with its marks blanked out.
        marks: its marks; the target of a Markdown link holds the bracket that closes the link's words.
    """
    for mark in marks:
        if mark.text.startswith(("](", "][")):
            masked = masked[: mark.start] + "]" + masked[mark.start + 1 :]
    open_: list[Bracket] = []
    strays: list[Bracket] = []
    for match in _BRACKETS.finditer(masked):
        character = match.group()
        place = match.start()
        if place and masked[place - 1] in _FACES and _is_face(masked, place, open_):
            continue
        if character in "([":
            open_.append(Bracket(place, character))
            if len(open_) > _DEEPEST:
                strays.append(open_.pop(0))
        else:
            _close(masked, Bracket(place, character), open_, strays)
        if len(strays) > _MOST:
            break
    return tuple(sorted([*strays, *open_])[:_MOST])


def _close(masked: str, closing: Bracket, open_: list[Bracket], strays: list[Bracket]) -> None:
    """Close the innermost bracket of the same kind; those that are open inside it, or else this one, are strays."""
    opening = _PARTNER[closing.character]
    if open_ and (open_[-1].character == opening or _is_interval(masked, open_[-1].place, closing.place)):
        open_.pop()
    elif any(bracket.character == opening for bracket in open_):
        while open_[-1].character != opening:
            strays.append(open_.pop())
        open_.pop()
    elif not _ITEM.search(masked, max(0, closing.place - 12), closing.place):
        strays.append(closing)


def _is_face(masked: str, place: int, open_: list[Bracket]) -> bool:
    """Tell whether a bracket behind a colon or an x draws a face, rather than ends what an earlier one began."""
    if _FACE.search(masked, max(0, place - 3), place) is None:
        return False
    return masked[place] in "([" or not any(o.character == _PARTNER[masked[place]] for o in open_)


def _is_interval(masked: str, start: int, end: int) -> bool:
    """Tell whether two unlike brackets bound an interval, as in [0, 1)."""
    return "," in masked[start:end] and _INTERVAL.fullmatch(masked, start + 1, end) is not None
