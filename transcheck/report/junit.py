"""JUnit XML, which most CI systems show as tests: a suite a file, a failed case a finding."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from transcheck.report._xml import clean, document
from transcheck.report.base import Reporter, place, told
from transcheck.results import Report


def render(report: Report) -> str:
    """Give the report as JUnit XML; a fault is an error, and a run without findings is one case that passed."""
    root = Element("testsuites", name="transcheck", time=f"{report.seconds:.3f}")
    for path, found in groupby(report.findings, key=lambda finding: finding.path):
        findings = list(found)
        suite = SubElement(root, "testsuite", name=clean(path or "pairs"), failures=str(len(findings)), errors="0")
        suite.set("tests", str(len(findings)))
        for finding in findings:
            name = clean(f"{finding.code} {finding.rule} at {place(finding)}")
            case = SubElement(suite, "testcase", classname=clean(path or "pairs"), name=name)
            failure = SubElement(case, "failure", type=finding.severity.label, message=clean(told(finding)))
            failure.text = clean(f"{place(finding)}: {told(finding)}")
    if report.faults:
        count = str(len(report.faults))
        suite = SubElement(root, "testsuite", name="faults", tests=count, failures="0", errors=count)
        for fault in report.faults:
            case = SubElement(suite, "testcase", classname=clean(fault.path), name=clean(f"read {fault.path}"))
            SubElement(case, "error", type="fault", message=clean(str(fault)))
    if report.ok:
        suite = SubElement(root, "testsuite", name="transcheck", tests="1", failures="0", errors="0")
        SubElement(suite, "testcase", classname="transcheck", name=f"{report.pairs} pairs")
    root.set("tests", str(max(1, len(report.findings) + len(report.faults))))
    root.set("failures", str(len(report.findings)))
    root.set("errors", str(len(report.faults)))
    return document(root)


REPORTER = Reporter(
    name="junit",
    about="JUnit XML, for CI systems that show tests",
    render=render,
    machine=True,
    sign=r'<testsuites name="transcheck" ',
)
