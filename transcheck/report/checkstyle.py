"""Checkstyle XML, which many review tools read."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from transcheck.report._xml import clean, document
from transcheck.report.base import Reporter, told
from transcheck.results import Report


def render(report: Report) -> str:
    """Give the report as Checkstyle XML 4.3; faults are errors of their file."""
    root = Element("checkstyle", version="4.3")
    for path, findings in groupby(report.findings, key=lambda finding: finding.path):
        file = SubElement(root, "file", name=clean(path))
        for finding in findings:
            error = SubElement(file, "error", line=str(finding.line), severity=finding.severity.label)
            if finding.column:
                error.set("column", str(finding.column))
            error.set("message", clean(told(finding)))
            error.set("source", f"transcheck.{finding.code}")
    for fault in report.faults:
        file = SubElement(root, "file", name=clean(fault.path))
        place = {"line": str(fault.line or 0), "severity": "error", "message": clean(fault.message)}
        SubElement(file, "error", place, source="transcheck")
    return document(root)


REPORTER = Reporter(
    name="checkstyle",
    about="Checkstyle XML, for review tools",
    render=render,
    machine=True,
    sign=r'<checkstyle version="4\.3"(?: />|>\n <file [\s\S]{1,3000} source="transcheck)',
)
