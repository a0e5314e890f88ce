"""What holds for every reporter that is declared: a reporter that is dropped in is met by all of it."""

from __future__ import annotations

import re

import pytest

from tests.report.samples import CLEAN, HOSTILE, REPORT, finding
from transcheck.cli.check import check
from transcheck.model import Fault, Side
from transcheck.report import REPORTERS, Reporter, render
from transcheck.results import Report

OFFERED = {"color": False, "width": 80, "summary": True, "summaries": {}}
"""What the command line gives to reporters that want it."""

FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", " =1+1", '=HYPERLINK("http://a.example";"a")')
every_reporter = pytest.mark.parametrize("reporter", REPORTERS.values(), ids=lambda reporter: reporter.name)


def written(reporter: Reporter, report: Report) -> str:
    return reporter.render(report, **{name: OFFERED[name] for name in reporter.wants})


def filled(text: str) -> Report:
    """Give a report whose findings and faults have a text wherever one may stand."""
    where = {"path": text, "key": f"{text}k", "place": text, "suggestion": text}
    found = (
        finding(text, f"a⟦{text}⟧b", text, **where),
        finding(f"⟦{text}⟧", None, text, side=Side.SOURCE, **where),
        finding(None, f"{text}⟦{text}⟧", text, line=0, column=0, **where),
    )
    return Report(found, (Fault(text, text, 3), Fault("", text)), pairs=3, documents=1)


@every_reporter
def test_a_row_is_whole(reporter: Reporter) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9-]*", reporter.name)
    assert reporter.about
    assert reporter.about[-1] != "."
    assert set(reporter.wants) <= set(OFFERED)
    [option] = [option for option in check.params if option.name == "form"]
    assert reporter.name in option.type.choices


@every_reporter
def test_every_finding_and_fault_is_told(reporter: Reporter) -> None:
    text = written(reporter, REPORT)

    assert all(found.code in text and found.path in text for found in REPORT)
    assert all(str(found.line) in text for found in REPORT)
    assert all(fault.path in text and fault.message in text for fault in REPORT.faults)
    assert len(written(reporter, CLEAN)) < len(text)


@every_reporter
def test_the_same_report_gives_the_same_text(reporter: Reporter) -> None:
    text = written(reporter, REPORT)

    assert (
        text
        == written(reporter, REPORT)
        == render(REPORT, reporter.name, **{name: OFFERED[name] for name in reporter.wants})
    )
    assert text.endswith("\n")
    assert written(reporter, Report()) == "" or written(reporter, Report()).endswith("\n")


@every_reporter
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_acts_on_who_reads_the_report(reporter: Reporter, text: str) -> None:
    shown = written(reporter, filled(text))

    shown.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", shown)
    if not reporter.machine:
        assert all(character.isprintable() or character == "\n" for character in shown)


@every_reporter
@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_begins_like_a_formula(reporter: Reporter, text: str) -> None:
    if not reporter.machine:
        return  # lines for people, not cells
    shown = written(reporter, filled(text))

    assert not re.search(rf'(?m)(?:^|[,;\t])"?\s*{re.escape(text.strip()[:3])}', shown)


@every_reporter
def test_a_report_is_known_by_its_sign(reporter: Reporter) -> None:
    for report in (REPORT, CLEAN, Report()):
        text = written(reporter, report)
        assert not text or re.search(reporter.sign, text)
    for other in ("", "Notes of mine\n", "en,es\ncat,gato\n", "{}", "<html></html>"):
        assert not re.search(reporter.sign, other)


@every_reporter
def test_a_finding_without_a_file_has_a_place(reporter: Reporter) -> None:
    one = finding(None, "Una ⟦una⟧ vez", path="", line=0, column=0, key="")

    assert one.code in written(reporter, Report((one,), pairs=1))
