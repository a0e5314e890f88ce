"""Parses JSON so that each string knows where it stands in the file, and each repeated key is told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from transcheck.errors import ReadError
from transcheck.formats._locators import Escaped
from transcheck.formats.base import refuse_rubble
from transcheck.model import Fault, Kind, Segment
from transcheck.text.lazy import Lazy

_STRING = Lazy(r'"[^"\\]*(?:\\.[^"\\]*)*"')


class JsonString(NamedTuple):
    """A string of the file: its value, and where its literal begins and ends between its quotes."""

    value: str
    start: int
    end: int


class _Object(list[tuple[str, Any]]):
    """The members of an object as they stand, so that a key given twice is seen."""


class _BrokenError(Exception):
    """JSON that does not parse, at an offset of the file."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset
        self.message = message


@lru_cache(maxsize=1)
def _decoder() -> Any:
    import json

    return json.JSONDecoder(object_pairs_hook=_Object)


class JsonText:
    """The text of a JSON or JSON Lines file, parsed into dicts, lists, `Text` and plain scalars.

    Args:
        path: the file, for segments and messages.
        text: its whole text.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.faults: list[Fault] = []
        self._breaks = [match.start() for match in Lazy("\n").finditer(text)]

    def place(self, offset: int) -> tuple[int, int]:
        """Give the 1-based (line, column) of a character of the file."""
        line = bisect_left(self._breaks, offset)
        return line + 1, offset - (self._breaks[line - 1] if line else -1)

    def place_of_key(self, key: str, member: JsonString) -> tuple[int, int]:
        """Give the 1-based (line, column) of the key that stands before a member of an object."""
        closing = self.text.rfind('"', 0, member.start - 1)
        start = closing - len(key)
        return self.place(start if self.text[start:closing] == key else closing)

    def whole(self) -> Any:
        """Parse the file as one value.

        Raises:
            ReadError: it is no JSON; with the line.
        """
        try:
            return self._parse(0, len(self.text))
        except _BrokenError as error:
            raise ReadError(self.path, error.message, self.place(error.offset)[0]) from error

    def lines(self) -> dict[int, Any]:
        """Parse each line as a value of its own, by 1-based line number; a broken line becomes a fault."""
        values: dict[int, Any] = {}
        start = 0
        for number, end in enumerate([*self._breaks, len(self.text)], 1):
            if end > start and not self.text[start:end].isspace():
                try:
                    values[number] = self._parse(start, end)
                except _BrokenError as error:
                    self.faults.append(Fault(self.path, error.message, number))
                    refuse_rubble(self.path, self.faults, len(values))
                except RecursionError:
                    self.faults.append(Fault(self.path, "is nested too deeply", number))
            start = end + 1
        return values

    def segment(self, text: JsonString, lang: str, kind: Kind) -> Segment:
        """Make a segment of a string of the file."""
        value, start, end = text
        line, column = self.place(start)
        locator = None
        if len(value) != end - start:
            locator = Escaped(self.text[start:end], line, column, "json")
        return Segment(value, lang, kind, self.path, line, column, "", locator)

    def _parse(self, start: int, end: int) -> Any:
        try:
            value = _decoder().decode(self.text[start:end])
        except ValueError as error:
            offset = getattr(error, "pos", 0)  # an integer of many thousand digits is refused without a place
            what = getattr(error, "msg", str(error))
            if what.startswith("Illegal trailing comma"):  # Python 3.13 points at the comma, others behind it
                rest = self.text[start + offset + 1 : end]
                offset += 1 + len(rest) - len(rest.lstrip())
            raise _BrokenError(start + offset, f"no valid JSON: {what[:1].lower()}{what[1:]}") from error
        # Strings come in the same order in the value and in the file.
        return self._located(value, _STRING.finditer(self.text, start, end))

    def _located(self, value: Any, literals: Iterator[Any]) -> Any:
        if isinstance(value, _Object):
            members: dict[str, Any] = {}
            for key, member in value:
                literal = next(literals)
                if key in members:
                    message = f"the key {key!r:.80} stands twice in one object; only the last one counts"
                    self.faults.append(Fault(self.path, message, self.place(literal.start())[0]))
                if type(member) is str:
                    literal = next(literals)
                    members[key] = JsonString(member, literal.start() + 1, literal.end() - 1)
                else:
                    members[key] = self._located(member, literals)
            return members
        if isinstance(value, list):
            return [self._located(item, literals) for item in value]
        if isinstance(value, str):
            literal = next(literals)
            return JsonString(value, literal.start() + 1, literal.end() - 1)
        return value
