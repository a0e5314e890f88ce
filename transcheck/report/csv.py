"""A table for spreadsheets: a finding a row, and nothing in a cell becomes a formula."""

from __future__ import annotations

import csv as _csv
import io
import unicodedata

from transcheck.report.base import Reporter, advice, quiet
from transcheck.results import Report

COLUMNS = (
    "path", "line", "column", "place", "key", "severity", "code", "rule", "message", "text", "suggestion", "English",
    "Spanish", "fixable", "fingerprint",
)  # fmt: skip


def render(report: Report) -> str:
    """Give the report as CSV with a byte order mark, which spreadsheets need to read UTF-8; faults are rows, too."""
    out = io.StringIO()
    writer = _csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for fault in report.faults:
        row = [fault.path, fault.line or "", "", "", "", "fault", "", "", fault.message]
        writer.writerow([*map(_cell, row), *[""] * (len(COLUMNS) - len(row))])
    for finding in report.findings:
        advised = advice(finding)
        row = [
            finding.path, finding.line or "", finding.column or "", finding.place, finding.key,
            finding.severity.label, finding.code, finding.rule, finding.message, finding.text,
            "" if advised is None else advised.new, finding.source or "", finding.target or "",
            "yes" if finding.fixable else "no", finding.fingerprint,
        ]  # fmt: skip
        writer.writerow([_cell(value) for value in row])
    return "\ufeff" + out.getvalue()


def _cell(value: object) -> str:
    """Give a value as a cell that no spreadsheet takes for a formula (OWASP, CSV injection), also in full width."""
    text = quiet(str(value))
    first = unicodedata.normalize("NFKC", text.lstrip()[:1])
    return f"'{text}" if first in ("=", "+", "-", "@") or text[:1] in ("\t", "\r") else text


REPORTER = Reporter(
    name="csv",
    about="a table for spreadsheets",
    render=render,
    machine=True,
    sign=r"\A\ufeff?path,line,column,place,key,severity,code,rule,message,",
)
