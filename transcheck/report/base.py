"""What every reporter needs: text that is safe to show, the two sides of a finding, and the advice it gives."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from transcheck.model import Finding, Side, Span
from transcheck.text.lazy import Lazy

_OTHER = Lazy(r"[^ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
# Letters by their category, and blank all the same.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_ACTING = Lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_PICTURES = 0x2400
"""Where the pictures of the control characters begin: ␀ for U+0000, ␁ for U+0001 …"""
_LONGEST_ADVICE = 50
"""Longest text to write, in characters, that is given whole."""
_MOST_MARKS = 2
"""Longest run of combining marks shown as such; Vietnamese needs two, a hostile text stacks hundreds."""


class Reporter(NamedTuple):
    """What a module declares of the output that it writes.

    Attributes:
        name: what users call it, as in `--format json`.
        about: what it writes, for people.
        render: turns a report, and options, into text that ends with a line break or is empty.
        wants: the options that the command line gives it: `color`, `width` (columns), `summary` (whether to end with
            the counts), `summaries` (a sentence for each rule code).
        machine: whether programs read it, so that it is UTF-8 whatever the terminal speaks.
        sign: a regular expression that a report of this form matches at its start or its end, and no other file does:
            a report may be written over an earlier one, and over nothing that people wrote.
    """

    name: str
    about: str
    render: Callable[..., str]
    wants: tuple[str, ...] = ()
    machine: bool = False
    sign: str = (
        r"\A(?:[^\n]{1,4000}:\n)?[^\n]{1,4000}: (?:(?:error|warning|info|note) [A-Z]{3}[0-9]{3}\[|could not check: )"
        r"|[0-9]+ pairs? .{0,40}checked in [0-9.]+ s[^\n]{0,200}\n\Z|nothing was checked: [^\n]{1,200}\n\Z"
    )


class Half(NamedTuple):
    """One side of a finding.

    Attributes:
        lang: "en" or "es".
        text: the whole text of the side.
        span: the words to mark, or None.
        flagged: whether they are the fault itself rather than its counterpart.
        focus: the part to keep in view when the text is cut; the marked words, or the place that stands against them.
    """

    lang: str
    text: str
    span: Span | None
    flagged: bool
    focus: Span


def halves(finding: Finding) -> tuple[Half, ...]:
    """Give the sides that are there, the English one first."""
    found = []
    for side, lang, text in ((Side.SOURCE, "en", finding.source), (Side.TARGET, "es", finding.target)):
        if text is None:
            continue
        flagged = side is finding.side
        span = finding.span if flagged else finding.counterpart
        found.append(Half(lang, text, span, flagged, span or _against(finding, text)))
    return tuple(found)


def _against(finding: Finding, text: str) -> Span:
    """Give the place of `text` that stands about as far in as the finding does on its own side."""
    own = finding.source if finding.side is Side.SOURCE else finding.target
    place = len(text) * finding.span.start // max(1, len(own or ""))
    return Span(min(place, len(text)), min(place, len(text)))


def visible(text: str) -> str:
    """Give `text` with every character that moves, hides or reorders text shown as a picture or as its number."""
    return text if harmless(text) else "".join(cells(text))


def harmless(text: str) -> bool:
    """Tell, fast, whether all of a text is Latin letters, spaces and punctuation that show as themselves.

    False says nothing: then each character must be looked at.
    """
    return _OTHER.search(text) is None


def cells(text: str) -> list[str]:
    """Give what is shown for each character: itself, a control picture such as ␊, or its number as <U+202E>.

    Spaces of all kinds stay themselves. In a run of combining marks only the first two do.
    """
    shown = []
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        shows = character.isprintable() and character not in _BLANK
        if category == "Zs" or (shows and marks <= _MOST_MARKS):
            shown.append(character)
        else:
            shown.append(stand_in(character))
    return shown


def quiet(text: str) -> str:
    """Give `text` for programs: as it is, but for control characters that a terminal would act on, and half pairs.

    Line breaks and tabs stay.
    """
    return _ACTING.sub(lambda found: stand_in(found[0]), text)


def spelled(text: str) -> str:
    """Give `text` as `visible` does, with spaces other than U+0020 named too: for words that are quoted alone."""
    return "".join(stand_in(c) if c != " " and c.isspace() and len(c) == 1 else c for c in cells(text))


def stand_in(character: str) -> str:
    """Give what is shown in the place of one character that must not act: ␊ for a line feed, else <U+202E>."""
    if character < " ":
        return chr(_PICTURES + ord(character))
    return "\u2421" if character == "\x7f" else f"<U+{ord(character):04X}>"


def window(length: int, focus: Span, room: int) -> tuple[int, int]:
    """Give the part of a text of `length` characters, `room` at most, that shows `focus` in its middle."""
    if length <= room:
        return 0, length
    spare = max(0, room - (focus.end - focus.start))
    end = min(length, max(0, focus.start - spare // 2) + room)
    return max(0, end - room), end


def place(finding: Finding) -> str:
    """Give where a finding is, as editors and terminals read it: path:line:column, or the pair's key."""
    if not finding.path:
        return f"pair {visible(finding.key)}" if finding.key else "pair"
    path = visible(finding.path)
    if not finding.line:
        return path
    return f"{path}:{finding.line}:{finding.column}" if finding.column else f"{path}:{finding.line}"


