"""Glossaries as TOML: tables [[term]] with the keys that a table has as columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from transcheck.errors import GlossaryError
from transcheck.glossary.formats._records import records, role
from transcheck.glossary.formats.base import GlossaryFormat, TermRow, WriteOptions, text_of
from transcheck.glossary.terms import Term
from transcheck.text.lazy import Lazy

_AT_LINE = Lazy(r"at line (\d+)")


def read(data: bytes, path: str) -> Iterator[TermRow]:
    """Yield the terms of a TOML file: tables [[term]] with the keys that a CSV has as columns.

    `en`, `es`, `forbidden` and the conditions may be strings or lists of strings.

    Raises:
        GlossaryError: it is no TOML, or holds no [[term]].
    """
    import tomllib

    text = text_of(data, path)
    try:
        tables = tomllib.loads(text).get("term")
    except tomllib.TOMLDecodeError as error:
        told = _AT_LINE.search(str(error))
        raise GlossaryError(path, f"no TOML: {str(error).lower()}", int(told[1]) if told else None) from None
    if not isinstance(tables, list):
        raise GlossaryError(path, "no table [[term]] in it")
    lines = [n for n, line in enumerate(text.splitlines(), 1) if line.strip().replace(" ", "").startswith("[[term]]")]
    for n, table in enumerate(tables):
        line = lines[n] if n < len(lines) else 0
        if not isinstance(table, dict):
            raise GlossaryError(path, "a term is a table of keys and values", line)
        yield TermRow(line, {role(key): _cell(value) for key, value in table.items()})


def write(terms: tuple[Term, ...], _: WriteOptions) -> bytes:
    """Give a table [[term]] for each row."""
    import json

    blocks = []
    for record in records(terms):  # JSON's strings and lists are TOML's, too
        shown = {
            name: json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f") for name, value in record.items()
        }
        blocks.append("\n".join(["[[term]]", *(f"{name} = {value}" for name, value in shown.items())]) + "\n")
    return "\n".join(blocks).encode()


def _cell(value: Any) -> str:
    return "|".join(str(item) for item in value) if isinstance(value, list) else str(value)


FORMAT = GlossaryFormat(
    name="TOML",
    suffixes=(".toml",),
    read=read,
    write=write,
)
