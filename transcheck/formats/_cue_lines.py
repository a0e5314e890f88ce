"""Takes SRT and WebVTT apart into cues, line by line.

The packages `srt` and `webvtt-py` read both formats well, but tell neither the line nor the column that a text stands
at, and leave out or refuse damaged cues. A finding has to name its place in the file, and a damaged cue must not hide
its neighbours, so the lines are read here; the two formats share all but the header and a few blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcheck.formats.base import refuse_rubble
from transcheck.model import Fault
from transcheck.text.lazy import Lazy

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})"
_ARROW = Lazy(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s+(?P<settings>\S.*))?\s*$")
_NOT_TEXT = Lazy(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_DROPPED = Lazy(r"\{\\[^{}]{0,200}\}|</?(?:v|c|lang|ruby|rt)(?:[.\s][^<>]{0,200})?>|<\d{1,3}(?::\d\d){1,2}\.\d{3}>", 2)
"""Markup of a cue that its translation need not have: positions, voices, classes, times of single words."""
_VOICE = Lazy(r"<v(?:\.[^<>\s]{0,100})?\s+([^<>]{1,200})>")
_POSITION = Lazy(r"\{\\(?:an?\d|pos)|(?:^|\s)(?:line|position|align|region|[XY]1):")
_CURE = "write them as 00:01:02,500 --> 00:01:05,000"


class Fragment(NamedTuple):
    """A run of characters that stand in the file as they are shown, from a 1-based line and column on."""

    text: str
    line: int
    column: int


class RawCue(NamedTuple):
    """One cue as the file writes it.

    Attributes:
        number: the number above it, or its rank where the file gives none.
        start_ms, end_ms: its times in milliseconds; both that of the cue before where they cannot be read.
        lines: the fragments of each line, without the markup that only says where and how it is shown.
        placed: whether the file says where on the screen it is shown.
        voice: who speaks, where the file says so.
    """

    number: int
    start_ms: int
    end_ms: int
    lines: tuple[tuple[Fragment, ...], ...]
    placed: bool
    voice: str


class _Block(NamedTuple):
    """Lines between two blank ones: the number of the first, and all of them."""

    line: int
    lines: list[str]


def parse(path: str, text: str) -> tuple[list[RawCue], list[Fault]]:
    """Give the cues of a subtitle file in the order they stand in, and what is damaged.

    A cue whose times cannot be read keeps its text, since a sentence may run through it.

    Raises:
        ReadError: most of the file is damaged.
    """
    cues: list[RawCue] = []
    faults: list[Fault] = []
    seen = 0
    blocks = _blocks(text)
    if path.lower().endswith(".vtt") or text.startswith("WEBVTT"):
        blocks = _web(path, blocks, text, faults)
    for block in blocks:
        for number, head, body in _split(block):
            cue = _cue(path, number or len(cues) + 1, head, body, cues[-1].end_ms if cues else 0, faults)
            if cue is not None:
                cues.append(cue)
            seen += 1
            refuse_rubble(path, faults, seen - len(faults))
    return cues, faults


def _blocks(text: str) -> Iterator[_Block]:
    lines: list[str] = []
    first = 0
    text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        if line and not line.isspace():
            if not lines:
                first = number
            lines.append(line)
        elif lines:
            yield _Block(first, lines)
            lines = []
    if lines:
        yield _Block(first, lines)


def _web(path: str, blocks: Iterator[_Block], text: str, faults: list[Fault]) -> Iterator[_Block]:
    """Leave out the header of WebVTT, its notes, styles and regions."""
    if not text.startswith("WEBVTT"):
        faults.append(Fault(path, "a WebVTT file begins with a line that says WEBVTT; players refuse it without", 1))
    for block in blocks:
        skipped = 0
        if block.line == 1 and block.lines[0].startswith("WEBVTT"):
            arrow = next((i for i, line in enumerate(block.lines) if "-->" in line), len(block.lines))
            skipped = arrow if arrow < 2 or not block.lines[arrow - 1].isdigit() else arrow - 1
        elif _NOT_TEXT.match(block.lines[0]) and not any("-->" in line for line in block.lines[:2]):
            continue
        if skipped < len(block.lines):
            yield _Block(block.line + skipped, block.lines[skipped:])


Part = tuple[int | None, tuple[int, str] | None, list[tuple[int, str]]]


def _split(block: _Block) -> Iterator[Part]:
    """Yield the number, the line of times and the lines of text of each cue; a blank line between two may be lost."""
    number: int | None = None
    head: tuple[int, str] | None = None
    body: list[tuple[int, str]] = []
    for place, line in enumerate(block.lines, block.line):
        if "-->" not in line:
            body.append((place, line))
            continue
        above = body.pop() if body and (head is None or body[-1][1].strip().isdecimal()) else None
        if head is not None or body:
            yield number, head, body
        number = _number(above[1]) if above is not None else None
        head, body = (place, line), []
    if head is None and body:
        number = _number(body[0][1])
        body = body[1:] if number is not None and len(body) > 1 else body
    yield number, head, body


def _number(line: str) -> int | None:
    bare = line.strip()
    return int(bare) if bare.isdecimal() and len(bare) < 10 else None


def _cue(
    path: str, number: int, head: tuple[int, str] | None, body: list[tuple[int, str]], before: int, faults: list[Fault]
) -> RawCue | None:
    found = _ARROW.match(head[1]) if head is not None and len(head[1]) < 1_000 else None
    if found is not None:
        start, end = _milliseconds(found.groups()[:4]), _milliseconds(found.groups()[4:8])
    else:
        start = end = before
        if head is not None:
            faults.append(Fault(path, f"the times of cue {number} cannot be read; {_CURE}", head[0]))
        elif body:
            shown = body[0][1].strip()[:40]
            faults.append(Fault(path, f"no times stand above “{shown}”; {_CURE}", body[0][0]))
    settings = found["settings"] if found is not None else None
    raw = "\n".join(line for _, line in body) if body else ""
    lines = tuple(filter(None, (_fragments(line, place) for place, line in body)))
    if not lines:
        return None
    voice = _VOICE.search(raw) if "<" in raw else None
    placed = bool(settings and _POSITION.search(settings)) or ("{\\" in raw and _POSITION.search(raw) is not None)
    return RawCue(number, start, end, lines, placed, voice[1] if voice is not None else "")


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = parts
    whole = int(hours or 0) * 3_600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole * 1_000 + int((rest or "0").ljust(3, "0"))


def _fragments(line: str, place: int) -> tuple[Fragment, ...]:
    """Give what viewers see of a line; spaces at its ends show nowhere, so they are left out."""
    marked = "<" in line or "{" in line
    if not marked and not line[0].isspace() and not line[-1].isspace():
        return (Fragment(line, place, 1),)
    found: list[Fragment] = []
    end = 0
    if marked:
        for match in _DROPPED.finditer(line):
            if match.start() > end:
                found.append(Fragment(line[end : match.start()], place, end + 1))
            end = match.end()
    if end < len(line):
        found.append(Fragment(line[end:], place, end + 1))
    while found and not (bare := found[0].text.lstrip()):
        found.pop(0)
    if found:
        first = found[0]
        found[0] = Fragment(bare, place, first.column + len(first.text) - len(bare))
    while found and not (bare := found[-1].text.rstrip()):
        found.pop()
    if found:
        found[-1] = found[-1]._replace(text=bare)
    return tuple(found)
