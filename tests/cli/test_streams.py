"""Exit status 1 means findings and nothing else; what goes wrong is one line, safe to show, and status 2."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from transcheck import checker
from transcheck.cli import DEBUG, console, main
from transcheck.errors import UsageError

TABLE = "id,en,es\na1,The list of boats,La lista de de barcos\n"
EVIL = "a\x1b]8;;x\x07b"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def run(*arguments: str, **environment: str):
    return CliRunner().invoke(main, arguments, env=environment)


def shell(command: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which `transcheck` is the program."""
    if os.name != "posix":
        pytest.skip("no POSIX shell")
    start = f"transcheck() {{ '{sys.executable}' -m transcheck \"$@\"; }}; "
    path = os.pathsep.join((str(Path(checker.__file__).parent.parent), os.environ.get("PYTHONPATH", "")))
    return subprocess.run(
        ["sh", "-c", start + command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": path},
    )


@pytest.mark.parametrize("command", ["check a.csv", "rules", "--help", "words a.csv", "glossary mine a.csv"])
def test_a_full_disk_is_told(command: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full")
    done = shell(f"transcheck {command} > /dev/full")

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "no space left on device" in done.stderr


@pytest.mark.parametrize("command", ["check a.csv", "check a.csv --format json", "rules"])
def test_closed_standard_output_is_told(command: str) -> None:
    done = shell(f"transcheck {command} >&-")

    assert done.returncode == 2
    assert done.stderr == "transcheck: standard output is closed; there is nowhere to write to\n"


def test_closed_standard_output_does_no_harm_where_it_is_not_wanted(folder: Path) -> None:
    assert shell("transcheck check a.csv -o report.txt >&-").returncode == 1
    assert "DUP001" in (folder / "report.txt").read_text(encoding="utf-8")


def test_a_closed_or_full_standard_error_loses_its_lines_alone() -> None:
    closed = shell("transcheck check a.csv none.po 2>&-")
    assert closed.returncode == 2
    assert "DUP001" in closed.stdout
    assert shell("transcheck check a.csv -f concise 2>&-").returncode == 1
    if Path("/dev/full").exists():
        assert shell("transcheck check a.csv -o report.txt 2>/dev/full").returncode == 1


def test_a_reader_that_goes_away_is_no_fault() -> None:
    done = shell("{ transcheck check a.csv; echo $? >&2; } | true")

    assert done.stderr == "1\n"


def test_a_pipe_or_a_dash_can_be_the_output() -> None:
    assert "DUP001" in shell("transcheck check a.csv -o /dev/stdout | cat").stdout
    assert "DUP001" in run("check", "a.csv", "-o", "-").stdout
    assert not Path("-").exists()


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (ZeroDivisionError("by\nnought"), "transcheck: broke on ZeroDivisionError: by␊nought; please report it"),
        (MemoryError(), "transcheck: not enough memory; check fewer files at a time"),
        (PermissionError(13, "Permission denied", "x.po"), "transcheck: x.po: permission denied"),
        (RecursionError("deep"), "transcheck: broke on RecursionError: deep"),
        (BrokenPipeError(32, "Broken pipe"), "transcheck: the system refused: broken pipe"),
    ],
)
def test_an_unforeseen_error_is_one_line_and_status_2(
    monkeypatch: pytest.MonkeyPatch, error: Exception, line: str
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(checker.Checker, "check_paths", broken)
    done = run("check", "a.csv", **{DEBUG: ""})
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(line)

    asked = run("check", "a.csv", **{DEBUG: "1"})
    assert asked.exit_code == 2
    assert asked.stderr.startswith(line)
    assert "Traceback (most recent call last)" in asked.stderr


@pytest.mark.parametrize(
    "command",
    [("check", ""), ("words", ""), ("align", "", "a.csv"), ("check", "a.csv", "-w", ""), ("roles", "")],
)
def test_an_empty_name_is_refused(command: tuple[str, ...]) -> None:
    done = run(*command)

    assert done.exit_code == 2
    assert "an empty name; is a variable unset?" in done.stderr


@pytest.mark.parametrize("name", ["x" * 300 + ".po", "a.csv/b.po", "none.po"])
def test_a_name_that_leads_nowhere_harms_no_other(name: str) -> None:
    done = run("check", name, "a.csv", "--format", "concise")

    assert done.exit_code == 2
    assert "DUP001" in done.stdout
    assert done.stdout.count("could not check") == 1


@pytest.mark.parametrize("option", ["-g", "-w", "-o"])
def test_an_option_that_leads_nowhere_is_one_line(option: str) -> None:
    done = run("check", "a.csv", option, "x" * 300 + ".csv")

    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "file name too long" in done.stderr


@pytest.mark.parametrize(
    "command",
    [("words",), ("glossary", "mine"), ("roles",), ("align", "a.csv")],
)
def test_what_could_not_be_read_is_status_2_and_safe_to_show(folder: Path, command: tuple[str, ...]) -> None:
    evil = folder / f"{EVIL}.srt"
    evil.write_text("1\n00:00:01,000 --> 00:00:0X,000\nHola\n", encoding="utf-8")
    done = run(*command, evil.name)

    assert done.exit_code == 2
    assert done.stderr.startswith("transcheck: ")
    assert "␛" in done.stderr
    assert "\x1b" not in done.stderr + done.stdout


def test_a_terminal_gets_no_character_that_moves_its_cursor(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"{EVIL}\tb\u202ec\x9b\n"
    console.write(text, machine=True)
    assert capsys.readouterr().out == text

    monkeypatch.setattr(console, "on_terminal", lambda: True)
    console.write(text, machine=True)
    assert capsys.readouterr().out == "a␛]8;;x␇b\tb<U+202E>c<U+009B>\n"


def test_a_file_that_cannot_be_written_is_one_line(folder: Path) -> None:
    with pytest.raises(UsageError, match="cannot write"):
        console.save("text", folder / "none" / "report.txt")
