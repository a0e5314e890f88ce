from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from transcheck.cli.params import FILE, OUTPUT

if TYPE_CHECKING:  # files are read when the command runs
    from transcheck.model import Document

_EPILOG = """
\b
Examples:
  transcheck roles press.en.html press.es.html
  transcheck roles press.en.txt --format tsv --output people.tsv

A person is listed where a page gives them a post: in a list, in a credit, or behind the name in a sentence.
Exit status: 0 done, 2 something could not be read.
"""


class _MentionRow(NamedTuple):
    """One mention: the person, the language, the line or other place, the name as written, and the role."""

    person: str
    lang: str
    place: str
    name: str
    role: str


@click.command(epilog=_EPILOG)
@click.argument("english", type=FILE)
@click.argument("spanish", type=FILE, required=False)
@click.option("--format", "-f", "form", type=click.Choice(("text", "tsv", "json")), default="text", show_default=True)
@click.option("--all", "every", is_flag=True, help="Also mentions without a role.")
@click.option("--encoding", metavar="NAME", help="Encoding of files that do not state theirs.  [default: UTF-8]")
@click.option("--output", "-o", type=OUTPUT, help="Write to this file.")
@click.pass_context
def roles(
    ctx: click.Context,
    *,
    english: Path,
    spanish: Path | None,
    form: str,
    every: bool,
    encoding: str | None,
    output: Path | None,
) -> None:
    """Print the roster of a page and its partner: each person, with every role that the pages give them.

    One page alone will do, in either language.
    """
    from transcheck.cli.console import save, tell, write
    from transcheck.cli.outputs import spare

    spare(output, *(page for page in (english, spanish) if page is not None))
    documents = list(_documents(english, spanish, encoding))
    rows = [row for document in documents for row in _rows(document) if every or row.role]
    text = {"text": _table, "tsv": _tsv, "json": _json}[form](rows)
    if output is None:
        write(text, machine=form != "text")
    else:
        save(text, output)
    faults = [fault for document in documents for fault in document.faults]
    for fault in faults:
        tell(fault)
    ctx.exit(2 if faults else 0)


def _documents(english: Path, spanish: Path | None, encoding: str | None) -> Iterator[Document]:
    """Read the page, or the two of them as one document with both sides."""
    from transcheck.formats import ReadOptions, read
    from transcheck.model import Document

    options = ReadOptions(encoding=encoding)
    if spanish is None:
        yield read(english, options)
        return
    ours, theirs = read(english, options, "en"), read(spanish, options, "es")
    yield Document(theirs.path, [*ours.pairs, *theirs.pairs], ours.faults + theirs.faults)


def _rows(document: Document) -> Iterator[_MentionRow]:
    from transcheck.people import roster_of

    for person in roster_of(document.pairs).persons:
        for place in person.places:
            segment, mention = place.segment, place.mention
            line, _ = segment.at(mention.name.start or mention.start)
            where = str(line) if line else segment.place
            yield _MentionRow(
                person.name, segment.lang, where, place.name or person.name, " ".join(mention.role.split())
            )


def _table(rows: Sequence[_MentionRow]) -> str:
    from transcheck.report.base import visible

    if not rows:
        return "no person with a role found\n"
    lines: list[str] = []
    width = max(len(visible(row.place)) for row in rows)
    person = None
    for row in rows:
        if row.person != person:
            person = row.person
            lines.append(f"{'' if not lines else chr(10)}{visible(person)}\n")
        name = "" if row.name == row.person else f"  [as {row.name}]"
        lines.append(_wrapped(f"  {row.lang} {visible(row.place):>{width}}  ", visible(f"{row.role or '–'}{name}")))
    return "".join(lines)


def _wrapped(head: str, text: str) -> str:
    """Give a row, broken to the width of a terminal; for files and other programs it stays one line."""
    from transcheck.cli.console import columns, on_terminal

    if not on_terminal() or len(head) + len(text) <= columns():
        return f"{head}{text}\n"
    from textwrap import fill

    return fill(text, columns(), initial_indent=head, subsequent_indent=" " * len(head)) + "\n"


def _tsv(rows: Sequence[_MentionRow]) -> str:
    header = "\t".join(_MentionRow._fields)
    return "".join(f"{line}\n" for line in (header, *("\t".join(map(_cell, row)) for row in rows)))


def _cell(text: str) -> str:
    """Give a cell in one line; one that a spreadsheet would take for a formula gets an apostrophe before it."""
    plain = " ".join(text.split())
    return f"'{plain}" if plain[:1] in ("=", "+", "-", "@") else plain


def _json(rows: Sequence[_MentionRow]) -> str:
    import json

    cards: list[dict[str, Any]] = [row._asdict() for row in rows]
    return json.dumps(cards, ensure_ascii=False, indent=1) + "\n"
