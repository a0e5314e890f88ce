"""Outcomes as JSON, and back: what is kept from run to run can be read by any Python, and is harmless whoever wrote it.

Each text stands once, however many findings it has. Pairs that corpus rules want are not kept; they are read anew.
"""

from __future__ import annotations

import json
from typing import Any

from transcheck.model import Edit, Fault, Finding, Fix, Kind, Severity, Side, Span
from transcheck.outcome import Outcome


def packed(outcome: Outcome) -> str:
    """Give the findings, faults and count of an outcome as JSON."""
    texts: dict[str | None, int] = {}
    findings = [_row(finding, texts) for finding in outcome.findings]
    rows = [outcome.pairs, list(texts), findings, [list(fault) for fault in outcome.faults]]
    return json.dumps(rows, ensure_ascii=True, separators=(",", ":"))  # ASCII, so that lone surrogates survive


def unpacked(text: str) -> Outcome:
    """Give the outcome that `packed` wrote.

    Raises:
        ValueError: the text is none.
    """
    try:
        pairs, texts, findings, faults = json.loads(text)
        made = [_finding(row, texts) for row in findings]
        told = [
            Fault(_str(path), _str(message), None if line is None else _int(line)) for path, message, line in faults
        ]
        return Outcome(made, told, pairs=_int(pairs))
    except (IndexError, RecursionError, TypeError) as error:
        raise ValueError("no outcome") from error


def _row(finding: Finding, texts: dict[str | None, int]) -> list[object]:
    fix = finding.fix
    return [
        finding.code, finding.rule, int(finding.severity), finding.message, finding.path, finding.line, finding.column,
        finding.key, finding.kind.value, finding.side.value, _ends(finding.span),
        texts.setdefault(finding.source, len(texts)), texts.setdefault(finding.target, len(texts)),
        finding.suggestion,
        None if fix is None else [fix.safe, [[*_ends(edit.span), edit.text] for edit in fix.edits]],
        None if finding.counterpart is None else _ends(finding.counterpart),
        finding.confidence, finding.place, finding.fingerprint,
    ]  # fmt: skip


def _finding(row: list[Any], texts: list[Any]) -> Finding:
    (
        code, rule, severity, message, path, line, column, key, kind, side, span, source, target, suggestion, fix,
        counterpart, confidence, place, fingerprint,
    ) = row  # fmt: skip
    return Finding(
        _str(code), _str(rule), Severity(severity), _str(message), _str(path), _int(line), _int(column), _str(key),
        Kind(kind), Side(side), _span(span), _text(texts[_int(source)]), _text(texts[_int(target)]), _text(suggestion),
        None if fix is None else _fix(*fix),
        None if counterpart is None else _span(counterpart),
        None if confidence is None else float(confidence), _str(place), _str(fingerprint),
    )  # fmt: skip


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]


def _span(ends: list[Any]) -> Span:
    start, end = ends
    return Span(_int(start), _int(end))


def _fix(safe: object, edits: list[Any]) -> Fix:
    return Fix(tuple(Edit(_span([start, end]), _str(text)) for start, end, text in edits), safe=safe is True)


def _str(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _text(value: object) -> str | None:
    return None if value is None else _str(value)


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value
