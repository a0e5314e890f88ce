"""A summary in Markdown, for pull requests and job pages: counts by rule, then the first findings."""

from __future__ import annotations

from collections import Counter

from transcheck.report._lines import summarise
from transcheck.report.base import Reporter, place, told, visible
from transcheck.results import Report
from transcheck.text.lazy import Lazy

_MOST = 50
"""Findings that are listed one by one; job pages cut long texts."""
_SPECIAL = Lazy(r"([\\`*_{}\[\]<>()#+!|~$&@:])")


def render(report: Report) -> str:
    """Give the report as Markdown: a line of counts, a table by rule, and the first findings; texts are escaped."""
    lines = [f"### transcheck: {summarise(report)}", ""]
    if report.faults:
        lines += [*(f"- **not checked** {_escaped(str(fault))}" for fault in report.faults), ""]
    if report.findings:
        names = {finding.code: finding.rule for finding in report.findings}
        files = Counter(code for code, _ in {(finding.code, finding.path) for finding in report.findings})
        fixable = Counter(finding.code for finding in report.findings if finding.fixable)
        lines += ["| rule | findings | files | fixable |", "|---|---:|---:|---:|"]
        for code, count in report.counts.items():
            lines.append(f"| {code} {names[code]} | {count} | {files[code]} | {fixable[code]} |")
        lines += ["", "| place | rule | what |", "|---|---|---|"]
        for finding in report.findings[:_MOST]:
            lines.append(f"| {_escaped(place(finding))} | {finding.code} | {_escaped(told(finding))} |")
        if len(report.findings) > _MOST:
            lines += ["", f"… and {len(report.findings) - _MOST:,} more"]
    return "\n".join(lines).rstrip() + "\n"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", visible(text))


REPORTER = Reporter(
    name="markdown",
    about="a summary in Markdown, for pull requests and job pages",
    render=render,
    machine=True,
    sign=r"\A### transcheck: ",
)
