"""Types of arguments that several commands take: what may be read, and where to write."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import click


class _Input(click.Path):
    """A file or folder to read. Whether that can be read is told by the reader, so that one bad name harms no other."""

    def __init__(self, *, folder: bool = False) -> None:
        super().__init__(path_type=Path, dir_okay=folder, readable=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Make a path; an empty name, as of an unset variable, would mean the working folder."""
        if value == "":
            self.fail("an empty name; is a variable unset?", param, ctx)
        return super().convert(value, param, ctx)


class _Output(click.Path):
    """A file to write; "-" is standard output, as if none had been named."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, dir_okay=False, readable=False, allow_dash=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Make a path, or None for standard output."""
        return None if value == "-" else super().convert(value, param, ctx)


class Destination(NamedTuple):
    """Where a report goes, and in which form: None for standard output, and for the form that --format names."""

    form: str | None
    path: Path | None


class _Destination(_Output):
    """A report's form, file, or both with a colon between them."""

    name = "destination"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Make a destination; what stands before a colon is a form only if a reporter is called so."""
        from transcheck.report import REPORTERS

        if isinstance(value, Destination):
            return value
        form, colon, path = str(value).partition(":")
        if form not in REPORTERS:
            form, path = "", str(value)
        elif not colon:
            return Destination(form, None)
        return Destination(form or None, super().convert(path, param, ctx))


FILE = _Input()
"""A file to read."""

PLACE = _Input(folder=True)
"""A file or folder to read."""

OUTPUT = _Output()
"""A file to write."""

DESTINATION = _Destination()
"""Where a report goes, and in which form."""
