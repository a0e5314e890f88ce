from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import transcheck
from tests.report.samples import CLEAN, HOSTILE, NUMBER, QUESTION, REPORT, TERM, finding
from transcheck.model import Fault, Kind, Severity, Side
from transcheck.results import Report

SCHEMA = json.loads((Path(transcheck.__file__).parent / "report" / "report-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def loaded(report: Report) -> dict:
    data = json.loads(report.to_json())
    VALIDATOR.validate(data)
    return data


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_finding_holds_what_the_contract_says() -> None:
    data = loaded(Report((TERM,), pairs=1, documents=1))

    assert data["schema"] == "transcheck-report/1"
    assert data["findings"] == [
        {
            "code": "TRM001",
            "rule": "term-missing",
            "severity": "warning",
            "message": "“front desk” is “recepción” here",
            "path": "signs.csv",
            "line": 3,
            "column": 14,
            "key": "s2",
            "kind": "label",
            "side": "target",
            "span": [15, 24],
            "text": "mostrador",
            "source": "Ask at the front desk",
            "target": "Pregunte en el mostrador",
            "suggestion": "recepción",
            "fixable": False,
            "fingerprint": "00ff",
            "counterpart": [11, 21],
            "place": "Lobby › Signs",
        }
    ]


def test_the_summary_counts() -> None:
    assert loaded(REPORT)["summary"] == {
        "findings": 3,
        "severities": {"error": 2, "warning": 1, "info": 0},
        "codes": {"NUM001": 1, "PUN001": 1, "TRM001": 1},
        "fixable": 1,
        "files": 14,
        "skipped": 0,
        "pairs": 1204,
        "faults": [{"path": "old.po", "line": 17, "message": "byte 0xe1 is not UTF-8"}],
    }


def test_a_clean_report_has_no_findings() -> None:
    assert loaded(CLEAN)["findings"] == []


def test_what_is_not_known_is_null() -> None:
    one = finding(None, "Una ⟦una⟧ vez", path="", line=0, column=0)

    data = loaded(Report((one,), (Fault("x.po", "gone"),)))

    row = data["findings"][0]
    assert (row["source"], row["line"], row["column"], row["suggestion"]) == (None, None, None, None)
    assert "counterpart" not in row
    assert "place" not in row
    assert data["summary"]["faults"][0]["line"] is None


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    written = Report((finding(text, f"⟦{text}⟧", path=text),)).to_json().encode("utf-8")

    row = json.loads(written)["findings"][0]
    assert (row["source"], row["target"], row["path"]) == (text, text, text)


def test_one_finding_is_one_line() -> None:
    assert len(REPORT.to_json().split("\n")) == len(REPORT.findings) + 5


def test_the_same_findings_give_the_same_bytes() -> None:
    later = Report(REPORT.findings, REPORT.faults, REPORT.pairs, REPORT.documents, REPORT.skipped, seconds=9.9)

    assert later.to_json() == REPORT.to_json()


def test_the_schema_knows_every_kind_severity_and_side() -> None:
    fields = SCHEMA["$defs"]["finding"]["properties"]

    assert set(fields["kind"]["enum"]) == {kind.value for kind in Kind}
    assert set(fields["side"]["enum"]) == {side.value for side in Side}
    assert set(SCHEMA["$defs"]["severity"]["enum"]) == {severity.label for severity in Severity}


@pytest.mark.parametrize("extra", [{"surprise": 1}, {"code": "X1"}, {"span": [1]}, {"source": None, "target": None}])
def test_the_schema_refuses_what_the_contract_does_not_hold(extra: dict) -> None:
    data = json.loads(Report((NUMBER, QUESTION)).to_json())
    data["findings"][0].update(extra)

    assert not VALIDATOR.is_valid(data)
