from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from transcheck.cli.listing import Listing, formats, reports
from transcheck.cli.params import FILE, OUTPUT, PLACE
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

Exit status: 0 nothing found, 1 findings, 2 something could not be checked.
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
@click.option("--ignore", "-i", multiple=True, metavar="RULES", help="Leave these out: codes, names, families.")
@click.option(
    "--profile",
    default="es",
    show_default=True,
    metavar="NAME",
    help="Region whose formats to hold to, such as es-ES or es-MX; keep asks for the source's.",
)
@click.option("--semantic", is_flag=True, help="Judge meaning, too, with the extra transcheck[semantic].")
@click.option("--encoder", metavar="NAME", help="Judge meaning with this encoder: module:factory, or a model's folder.")
@click.option("--format", "-f", "form", type=click.Choice(tuple(REPORTERS)), default="text", show_default=True)
@click.option("--output", "-o", type=OUTPUT, help="Write the report to this file.")
@click.option("--include-fuzzy", is_flag=True, help="Check PO entries marked fuzzy, too.")
@click.option("--include-obsolete", is_flag=True, help="Check obsolete PO entries (#~), too.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave these files and folders out of walks.")
@click.option("--source-column", metavar="NAME", help="Column or key that holds the English.")
@click.option("--target-column", metavar="NAME", help="Column or key that holds the Spanish.")
@click.option("--id-column", metavar="NAME", help="Column or key that holds the row's id.")
@click.option("--kind-column", metavar="NAME", help="Column or key that says what a text is: title, caption, role …")
@click.option("--encoding", metavar="NAME", help="Encoding of files that do not state theirs.  [default: UTF-8]")
@click.option("--jobs", "-j", type=click.IntRange(min=1), metavar="N", help="Number of processes.  [default: by size]")
@click.option("--exit-zero", is_flag=True, help="End with 0 when there are findings; faults still end with 2.")
@click.option("--quiet", "-q", is_flag=True, help="No summary and no progress bar.")
@click.pass_context
def check(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    glossary: tuple[str, ...],
    words: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str,
    semantic: bool,
    encoder: str | None,
    form: str,
    output: Path | None,
    include_fuzzy: bool,
    include_obsolete: bool,
    exclude: tuple[str, ...],
    source_column: str | None,
    target_column: str | None,
    id_column: str | None,
    kind_column: str | None,
    encoding: str | None,
    jobs: int | None,
    exit_zero: bool,
    quiet: bool,
) -> None:
    """Check files and folders.

    Catalogues and tables that hold both languages, and files in one language beside their translation (page.en.txt
    and page.es.txt, en/home.json and es/home.json). A page alone is checked on its own.
    """
    from transcheck.checker import Checker
    from transcheck.cli.outputs import glossary_files, own_report, spare, spare_walked
    from transcheck.cli.progress import Bar
    from transcheck.formats.base import ReadOptions

    accepted = words or _dictionary()
    spare(output, *glossary_files(glossary), *accepted)
    left_out: tuple[str | Path, ...] = (*exclude, *own_report(output))
    spare_walked(output, paths, left_out, reports=True)
    options = ReadOptions(
        source_column=source_column,
        target_column=target_column,
        id_column=id_column,
        kind_column=kind_column,
        include_fuzzy=include_fuzzy,
        include_obsolete=include_obsolete,
        encoding=encoding,
    )
    checker = Checker(
        glossary=glossary or None,
        select=_listed(select),
        ignore=_listed(ignore),
        profile=profile,
        words=accepted,
        semantic=encoder or semantic,
        options=options,
    )
    with Bar(shown=not quiet) as bar:
        report = checker.check_paths(paths, exclude=left_out, jobs=jobs, progress=bar, hold_collector=True)
    _tell(report, form, output, quiet=quiet)
    ctx.exit(0 if exit_zero and report.exit_code == 1 else report.exit_code)


def _dictionary() -> tuple[Path, ...]:
    """Give the project dictionary of the working folder, if there is one."""
    file = Path("transcheck-words.txt")
    return (file,) if file.is_file() else ()


def _listed(values: Iterable[str]) -> tuple[str, ...]:
    """Give the items of an option that takes comma lists and may be given several times."""
    return tuple(item.strip() for value in values for item in value.split(",") if item.strip())


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
