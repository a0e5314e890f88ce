"""The report by file: a heading a file, and a line for each of its findings."""

from __future__ import annotations

from itertools import groupby

from transcheck.report._lines import fault_line, headline, summarise
from transcheck.report.base import Reporter, place, visible
from transcheck.results import Report


def render(report: Report, *, color: bool = False, summary: bool = True) -> str:
    """Give the report as a heading for each file and an indented line for each finding.

    Args:
        report: what a check gave back.
        color: whether to use ANSI colours.
        summary: whether to end with the line of counts.
    """
    lines = [fault_line(fault, color=color) for fault in report.faults]
    for path, findings in groupby(report.findings, key=lambda finding: finding.path):
        name = visible(path) or "pairs"
        lines.append(f"{name}:")
        for finding in findings:
            where = place(finding).removeprefix(f"{name}:")
            lines.append(f"  {headline(finding, color=color, where=where)}")
        lines.append("")
    lines += [summarise(report, color=color)] if summary else []
    return "".join(f"{line}\n" for line in lines)


REPORTER = Reporter(
    name="grouped",
    about="findings under a heading for each file",
    render=render,
    wants=("color", "summary"),
)
