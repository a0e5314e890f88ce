"""Reads and checks the TOML files of lists; imported only where no compiled form of them is at hand.

What a file may hold is told in docs/data.md. Nothing is let pass that would change what a list means without a word:
an unknown key, a capital in a list that is asked in lower case, a word twice, a word out of order, half a row.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from transcheck.errors import ListError

Cell = str | int | float | tuple[str | int | float, ...]
Row = tuple[Cell, ...]
Value = tuple[str, ...] | tuple[Row, ...]
"""What a list comes to: its words in order, or its rows."""

_BOTH = {"source", "note", "order", "case", "unlisted"}
_SHAPES = ("words", "pieces", "phrases", "rows")
_LIST = _BOTH | {"words", "pieces", "phrases", "union", "without", "apostrophes"}
_TABLE = _BOTH | {"columns", "rows"}
_CHOICES = {"order": "given", "case": "given", "apostrophes": "both"}
_SIGNS = frozenset("'.-/&+ºª°·")


def read(folder: Path) -> dict[str, Value]:
    """Give every list of a folder by its place, such as "es/articles.definite".

    Raises:
        ListError: a file is no TOML, or a list breaks a rule of docs/data.md; the message names file, list and cure.
    """
    tables: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.glob("*/*.toml")):
        topic = f"{path.parent.name}/{path.stem}"
        tables |= {f"{topic}.{name}": table for name, table in _topic(path).items()}
    done: dict[str, Value] = {}
    for place in tables:
        _settle(place, tables, done, ())
    return done


def unlisted(folder: Path) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Give, for each list of whole words, those that it names itself, and those it says no dictionary has."""
    found = {}
    for path in sorted(folder.glob("*/*.toml")):
        for name, table in _topic(path).items():
            if "words" in table:
                allowed = frozenset(table.get("unlisted", "").split())
                found[f"{path.parent.name}/{path.stem}.{name}"] = frozenset(table["words"].split()), allowed
    return found


def collation(word: str) -> tuple[str, str]:
    """Give what words are sorted by: letters without their marks, but ñ behind n."""
    if word.isascii():
        return word.lower(), word
    plain = unicodedata.normalize("NFD", word.lower().replace("ñ", "n\uffff"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)), word


def _topic(path: Path) -> dict[str, dict[str, Any]]:
    try:
        lists = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ListError(str(path), f"is no TOML: {error}") from error
    title = lists.pop("title", None)
    if not isinstance(title, str) or not title:
        raise ListError(str(path), 'begin with a title, such as title = "Spanish articles"')
    for name, table in lists.items():
        if not isinstance(table, dict):
            raise ListError(str(path), f"{name} stands outside a list; write it below a [name]")
        _Check(path, name).table(table)
    return lists


