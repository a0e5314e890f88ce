from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from transcheck.cli.listing import Listing, formats, reports
from transcheck.cli.params import DESTINATION, FILE, PLACE, Destination
from transcheck.config import FAIL_ON, LEVELS
from transcheck.report import REPORTERS, render
from transcheck.results import Report

_EPILOG = """
\b
Examples:
  transcheck check locale/ docs/es.po
  transcheck check page.en.txt page.es.txt
  transcheck check pairs.csv --glossary public-institutions --glossary ours.csv
  transcheck check table.csv --source-column headline --target-column titular
  transcheck check . --select NUM,TRM --ignore number-missing
  transcheck check . --format html --output review.html
  transcheck check . --output github --output sarif:transcheck.sarif

Exit status: 0 nothing that fails the run, 1 findings, 2 something could not be checked.
"""


@click.command(cls=Listing, epilog=_EPILOG, lists={"Files": formats, "Reports (--format)": reports})
@click.argument("paths", nargs=-1, required=True, type=PLACE)
@click.option(
    "--glossary",
    "-g",
    multiple=True,
    metavar="FILE",
    help="Terms to hold to: a file or the name of a bundled glossary. May be given several times; the first wins.",
)
@click.option(
    "--words",
    "-w",
    multiple=True,
    type=FILE,
    help="Words to accept: a project dictionary.  [default: transcheck-words.txt, if there is one]",
)
@click.option("--select", "-s", multiple=True, metavar="RULES", help="Run these only: codes, names, families, or ALL.")
@click.option("--extend-select", multiple=True, metavar="RULES", help="Run these, too.")
@click.option("--ignore", "-i", multiple=True, metavar="RULES", help="Leave these out: codes, names, families.")
@click.option(
    "--profile",
    metavar="NAME",
    help="Region whose formats to hold to, such as es-ES or es-MX; keep asks for the source's.  [default: es]",
)
@click.option("--semantic", is_flag=True, default=None, help="Judge meaning, too, with the extra transcheck[semantic].")
@click.option("--encoder", metavar="NAME", help="Judge meaning with this encoder: module:factory, or a model's folder.")
@click.option("--format", "-f", "form", type=click.Choice(tuple(REPORTERS)), default="text", show_default=True)
@click.option(
    "--output",
    "-o",
    type=DESTINATION,
    multiple=True,
    metavar="[FORM:]FILE",
    help="Write the report to this file; several may be given, each in a form of its own.",
)
@click.option("--include-fuzzy", is_flag=True, default=None, help="Check PO entries marked fuzzy, too.")
@click.option("--include-obsolete", is_flag=True, default=None, help="Check obsolete PO entries (#~), too.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave these files and folders out of walks.")
@click.option("--source-column", metavar="NAME", help="Column or key that holds the English.")
@click.option("--target-column", metavar="NAME", help="Column or key that holds the Spanish.")
@click.option("--id-column", metavar="NAME", help="Column or key that holds the row's id.")
@click.option("--kind-column", metavar="NAME", help="Column or key that says what a text is: title, caption, role …")
@click.option("--encoding", metavar="NAME", help="Encoding of files that do not state theirs.  [default: UTF-8]")
@click.option("--jobs", "-j", type=click.IntRange(min=1), metavar="N", help="Number of processes.  [default: by size]")
@click.option("--no-cache", is_flag=True, help="Check every file, also those that have not changed since last time.")
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), help="Least severity that ends the run with 1.  [default: warning]"
)
@click.option("--exit-zero", is_flag=True, help="The same as --fail-on never; faults still end with 2.")
@click.option("--config", type=FILE, help="The configuration to use, in place of the nearest.")
@click.option("--isolated", is_flag=True, help="Use no configuration.")
@click.option("--quiet", "-q", is_flag=True, help="No summary and no progress bar.")
@click.pass_context
def check(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    glossary: tuple[str, ...],
    words: tuple[Path, ...],
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    semantic: bool | None,
    encoder: str | None,
    form: str,
    output: tuple[Destination, ...],
    include_fuzzy: bool | None,
    include_obsolete: bool | None,
    exclude: tuple[str, ...],
    source_column: str | None,
    target_column: str | None,
    id_column: str | None,
    kind_column: str | None,
    encoding: str | None,
    jobs: int | None,
    fail_on: str | None,
    no_cache: bool,
    exit_zero: bool,
    config: Path | None,
    isolated: bool,
    quiet: bool,
) -> None:
    """Check files and folders.

    Catalogues and tables that hold both languages, and files in one language beside their translation (page.en.txt
    and page.es.txt, en/home.json and es/home.json). A page alone is checked on its own.
    """
    from transcheck.cli.outputs import glossary_files, own_report, spare, spare_walked
    from transcheck.cli.progress import Bar
    from transcheck.project import check_configured, configured, dictionaries, joined

    given = {
        "glossaries": list(glossary) or None,
        "dictionaries": [str(path) for path in words] or None,
        "select": _listed(select) or None,
        "extend-select": _listed(extend_select) or None,
        "ignore": _listed(ignore) or None,
        "exclude": list(exclude) or None,
        "profile": profile,
        "semantic": semantic,
        "include-fuzzy": include_fuzzy,
        "include-obsolete": include_obsolete,
        "source-column": source_column,
        "target-column": target_column,
        "id-column": id_column,
        "kind-column": kind_column,
        "encoding": encoding,
        "fail-on": "never" if exit_zero else fail_on,
    }
    destinations = output or (Destination(None, None),)
    files = [path for _, path in destinations if path is not None]
    left_out = [path for file in files for path in own_report(file)]
    reports = []
    fails = False
    for settings, group in configured(paths, given, file=config, isolated=isolated):
        for file in files:
            own = () if settings.file is None else (settings.file.path,)
            spare(file, *own, *glossary_files(settings["glossaries"]), *dictionaries(settings))
            spare_walked(file, group, (*settings["exclude"], *left_out), reports=True)
        with Bar(shown=not quiet) as bar:
            report = check_configured(
                settings,
                group,
                exclude=left_out,
                encoder=encoder,
                cache=not no_cache,
                jobs=jobs,
                progress=bar,
                hold_collector=True,
            )
        reports.append(report)
        fails = fails or report.fails(LEVELS.get(settings["fail-on"]))
    whole = joined(reports)
    for wanted, path in destinations:
        _tell(whole, wanted or form, path, quiet=quiet)
    ctx.exit(2 if whole.faults else int(fails))


def _listed(values: Iterable[str]) -> list[str]:
    """Give the items of an option that takes comma lists and may be given several times."""
    return [item.strip() for value in values for item in value.split(",") if item.strip()]


def _tell(report: Report, form: str, output: Path | None, *, quiet: bool) -> None:
    """Write the report where it was asked for; after a file, leave the summary on standard error."""
    from transcheck.cli.console import colored, columns, save, tell, write

    reporter = REPORTERS[form]
    color = colored() and output is None
    offers: dict[str, Callable[[], object]] = {
        "color": lambda: color,
        "width": columns,
        "summary": lambda: not quiet,
        "summaries": _summaries,
    }
    text = render(report, form, **{name: offers[name]() for name in reporter.wants})
    if output is None:
        write(text, machine=reporter.machine, color=color)
        return
    save(text, output)
    if not quiet:
        from transcheck.report._lines import summarise

        tell(f"{output}: {summarise(report)}", lead="")


def _summaries() -> dict[str, str]:
    """Give the sentence of each rule by its code."""
    from transcheck.rules import builtin

    return {rule.code: rule.summary for rule in builtin()}