def told(finding: Finding) -> str:
    """Give the message and the advice in one line, for outputs that have one field for both."""
    advised = advice(finding)
    if advised is None or not advised.new:
        return finding.message
    return f"{finding.message}; write “{advised.new}”"


class Advice(NamedTuple):
    """What to write: `new` in the place of `old` on one side. An empty `new` means that `old` goes."""

    old: str
    new: str
    side: Side = Side.TARGET


def advice(finding: Finding) -> Advice | None:
    """Give what to write at the span: the suggestion, or what the fix makes of the words there; None if unknown."""
    advised = finding.advises or finding.side
    if finding.suggestion is not None and advised is not finding.side:
        other = (finding.source if advised is Side.SOURCE else finding.target) or ""
        said = finding.counterpart.of(other) if finding.counterpart is not None else ""
        return Advice(said, finding.suggestion, advised)
    if finding.suggestion is not None:
        return _narrowed(finding.text, finding.suggestion, finding.side)
    if finding.fix is None or not finding.fix.edits:
        return None
    own = (finding.source if finding.side is Side.SOURCE else finding.target) or ""
    start = min(finding.span.start, *(edit.span.start for edit in finding.fix.edits))
    end = max(finding.span.end, *(edit.span.end for edit in finding.fix.edits))
    # What follows the last edit is the same before and after, so its length tells where the new words end.
    fixed = finding.fix.apply(own)
    return _narrowed(own[start:end], fixed[start : len(fixed) - (len(own) - end)], finding.side)


def _narrowed(old: str, new: str, side: Side) -> Advice:
    """Leave out of long advice the words at both ends that stay as they are."""
    if len(new) <= _LONGEST_ADVICE:
        return Advice(old, new, side)
    ahead = old.rfind(" ", 0, _same(old, new)) + 1
    behind = _same(old[ahead:][::-1], new[ahead:][::-1])
    space = old.find(" ", len(old) - behind)
    behind = len(old) - space if space >= 0 else 0
    shorter = Advice(old[ahead : len(old) - behind], new[ahead : len(new) - behind], side)
    return shorter if shorter.old else Advice(old, new, side)


def _same(one: str, other: str) -> int:
    """Give the number of characters that both texts begin with."""
    differing = (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differing, min(len(one), len(other)))


def counted(number: int, one: str, many: str = "") -> str:
    """Give a number with its noun: “1 pair”, “1,204 pairs”."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
