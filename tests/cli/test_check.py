from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from transcheck.cli import main

BAD = "id,en,es\na1,The list of boats,La lista de de barcos\na2,A green door,Una puerta verde\n"
GOOD = "id,en,es\nb1,A green door,Una puerta verde\n"


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.csv"
    path.write_text(BAD, encoding="utf-8")
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.csv"
    path.write_text(GOOD, encoding="utf-8")
    return path


def run(*arguments: object, **environment: str):
    return CliRunner().invoke(main, [str(a) for a in arguments], env=environment)


def process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "transcheck", *map(str, arguments)]
    keep = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    return subprocess.run(command, capture_output=True, check=False, env={**keep, **environment})


def test_a_finding_is_shown_with_its_place_and_ends_with_1(bad: Path) -> None:
    done = run("check", bad)

    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    assert lines[0].startswith(f"{bad}:2:")
    assert "error DUP001[duplicated-word] “de” stands twice" in lines[0]
    assert "   es | La lista de de barcos" in lines
    assert lines[-1].startswith("1 error in 1 of 1 file; 2 pairs checked in ")
    assert done.stderr == ""


def test_a_clean_file_ends_with_0(good: Path) -> None:
    done = run("check", good)

    assert done.exit_code == 0
    assert done.stdout.startswith("no findings; 1 pair of 1 file checked in ")


def test_what_cannot_be_read_ends_with_2_and_the_rest_is_checked(bad: Path) -> None:
    missing = bad.with_name("missing.po")

    done = run("check", missing, bad)

    assert done.exit_code == 2
    assert f"{missing}: could not check: " in done.stdout
    assert "DUP001" in done.stdout


def test_exit_zero_forgives_findings_and_not_faults(bad: Path) -> None:
    assert run("check", bad, "--exit-zero").exit_code == 0
    assert run("check", bad, bad.with_name("missing.po"), "--exit-zero").exit_code == 2


def test_rules_are_selected_and_ignored_by_code_family_and_name(bad: Path) -> None:
    assert run("check", bad, "--select", "DUP").exit_code == 1
    assert run("check", bad, "--select", "PUN,duplicated-word").exit_code == 1
    assert run("check", bad, "-s", "PUN", "-s", "GRM").exit_code == 0
    assert run("check", bad, "--ignore", "GRM, DUP001").exit_code == 0


def test_an_unknown_rule_is_an_error_that_names_the_nearest(bad: Path) -> None:
    done = run("check", bad, "--select", "duplicate-word")

    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "'duplicate-word'" in done.stderr
    assert "duplicated-word" in done.stderr.replace("'duplicate-word'", "")


def test_json_is_the_contract(bad: Path) -> None:
    data = json.loads(run("check", bad, "--format", "json").stdout)

    assert data["schema"] == "transcheck-report/1"
    assert [(f["code"], f["key"]) for f in data["findings"]] == [("DUP001", "a1")]


def test_concise_is_a_line_a_finding(bad: Path) -> None:
    assert len(run("check", bad, "-f", "concise", "--quiet").stdout.splitlines()) == 1


def test_quiet_says_nothing_of_a_clean_file(good: Path) -> None:
    assert run("check", good, "--quiet").output == ""


def test_a_report_goes_to_a_file_whole_and_the_summary_to_the_terminal(bad: Path) -> None:
    page = bad.with_name("review.html")

    done = run("check", bad, "--format", "html", "--output", page)

    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"{page}: 1 error in 1 of 1 file;")
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "<dd>A word stands twice in a row" in html
    assert sorted(p.name for p in bad.parent.iterdir()) == ["bad.csv", "review.html"]


def test_a_report_in_a_file_keeps_the_files_mode_and_follows_links(bad: Path, tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "real.json").chmod(0o640)
    (tmp_path / "link.json").symlink_to("real.json")

    run("check", bad, "-f", "json", "-o", tmp_path / "link.json", FORCE_COLOR="1")

    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").stat().st_mode & 0o777 == 0o640
    assert json.loads((tmp_path / "real.json").read_text(encoding="utf-8"))["summary"]["findings"] == 1


def test_a_report_does_not_overwrite_what_it_checks(bad: Path) -> None:
    done = run("check", bad, "-o", bad)

    assert done.exit_code == 2
    assert bad.read_text(encoding="utf-8") == BAD


def test_a_file_that_cannot_be_written_is_an_error(good: Path) -> None:
    done = run("check", good, "-o", good.parent / "no" / "folder.txt")

    assert done.exit_code == 2
    assert "cannot write" in done.stderr


