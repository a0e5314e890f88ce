from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from transcheck.cli.params import FILE, PLACE
from transcheck.errors import UsageError
from transcheck.spelling.accepted import FILE_NAME, Accepted, add

if TYPE_CHECKING:  # the lexicon is opened when words are looked up
    from transcheck.model import Fault
    from transcheck.spelling.listing import Unknown

_EPILOG = f"""
\b
Examples:
  transcheck words locale/                         list them, the commonest first
  transcheck words locale/ --suspects              only those that a known word stands near
  transcheck words locale/ --accept tupla --accept 'geo*'
  transcheck words locale/ --at-least 5 --accept-all

Accepted words go to {FILE_NAME}, or to the file that --words names; edit it as you like.
Exit status: 0 done, 2 something could not be read.
"""


@click.command(epilog=_EPILOG)
@click.argument("paths", nargs=-1, required=True, type=PLACE)
@click.option("--words", "-w", "file", type=FILE, help="The project dictionary.")
@click.option("--lang", type=click.Choice(("en", "es")), help="Words of this language only.")
@click.option("--at-least", type=click.IntRange(min=1), default=1, metavar="N", help="Words with N places or more.")
@click.option("--suspects", is_flag=True, help="Only words that a known one stands near.")
@click.option("--all", "every", is_flag=True, help="Also words that both languages share, such as names and code.")
@click.option("--accept", multiple=True, metavar="WORD", help="Accept this word or pattern; may be repeated.")
@click.option("--accept-all", is_flag=True, help="Accept every word listed.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave these files and folders out of walks.")
@click.option("--format", "-f", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.pass_context
def words(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    file: Path | None,
    lang: str | None,
    at_least: int,
    suspects: bool,
    every: bool,
    accept: tuple[str, ...],
    accept_all: bool,
    exclude: tuple[str, ...],
    form: str,
) -> None:
    """List the words that no dictionary knows, with the likeliest known one and a place; or accept them.

    A word that is accepted is never reported as a misspelling again.
    """
    from transcheck.cli.console import tell, write
    from transcheck.cli.outputs import spare

    file = file or Path(FILE_NAME)
    if accept or accept_all:
        spare(file, *paths, name="the project dictionary")
    found, faults = _unknown(paths, exclude, Accepted.load(file) if file.exists() else Accepted())
    found = [word for word in found if lang in (None, word.lang)]
    shown = [
        word
        for word in found
        if word.count >= at_least and (word.suggestion or not suspects) and (every or not word.shared)
    ]
    if accept or accept_all:
        chosen = [entry for pattern in accept for entry in _matching(pattern, found)]
        chosen += [(word.lang, word.word) for word in shown] if accept_all else []
        number = add(file, chosen)
        tell(f"{file}: {number} {'word' if number == 1 else 'words'} accepted", lead="")
    elif form == "json":
        import json

        write(json.dumps([_card(word) for word in shown], ensure_ascii=False, indent=1) + "\n", machine=True)
    else:
        write("".join(_lines(shown)))
    for fault in faults:
        tell(fault)
    ctx.exit(2 if faults else 0)


def _unknown(paths: Iterable[Path], exclude: tuple[str, ...], accepted: Accepted) -> tuple[list[Unknown], list[Fault]]:
    from transcheck.pairing import read_all
    from transcheck.spelling.listing import unknown_words

    documents = list(read_all(paths, exclude=exclude))
    return unknown_words(documents, accepted), [fault for document in documents for fault in document.faults]


def _matching(pattern: str, found: Iterable[Unknown]) -> list[tuple[str, str]]:
    """Give (language, pattern) for each language with an unknown word that the pattern accepts."""
    langs = {word.lang for word in found if Accepted.of([(word.lang, pattern)]).holds(word.word, word.lang)}
    if not langs:
        raise UsageError(f"no unknown word of these files is {pattern!r}; see `transcheck words` for the list")
    return [(lang, pattern) for lang in sorted(langs)]


def _lines(shown: list[Unknown]) -> Iterable[str]:
    from transcheck.report.base import visible

    width = max((len(word.word) + len(word.suggestion) + 3 * bool(word.suggestion) for word in shown), default=0)
    for word in shown:
        pair = f"{word.word} → {word.suggestion}" if word.suggestion else word.word
        place = visible(f"{word.path}:{word.line}:{word.column}" if word.line else word.path)
        yield f"{word.count:>6}  {word.lang}  {visible(pair):<{min(width, 50)}}  {place}  {visible(word.context)}\n"
    yield f"{len(shown)} unknown {'word' if len(shown) == 1 else 'words'}\n"


def _card(word: Unknown) -> dict[str, Any]:
    return {
        "lang": word.lang,
        "word": word.word,
        "count": word.count,
        "documents": word.documents,
        "suggestion": word.suggestion or None,
        "path": word.path,
        "line": word.line,
        "column": word.column,
        "context": word.context,
        "shared": word.shared,
    }
