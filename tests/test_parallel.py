"""Worker processes: which run when, and what becomes of a run whose worker dies."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from transcheck import Checker, TranscheckError, parallel
from transcheck.pairing import FileUnit

SMALL = (FileUnit("a.po", size=10), FileUnit("b.po", size=10))
LARGE = (FileUnit("a.po", size=2_000_000), FileUnit("b.po", size=2_000_000))


def test_a_dead_worker_ends_the_run_with_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform != "linux":
        pytest.skip("the worker must be forked to inherit the fault")
    monkeypatch.setattr(parallel, "_may_fork", lambda: True)
    for name in "ab":
        (tmp_path / f"{name}.csv").write_text("en,es\nReady?,Listo?\n", encoding="utf-8")
    monkeypatch.setattr(parallel.pairing, "read", lambda *_: os._exit(9))  # as if the system had killed it

    with pytest.raises(TranscheckError, match=r"worker process died.* --jobs 1"):
        Checker().check_paths([tmp_path], jobs=2)


def test_processes_are_started_where_they_pay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    monkeypatch.setattr(parallel, "_may_fork", lambda: True)

    assert parallel.workers(None, SMALL) == 1
    assert parallel.workers(None, LARGE) == 2
    assert parallel.workers(None, LARGE[:1]) == 1
    assert parallel.workers(5, SMALL) == 2


def test_a_process_with_threads_has_children_only_when_asked() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert parallel.workers(None, LARGE) == 1
        assert parallel.workers(2, LARGE) == 2
    finally:
        done.set()
        thread.join()
