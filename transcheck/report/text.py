"""The report for terminals: a line for each finding, and below it both sides with the words underlined."""

from __future__ import annotations

from transcheck.report._lines import excerpt, fault_line, headline, summarise
from transcheck.report.base import Reporter
from transcheck.results import Report


def render(report: Report, *, color: bool = False, width: int = 100, summary: bool = True) -> str:
    """Give the report as lines for people.

    Args:
        report: what a check gave back.
        color: whether to use ANSI colours.
        width: columns to keep to; longer texts are cut around the words at fault.
        summary: whether to end with the line of counts.
    """
    lines = [fault_line(fault, color=color) for fault in report.faults]
    if lines and report.findings:
        lines.append("")
    for finding in report.findings:
        lines += [headline(finding, color=color), *excerpt(finding, color=color, width=width), ""]
    if summary:
        lines.append(summarise(report, color=color))
    elif lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n" if lines else ""


REPORTER = Reporter(
    name="text",
    about="both sides of each finding, the words underlined",
    render=render,
    wants=("color", "width", "summary"),
)
