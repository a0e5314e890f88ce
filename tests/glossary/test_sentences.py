"""Terms in sentences of many fields: every inflected use is accepted, and every other word for the term is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck import check_pairs
from transcheck.glossary.model import Glossary
from transcheck.glossary.read import term_of

LINES = [
    line
    for line in Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def codes(glossary: Glossary, source: str, target: str) -> list[str]:
    report = check_pairs([(source, target)], glossary=glossary, select=["TRM"])
    return [finding.code for finding in report if finding.code != "TRM008"]


@pytest.mark.parametrize("line", LINES)
def test_inflected_uses_are_accepted_and_other_words_are_reported(line: str) -> None:
    english, spanish, more, source, right, wrong = (cell.strip() for cell in line.split("|"))
    cells = dict(cell.split("=") for cell in more.split(",") if "=" in cell)
    glossary = Glossary([term_of(english, spanish, **cells)])

    assert codes(glossary, source, right) == []
    assert codes(glossary, source, wrong)[:1] in (["TRM001"], ["TRM004"])
