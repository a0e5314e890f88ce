"""The formats of glossaries: one module each, which reads and writes, imported when such a file turns up.

Adding a format adds a module here, whose last statement is its row: `FORMAT = GlossaryFormat(…)`.
"""

from __future__ import annotations

from transcheck.glossary.formats.base import GlossaryFormat
from transcheck.registry import declared

FORMATS = declared(__name__, "FORMAT", GlossaryFormat)
"""Every format of glossaries."""

__all__ = ["FORMATS", "GlossaryFormat", "of", "suffixes"]


def of(suffix: str) -> GlossaryFormat | None:
    """Give the format of files whose names have an ending, such as ".csv"; None where there is none."""
    return next((form for form in FORMATS if suffix.lower() in form.suffixes), None)


def suffixes() -> str:
    """Give the endings of all formats, for messages."""
    return ", ".join(suffix for form in FORMATS for suffix in form.suffixes)
