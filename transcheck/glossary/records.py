"""Glossaries as lists of records: YAML and TOML, with the keys that a table has as columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from transcheck import extras
from transcheck.errors import GlossaryError
from transcheck.glossary.tables import COLUMNS, Row
from transcheck.text.lazy import Lazy

_AT_LINE = Lazy(r"at line (\d+)")
_LISTS = ("term", "terms")


def from_toml(text: str, path: str) -> Iterator[Row]:
    """Yield the terms of a TOML file: tables [[term]] with the keys that a CSV has as columns.

    `en`, `es`, `forbidden` and the conditions may be strings or lists of strings.

    Raises:
        GlossaryError: it is no TOML, or holds no [[term]].
    """
    import tomllib

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
        yield Row(line, {_role(key): _cell(value) for key, value in table.items()})


def from_yaml(text: str, path: str) -> Iterator[Row]:
    """Yield the terms of a YAML file: a list of mappings with the keys that a CSV has as columns.

    The list may stand under `term` or `terms`. Scalars are read as they are written, so that "no" is a word and not
    a truth value.

    Raises:
        GlossaryError: it is no YAML, or no such list.
        MissingExtraError: PyYAML is not installed.
    """
    yaml = extras.load("yaml", "reading a YAML glossary")
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
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
        yield Row(line, {_role(str(key.value)): _written(value, path) for key, value in node.value})


def _role(key: str) -> str:
    return "origin" if key == "source" else COLUMNS.get(key, key)


def _cell(value: Any) -> str:
    return "|".join(str(item) for item in value) if isinstance(value, list) else str(value)


def _written(node: Any, path: str) -> str:
    """Give a YAML scalar, or a list of them, as it is written."""
    if node.id == "scalar":
        return "" if node.tag == "tag:yaml.org,2002:null" else str(node.value)
    items = node.value if node.id == "sequence" else [node]
    if any(item.id != "scalar" for item in items):
        raise GlossaryError(path, "a value is a text or a list of texts", node.start_mark.line + 1)
    return "|".join(str(item.value) for item in items)
