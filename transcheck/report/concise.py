"""The report for people in a hurry and for editors: a line for each finding."""

from __future__ import annotations

from transcheck.report._lines import fault_line, headline, summarise
from transcheck.report.base import Reporter
from transcheck.results import Report


def render(report: Report, *, color: bool = False, summary: bool = True) -> str:
    """Give the report as a line for each fault and each finding.

    Args:
        report: what a check gave back.
        color: whether to use ANSI colours.
        summary: whether to end with the line of counts.
    """
    lines = [fault_line(fault, color=color) for fault in report.faults]
    lines += [headline(finding, color=color) for finding in report.findings]
    lines += [summarise(report, color=color)] if summary else []
    return "".join(f"{line}\n" for line in lines)


REPORTER = Reporter(
    name="concise",
    about="one line for each finding",
    render=render,
    wants=("color", "summary"),
)
