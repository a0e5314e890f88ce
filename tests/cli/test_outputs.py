"""What a command writes never goes over what it reads, and an earlier report is nobody's loss."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.report.samples import finding
from transcheck.cli import main
from transcheck.cli.outputs import is_report
from transcheck.model import Fault
from transcheck.report import REPORTERS, render
from transcheck.results import Report

TABLE = "id,en,es\na1,The list of boats,La lista de de barcos\n"
TERMS = "en,es\nboat,barco\n"
FOUND = (finding("Wait ⟦30⟧ days.", "Espere ⟦3⟧ días."), finding("Ready?", "⟦Listo⟧?", code="PUN001"))
FAULTS = (Fault("bad.po", "is no catalogue", 3), Fault("", "item 2 is no pair"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name, text in {
        "in/a.csv": TABLE,
        "in/page.en.txt": "A green door.\n",
        "in/page.es.txt": "Una puerta verde.\n",
        "in/notes.rst": "nothing that is read\n",
        "terms.csv": TERMS,
        "words.txt": "barcos\n",
        "own.tbx": "not even a glossary",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def run(arguments: str):
    return CliRunner().invoke(main, arguments.split())


@pytest.mark.parametrize(
    "arguments",
    [
        "check in/a.csv -o in/a.csv",
        "check in/a.csv -o ./in/../in/a.csv",
        "check in -o in/a.csv",
        "check in -o in/page.en.txt",
        "check in -o in/notes.rst",
        "check . -f html -o in/notes.rst",
        "check in/page.es.txt -o in/page.en.txt",
        "check in/a.csv -g terms.csv -o terms.csv",
        "check in/a.csv -w words.txt -o words.txt",
        "align in/page.en.txt in/page.es.txt -o in/page.es.txt",
        "align in/page.en.txt in/page.es.txt -g terms.csv -o terms.csv",
        "roles in/page.en.txt in/page.es.txt -o in/page.en.txt",
        "roles in/page.es.txt -o in/page.es.txt",
        "glossary mine in/a.csv -o in/a.csv",
        "glossary mine in -o in/a.csv",
        "glossary mine in/page.es.txt -o in/page.en.txt",
        "glossary convert terms.csv terms.csv",
        "glossary merge terms.csv -o terms.csv",
        "words in/a.csv -w in/a.csv --accept barcos",
    ],
)
def test_no_command_writes_over_what_it_reads(folder: Path, arguments: str) -> None:
    before = contents(folder)
    done = run(arguments)

    assert done.exit_code == 2
    assert done.stderr.startswith("transcheck: ")
    assert done.stderr.count("\n") == 1
    assert "give another name" in done.stderr
    assert contents(folder) == before


def test_links_and_second_names_are_seen_through(folder: Path) -> None:
    (folder / "link.csv").symlink_to("in/a.csv")
    os.link(folder / "terms.csv", folder / "same.csv")

    assert run("check in/a.csv -o link.csv").exit_code == 2
    assert run("check in/a.csv -g terms.csv -o same.csv").exit_code == 2
    assert (folder / "in/a.csv").read_text() == TABLE
    assert (folder / "terms.csv").read_text() == TERMS


def test_the_project_dictionary_of_the_folder_is_spared(folder: Path) -> None:
    (folder / "transcheck-words.txt").write_text("barcos\n")

    assert run("check in/a.csv -o transcheck-words.txt").exit_code == 2
    assert (folder / "transcheck-words.txt").read_text() == "barcos\n"


@pytest.mark.parametrize("form", REPORTERS)
def test_a_report_in_the_folder_is_written_again_and_is_not_read(folder: Path, form: str) -> None:
    command = f"check . -f {form} --exit-zero -o in/report.{'csv' if form == 'csv' else 'html'}"
    output = folder / command.rsplit(maxsplit=1)[-1]

    assert run(command).exit_code == 0
    first = output.read_text(encoding="utf-8")
    summary = run(command).stderr
    assert run(command).exit_code == 0
    assert output.read_text(encoding="utf-8").count("DUP001") == first.count("DUP001")
    assert "1 error in 1 of " in summary


def test_a_table_of_the_same_name_elsewhere_is_still_read(folder: Path) -> None:
    (folder / "report.csv").write_text(TABLE)
    assert run("check in -f csv --exit-zero -o in/report.csv").exit_code == 0

    assert "2 errors in 2 of " in run("check . -f csv --exit-zero -o in/report.csv").stderr


def test_a_file_elsewhere_and_an_empty_one_are_free(folder: Path) -> None:
    (folder / "old.txt").write_text("written by somebody\n")
    (folder / "in/empty.html").touch()

    assert run("check in -o old.txt").exit_code == 1
    assert run("check in -f html -o in/empty.html").exit_code == 1
    assert b"DUP001" in (folder / "in/empty.html").read_bytes()


@pytest.mark.parametrize("form", REPORTERS)
@pytest.mark.parametrize(
    "report",
    [Report(FOUND, (), 4, 2), Report(FOUND, FAULTS, 4, 2), Report((), FAULTS, 4, 2), Report((), (), 4, 1), Report()],
)
@pytest.mark.parametrize("summary", [True, False])
def test_every_report_is_known_for_one(folder: Path, form: str, report: Report, summary: bool) -> None:
    wants = REPORTERS[form].wants
    options = {"summaries": {}} if "summaries" in wants else {"summary": summary} if "summary" in wants else {}
    file = folder / "report"
    file.write_bytes(render(report, form, **options).encode())

    assert is_report(file)


@pytest.mark.parametrize(
    "text",
    [
        TABLE, TERMS, "[]{}", '{"title": "transcheck"}', '[{"type": "issue"}]', "<html><title>transcheck</title>",
        "Our report: 3 pairs were checked in 2.0 s by transcheck,\nand all was well.\n", "error: nothing\n",
        "path,line,column\na,1,2\n", "### transcheck\n", '<?xml version="1.0"?><testsuites name="ours"/>',
        '{"findings": 3}\n', '{"tool": {"driver": {"name": "other"}}}', "::error file=a::x\n", "a: error: b\n",
    ],
)  # fmt: skip
def test_nothing_else_is_taken_for_a_report(folder: Path, text: str) -> None:
    file = folder / "file"
    file.write_text(text)

    assert not is_report(file)
