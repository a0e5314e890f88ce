"""What is kept from run to run: the same findings, anew for whatever may change them, and never from a damaged file."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

import transcheck
from transcheck import Checker, Glossary
from transcheck.cache import FILE_NAME, Cache
from transcheck.cli import main
from transcheck.engine import Engine
from transcheck.formats.base import ReadOptions
from transcheck.model import Edit, Fault, Finding, Fix, Kind, Severity, Side, Span
from transcheck.outcome import Outcome
from transcheck.records import packed, unpacked

ROWS = "id,en,es\na,Wait 30 days?,Espere 3 días?\nb,The gate is open.,La la verja está abierta .\nc,Rigging,Jarcia\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the paths of the documents that are really checked."""
    paths: list[str] = []
    check = Engine.check

    def watched(engine: Engine, document: transcheck.model.Document) -> Outcome:
        paths.append(Path(document.path).name)
        return check(engine, document)

    monkeypatch.setattr(Engine, "check", watched)
    return paths


def finding(**values: object) -> Finding:
    usual = Finding(
        "NUM003", "number-changed", Severity.ERROR, "3 stands for 30", "a.po", 3, 9, "k", Kind.BUTTON, Side.TARGET,
        Span(7, 8), "Wait 30 days?", "Espere 3 días?",
    )  # fmt: skip
    return usual._replace(**values)


EVERY = finding(
    suggestion="30",
    fix=Fix((Edit(Span(7, 8), "30"), Edit(Span(9, 9), "")), safe=True),
    counterpart=Span(5, 7),
    confidence=0.75,
    place="00:01:02,500",
    fingerprint="0123456789abcdef",
)


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome(),
        Outcome([EVERY, finding(), finding(source=None, side=Side.TARGET)], [Fault("a.po", "is damaged", 3)], pairs=7),
        Outcome([finding(target="lone \ud800 surrogate", fix=Fix(()))], [Fault("b.po", "no line")]),
    ],
)
def test_an_outcome_comes_back_as_it_went(outcome: Outcome) -> None:
    again = unpacked(packed(outcome))

    assert again == outcome
    assert [type(value) for value in again.findings[:1]] == [Finding][: len(again.findings)]
    assert all(isinstance(f.span, Span) and isinstance(f.kind, Kind) for f in again.findings)


def damaged() -> Iterator[str]:
    whole = json.loads(packed(Outcome([EVERY], [Fault("a.po", "x", 1)], pairs=1)))
    yield from ("", "null", "[]", "{}", "[1,2,3,4]", "[" * 100_000, '"text"', "[NaN,[],[],[]]")
    for place in range(len(whole[2][0])):
        for value in ([], {"a": 1}, -1, "nonsense", 10**9):
            row = [*whole[2][0]]
            if type(row[place]) is type(value) or (row[place] == EVERY.confidence and isinstance(value, int)):
                continue  # another text or number is sound
            row[place] = value
            yield json.dumps([whole[0], whole[1], [row], whole[3]])


def test_what_is_no_outcome_is_refused() -> None:
    texts = list(damaged())
    assert len(texts) > 60

    for text in texts:
        try:
            unpacked(text)
        except ValueError:
            continue
        pytest.fail(text[:300])


def test_a_second_run_checks_nothing_and_says_the_same(file: Path, folder: Path, checked: list[str]) -> None:
    first = Checker(cache=folder).check_paths([file])
    assert checked == ["a.csv"]

    second = Checker(cache=folder).check_paths([file])

    assert checked == ["a.csv"]
    assert second.findings == first.findings == Checker().check_paths([file]).findings
    assert (second.pairs, second.documents, second.skipped) == (first.pairs, first.documents, first.skipped)
    assert {f.code for f in second} == {"NUM003", "PUN001", "DUP001", "SPC001"}


def test_only_the_file_that_changed_is_checked(tmp_path: Path, folder: Path, checked: list[str]) -> None:
    for name in "abc":
        (tmp_path / f"{name}.csv").write_text(ROWS, encoding="utf-8")
    checker = Checker(cache=folder)
    checker.check_paths([tmp_path])
    checked.clear()
    (tmp_path / "b.csv").write_text(ROWS.replace("3 días?", "30 días?"), encoding="utf-8")

    report = checker.check_paths([tmp_path])

    assert checked == ["b.csv"]
    assert report.findings == Checker().check_paths([tmp_path]).findings