def test_columns_are_named_by_options(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("n,headline,titular\nx7,The list of boats,La lista de de barcos\n", encoding="utf-8")
    columns = ("--source-column", "headline", "--target-column", "titular", "--id-column", "n")

    data = json.loads(run("check", table, "-f", "json", *columns).stdout)

    assert [f["key"] for f in data["findings"]] == ["x7"]


def test_the_profile_says_which_formats_to_hold_to(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("en,es\nIt weighs 4.5 kilograms.,Pesa 4.5 kilogramos.\n", encoding="utf-8")

    assert run("check", table, "--select", "number-format", "--profile", "es-ES").exit_code == 1
    assert run("check", table, "--select", "number-format", "--profile", "es-MX").exit_code == 0


def test_fuzzy_entries_are_checked_when_asked_for(tmp_path: Path) -> None:
    catalogue = tmp_path / "es.po"
    catalogue.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        '#, fuzzy\nmsgid "The list of boats"\nmsgstr "La lista de de barcos"\n',
        encoding="utf-8",
    )

    assert run("check", catalogue).exit_code == 0
    assert run("check", catalogue, "--include-fuzzy").exit_code == 1


def test_several_processes_find_the_same(bad: Path, good: Path) -> None:
    one, two = (run("check", bad.parent, "-f", "json", "--jobs", n).stdout for n in (1, 2))

    assert one == two


def test_colours_are_for_terminals_and_for_those_who_force_them(bad: Path) -> None:
    assert b"\x1b" not in process("check", bad).stdout
    assert b"\x1b[1;31m" in process("check", bad, FORCE_COLOR="1").stdout
    assert b"\x1b" not in process("check", bad, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert b"\x1b" not in process("check", bad, FORCE_COLOR="0").stdout


def test_a_terminal_that_cannot_show_a_character_gets_its_escape(bad: Path) -> None:
    done = process("check", bad, PYTHONIOENCODING="ascii")

    assert done.returncode == 1
    assert b"\\u201cde\\u201d stands twice" in done.stdout
    data = process("check", bad, "-f", "json", PYTHONIOENCODING="ascii")
    assert json.loads(data.stdout.decode("utf-8"))["findings"][0]["message"] == "“de” stands twice"


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    table = tmp_path / "many.csv"
    table.write_text("en,es\n" + "The list of boats,La lista de de barcos\n" * 3000, encoding="utf-8")
    command = [sys.executable, "-m", "transcheck", "check", str(table), "--select", "DUP"]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 1


@pytest.mark.parametrize("arguments", [[], ["nothing"], ["check"], ["check", "--format", "yaml", "."], ["explain"]])
def test_wrong_arguments_end_with_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_help_and_version_are_there() -> None:
    assert run("--version").stdout.startswith("transcheck ")
    assert re.search(r"check +Check files and folders\.", run("--help").stdout)
    assert "transcheck check . --format html --output review.html" in run("check", "-h").stdout


def test_a_check_imports_no_package_that_it_does_not_need(bad: Path) -> None:
    code = (
        "import sys; from transcheck.cli import main\n"
        f"try: main(['check', {str(bad)!r}])\n"
        "except SystemExit: print(' '.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    loaded = set(done.stdout.split())
    assert "click" in loaded
    assert loaded.isdisjoint(
        {"jinja2", "rich", "sacrebleu", "langdetect", "transcheck.report.html", "transcheck.cli.explain"}
    )


def test_a_hostile_path_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    done = run("check", tmp_path / "\x1b[2Jx.po", "--select", "\x1b[2J")

    assert "\x1b" not in done.output


def test_glossaries_are_files_or_bundled_names_and_the_first_wins(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("en,es\nAsk the harbour warden,Pregunte al jefe\n", encoding="utf-8")
    terms = tmp_path / "terms.csv"
    terms.write_text("en,es\nharbour warden,celador de puerto\n", encoding="utf-8")

    done = run("check", pairs, "--select", "TRM", "--glossary", terms, "--glossary", "public-institutions")

    assert done.exit_code == 1
    assert "celador de puerto" in done.stdout


def test_an_unknown_glossary_is_an_error(good: Path) -> None:
    done = run("check", good, "--glossary", "no-such-glossary")

    assert done.exit_code == 2
    assert "no-such-glossary" in done.stderr
    assert done.stderr.count("\n") == 1
