"""What the terminal can do, and how text gets to it or to a file."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TextIO

import click

from transcheck.errors import UsageError
from transcheck.files import reason

_WIDTHS = (60, 140)


def on_terminal() -> bool:
    """Tell whether standard output is a terminal; it may be closed, too."""
    return sys.stdout is not None and sys.stdout.isatty()


def colored() -> bool:
    """Tell whether standard output gets colours: NO_COLOR says never, FORCE_COLOR always, else if it is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    force = os.environ.get("FORCE_COLOR")
    if force:
        return force != "0"
    return on_terminal() and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """Give the width to keep to: the terminal's within reason, 100 where there is none."""
    if not on_terminal():
        return 100
    least, most = _WIDTHS
    return max(least, min(most, os.get_terminal_size(sys.stdout.fileno()).columns))


def write(text: str, *, machine: bool = False, color: bool = False) -> None:
    """Write text to standard output: UTF-8 for machines, else what the terminal speaks, escaped where it cannot.

    A terminal gets no character that would move its cursor or reorder a line, but for colours. A reader that has gone
    away (`| head`) is no error: what is left has nowhere to go.

    Args:
        text: what to write.
        machine: whether it is for programs.
        color: whether it holds colours, and is safe to show otherwise.

    Raises:
        UsageError: standard output is closed, or takes no more.
    """
    if sys.stdout is None:
        raise UsageError("standard output is closed; there is nowhere to write to")
    if on_terminal() and not color:
        text = _safe(text)
    try:
        if machine:
            click.echo(text.encode(), nl=False)
        else:
            encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
            click.echo(text.encode(encoding, "backslashreplace").decode(encoding), nl=False, color=color)
    except BrokenPipeError:
        _give_up(sys.stdout)
    except OSError as error:
        _give_up(sys.stdout)
        raise UsageError(f"cannot write to standard output: {reason(error)}") from error


def tell(line: object, *, lead: str = "transcheck: ") -> None:
    """Write a line for people to standard error, safe to show; where nobody can read it, it is lost."""
    from transcheck.report.base import visible

    try:
        click.echo(f"{lead}{visible(str(line))}", err=True)
    except OSError:
        _give_up(sys.stderr)


def settle() -> None:
    """Send what standard output still holds on its way, or to nowhere if it takes no more."""
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except OSError:
            _give_up(sys.stdout)


def _safe(text: str) -> str:
    from transcheck.report.base import visible

    return "".join(part if part in ("\n", "\t") else visible(part) for part in re.split("([\n\t])", text))


def _give_up(stream: TextIO) -> None:
    """Send what is left to nowhere; without this Python complains again when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def save(text: str, path: Path) -> None:
    """Write a UTF-8 file whole or not at all, so that nobody ever reads half a report.

    Raises:
        UsageError: the file cannot be written.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    try:
        if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
            path.write_bytes(text.encode())
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
        raise UsageError(f"cannot write {path}: {reason(error)}") from error
