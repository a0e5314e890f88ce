from __future__ import annotations

import os
import sqlite3
from multiprocessing import get_context
from pathlib import Path

import pytest

from transcheck.semantic.store import Store

KEYS = [bytes([n]) * 16 for n in range(40)]


def file_of(folder: Path) -> Path:
    (found,) = folder.glob("*.sqlite")
    return found


def test_what_is_put_is_got(tmp_path: Path) -> None:
    Store(tmp_path).put({KEYS[0]: b"ab", KEYS[1]: b"cd"})

    assert Store(tmp_path).get(KEYS) == {KEYS[0]: b"ab", KEYS[1]: b"cd"}


def test_more_keys_are_asked_for_than_one_query_takes(tmp_path: Path) -> None:
    vectors = {n.to_bytes(16, "big"): b"v" for n in range(1_200)}
    store = Store(tmp_path)

    store.put(vectors)

    assert store.get(list(vectors)) == vectors


def test_the_oldest_go_when_it_is_full(tmp_path: Path) -> None:
    store = Store(tmp_path, most=10)

    for key in KEYS:
        store.put({key: b"v"})

    assert sorted(store.get(KEYS)) == KEYS[-10:]


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    store = Store(tmp_path / "taken" / "cache")

    store.put({KEYS[0]: b"v"})

    assert store.get(KEYS) == {}


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write anywhere")
def test_a_read_only_folder_is_no_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    store = Store(tmp_path)

    store.put({KEYS[0]: b"v"})

    assert store.get(KEYS) == {}


def test_a_read_only_file_still_gives_what_it_holds(tmp_path: Path) -> None:
    Store(tmp_path).put({KEYS[0]: b"v"})
    file_of(tmp_path).chmod(0o400)

    assert Store(tmp_path).get(KEYS) == {KEYS[0]: b"v"}


def test_a_damaged_file_makes_room_for_a_new_one(tmp_path: Path) -> None:
    Store(tmp_path).put({KEYS[0]: b"v"})
    file_of(tmp_path).write_bytes(b"no database" * 1_000)

    assert Store(tmp_path).get(KEYS) == {}
    Store(tmp_path).put({KEYS[1]: b"w"})
    assert Store(tmp_path).get(KEYS) == {KEYS[1]: b"w"}


def test_a_locked_file_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcheck.semantic.store._PATIENCE", 0.05)
    Store(tmp_path).put({KEYS[0]: b"v"})
    other = sqlite3.connect(file_of(tmp_path))
    other.execute("begin exclusive")
    try:
        assert Store(tmp_path).get(KEYS) == {}
    finally:
        other.close()


def _put(folder: Path, start: int) -> None:
    store = Store(folder)
    for n in range(start, start + 50):
        store.put({n.to_bytes(16, "big"): b"v" * 1_024})


@pytest.mark.slow
def test_two_processes_write_at_once(tmp_path: Path) -> None:
    context = get_context("spawn")
    workers = [context.Process(target=_put, args=(tmp_path, start)) for start in (0, 25)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert [worker.exitcode for worker in workers] == [0, 0]
    assert len(Store(tmp_path).get([n.to_bytes(16, "big") for n in range(75)])) == 75
