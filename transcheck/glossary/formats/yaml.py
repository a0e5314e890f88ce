"""Glossaries as YAML: a list of mappings with the keys that a table has as columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from transcheck import extras
from transcheck.errors import GlossaryError
from transcheck.glossary.formats._records import records, role
from transcheck.glossary.formats.base import GlossaryFormat, TermRow, WriteOptions, text_of
from transcheck.glossary.terms import Term

_LISTS = ("term", "terms")


def read(data: bytes, path: str) -> Iterator[TermRow]:
    """Yield the terms of a YAML file: a list of mappings with the keys that a CSV has as columns.

    The list may stand under `term` or `terms`. Scalars are read as they are written, so that "no" is a word and not
    a truth value.

    Raises:
        GlossaryError: it is no YAML, or no such list.
        MissingExtraError: PyYAML is not installed.
    """
    yaml = extras.load("yaml", "reading a YAML glossary")
    try:
        root = yaml.compose(text_of(data, path), Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        message = f"no YAML: {getattr(error, 'problem', None) or 'it cannot be read'}"
        raise GlossaryError(path, message, mark.line + 1 if mark is not None else None) from None
    if root is not None and root.id == "mapping":
        root = next((value for key, value in root.value if key.value in _LISTS), None)
    if root is None or root.id != "sequence":
        raise GlossaryError(path, "no list of terms in it, as such or under “terms”")
    for node in root.value:
        line = node.start_mark.line + 1
        if node.id != "mapping":
            raise GlossaryError(path, "a term is a mapping of keys and values", line)
        yield TermRow(line, {role(str(key.value)): _written(value, path) for key, value in node.value})


def write(terms: tuple[Term, ...], _: WriteOptions) -> bytes:
    """Give a list of mappings."""
    yaml = extras.load("yaml", "writing a YAML glossary")
    text: str = yaml.safe_dump(list(records(terms)), allow_unicode=True, sort_keys=False, width=120)
    return text.encode()


def _written(node: Any, path: str) -> str:
    """Give a YAML scalar, or a list of them, as it is written."""
    if node.id == "scalar":
        return "" if node.tag == "tag:yaml.org,2002:null" else str(node.value)
    items = node.value if node.id == "sequence" else [node]
    if any(item.id != "scalar" for item in items):
        raise GlossaryError(path, "a value is a text or a list of texts", node.start_mark.line + 1)
    return "|".join(str(item.value) for item in items)


FORMAT = GlossaryFormat(
    name="YAML",
    suffixes=(".yaml", ".yml"),
    read=read,
    write=write,
)
