"""The configuration at work: the nearest one holds, the command line goes before it, and it can be shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from transcheck.cli import main

ROWS = "en,es\nWait 30 days,Espere 3 días\nThe door is open,La puerta está está abierta\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two tables that hold the same faults."""
    for name in ("a.csv", "old/b.csv"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(ROWS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def codes(*args: str) -> list[tuple[str, str, str]]:
    report = json.loads(run("check", ".", "--format", "json", *args).stdout)
    return sorted({(f["path"], f["code"], f["severity"]) for f in report["findings"]})


def test_parts_of_a_project_have_settings_of_their_own(project: Path) -> None:
    (project / "transcheck.toml").write_text(
        "select = ['NUM', 'DUP']\n[severity]\nDUP001 = 'info'\n[per-path.'old/**']\nignore = ['NUM']\n"
    )
    assert codes() == [("a.csv", "DUP001", "info"), ("a.csv", "NUM003", "error"), ("old/b.csv", "DUP001", "info")]
    assert ("old/b.csv", "NUM003", "error") in codes("--isolated")


def test_each_named_path_has_the_nearest_configuration(project: Path) -> None:
    (project / "transcheck.toml").write_text("select = ['NUM']\n")
    (project / "old" / "pyproject.toml").write_text("[tool.transcheck]\nselect = ['DUP']\n")
    done = run("check", "a.csv", "old/b.csv", "--format", "json")
    found = {(f["path"], f["code"]) for f in json.loads(done.stdout)["findings"]}
    assert found == {("a.csv", "NUM003"), ("old/b.csv", "DUP001")}


@pytest.mark.parametrize(
    ("text", "args", "status"),
    [
        ("fail-on = 'never'\n", (), 0),
        ("fail-on = 'never'\n", ("--fail-on", "error"), 1),
        ("severity = {NUM = 'info', DUP = 'info'}\n", (), 0),
        ("severity = {NUM = 'info', DUP = 'info'}\n", ("--fail-on", "info"), 1),
        ("severity = {NUM = 'warning', DUP = 'info'}\n", ("--fail-on", "error"), 0),
        ("", ("--exit-zero",), 0),
        ("selec = []\n", (), 2),
    ],
)
def test_the_status_follows_the_severity(project: Path, text: str, args: tuple[str, ...], status: int) -> None:
    (project / "transcheck.toml").write_text(text)
    assert run("check", "a.csv", *args).exit_code == status


def test_a_mistake_is_one_line_with_its_place_and_cure(project: Path) -> None:
    (project / "transcheck.toml").write_text("\nglosary = ['x.csv']\n")
    done = run("check", "a.csv")
    assert done.stderr.splitlines() == [
        f"transcheck: {project / 'transcheck.toml'}:2: no key is called 'glosary'; did you mean glossaries?"
    ]


def test_a_glossary_of_the_configuration_is_found_beside_it(project: Path) -> None:
    (project / "terms.csv").write_text("en,es\ndoor,portón\n")
    (project / "transcheck.toml").write_text("glossaries = ['terms.csv']\n")
    report = json.loads(run("check", "old/b.csv", "--format", "json").stdout)
    assert "TRM001" in {finding["code"] for finding in report["findings"]}


def test_settings_are_shown_with_their_origin(project: Path) -> None:
    (project / "transcheck.toml").write_text("profile = 'es-MX'\n[per-path.old]\nignore = ['CAP']\n")
    shown = run("config", "old/b.csv").stdout
    assert f'profile = "es-MX"  # {project / "transcheck.toml"}' in shown
    assert 'fail-on = "warning"  # default' in shown
    assert "ignore = [\"CAP\"]  # per-path.'old'" in shown
    assert json.loads(run("config", "--schema").stdout)["properties"]["profile"]["enum"][0] == "es"


def test_several_reports_are_written_at_once(project: Path) -> None:
    done = run("check", "a.csv", "-o", "sarif:out.sarif", "-o", "junit:out.xml", "-o", "github")
    assert done.stdout.startswith("::error file=a.csv,line=2")
    assert json.loads((project / "out.sarif").read_text())["version"] == "2.1.0"
    assert (project / "out.xml").read_text().startswith("<?xml")


def test_no_report_goes_over_a_configuration_or_what_it_names(project: Path) -> None:
    (project / "terms.csv").write_text("en,es\ndoor,portón\n")
    (project / "transcheck.toml").write_text("glossaries = ['terms.csv']\n")
    assert run("check", "a.csv", "-o", "csv:terms.csv").exit_code == 2
    assert run("check", "a.csv", "-o", "transcheck.toml").exit_code == 2
    assert (project / "transcheck.toml").read_text() == "glossaries = ['terms.csv']\n"
    assert (project / "terms.csv").read_text() == "en,es\ndoor,portón\n"
