"""JSON Lines: a finding a line as in the JSON report, then the summary, for pipes and large runs."""

from __future__ import annotations

from transcheck.report.base import Reporter
from transcheck.results import Report


def render(report: Report) -> str:
    """Give each finding as one line of JSON with the fields of the JSON report, and the summary as the last line."""
    return "".join(f"{line}\n" for line in report.json_lines())


REPORTER = Reporter(
    name="jsonl",
    about="JSON Lines: a finding a line, the summary last",
    render=render,
    machine=True,
    sign=r'\n?\{"findings": [0-9]+, "severities": [^\n]{1,4000}\n\Z',
)
