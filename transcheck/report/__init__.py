"""Turns a report into text. One module for each output, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any, NamedTuple

from transcheck.errors import UsageError
from transcheck.results import Report


class Reporter(NamedTuple):
    """One row of the table of reporters.

    Attributes:
        module: where its `render(report, **options) -> str` stands.
        about: what it writes, for people.
        options: options that make it this reporter, where one module serves two.
        machine: whether programs read it, so that it is UTF-8 whatever the terminal speaks.
    """

    module: str
    about: str
    options: dict[str, Any]
    machine: bool


REPORTERS = {
    "text": Reporter("text", "both sides of each finding, the words underlined", {}, machine=False),
    "concise": Reporter("text", "one line for each finding", {"concise": True}, machine=False),
    "json": Reporter("json_report", "the contract transcheck-report/1", {}, machine=True),
    "html": Reporter("html", "one page that stands alone, to read and to print", {}, machine=True),
}
"""Every output; adding one adds a row."""

__all__ = ["REPORTERS", "Reporter", "render"]


def render(report: Report, format: str = "text", **options: Any) -> str:  # noqa: A002 - as the command line calls it
    """Give a report in one of the formats of `REPORTERS`, with a line break at its end unless it is empty.

    Args:
        report: what a check gave back.
        format: "text", "concise", "json" or "html".
        options: what the reporter knows beyond the report. text and concise: `color`, `width` (columns), `summary`;
            html: `title`, and `summaries`, a mapping of rule codes to a sentence each.

    Raises:
        UsageError: no reporter is called `format`.
    """
    reporter = REPORTERS.get(format)
    if reporter is None:
        raise UsageError(f"no report format is called {format!r}; there are {', '.join(REPORTERS)}")
    text: str = import_module(f"{__name__}.{reporter.module}").render(report, **reporter.options, **options)
    return text
