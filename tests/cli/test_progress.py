from __future__ import annotations

import io
import sys

import pytest

from transcheck.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def test_short_work_shows_no_bar(monkeypatch: pytest.MonkeyPatch, clock: list[float]) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    with progress.Bar() as bar:
        clock[0] += 0.9
        bar(5, 10)

    assert terminal.getvalue() == ""


def test_work_that_lasts_shows_how_far_it_has_come(monkeypatch: pytest.MonkeyPatch, clock: list[float]) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    with progress.Bar() as bar:
        clock[0] += 1.1
        bar(5, 10)

    assert "50%" in terminal.getvalue()


@pytest.mark.parametrize(("shown", "stream"), [(True, io.StringIO), (False, Terminal)])
def test_no_bar_without_a_terminal_or_when_quiet(
    monkeypatch: pytest.MonkeyPatch, clock: list[float], shown, stream
) -> None:
    written = stream()
    monkeypatch.setattr(sys, "stderr", written)

    with progress.Bar(shown=shown) as bar:
        clock[0] += 5
        bar(5, 10)

    assert written.getvalue() == ""
