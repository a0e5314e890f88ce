"""Turns a report into text. One module for each output, imported when it is asked for.

Adding an output adds a module here, whose last statement is its row: `REPORTER = Reporter(…)`.
"""

from __future__ import annotations

from typing import Any

from transcheck.errors import UsageError
from transcheck.registry import declared
from transcheck.report.base import Reporter
from transcheck.results import Report

REPORTERS = {reporter.name: reporter for reporter in declared(__name__, "REPORTER", Reporter)}
"""Every output by its name."""

__all__ = ["REPORTERS", "Reporter", "render"]


def render(report: Report, format: str = "text", **options: Any) -> str:  # noqa: A002 - as the command line calls it
    """Give a report in one of the formats of `REPORTERS`, with a line break at its end unless it is empty.

    Args:
        report: what a check gave back.
        format: the name of a reporter.
        options: what the reporter knows beyond the report. text: `color`, `width` (columns), `summary`; concise:
            `color`, `summary`; html: `title`, and `summaries`, a mapping of rule codes to a sentence each.

    Raises:
        UsageError: no reporter is called `format`.
    """
    reporter = REPORTERS.get(format)
    if reporter is None:
        raise UsageError(f"no report format is called {format!r}; there are {', '.join(REPORTERS)}")
    text: str = reporter.render(report, **options)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair, which JSON files and programs may hold
        text = text.encode("utf-8", "replace").decode()
    return text