class _Check:
    """Checks one list, and names it in what it raises."""

    def __init__(self, path: Path, name: str) -> None:
        self._path, self._name = str(path), name

    def fail(self, message: str) -> NoReturn:
        raise ListError(self._path, f"[{self._name}] {message}")

    def table(self, table: Mapping[str, Any]) -> None:
        allowed = _TABLE if "rows" in table else _LIST
        for key in table:
            if key not in allowed:
                self.fail(f"has the unknown key {key}; known are {', '.join(sorted(allowed))}")
        for key in ("source", "note"):
            if not isinstance(table.get(key), str) or not table[key].strip():
                self.fail(f"has no {key}; every list says where it comes from and what it is for")
        for key, choice in _CHOICES.items():
            if table.get(key, choice) != choice:
                self.fail(f'{key} can only be "{choice}", or left out')
        shapes = [shape for shape in _SHAPES if shape in table]
        if len(shapes) > 1 or not (shapes or "union" in table):
            self.fail(f"needs one of {', '.join(_SHAPES)}, or a union of other lists")
        if "rows" in table:
            self._rows(table)
        else:
            self._words(table)

    def _words(self, table: Mapping[str, Any]) -> None:
        for key in ("words", "pieces", "without", "unlisted"):
            if not isinstance(table.get(key, ""), str):
                self.fail(f'{key} is one text with spaces between the words: {key} = "a ante con"')
        for key in ("phrases", "union"):
            texts = table.get(key, [])
            if not isinstance(texts, list) or not all(isinstance(text, str) and text for text in texts):
                self.fail(f'{key} is a list of texts: {key} = ["…", "…"]')
        if "without" in table and "union" not in table:
            self.fail("without takes words from a union, and there is none")
        own = own_words(table)
        for word in own:
            self._text(word, table)
            odd = next((sign for sign in word if not (sign.isalnum() or sign in _SIGNS)), None)
            if "words" in table and odd is not None:
                self.fail(f"{word!r} holds {odd!r}; words are letters, with nothing but spaces between them")
        self._order(own, table)
        for word in table.get("unlisted", "").split():
            if word not in own:
                self.fail(f"unlisted names {word!r}, which is not among the words")

    def _rows(self, table: Mapping[str, Any]) -> None:
        columns, rows = table.get("columns"), table["rows"]
        if not isinstance(columns, list) or len(columns) < 2 or len(set(columns)) < len(columns):
            self.fail('names its columns, two or more: columns = ["spanish", "english"]')
        if not isinstance(rows, list) or not rows:
            self.fail("has no rows")
        kinds: list[type] = [type(cell) for cell in rows[0]] if isinstance(rows[0], list) else []
        for row in rows:
            if not isinstance(row, list) or len(row) != len(columns):
                self.fail(f"wants {len(columns)} cells a row ({', '.join(columns)}), not {row!r}")
            for cell, kind, column in zip(row, kinds, columns, strict=True):
                if type(cell) is not kind or kind not in (str, int, float, list):
                    self.fail(f"{column} holds {cell!r}; all cells of a column are of one kind")
                for part in cell if isinstance(cell, list) else [cell]:
                    if not isinstance(part, int | float) and part != "":
                        self._text(part, table)
        firsts = [row[0] for row in rows]
        if [] in firsts or "" in firsts:
            self.fail(f"has a row without {columns[0]}")
        self._order([tuple(first) for first in firsts] if kinds[0] is list else firsts, table)

    def _text(self, text: object, table: Mapping[str, Any]) -> None:
        if not isinstance(text, str) or not text.strip():
            self.fail(f"{text!r} is no text")
        if text != unicodedata.normalize("NFC", text):
            self.fail(f"{text!r} is written with loose accents; type its letters anew (Unicode NFC)")
        if text != text.lower() and table.get("case") != "given":
            self.fail(f'{text!r} has a capital; write it small, or say case = "given" where capitals count')
        if "’" in text and "apostrophes" in table:
            self.fail(f'{text!r}: write \' only; apostrophes = "both" adds the curly form')

    def _order(self, words: Sequence[Any], table: Mapping[str, Any]) -> None:
        seen = set()
        for word in words:
            if word in seen:
                self.fail(f"{word!r} stands there twice")
            seen.add(word)
        if table.get("order") == "given" or isinstance(table.get("rows", [[""]])[0][0], list):
            return
        by: Callable[[Any], Any] = collation if all(isinstance(word, str) for word in words) else float
        for word, right in zip(words, sorted(words, key=by), strict=True):
            if word != right:
                self.fail(f"{word!r} stands where {right!r} should; run python scripts/sort_lists.py")


def own_words(table: Mapping[str, Any]) -> list[str]:
    """Give what a list holds besides its union, in the order of the file."""
    return list(table["phrases"]) if "phrases" in table else str(table.get("words") or table.get("pieces", "")).split()


def _settle(place: str, tables: dict[str, dict[str, Any]], done: dict[str, Value], open_: tuple[str, ...]) -> Value:
    """Work out a list and what it is a union of."""
    if place in done:
        return done[place]
    table, file = tables[place], f"{place.partition('.')[0]}.toml"
    check = _Check(Path(file), place.partition(".")[2])
    if place in open_:
        check.fail("is a union of itself")
    if "rows" in table:
        done[place] = tuple(tuple(tuple(c) if isinstance(c, list) else c for c in row) for row in table["rows"])
        return done[place]
    found: dict[str, str] = {}
    for name in table.get("union", ()):
        other = _place(name, beside=place)
        if other not in tables or "rows" in tables[other]:
            check.fail(f"is a union of {name!r}, and there is no such list of words")
        found |= dict.fromkeys((str(word) for word in _settle(other, tables, done, (*open_, place))), name)
    for word in own_words(table):
        if word in found:
            check.fail(f"{word!r} is in {found[word]} already")
    for word in table.get("without", "").split():
        if found.pop(word, None) is None:
            check.fail(f"is without {word!r}, which is not in the union")
    done[place] = tuple(_curly([*found, *own_words(table)], table))
    return done[place]


def _place(name: str, beside: str) -> str:
    """Give the place of "definite", "articles.definite" or "es/articles.definite" as another list calls it."""
    topic = beside.rpartition(".")[0]
    if "." not in name:
        return f"{topic}.{name}"
    return name if "/" in name else f"{topic.partition('/')[0]}/{name}"


def _curly(words: Sequence[str], table: Mapping[str, Any]) -> Iterable[str]:
    if "apostrophes" not in table:
        return words
    return dict.fromkeys([*words, *(word.replace("'", "’") for word in words)])
