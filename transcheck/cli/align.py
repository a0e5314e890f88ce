from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcheck.cli.params import FILE, OUTPUT

if TYPE_CHECKING:
    from transcheck.model import Document, Segment
    from transcheck.report._alignment import BeadRow
    from transcheck.semantic import Encoder

_MOST_CELLS = 4_000_000
"""Most pairs of texts that are compared by vectors unless asked: 2,000 texts a page."""

_EPILOG = """
\b
Examples:
  transcheck align page.en.html page.es.html
  transcheck align talk.en.txt talk.es.txt --format tmx --output talk.tmx
  transcheck align en/press.html es/prensa.html --format html -o pairs.html

The score says how alike the sides are, from 0 to 1. A shape such as 1-2 says that one English text is two in Spanish.
Exit status: 0 done, 2 something could not be read.
"""


@click.command(epilog=_EPILOG)
@click.argument("english", type=FILE)
@click.argument("spanish", type=FILE)
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(("tsv", "po", "tmx", "json", "html")),
    help="What to write.  [default: by the name of the output, else tsv]",
)
@click.option(
    "--engine",
    type=click.Choice(("auto", "plain", "semantic")),
    default="auto",
    show_default=True,
    help="plain goes by words, names and figures; semantic needs the extra transcheck[semantic]; auto takes it if it"
    " is there.",
)
@click.option("--glossary", "-g", multiple=True, metavar="FILE", help="Terms that are further evidence.")
@click.option("--encoding", metavar="NAME", help="Encoding of files that do not state theirs.  [default: UTF-8]")
@click.option("--output", "-o", type=OUTPUT, help="Write to this file.")
@click.pass_context
def align(
    ctx: click.Context,
    *,
    english: Path,
    spanish: Path,
    form: str | None,
    engine: str,
    glossary: tuple[str, ...],
    encoding: str | None,
    output: Path | None,
) -> None:
    """Line up an English page and its Spanish translation, and write the pairs.

    Texts may be dropped, added, merged, split or moved on either side.
    """
    from transcheck.align.search import align as line_up
    from transcheck.cli.console import save, tell, write
    from transcheck.cli.outputs import glossary_files, spare
    from transcheck.formats import ReadOptions, read
    from transcheck.glossary.model import Glossary
    from transcheck.report._alignment import rows

    spare(output, english, spanish, *glossary_files(glossary))
    form = form or _by_name(output)
    options = ReadOptions(encoding=encoding)
    documents = read(english, options, "en"), read(spanish, options, "es")
    faults = [fault for document in documents for fault in document.faults]
    for fault in faults:
        tell(fault)
    ours, theirs = (_texts(document, lang) for document, lang in zip(documents, ("en", "es"), strict=True))
    terms = Glossary.load(*glossary) if glossary else None
    text = _written(rows(line_up(ours, theirs, _encoder(engine, len(ours) * len(theirs)), terms)), form)
    if output is None:
        write(text, machine=True)
    else:
        save(text, output)
    ctx.exit(2 if faults else 0)


def _by_name(output: Path | None) -> str:
    suffix = output.suffix.lower() if output is not None else ""
    return {".htm": "html", ".html": "html", ".po": "po", ".tmx": "tmx", ".json": "json"}.get(suffix, "tsv")


def _texts(document: Document, lang: str) -> list[Segment]:
    """Give the texts of a page in its own language."""
    return [segment for pair in document.pairs for _, segment, _ in pair.sides() if segment.lang == lang]


def _encoder(engine: str, cells: int) -> Encoder | None:
    """Load the encoder that the engine asks for; without it, or on huge pages, auto goes without and says so."""
    from transcheck.cli.console import tell

    if engine == "plain":
        return None
    if engine == "auto" and cells > _MOST_CELLS:
        tell("lined up by words, names and figures alone, for the pages are long")
        return None
    from transcheck.errors import MissingExtraError
    from transcheck.semantic import load_encoder

    try:
        return load_encoder()
    except MissingExtraError as error:
        if engine == "semantic":
            raise
        tell(f"lined up by words, names and figures alone; {error}")
        return None


def _written(found: Sequence[BeadRow], form: str) -> str:
    from transcheck.report import _alignment as alignment

    if form == "po":
        from transcheck.formats._po_writer import catalogue

        return catalogue((f"{row.english_line}:{row.spanish_line}", row.english, row.spanish) for row in found)
    return {
        "tsv": alignment.to_tsv, "tmx": alignment.to_tmx, "json": alignment.to_json, "html": alignment.to_html,
    }[form](found)  # fmt: skip
