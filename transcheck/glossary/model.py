"""Terms and glossaries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Term:
    """A source term and its targets."""

    source: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """A set of terms."""

    terms: tuple[Term, ...] = ()

    @classmethod
    def load(cls, *paths: str | Path) -> Glossary:
        raise NotImplementedError

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[str, ...]]) -> Glossary:
        raise NotImplementedError

    def __bool__(self) -> bool:
        return bool(self.terms)

    def occurs(self, pair: Any) -> bool:
        return False
