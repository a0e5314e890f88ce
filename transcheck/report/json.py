"""The report for programs: a stable contract, `transcheck-report/1`, with a schema beside it."""

from __future__ import annotations

from transcheck.report.base import Reporter
from transcheck.results import Report


def render(report: Report) -> str:
    """Give the report as `Report.to_json` does: one finding a line, the same bytes for the same findings."""
    return report.to_json()


REPORTER = Reporter(
    name="json",
    about="the contract transcheck-report/1",
    render=render,
    machine=True,
    sign=r'\A\{"schema": "transcheck-report/',
)
