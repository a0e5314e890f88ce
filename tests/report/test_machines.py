"""Outputs for machines: each is valid by its own contract, and hostile text does no harm in any."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest

from transcheck.model import Fault, Severity
from transcheck.report import REPORTERS, render
from transcheck.results import Report

from .samples import finding

HOSTILE = "=1+1\n::error::x%0A\x1b]8;;a\x07<script>&\u202e|`\ud800\x00"
FINDINGS = (
    finding("Wait ⟦30⟧ days.", "Espere ⟦3⟧ días.", "30 in the English, 3 in the Spanish", suggestion="30"),
    finding("Ready?", "⟦Listo⟧?", "no ¿ opens this question", severity=Severity.WARNING, fix="¿Listo", code="PUN001"),
    finding(HOSTILE, f"⟦{HOSTILE}⟧", HOSTILE, path=f"a,b:{HOSTILE}.po", key=HOSTILE, severity=Severity.INFO),
    finding("Hi", "⟦Ho⟧", path="", line=0, column=0, key="7"),
)
REPORT = Report(FINDINGS, (Fault("bad.po", "is no catalogue", 3), Fault("", "item 2 is no pair")), 4, 2)
EMPTY = Report((), (), 4, 1)


@pytest.mark.parametrize("name", REPORTERS)
@pytest.mark.parametrize("report", [REPORT, EMPTY, Report()])
def test_every_output_is_utf8_and_the_same_each_time(name: str, report: Report) -> None:
    options = {"summaries": {}} if "summaries" in REPORTERS[name].wants else {}
    text = render(report, name, **options)
    assert text == render(report, name, **options)
    assert not text or text.endswith("\n")
    text.encode()


def test_sarif_has_rules_places_levels_and_faults() -> None:
    run = json.loads(render(REPORT, "sarif", summaries={"NUM001": "A number is missing."}))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["NUM001", "PUN001"]
    assert run["tool"]["driver"]["rules"][0]["shortDescription"] == {"text": "A number is missing."}
    first, second, third, last = run["results"]
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "locale/es.po"},
        "region": {"startLine": 12, "startColumn": 9},
    }
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "error"]
    assert first["message"]["text"] == "30 in the English, 3 in the Spanish; write “30”"
    assert second["ruleIndex"] == 1
    assert "\n" not in third["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert last["locations"] == [{"logicalLocations": [{"fullyQualifiedName": "7"}]}]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == 2


def test_github_commands_cannot_be_forged() -> None:
    lines = render(REPORT, "github").splitlines()
    assert len(lines) == len(FINDINGS) + 2
    assert lines[2].startswith("::error file=locale/es.po,line=12,col=9,title=NUM001 number-missing::30 in")
    assert lines[4].startswith("::notice file=a%2Cb%3A")
    assert "%0A%3A%3Aerror" in lines[4]


def test_gitlab_fingerprints_are_unique() -> None:
    same = Report((FINDINGS[0], FINDINGS[0]))
    rows = json.loads(render(same, "gitlab"))
    assert len({row["fingerprint"] for row in rows}) == 2
    assert rows[0]["location"] == {"path": "locale/es.po", "lines": {"begin": 12}}
    assert rows[0]["severity"] == "major"


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_outputs_are_well_formed_whatever_the_text(name: str) -> None:
    root = ET.fromstring(render(REPORT, name).encode())
    assert not list(root.iter("script"))
    told = [element.get("message") for element in root.iter() if element.get("message")]
    assert len(told) == len(FINDINGS) + 2


def test_junit_counts() -> None:
    root = ET.fromstring(render(REPORT, "junit").encode())
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("6", "4", "2")
    passed = ET.fromstring(render(EMPTY, "junit").encode())
    assert [case.get("name") for case in passed.iter("testcase")] == ["4 pairs"]


def test_json_lines_are_those_of_json_and_the_summary_is_last() -> None:
    lines = [json.loads(line) for line in render(REPORT, "jsonl").splitlines()]
    whole = json.loads(render(REPORT, "json"))
    assert lines == [*whole["findings"], whole["summary"]]


def test_no_cell_of_the_table_is_a_formula() -> None:
    text = render(REPORT, "csv")
    assert text.startswith("\ufeffpath,")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len(rows) == len(FINDINGS) + 2
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+-@\t\r" and cell]
    assert rows[2]["suggestion"] == "30"
    fullwidth = render(Report((finding("a", "⟦＝1+1⟧", "＝1+1"),)), "csv")
    assert ",＝" not in fullwidth


def test_markdown_has_counts_by_rule_and_no_markup_of_the_texts() -> None:
    text = render(REPORT, "markdown")
    assert "| NUM001 number-missing | 3 | 3 | 0 |" in text
    assert "<script>" not in text
    many = render(Report((FINDINGS[0],) * 60), "markdown")
    assert "… and 10 more" in many


def test_grouped_says_each_file_once() -> None:
    lines = render(REPORT, "grouped", summary=False).splitlines()
    assert lines.count("locale/es.po:") == 1
    assert "  12:9: error NUM001[number-missing] 30 in the English, 3 in the Spanish" in lines
