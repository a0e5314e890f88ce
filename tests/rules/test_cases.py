"""Each rule on either side of what it decides by: see `cases.py`."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.rules.cases import FOLDER, RULES, Case, cases, judged

CASES: dict[str, list[Case]] = defaultdict(list)
for _path in sorted(FOLDER.glob("*.txt")):
    for _case in cases(_path.read_text(encoding="utf-8")):
        assert _case.code.startswith(_path.stem), f"{_case.code} stands in {_path.name}"
        CASES[_case.code].append(_case)


@pytest.mark.parametrize("code", CASES)
def test_cases_are_judged_as_marked(code: str) -> None:
    found = [line for case in CASES[code] for line in judged(case).lines()]

    assert found == [line for case in CASES[code] for line in case.lines()]


def test_no_case_stands_twice() -> None:
    for code, found in CASES.items():
        plain = [case.plain() for case in found]
        assert len(set(plain)) == len(plain), f"{code}: {[case.rows for case in plain if plain.count(case) > 1]}"


def test_cases_are_of_rules() -> None:
    assert set(CASES) <= set(RULES)
