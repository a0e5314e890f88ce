"""What terminals show: a finding as a line, both its sides with the words underlined, a fault, the line of counts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from transcheck.model import Fault, Finding, Severity, Span
from transcheck.report.base import (
    Half,
    advice,
    cells,
    counted,
    halves,
    harmless,
    place,
    spelled,
    stand_in,
    visible,
    window,
)
from transcheck.results import Report

_STYLES = {"error": "1;31", "warning": "1;33", "info": "1;36", "bold": "1", "dim": "2", "good": "32", "other": "36"}
_GUTTER = 8
"""Width of “   en | ” before each text."""
_LEAST_ROOM = 24
_LONGEST_ADVICE = 80


def headline(finding: Finding, *, color: bool = False, where: str | None = None) -> str:
    """Give the one line that says where and what: path:line:column: severity CODE[name] message.

    Args:
        finding: the finding.
        color: whether to use ANSI colours.
        where: what to say in the place of path:line:column.
    """
    level = finding.severity.label
    rule = f"{paint(level, level, color=color)} {paint(finding.code, level, color=color)}[{finding.rule}]"
    return f"{paint(where or place(finding), 'bold', color=color)}: {rule} {visible(finding.message)}"


def excerpt(finding: Finding, *, color: bool = False, width: int = 100) -> Iterator[str]:
    """Yield both sides, carets under the words at fault, dashes under their counterpart, then the advice."""
    room = max(_LEAST_ROOM, width - _GUTTER)
    for half in halves(finding):
        text, before, length = _cut(half, room)
        yield paint(f"{half.lang:>5} |", "dim", color=color) + (f" {text}" if text else "")
        if half.span is not None:
            style = finding.severity.label if half.flagged else "other"
            under = paint(("^" if half.flagged else "-") * length, style, color=color)
            yield f"{paint('      |', 'dim', color=color)} {' ' * before}{under}"
    if finding.place:
        yield f"{paint('   at:', 'dim', color=color)} {visible(finding.place)}"
    hint = _hint(finding)
    if hint:
        yield f"{paint(' help:', 'good', color=color)} {hint}"


def summarise(report: Report, *, color: bool = False) -> str:
    """Give the line of counts: “3 errors, 2 warnings in 2 of 14 files; 1,204 pairs checked in 0.4 s; 2 fixable”."""
    pairs, time = counted(report.pairs, "pair"), f"{report.seconds:.1f} s"
    parts = []
    if report.findings:
        levels = ((Severity[name.upper()], number) for name, number in report.severities.items() if number)
        found = ", ".join(counted(n, "note" if level is Severity.INFO else level.label) for level, n in levels)
        parts += [found + _files(report), f"{pairs} checked in {time}"]
        fixable = sum(finding.fixable for finding in report.findings)
        if fixable:
            parts.append(f"{fixable:,} fixable")
    elif not report.pairs:
        parts.append("nothing was checked: no English or Spanish text found")
    else:
        where = f" of {counted(report.documents, 'file')}" if report.documents else ""
        parts.append(f"no findings; {pairs}{where} checked in {time}")
    if report.skipped:
        parts.append(f"{counted(report.skipped, 'other file')} left out")
    if report.faults:
        parts.append(f"{counted(len(report.faults), 'fault')} above: not everything was checked")
    style = "good" if report.ok and report.pairs else "bold"
    return paint("; ".join(parts), style, color=color)


def _files(report: Report) -> str:
    paths = {finding.path for finding in report.findings if finding.path}
    if not paths:
        return ""
    # A page beside its translation is one document in two files.
    if len(paths) > report.documents:
        return f" in {counted(len(paths), 'file')}"
    return f" in {len(paths):,} of {counted(report.documents, 'file')}"


def fault_line(fault: Fault, *, color: bool = False) -> str:
    """Give the one line that says what could not be checked, and why."""
    where = fault.path or "input"
    if fault.line is not None:
        where = f"{where}:{fault.line}"
    parts = (paint(visible(where), "bold", color=color), paint("could not check", "error", color=color))
    return f"{': '.join(parts)}: {visible(fault.message)}"


def _hint(finding: Finding) -> str:
    found = advice(finding)
    if found is None:
        return ""
    old, new = spelled(found.old), spelled(found.new)
    if not new:
        hint = "delete it" if len(old) > _LONGEST_ADVICE else f"delete “{old}”"
    elif new == " ":
        hint = "write a plain space"
    elif len(new) > _LONGEST_ADVICE:
        return "a fix is known" if finding.fixable else ""
    else:
        hint = f"write “{new}”" if found.old == finding.text else f"write “{new}” for “{old}”"
    return f"{hint} (fixable)" if finding.fixable else hint


def _cut(half: Half, room: int) -> tuple[str, int, int]:
    """Give a text safe to print in `room` columns, the column where its mark begins, and the mark's width."""
    text, span = half.text, half.span or half.focus
    start, end = window(len(text), half.focus, room)
    if (start, end) != (0, len(text)):
        start, end = window(len(text), half.focus, room - 2)
    part = text[start:end]
    if harmless(part) and part.isprintable():
        glyphs, widths = list(part), [1] * len(part)
    else:
        glyphs, widths = _glyphs(part, start, span)
        drop_left, drop_right = _excess(widths, half.focus.start - start, half.focus.end - start, room - 2)
        start, end = start + drop_left, end - drop_right
        kept = slice(drop_left, len(widths) - drop_right)
        glyphs, widths = glyphs[kept], widths[kept]
    first, last = max(0, span.start - start), max(0, min(span.end, end) - start)
    lead = "…" if start else ""
    shown = f"{lead}{''.join(glyphs)}{'…' if end < len(text) else ''}"
    return shown, len(lead) + sum(widths[:first]), max(1, sum(widths[first:last]))


def _glyphs(part: str, start: int, span: Span) -> tuple[list[str], list[int]]:
    """Give what is shown for each character and the columns it takes; at the fault even odd spaces are named."""
    glyphs = cells(part)
    for index in range(max(0, span.start - start), min(len(part), span.end - start)):
        if glyphs[index] != " " and glyphs[index].isspace():
            glyphs[index] = stand_in(glyphs[index])
    return glyphs, [_columns(glyph) for glyph in glyphs]


def _excess(widths: list[int], first: int, last: int, room: int) -> tuple[int, int]:
    """Give how many characters to drop at the left and at the right, the farther from first..last before the nearer."""
    left, right, total = 0, len(widths), sum(widths)
    while total > room and right - left > 1:
        if first - left > right - last:
            total -= widths[left]
            left += 1
        else:
            right -= 1
            total -= widths[right]
    return left, len(widths) - right


def _columns(glyph: str) -> int:
    """Give the columns that a glyph takes: none for a combining mark, two for a wide East Asian character."""
    if len(glyph) > 1:
        return len(glyph)
    if unicodedata.category(glyph) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(glyph) in "WF" else 1


def paint(text: str, style: str, *, color: bool) -> str:
    """Give `text` in a style, "bold", "dim", "good", "other" or a severity, when there are colours."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if color else text
