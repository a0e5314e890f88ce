"""Commands whose help lists what folders declare: the formats that are read, the reports that are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import click


class Listing(click.Command):
    """A command with lists at the end of its help, made when the help is asked for.

    Args:
        lists: for each title what gives its rows, such as (".po .pot", "PO catalogue").
        arguments: as for any command.
    """

    def __init__(
        self, *arguments: Any, lists: Mapping[str, Callable[[], Iterable[tuple[str, str]]]], **options: Any
    ) -> None:
        super().__init__(*arguments, **options)
        self._lists = lists

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the lists, then what else stands at the end."""
        for title, rows in self._lists.items():
            with formatter.section(title):
                formatter.write_dl(list(rows()))
        super().format_epilog(ctx, formatter)


def formats() -> Iterable[tuple[str, str]]:
    """Give the formats that are read, with the endings of their files."""
    from transcheck.formats import FORMATS

    for form in FORMATS:
        yield " ".join(form.suffixes), form.name + (f", with transcheck[{form.extra}]" if form.extra else "")


def glossary_formats() -> Iterable[tuple[str, str]]:
    """Give the formats of glossaries, with the endings of their files."""
    from transcheck.glossary.formats import FORMATS

    return [(" ".join(form.suffixes), form.name) for form in FORMATS]


def reports() -> Iterable[tuple[str, str]]:
    """Give the reports that are written, by what `--format` calls them."""
    from transcheck.report import REPORTERS

    return [(reporter.name, reporter.about) for reporter in REPORTERS.values()]
