"""What the outcome of a document follows from, as one hash: the document, the settings, and the code that judges it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import transcheck
from transcheck.formats.base import ReadOptions
from transcheck.pairing import FileUnit
from transcheck.rules import contents
from transcheck.rules.base import Context

_FORM = "1"
"""Counts up when entries of the cache are written otherwise."""


class Keys:
    """Makes the keys of documents under one set of rules and settings.

    Args:
        codes: the rules that are run.
        context: their settings.
        options: how files are read.
    """

    def __init__(self, codes: Sequence[str], context: Context, options: ReadOptions) -> None:
        settings = _settings(context)
        self._start = None
        if settings is not None:
            parts = [
                _FORM,
                *_software(),
                *codes,
                context.profile,
                repr(options),
                repr(context.glossary.terms),
                *settings,
            ]
            self._start = sha256("\0".join(parts).encode("utf-8", "surrogatepass"))

    def of(self, unit: FileUnit) -> bytes | None:
        """Give the key of a unit, or None where its files cannot be read or its findings follow from more than them."""
        if self._start is None:
            return None
        total = self._start.copy()
        try:
            for path in (unit.path, unit.beside):
                if path is not None:
                    total.update(path.encode("utf-8", "surrogateescape") + b"\0")
                    total.update(sha256(Path(path).read_bytes()).digest())
        except (OSError, ValueError):
            return None
        total.update(f"{unit.named} {unit.unpaired}".encode())
        return total.digest()


def _software() -> Iterator[str]:
    """Yield what names the code at work: this package by content, Python, and the packages that are installed."""
    import unicodedata

    yield transcheck.__version__
    yield contents()
    yield f"{sys.version_info[:2]} {unicodedata.unidata_version}"
    yield from sorted(_sizes(Path(transcheck.__file__).parent / "lexicon" / "data"))
    yield from sorted(set(_distributions()))


def _sizes(folder: Path) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            yield f"{entry.name} {entry.stat().st_size}"


def _distributions() -> Iterator[str]:
    """Yield the names of installed packages with their versions, such as "polib-1.2.0.dist-info"."""
    for folder in sys.path:
        if folder.endswith("-packages"):
            try:
                names = os.listdir(folder)  # noqa: PTH208 - pathlib would make an object of each
            except OSError:
                continue
            yield from (name for name in names if name.endswith(("-info", ".pth")))


def _settings(context: Context) -> list[str] | None:
    """Give the options of rules as text, or None where one cannot be told from another of its kind."""
    found = []
    for kind, value in context.options.items():
        told = _told(value)
        if told is None:
            return None
        found.append(f"{kind.__name__} {told}")
    return sorted(found)


def _told(value: object) -> str | None:
    """Give a value that is one to one with a setting: its own `identity`, where it has one."""
    from transcheck.semantic import Semantic
    from transcheck.spelling.accepted import Accepted

    if isinstance(value, Semantic):
        identity = getattr(value.encoder, "identity", None)
        return identity if isinstance(identity, str) else None
    if isinstance(value, Accepted):
        return repr((_sorted(value.words), _sorted(value.patterns)))
    return None


def _sorted(words: Mapping[str, frozenset[str] | tuple[str, ...]]) -> list[tuple[str, list[str]]]:
    return sorted((lang, sorted(found)) for lang, found in words.items())
