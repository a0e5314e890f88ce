"""The report as one page that stands alone: both texts beside each other, the words at fault marked.

The page loads nothing and runs only its own script, which its security policy names by hash. Without scripts all
findings are there to read; the script adds filters, search and sorting.
"""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from transcheck.model import Finding, Severity, Side
from transcheck.report.base import Half, Reporter, advice, cells, counted, halves, harmless, visible, window
from transcheck.results import Report

_ROOM = 1500
"""Longest text shown whole, in characters; a longer one is cut around the words at fault."""

_LANGUAGES = {"en": "English", "es": "Español"}
_LEVELS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Note"}


class TextPiece(NamedTuple):
    """A piece of text; `name` is what stands in the place of a character that would not show, and empty otherwise."""

    text: str
    name: str = ""


class Shown(NamedTuple):
    """A text cut in three around its mark, ready for the page."""

    lang: str
    language: str
    flagged: bool
    marked: bool
    before: list[TextPiece]
    words: list[TextPiece]
    after: list[TextPiece]
    cut_before: bool
    cut_after: bool


def render(report: Report, *, title: str = "Translation review", summaries: Mapping[str, str] | None = None) -> str:
    """Give the page.

    Args:
        report: what a check gave back.
        title: heading and window title.
        summaries: a sentence for each rule code, shown at the end of the page.
    """
    from jinja2 import Environment, StrictUndefined

    here = Path(__file__).parent
    style, script, template = (
        (here / name).read_text(encoding="utf-8") for name in ("page.css", "page.js", "page.html.j2")
    )
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    # Paths are told apart by number, so that no hostile name stands in an attribute.
    paths = Counter(finding.path for finding in report)
    numbers = {path: number for number, path in enumerate(paths, 1)}
    page: str = environment.from_string(template).render(
        title=visible(title),
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
        tally=_tally(report),
        faults=[
            (visible(f.path or "input") + (f":{f.line}" if f.line else ""), visible(f.message)) for f in report.faults
        ],
        findings=[_card(finding, numbers[finding.path]) for finding in report.findings],
        levels=[(level.label, _LEVELS[level], n) for level in _LEVELS if (n := report.severities[level.label])],
        rules=_rules(report, summaries or {}),
        files=[(numbers[path], visible(path or "input"), n) for path, n in paths.items()],
        complete=report.ok and report.pairs > 0,
    )
    return page.encode("utf-8", "replace").decode("utf-8") + "\n"


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _tally(report: Report) -> list[str]:
    levels = [
        counted(n, "note" if level == Severity.INFO.label else level) for level, n in report.severities.items() if n
    ]
    checked = f"{counted(report.pairs, 'pair')} checked"
    if report.documents and any(f.path for f in report):
        checked += f" in {counted(report.documents, 'file')}"
    fixable = sum(finding.fixable for finding in report)
    return [*(levels or ["no findings"]), checked, *([f"{fixable:,} fixable"] if fixable else [])]


def _rules(report: Report, summaries: Mapping[str, str]) -> list[tuple[str, str, str, int]]:
    names = {finding.code: finding.rule for finding in report}
    return [
        (code, visible(names[code]), visible(summaries.get(code, "")), number)
        for code, number in sorted(report.counts.items())
    ]


def _card(finding: Finding, file: int) -> dict[str, Any]:
    """Give what the page shows of one finding."""
    found = advice(finding)
    # A catalogue's key repeats its source; the id of a row does not.
    key = finding.key if finding.source is None or finding.source not in finding.key else ""
    about = [finding.kind.value if finding.kind != "unknown" else "", visible(key[:80]), visible(finding.place)]
    return {
        "code": finding.code,
        "rule": visible(finding.rule),
        "level": finding.severity.label,
        "severity": _LEVELS[finding.severity],
        "rank": -int(finding.severity),
        "message": visible(finding.message),
        "file": file,
        "path": visible(finding.path or "input"),
        "line": finding.line,
        "about": [text for text in about if text],
        "fingerprint": finding.fingerprint,
        "texts": [_shown(half) for half in halves(finding)],
        "advised": ("en" if found.side is Side.SOURCE else "es") if found else "",
        "old": _runs(found.old[:_ROOM], exact=True) if found else [],
        "new": _runs(found.new[:_ROOM], exact=True) if found else [],
        "fixable": finding.fixable,
    }


def _shown(half: Half) -> Shown:
    text = half.text
    start, end = window(len(text), half.focus, _ROOM)
    span = half.span
    if span is None:
        parts = (text[start:end], "", "")
    else:
        parts = (text[start : span.start], text[max(start, span.start) : min(end, span.end)], text[span.end : end])
    return Shown(
        half.lang,
        _LANGUAGES[half.lang],
        half.flagged,
        span is not None,
        _runs(parts[0]),
        _runs(parts[1], exact=True),
        _runs(parts[2]),
        start > 0,
        end < len(text),
    )


def _runs(text: str, *, exact: bool = False) -> list[TextPiece]:
    """Cut a text into what can be shown and what must be named; `exact` names spaces other than U+0020, too."""
    if not text:
        return []
    if exact and text == " ":
        return [TextPiece("space", "plain space")]
    if harmless(text) and (text.isprintable() or not exact):
        return [TextPiece(text)]
    runs: list[TextPiece] = []
    plain: list[str] = []
    for character, cell in zip(text, cells(text), strict=True):
        if cell == character and not (exact and character != " " and character.isspace()):
            plain.append(cell)
            continue
        if plain:
            runs.append(TextPiece("".join(plain)))
            plain = []
        runs.append(_named(character))
    if plain:
        runs.append(TextPiece("".join(plain)))
    return runs


_SIGNS = {"\n": ("↵", "line break"), "\t": ("⇥", "tab"), "\r": ("␍", "carriage return")}


def _named(character: str) -> TextPiece:
    if character in _SIGNS:
        return TextPiece(*_SIGNS[character])
    unnamed = "control character" if unicodedata.category(character) == "Cc" else "no character"
    return TextPiece(f"U+{ord(character):04X}", unicodedata.name(character, unnamed).lower())


REPORTER = Reporter(
    name="html",
    about="one page that stands alone, to read and to print",
    render=render,
    wants=("summaries",),
    machine=True,
    sign=r'<meta name="generator" content="transcheck">',
)