@pytest.mark.parametrize(
    "other",
    [
        {"select": ["NUM"]},
        {"ignore": ["NUM"]},
        {"profile": "es-MX"},
        {"options": ReadOptions(source_column="en", target_column="es")},
        {"glossary": Glossary.from_rows([("gate", "puerta")])},
        {"words": True},
    ],
)
def test_other_settings_are_other_keys(
    file: Path, folder: Path, tmp_path: Path, checked: list[str], other: dict[str, object]
) -> None:
    words = tmp_path / "words.txt"
    words.write_text("verjja\n", encoding="utf-8")
    if "words" in other:
        other = {"words": words}
    Checker(cache=folder).check_paths([file])
    checked.clear()

    report = Checker(cache=folder, **other).check_paths([file])

    assert checked == ["a.csv"]
    assert report.findings == Checker(**other).check_paths([file]).findings


def test_a_glossary_or_dictionary_that_changes_is_another(
    file: Path, folder: Path, tmp_path: Path, checked: list[str]
) -> None:
    terms, words = tmp_path / "terms.tsv", tmp_path / "words.txt"
    for text in ("cancela", "puerta"):
        terms.write_text(f"en\tes\ngate\t{text}\n", encoding="utf-8")
        words.write_text(f"{text}\n", encoding="utf-8")
        for _ in range(2):
            report = Checker(cache=folder, glossary=terms, words=words).check_paths([file])
            assert [f.suggestion for f in report if f.code == "TRM001"] == [text]

    assert checked == ["a.csv"] * 2


def test_other_code_is_another_key(
    file: Path, folder: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Checker(cache=folder).check_paths([file])
    monkeypatch.setattr("transcheck.keys.contents", lambda: "other modules")

    Checker(cache=folder).check_paths([file])

    assert checked == ["a.csv"] * 2


def test_a_partner_that_changes_is_seen(tmp_path: Path, folder: Path, checked: list[str]) -> None:
    (tmp_path / "menu.en.txt").write_text("Wait 30 days.\n", encoding="utf-8")
    (tmp_path / "menu.es.txt").write_text("Espere 3 días.\n", encoding="utf-8")
    checker = Checker(cache=folder)
    assert [f.code for f in checker.check_paths([tmp_path])] == ["NUM003"]
    (tmp_path / "menu.en.txt").write_text("Wait 3 days.\n", encoding="utf-8")

    assert not checker.check_paths([tmp_path]).findings
    assert len(checked) == 2


def test_rules_over_all_files_still_compare_them(tmp_path: Path, folder: Path, checked: list[str]) -> None:
    for name, text in (("a", "Jarcia"), ("b", "Jarcia"), ("c", "Aparejo")):
        (tmp_path / f"{name}.csv").write_text(f"id,en,es\n1,Rigging,{text}\n", encoding="utf-8")
    checker = Checker(select=["CON001", "NUM"], cache=folder)
    first = checker.check_paths([tmp_path])
    (tmp_path / "d.csv").write_text("id,en,es\n1,Rigging,Cordaje\n", encoding="utf-8")

    second = checker.check_paths([tmp_path])

    assert checked == ["a.csv", "b.csv", "c.csv", "d.csv"]
    assert [(Path(f.path).name, f.code, f.line) for f in first] == [("c.csv", "CON001", 2)]
    assert [Path(f.path).name for f in second] == ["c.csv", "d.csv"]
    assert second.findings == Checker(select=["CON001", "NUM"]).check_paths([tmp_path]).findings


def test_files_with_faults_are_checked_again(tmp_path: Path, folder: Path, checked: list[str]) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"en,es\nx,\xff\n")
    checker = Checker(cache=folder)

    reports = [checker.check_paths([bad]) for _ in range(2)]

    assert checked == ["bad.csv"] * 2
    assert [report.exit_code for report in reports] == [2, 2]


_opened: list[sqlite3.Connection] = []


def store(folder: Path) -> sqlite3.Connection:
    _opened.append(sqlite3.connect(folder / FILE_NAME))
    return _opened[-1]


@pytest.fixture(autouse=True)
def no_store_stays_open() -> Iterator[None]:
    yield
    while _opened:
        _opened.pop().close()


def test_a_damaged_entry_counts_as_absent(file: Path, folder: Path, checked: list[str]) -> None:
    right = Checker(cache=folder).check_paths([file]).findings
    with store(folder) as held:
        (value,) = held.execute("select value from outcomes").fetchone()
        held.execute("update outcomes set value = ?", (value[:-9] + b"x" + value[-8:],))

    assert Checker(cache=folder).check_paths([file]).findings == right
    assert checked == ["a.csv"] * 2


@pytest.mark.parametrize("value", [b"\x80\x04N.", b"[1,[],[[]],[]]", b"", "text", None, 5])
def test_a_hostile_entry_counts_as_absent(file: Path, folder: Path, checked: list[str], value: object) -> None:
    right = Checker(cache=folder).check_paths([file]).findings
    with store(folder) as held:
        (key,) = held.execute("select key from outcomes").fetchone()
        sealed = sha256(key + value).digest() + value if isinstance(value, bytes) else value
        held.execute("drop table outcomes")
        held.execute("create table outcomes (key blob primary key, used integer, value)")
        held.execute("insert into outcomes values (?, 0, ?)", (key, sealed))

    assert Checker(cache=folder).check_paths([file]).findings == right
    assert checked == ["a.csv"] * 2


