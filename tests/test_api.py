"""What programs call: pairs from memory, files, faults, and the five lines of the README."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import transcheck
from transcheck import Glossary, Kind, Pair, Segment

ROOT = Path(__file__).parent.parent


def test_pairs_may_be_tuples_mappings_or_pairs() -> None:
    report = transcheck.check_pairs(
        [
            ("Wait 30 days.", "Espere 3 días."),
            {"id": "menu.open", "en": "Ready?", "es": "Listo?", "kind": "button"},
            Pair(Segment("A list", "en"), Segment("Una lista de de cosas", "es"), key="k"),
        ]
    )

    assert {(f.key, f.code) for f in report} == {("0", "NUM003"), ("menu.open", "PUN001"), ("k", "DUP001")}
    assert {f.kind for f in report if f.key == "menu.open"} == {Kind.BUTTON}


def test_a_bad_item_is_a_fault_and_the_others_are_checked() -> None:
    report = transcheck.check_pairs([("only one",), None, "text", (1, 2), ("The the door", None)])

    assert [fault.message.split(":")[0] for fault in report.faults] == [f"item {i} is no pair" for i in range(4)]
    assert [f.code for f in report] == ["DUP001"]
    assert report.exit_code == 2
    assert not report.ok


def test_clean_pairs_give_an_ok_report() -> None:
    report = transcheck.check_pairs([("The gate is open.", "La verja está abierta.")])

    assert report.ok
    assert report.exit_code == 0
    assert report.pairs == 1
    assert json.loads(report.to_json())["schema"] == "transcheck-report/1"


def test_selecting_and_ignoring_rules() -> None:
    pairs = [("Wait 30 days?", "Espere 3 días?")]

    assert {f.code for f in transcheck.check_pairs(pairs)} == {"NUM003", "PUN001"}
    assert {f.code for f in transcheck.check_pairs(pairs, select=["NUM"])} == {"NUM003"}
    assert {f.code for f in transcheck.check_pairs(pairs, ignore=["number-changed"])} == {"PUN001"}
    with pytest.raises(transcheck.TranscheckError, match="no rule is called"):
        transcheck.check_pairs(pairs, select=["NOPE99"])


def test_a_glossary_may_be_an_object_a_path_or_a_bundled_name(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("en,es\nBinational Center,Centro Binacional\n", encoding="utf-8")
    pairs = [("Visit the Binational Center", "Visite el centro nacional")]

    for glossary in (path, str(path), [path], "public-institutions", Glossary.load(path)):
        assert [f.code for f in transcheck.check_pairs(pairs, glossary=glossary)] == ["TRM001"]


def test_files_and_folders_are_checked_and_one_that_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.csv").write_text("en,es\nReady?,Listo?\n", encoding="utf-8")
    (tmp_path / "bad.po").write_bytes(b'msgid "x"\nmsgstr "\xff\xfe"\n')

    report = transcheck.check_paths([tmp_path, tmp_path / "none.po"])

    assert [(Path(f.path).name, f.code, f.line) for f in report] == [("good.csv", "PUN001", 2)]
    assert sorted(Path(fault.path).name for fault in report.faults) == ["bad.po", "none.po"]
    assert report.exit_code == 2


def test_two_processes_give_the_same_report_as_one(tmp_path: Path) -> None:
    for n in range(5):
        rows = "".join(f"Ready {n} {i}?,Listo {n} {i}?\n" for i in range(20))
        (tmp_path / f"{n}.csv").write_text("en,es\n" + rows, encoding="utf-8")

    one = transcheck.check_paths([tmp_path], jobs=1, select=["ALL"])
    two = transcheck.check_paths([tmp_path], jobs=2, select=["ALL"])

    assert len(one) >= 100
    assert one.findings == two.findings
    assert one.pairs == two.pairs == 100


def test_progress_counts_up_to_the_whole(tmp_path: Path) -> None:
    for n in range(3):
        (tmp_path / f"{n}.csv").write_text("en,es\nReady?,¿Listo?\n", encoding="utf-8")
    seen: list[tuple[int, int]] = []

    transcheck.check_paths([tmp_path], progress=lambda done, total: seen.append((done, total)))

    assert seen
    assert seen[-1][0] == seen[-1][1] > 0


def test_the_readme_lines_run_as_they_stand() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    code = text.split("```python\n", 1)[1].split("```", 1)[0]

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert [line.split()[0] for line in done.stdout.splitlines()] == ["NUM003", "TRM001"]


def test_every_public_name_is_importable() -> None:
    for name in transcheck.__all__:
        assert getattr(transcheck, name) is not None
    with pytest.raises(AttributeError):
        transcheck.nothing  # noqa: B018


def test_excluded_files_are_left_out_of_walks(tmp_path: Path) -> None:
    for name in ("a.csv", "old.csv"):
        (tmp_path / name).write_text("en,es\nReady?,Listo?\n", encoding="utf-8")

    report = transcheck.check_paths([tmp_path], exclude=["old*"])

    assert [Path(f.path).name for f in report] == ["a.csv"]


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(transcheck.TranscheckError, match="es-419"):
        transcheck.check_pairs([("a", "b")], profile="es-XX")
