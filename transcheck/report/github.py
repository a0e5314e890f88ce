"""Annotations for GitHub Actions: workflow commands that show each finding beside its line."""

from __future__ import annotations

from transcheck.model import Severity
from transcheck.report.base import Reporter, quiet, told
from transcheck.results import Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """Give a workflow command for each fault and each finding.

    The data of a command are escaped as its reader asks (percent, line breaks; colon and comma in properties), so that
    no text under check can be a command of its own.
    """
    lines = [_command("error", fault.path, fault.line or 0, 0, "transcheck", fault.message) for fault in report.faults]
    lines += [
        _command(
            _COMMANDS[finding.severity], finding.path, finding.line, finding.column,
            f"{finding.code} {finding.rule}", told(finding),
        )
        for finding in report.findings
    ]  # fmt: skip
    return "".join(f"{line}\n" for line in lines)


def _command(level: str, path: str, line: int, column: int, title: str, message: str) -> str:
    properties = {"file": path, "line": str(line or ""), "col": str(column or ""), "title": title}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{level} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return quiet(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTER = Reporter(
    name="github",
    about="annotations of GitHub Actions",
    render=render,
    machine=True,
    sign=r"\A::(?:error|warning|notice) [^\n]{0,4000}title=(?:transcheck|[A-Z]{3}[0-9]{3} )",
)
