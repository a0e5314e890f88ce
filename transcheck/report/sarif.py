"""SARIF 2.1.0, for code scanning: rules with their sentences, results with fingerprints that outlive moves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from transcheck.model import Fault, Finding, Severity
from transcheck.report.base import Reporter, told
from transcheck.results import Report

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(report: Report, *, summaries: Mapping[str, str] | None = None) -> str:
    """Give the report as SARIF 2.1.0 (OASIS, 2020); faults are notifications of the run.

    Args:
        report: what a check gave back.
        summaries: the sentence of each rule, by its code.
    """
    from transcheck import __version__

    names = {finding.code: finding.rule for finding in report.findings}
    order = {code: index for index, code in enumerate(sorted(names))}
    driver = {
        "name": "transcheck",
        "version": __version__,
        "rules": [_rule(code, names[code], summaries or {}) for code in order],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.faults,
                "toolExecutionNotifications": [_notification(fault) for fault in report.faults],
            }
        ],
        "results": [_result(finding, order) for finding in report.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=True, indent=1) + "\n"


def _rule(code: str, name: str, summaries: Mapping[str, str]) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": code, "name": "".join(part.capitalize() for part in name.split("-"))}
    if code in summaries:
        rule["shortDescription"] = {"text": summaries[code]}
    return rule


def _result(finding: Finding, order: Mapping[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": order[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": told(finding)},
        "partialFingerprints": {"transcheck/v1": finding.fingerprint},
    }
    if finding.path:
        result["locations"] = [{"physicalLocation": _place(finding.path, finding.line, finding.column)}]
    if finding.key or finding.place:
        where = finding.key or finding.place
        result.setdefault("locations", [{}])[0]["logicalLocations"] = [{"fullyQualifiedName": where}]
    return result


def _notification(fault: Fault) -> dict[str, Any]:
    notification: dict[str, Any] = {"level": "error", "message": {"text": fault.message}}
    if fault.path:
        notification["locations"] = [{"physicalLocation": _place(fault.path, fault.line or 0, 0)}]
    return notification


def _place(path: str, line: int, column: int) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(path)}}
    if line:
        place["region"] = {"startLine": line} | ({"startColumn": column} if column else {})
    return place


def _uri(path: str) -> str:
    from urllib.parse import quote

    pure = PurePath(path)
    return ("file://" if pure.is_absolute() else "") + quote(pure.as_posix(), errors="replace")


REPORTER = Reporter(
    name="sarif",
    about="SARIF 2.1.0, for code scanning",
    render=render,
    wants=("summaries",),
    machine=True,
    sign=r'"driver": \{\s*"name": "transcheck"',
)
