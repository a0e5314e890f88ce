"""What the tool says of the labelled document pairs that ship with it, with its default rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import transcheck
from transcheck.model import Finding

EXAMPLES = Path(__file__).parent.parent / "examples"
LEAST_RECALL = LEAST_PRECISION = 0.9


def matches(finding: Finding, label: dict) -> bool:
    """Whether a finding stands in the labelled line, and its words and the quoted ones have something in common."""
    quote = label["quote"]
    return finding.side.value == label["side"] and any(
        line == label["line"] and words.strip() and (words.strip() in quote or quote in words)
        for line, words in enumerate(finding.text.split("\n"), finding.line)
    )


@pytest.mark.parametrize(
    ("folder", "english", "spanish"),
    [("video", "video.en.srt", "video.es.srt"), ("press", "press.en.html", "press.es.html")],
)
def test_labelled_defects_are_found_and_little_else(folder: str, english: str, spanish: str) -> None:
    labels = json.loads((EXAMPLES / folder / "defects.json").read_text(encoding="utf-8"))
    report = transcheck.check_paths([EXAMPLES / folder / english, EXAMPLES / folder / spanish])

    missed = [label["id"] for label in labels if not any(matches(finding, label) for finding in report)]
    wrong = [finding for finding in report if not any(matches(finding, label) for label in labels)]

    assert not report.faults
    assert not [label["id"] for label in labels if label["must_find"] and label["id"] in missed]
    assert len(missed) <= (1 - LEAST_RECALL) * len(labels), missed
    shown = [f"{f.line}: {f.code} {f.text}" for f in wrong]
    assert len(wrong) <= (1 - LEAST_PRECISION) * len(report.findings), shown
