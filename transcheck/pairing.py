"""Finds files, pairs one-language files with their translation, and reads each unit of work to a document.

Contract that api.py uses (keep it):
    plan(paths: Iterable[str | Path]) -> Plan      finds and pairs files; reads nothing but names and sizes
    read(unit: Unit, options: ReadOptions) -> Document     reads one unit; a ReadError becomes a fault in the document
Units are picklable, so that they can be read in several processes.
"""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.model import Fault


@dataclass(frozen=True, slots=True)
class Unit:
    """What is read and checked as one document: a bilingual file, a file beside its translation, or one file alone."""

    path: str
    partner: str | None = None
    size: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """The units in order, what could not be found, and how many walked files are in no known format."""

    units: tuple[Unit, ...]
    faults: tuple[Fault, ...] = ()
    skipped: int = 0
