"""The report for programs: a stable contract, `transcheck-report/1`, with a schema beside it."""

from __future__ import annotations

import json
from typing import Any

from transcheck.model import Fault, Finding
from transcheck.results import Report
from transcheck.text.lazy import Lazy

SCHEMA = "transcheck-report/1"

# Half a surrogate pair is legal in a JSON file that was read, and cannot be written as UTF-8.
_SURROGATE = Lazy("[\ud800-\udfff]")


def render(report: Report) -> str:
    """Give the report as JSON, one finding a line, the same bytes for the same findings.

    Lines, columns and spans count from the text as read: `line` and `column` from 1 (null when unknown), `span`
    half-open from 0 in code points of `source` or `target`, whichever `side` says.
    """
    encode = json.JSONEncoder(ensure_ascii=False).encode
    findings = ",\n".join([encode(_finding(finding)) for finding in report.findings])
    listed = f"[\n{findings}\n]" if findings else "[]"
    text = f'{{"schema": "{SCHEMA}",\n"summary": {encode(_summary(report))},\n"findings": {listed}}}\n'
    try:
        text.encode()
    except UnicodeEncodeError:
        text = _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
    return text


def _finding(finding: Finding) -> dict[str, Any]:
    span = finding.span
    row: dict[str, Any] = {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        "path": finding.path,
        "line": finding.line or None,
        "column": finding.column or None,
        "key": finding.key,
        "kind": finding.kind,
        "side": finding.side,
        "span": (span.start, span.end),
        "text": finding.text,
        "source": finding.source,
        "target": finding.target,
        "suggestion": finding.suggestion,
        "fixable": finding.fix is not None,
        "fingerprint": finding.fingerprint,
    }
    if finding.counterpart is not None:
        row["counterpart"] = (finding.counterpart.start, finding.counterpart.end)
    if finding.confidence is not None:
        row["confidence"] = finding.confidence
    if finding.place:
        row["place"] = finding.place
    return row


def _summary(report: Report) -> dict[str, Any]:
    return {
        "findings": len(report.findings),
        "severities": report.severities,
        "codes": dict(sorted(report.counts.items())),
        "fixable": sum(finding.fixable for finding in report.findings),
        "files": report.documents,
        "skipped": report.skipped,
        "pairs": report.pairs,
        "faults": [_fault(fault) for fault in report.faults],
    }


def _fault(fault: Fault) -> dict[str, Any]:
    return {"path": fault.path, "line": fault.line, "message": fault.message}
