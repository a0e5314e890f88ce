"""The examples on a rule's card, which are its tests and its manual."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transcheck.model import Cue, Kind


class Good(NamedTuple):
    """An example on which no default rule may say anything.

    `others` are (source, target) pairs that stand in the same document before this one. `terms` are glossary rows:
    (English, Spanish) or (English, Spanish, forbidden Spanish). `profile` is the regional profile to check under.
    `times` make subtitles of the two texts; see `timed`.
    """

    source: str | None
    target: str | None = None
    others: tuple[tuple[str | None, str | None], ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()
    kind: Kind = Kind.UNKNOWN
    flags: frozenset[str] = frozenset()
    profile: str = "es"
    times: tuple[tuple[int, int], ...] = ()


class Bad(NamedTuple):
    """An example that the rule must report, exactly at the words between ⟦ and ⟧ on either side.

    `says` promises the message, and `suggests` the suggestion; a tuple where several marked places differ, those of
    the source first. `fixed` promises the text of the marked side after the rule's fix, and `safe` that the fix cannot
    change the meaning.
    """

    source: str | None
    target: str | None = None
    fixed: str | None = None
    says: str | tuple[str, ...] = ""
    suggests: str | tuple[str | None, ...] | None = None
    safe: bool = False
    others: tuple[tuple[str | None, str | None], ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()
    kind: Kind = Kind.UNKNOWN
    flags: frozenset[str] = frozenset()
    profile: str = "es"
    times: tuple[tuple[int, int], ...] = ()


def timed(text: str | None, times: Sequence[tuple[int, int]]) -> tuple[Cue, ...]:
    """Give the cues of an example's text: one of all its lines for a single time, else one of each line.

    Args:
        text: the text without marks.
        times: start and end of each cue, in milliseconds.
    """
    if text is None:
        return ()
    parts = text.split("\n") if len(times) > 1 else [text]
    cues: list[Cue] = []
    begin = 0
    for number, (part, (start, end)) in enumerate(zip(parts, times, strict=False), 1):
        cues.append(Cue(number, start, end, begin, begin + len(part), tuple(part.split("\n"))))
        begin += len(part) + 1
    return tuple(cues)
