"""What the terminal can do, and how text gets to it or to a file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from transcheck.errors import UsageError

_WIDTHS = (60, 140)


def colored() -> bool:
    """Tell whether standard output gets colours: NO_COLOR says never, FORCE_COLOR always, else if it is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    force = os.environ.get("FORCE_COLOR")
    if force:
        return force != "0"
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """Give the width to keep to: the terminal's within reason, 100 where there is none."""
    if not sys.stdout.isatty():
        return 100
    least, most = _WIDTHS
    return max(least, min(most, os.get_terminal_size(sys.stdout.fileno()).columns))


def write(text: str, *, machine: bool = False, color: bool = False) -> None:
    """Write text to standard output: UTF-8 for machines, else what the terminal speaks, escaped where it cannot.

    A reader that has gone away (`| head`) is no error: what is left has nowhere to go.
    """
    try:
        if machine:
            click.echo(text.encode(), nl=False)
        else:
            encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
            click.echo(text.encode(encoding, "backslashreplace").decode(encoding), nl=False, color=color)
    except BrokenPipeError:
        # Without this Python complains again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def save(text: str, path: Path) -> None:
    """Write a UTF-8 file whole or not at all, so that nobody ever reads half a report.

    Raises:
        UsageError: the file cannot be written.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    try:
        if target.exists() and not target.is_file():  # a device or a pipe cannot be replaced
            target.write_bytes(text.encode())
            return
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            part.write_bytes(text.encode())
            if target.exists():
                part.chmod(target.stat().st_mode & 0o777)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {(error.strerror or str(error)).lower()}") from error
