"""Glossaries as text with an English and a Spanish term on each line."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.errors import GlossaryError
from transcheck.glossary.formats.base import HEADER, GlossaryFormat, TermRow, WriteOptions, text_of
from transcheck.glossary.terms import Term
from transcheck.text.lazy import Lazy

_PARTED = Lazy(r"\t+| = | {2,}")


def read(data: bytes, path: str) -> Iterator[TermRow]:
    """Yield the rows of a text with an English and a Spanish term on each line; "#" begins a comment.

    The two are parted by a tab, by " = ", or by two spaces or more.

    Raises:
        GlossaryError: a line is not parted.
    """
    for line, row in enumerate(text_of(data, path).splitlines(), 1):
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        parts = _PARTED.split(row.strip(), maxsplit=1)
        if len(parts) < 2:
            raise GlossaryError(path, "no tab, “ = ” or two spaces between an English and a Spanish term", line)
        yield TermRow(line, {"source": parts[0].strip(), "target": parts[1].strip()})


def write(terms: tuple[Term, ...], _: WriteOptions) -> bytes:
    """Give a line for each English term, with its first Spanish one behind a tab."""
    pairs = ((source, term.targets[0]) for term in terms if term.targets for source in term.sources)
    return "".join(f"{english}\t{spanish}\n" for english, spanish in pairs).encode()


def lost(row: dict[str, str]) -> Iterator[str]:
    """Yield all but the English terms and the first Spanish one."""
    yield from (name for name in HEADER if name not in ("en", "es") and row[name])
    if "|" in row["es"]:
        yield "further Spanish terms"


FORMAT = GlossaryFormat(
    name="TXT",
    suffixes=(".txt",),
    read=read,
    write=write,
    lost=lost,
)
