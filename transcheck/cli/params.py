"""Types of arguments that several commands take: what may be read, and where to write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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


FILE = _Input()
"""A file to read."""

PLACE = _Input(folder=True)
"""A file or folder to read."""

OUTPUT = _Output()
"""A file to write."""
