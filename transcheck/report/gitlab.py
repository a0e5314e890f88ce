"""The code quality report of GitLab CI: a JSON array with a fingerprint for each finding."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from transcheck.model import Finding, Severity
from transcheck.report.base import Reporter, told
from transcheck.results import Report

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """Give the report as GitLab's code quality report; fingerprints are unique, as GitLab wants them."""
    seen: Counter[tuple[str, str]] = Counter()
    rows = []
    for finding in report.findings:
        place = (finding.path, finding.fingerprint)
        seen[place] += 1
        rows.append(_row(finding, _digest(*place, str(seen[place]))))
    rows += [
        {
            "type": "issue",
            "check_name": "fault",
            "description": fault.message,
            "severity": "blocker",
            "fingerprint": _digest(fault.path, fault.message),
            "location": {"path": fault.path or "-", "lines": {"begin": fault.line or 1}},
        }
        for fault in report.faults
    ]
    return json.dumps(rows, ensure_ascii=True, indent=1) + "\n"


def _row(finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "type": "issue",
        "check_name": finding.code,
        "description": told(finding),
        "severity": _LEVELS[finding.severity],
        "fingerprint": fingerprint,
        "location": {"path": finding.path or "-", "lines": {"begin": finding.line or 1}},
    }


def _digest(*parts: str) -> str:
    import hashlib

    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


REPORTER = Reporter(
    name="gitlab",
    about="the code quality report of GitLab CI",
    render=render,
    machine=True,
    sign=r'\A\[\s*(?:\]\s*\Z|\{\s*"type": "issue",\s*"check_name": )',
)
