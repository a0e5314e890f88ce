"""Round and square brackets that open or close nothing.

Left alone are list letters and numbers ("a)", "2)"), faces (":-)"), and intervals ("[0, 1)"). Braces belong to code.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transcheck.text.lazy import Lazy
from transcheck.text.marks import Mark

_BRACKETS = Lazy(r"[()\[\]]")
_FACE = Lazy(r"[:;=8xX][-o^']?\Z|[:;=][-o^']?[DPpO]?\Z")
_FACES = frozenset(":;=8xX-o^'DPpO")
_ITEM = Lazy(r"(?:\A|[\s(*_,;:/\"'“«])(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,3}(?:[.,]\d{1,3})?[a-z]?)[.ºª]?\Z")
_INTERVAL = Lazy(r"[\s\w.,;+\-−∞\ufffc…]{0,40}")
_PARTNER = {")": "(", "]": "["}


class Bracket(NamedTuple):
    """A bracket without its partner."""

    place: int
    character: str


def find_strays(masked: str, marks: Sequence[Mark] = ()) -> tuple[Bracket, ...]:
    """Give the brackets of a text that open or close nothing.

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
        before = masked[place - 1 : place]
        if before in _FACES and before and _FACE.search(masked, max(0, place - 3), place) and not _closes_prose(masked, place, open_):
            continue
        if character in "([":
            open_.append(Bracket(place, character))
        elif open_ and open_[-1].character == _PARTNER[character]:
            open_.pop()
        elif open_ and _INTERVAL.fullmatch(masked, open_[-1].place + 1, place) and "," in masked[open_[-1].place : place]:
            open_.pop()
        elif any(opening.character == _PARTNER[character] for opening in open_):
            while open_[-1].character != _PARTNER[character]:
                strays.append(open_.pop())
            open_.pop()
        elif not _ITEM.search(masked, max(0, place - 12), place):
            strays.append(Bracket(place, character))
    return tuple(sorted([*strays, *open_]))


def _closes_prose(masked: str, place: int, open_: list[Bracket]) -> bool:
    """Tell whether a bracket behind a colon or an x ends what an earlier one began, rather than draws a face."""
    return masked[place] in ")]" and any(o.character == _PARTNER[masked[place]] for o in open_)