@pytest.mark.parametrize(
    "content", [b"no database at all, and long enough to be read as one " * 20, b"SQLite format 3\0"]
)
def test_a_damaged_file_is_replaced(file: Path, folder: Path, checked: list[str], content: bytes) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(content)

    reports = [Checker(cache=folder).check_paths([file]) for _ in range(3)]

    assert reports[0].findings == reports[1].findings == reports[2].findings
    assert len(checked) < 3


def test_without_a_place_the_run_goes_on(file: Path, tmp_path: Path, checked: list[str]) -> None:
    blocked = tmp_path / "no folder"
    blocked.write_text("", encoding="utf-8")

    assert len(Checker(cache=blocked / "kept").check_paths([file])) == 4
    assert checked == ["a.csv"]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="no owners here")
def test_a_folder_that_others_may_write_to_is_closed_or_left(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    folder.chmod(0o777)
    Checker(cache=folder).check_paths([file])
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert (folder / FILE_NAME).exists()

    (folder / FILE_NAME).unlink()
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    assert len(Checker(cache=folder).check_paths([file])) == 4
    assert not (folder / FILE_NAME).exists()


def test_the_oldest_go_first_when_room_is_short(folder: Path) -> None:
    outcome = Outcome([EVERY] * 10, pairs=1)
    size = len(packed(outcome)) + 32
    for number in range(10):
        with Cache(folder, most=5 * size) as cache:
            cache.put(bytes([number]), outcome)

    kept = Cache(folder).get([bytes([number]) for number in range(10)])

    assert bytes([9]) in kept
    assert bytes([0]) not in kept
    assert len(kept) <= 5


def test_what_nobody_asked_for_in_a_month_goes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day = 86_400
    now = 1_000 * day
    monkeypatch.setattr("transcheck.cache.time.time", lambda: now)
    with Cache(folder) as cache:
        cache.put(b"asked for", Outcome(pairs=1))
        cache.put(b"forgotten", Outcome(pairs=2))
    now += 20 * day
    assert Cache(folder).get([b"asked for"])
    now += 20 * day
    with Cache(folder) as cache:
        cache.put(b"new", Outcome(pairs=3))

    assert set(Cache(folder).get([b"asked for", b"forgotten", b"new"])) == {b"asked for", b"new"}


def test_two_runs_at_once_share_a_cache(tmp_path: Path, folder: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.csv").write_text(ROWS.replace("30", str(40 + number)), encoding="utf-8")
    code = (
        f"from transcheck import Checker; print(len(Checker(cache={str(folder)!r}).check_paths([{str(tmp_path)!r}])))"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(4)]

    assert [run.communicate()[0].strip() for run in runs] == ["80"] * 4
    assert store(folder).execute("select count(*) from outcomes").fetchone() == (20,)


def test_processes_fill_the_same_cache(tmp_path: Path, folder: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.csv").write_text(ROWS, encoding="utf-8")

    first = Checker(cache=folder).check_paths([tmp_path], jobs=2)
    second = Checker(cache=folder).check_paths([tmp_path], jobs=2)

    assert first.findings == second.findings == Checker().check_paths([tmp_path]).findings
    assert store(folder).execute("select count(*) from outcomes").fetchone() == (4,)


def test_the_command_line_keeps_unless_told_otherwise(
    file: Path, folder: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRANSCHECK_CACHE_DIR", str(folder))
    run = CliRunner()

    shown = [run.invoke(main, ["check", str(file), "-f", "sarif"]).stdout for _ in range(2)]
    assert checked == ["a.csv"]
    assert shown[0] == shown[1]
    assert run.invoke(main, ["check", str(file), "-f", "sarif", "--no-cache"]).stdout == shown[0]
    assert checked == ["a.csv"] * 2

    assert run.invoke(main, ["cache", "dir"]).stdout == f"{folder / 'outcomes'}\n"
    cleared = run.invoke(main, ["cache", "clear"])
    assert (cleared.exit_code, cleared.stdout.endswith(" MB removed\n")) == (0, True)
    assert not (folder / "outcomes" / FILE_NAME).exists()
    assert run.invoke(main, ["cache", "clear"]).stdout == f"{folder / 'outcomes'}: 0.0 MB removed\n"


def test_the_library_keeps_nothing_unasked(file: Path, own_cache: Path) -> None:
    before = sorted(own_cache.rglob("*"))

    transcheck.check_paths([file])
    Checker().check_paths([file])

    assert sorted(own_cache.rglob("*")) == before
