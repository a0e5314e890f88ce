"""The command line: a click group whose commands are imported when they are called."""

from __future__ import annotations

import os
import sys
import warnings
from importlib import import_module
from typing import Any

import click

from transcheck import __version__
from transcheck.errors import RenamedWarning, TranscheckError
from transcheck.files import reason

_COMMANDS = ("check", "rules", "explain", "words", "glossary", "align", "roles", "config", "cache")
"""Every command, in the order of the help; each is a module here with a function of its name."""

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells give it; 1 would say that there are findings."""


DEBUG = "TRANSCHECK_DEBUG"
"""The variable of the environment that asks for the traceback of an error that nobody foresaw."""


class _Group(click.Group):
    """A group that imports only the command at hand, and turns every error into one line and exit status 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        return command

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command; what even the printing of the help may raise is told like the rest."""
        try:
            return super().main(*args, **options)
        except Exception as error:  # noqa: BLE001 - as below
            sys.exit(_told(error))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command at hand."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("always", RenamedWarning)
                warnings.showwarning = _warned
                return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - status 1 would say that there are findings
            ctx.exit(_told(error))


def _told(error: BaseException) -> int:
    """Tell an error in one line, and give the exit status for it."""
    from transcheck.cli.console import settle, tell

    if isinstance(error, KeyboardInterrupt):
        tell("interrupted")
        return INTERRUPTED
    if isinstance(error, TranscheckError):
        tell(error)
    elif isinstance(error, MemoryError):
        tell("not enough memory; check fewer files at a time, or the large ones alone")
    elif isinstance(error, OSError):
        tell(f"{error.filename or 'the system refused'}: {reason(error)}")
    else:
        tell(f"broke on {type(error).__name__}: {error}; please report it, with what {DEBUG}=1 shows")
    if os.environ.get(DEBUG):
        import traceback

        traceback.print_exception(error)
    settle()
    return 2


def _warned(message: Warning | str, *_: object, **__: object) -> None:
    from transcheck.cli.console import tell

    tell(str(message))


@click.command(
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 nothing found, 1 findings, 2 something could not be checked or an option is wrong."
    f" With {DEBUG}=1 in the environment an unforeseen error shows where it arose.",
)
@click.version_option(__version__, message="transcheck %(version)s")
def main() -> None:
    """Check Spanish translations against their English sources.

    \b
    transcheck check locale/            check all catalogues, tables and pages of a folder
    transcheck align a.html b.html      show how two pages are lined up
    transcheck rules                    list the rules
    transcheck explain number-missing   say why a rule matters, with examples
    transcheck words locale/            list the words that no dictionary knows
    """  # noqa: D301 - \b is click's mark for lines to keep
