"""What is worked out from the package's files and kept for later runs is never taken for something else."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from pathlib import Path
from threading import Thread

import pytest

from transcheck import kept


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleSpec:
    """Give a module whose bytecode would stand in `tmp_path`."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    made = ModuleSpec("made", None)
    made.cached = str(tmp_path / "beside" / "made.pyc")
    return made


def first(module: ModuleSpec) -> Path:
    return Path(next(kept.places(module, "things")))


def test_what_was_saved_is_loaded(module: ModuleSpec) -> None:
    kept.save(module, "things", {"one": (1, "ñ")})

    assert kept.load(str(first(module))) == {"one": (1, "ñ")}
    assert [path.name for path in first(module).parent.iterdir()] == [first(module).name]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:3],
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: data[:9] + bytes([data[9] ^ 1]) + data[10:],
        lambda data: b"\0" * len(data),
        lambda data: bytes(range(256)),
    ],
)
def test_a_damaged_file_is_dropped(module: ModuleSpec, damage: Callable[[bytes], bytes]) -> None:
    kept.save(module, "things", ["a thing"] * 20)
    path = first(module)
    path.write_bytes(damage(path.read_bytes()))

    assert kept.load(str(path)) is None


def test_nothing_is_loaded_where_nothing_is(tmp_path: Path) -> None:
    assert kept.load(str(tmp_path / "none")) is None
    assert kept.load(str(tmp_path)) is None


def test_the_users_cache_serves_where_no_bytecode_may_be_written(
    module: ModuleSpec, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "beside").write_text("no folder")
    kept.save(module, "things", 1)
    places = list(kept.places(module, "things"))

    assert [kept.load(path) for path in places] == [None, 1]
    assert places[1].startswith(str(tmp_path / "home"))


def test_nothing_is_written_beside_bytecode_that_python_may_not_write(
    module: ModuleSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    kept.save(module, "things", 1)

    assert [kept.load(path) for path in kept.places(module, "things")] == [None, 1]


def test_nothing_breaks_where_nothing_can_be_written(module: ModuleSpec, tmp_path: Path) -> None:
    (tmp_path / "beside").write_text("no folder")
    (tmp_path / "home").write_text("no folder")

    kept.save(module, "things", 1)

    assert [kept.load(path) for path in kept.places(module, "things")] == [None, None]


def test_writers_at_the_same_time_leave_a_whole_file(module: ModuleSpec) -> None:
    values = [[number] * 50_000 for number in range(8)]
    writers = [Thread(target=kept.save, args=(module, "things", value)) for value in values]
    for writer in writers:
        writer.start()
    seen = [kept.load(str(first(module))) for _ in range(50)]
    for writer in writers:
        writer.join()

    assert kept.load(str(first(module))) in values
    assert all(value is None or value in values for value in seen)


def test_a_listing_tells_an_edit_of_the_same_size(tmp_path: Path) -> None:
    (tmp_path / "part").mkdir()
    path = tmp_path / "part" / "list.toml"
    path.write_text("a = 1")
    (tmp_path / "part" / "read.me").write_text("no part of it")
    before = kept.listing(str(tmp_path), (".toml",))
    path.write_text("a = 2")
    os.utime(path, ns=(1, 1))

    after = kept.listing(str(tmp_path), (".toml",))

    assert before.startswith("part/list.toml\t5\t")
    assert after == "part/list.toml\t5\t1"
