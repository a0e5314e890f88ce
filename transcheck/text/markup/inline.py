"""Faults of inline markup that one text shows by itself: marks that touch a word, stray backticks, lone asterisks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import Mark

_INLINE = frozenset(("literal", "role", "link", "code"))
_TICKS = Lazy(r"`+")
# Each begins with a plain character and looks back from behind it: so the engine skips from one to the next.
_STARS = Lazy(r"(\*(?<![*\\]\*)\*?)(?!\*)")
_EMPHASIS = Lazy(r"\*(?<![\w*\\]\*)(?=[^\s*])([^*\n]{1,80})(?<=\S)\*(?![\w*])")
_INDENT = 8


class Correction(NamedTuple):
    """A place in a text, and what to write there instead (None when that is not certain)."""

    start: int
    end: int
    cure: str | None


def glued(text: str, marks: Sequence[Mark]) -> Iterator[Correction]:
    """Find code, roles and links with a letter right before them, or right after them where the markup forbids it.

    reStructuredText reads such a mark as plain text (docutils, "Inline markup recognition rules").
    """
    strict = any(mark.kind in ("literal", "role", "link") for mark in marks)
    for mark in marks:
        if mark.kind not in _INLINE:
            continue
        if mark.start and _joins(text[mark.start - 1]):
            yield Correction(mark.start, mark.end, " " + mark.text)
        elif strict and mark.end < len(text) and text[mark.end].isalnum():
            tail = next((i for i in range(mark.end, len(text)) if not text[i].isalnum()), len(text)) - mark.end
            # Plural endings belong to the word: "``int``s".
            joint = "\\ " if text[mark.end : mark.end + tail] in ("s", "es") else " "
            yield Correction(mark.start, mark.end, mark.text + joint)


def _joins(character: str) -> bool:
    return character.isalnum() or character == "`"


def stray_ticks(masked: str, marks: Sequence[Mark]) -> Iterator[Correction]:
    """Find backticks that open or close nothing; those that touch a finished mark can go."""
    edges = {mark.end for mark in marks if mark.kind in _INLINE} | {
        mark.start for mark in marks if mark.kind in _INLINE
    }
    for match in _TICKS.finditer(masked):
        start, end = match.span()
        yield Correction(start, end, "" if start in edges or end in edges else None)


def _within_word(text: str, start: int, end: int) -> bool:
    """Tell the sign of a product ("2*size") from emphasis."""
    return start > 0 and end < len(text) and text[start - 1].isalnum() and text[end].isalnum()


def _is_bullet(text: str, place: int) -> bool:
    """Tell the asterisk of a list's item: the first sign of its line, with a space behind it."""
    if text[place + 1 : place + 2] != " ":
        return False
    before = text[text.rfind("\n", 0, place) + 1 : place]
    return len(before) <= _INDENT and not before.strip(" \t")


def stray_star(masked: str) -> Correction | None:
    """Find the asterisk that opens or closes no emphasis, if there is exactly one more than there are pairs."""
    stars = [
        m
        for m in _STARS.finditer(masked)
        if not _within_word(masked, m.start(), m.end()) and not _is_bullet(masked, m.start())
    ]
    for width in (2, 1):
        own = [m for m in stars if len(m.group(1)) == width]
        if len(own) % 2:
            waiting = None
            for star in own:
                after = masked[star.end() : star.end() + 1]
                opens = bool(after) and not after.isspace()
                if waiting is None and opens:
                    waiting = star
                elif waiting is None:
                    return Correction(star.start(), star.end(), None)
                else:
                    waiting = None
            return Correction(waiting.start(), waiting.end(), None) if waiting is not None else None
    return None


def emphases(masked: str) -> list[tuple[int, int]]:
    """Give the (start, end) of the words set between single asterisks."""
    return [match.span(1) for match in _EMPHASIS.finditer(masked)]
