"""The command line: a click group whose commands are imported when they are called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from transcheck import __version__
from transcheck.errors import TranscheckError

_COMMANDS = ("check", "rules", "explain", "words", "glossary", "align", "roles")
"""Every command, in the order of the help; each is a module here with a function of its name."""

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells give it; 1 would say that there are findings."""


class _Group(click.Group):
    """A group that imports only the command at hand, and turns our errors into one line and exit status 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except TranscheckError as error:
            from transcheck.report.base import visible

            click.echo(f"transcheck: {visible(str(error))}", err=True)
            ctx.exit(2)
        except KeyboardInterrupt:
            click.echo("transcheck: interrupted", err=True)
            ctx.exit(INTERRUPTED)


@click.command(
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 nothing found, 1 findings, 2 something could not be checked or an option is wrong.",
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
