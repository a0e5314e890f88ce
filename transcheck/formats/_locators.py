"""Maps offsets in decoded texts back to places in files, for strings that a file writes with escapes or in pieces."""

from __future__ import annotations

from bisect import bisect_right

from transcheck.text.lazy import Lazy

# What one decoded character can look like in the file. An empty `joint` is nothing at all in the text.
_SYNTAX = {
    "po": Lazy(r'(?P<joint>"[ \t\r]*\n[ \t\r\n\f\v]*")|\\(?:x[0-9A-Fa-f]+|[0-7]{1,3}|.)|.', 16),
    "json": Lazy(r"(?P<joint>(?!))|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|.", 16),
    "csv": Lazy(r'(?P<joint>(?!))|""|.', 16),
}


class Escaped:
    """Locates characters of a string that stands in its file between quotes, with escapes or line joints.

    Args:
        raw: the string as the file writes it, from after the opening quote.
        line, column: 1-based place of the first character of `raw`.
        syntax: "po", "json" or "csv".
    """

    __slots__ = ("column", "line", "raw", "syntax")

    def __init__(self, raw: str, line: int, column: int, syntax: str) -> None:
        self.raw = raw
        self.line = line
        self.column = column
        self.syntax = syntax

    def at(self, offset: int) -> tuple[int, int]:
        """Give the 1-based (line, column) of the character at `offset` of the decoded text."""
        place = self.index(offset)
        newlines = self.raw.count("\n", 0, place)
        if newlines:
            return self.line + newlines, place - self.raw.rfind("\n", 0, place)
        return self.line, self.column + place

    def index(self, offset: int) -> int:
        """Give where in `raw` the character at `offset` begins; the end of the string for an offset past it."""
        seen = 0
        for match in _SYNTAX[self.syntax].finditer(self.raw):
            if match["joint"]:
                continue
            if seen == offset:
                return match.start()
            seen += 1
        return len(self.raw)

    def __reduce__(self) -> tuple[object, ...]:
        return Escaped, (self.raw, self.line, self.column, self.syntax)


class Pieces:
    """Locates characters of a text that was joined of pieces of a file, such as the lines of several cues.

    Args:
        starts: where each piece begins in the text, ascending from 0.
        places: the 1-based (line, column) of each piece's first character.
    """

    __slots__ = ("places", "starts")

    def __init__(self, starts: tuple[int, ...], places: tuple[tuple[int, int], ...]) -> None:
        self.starts = starts
        self.places = places

    def at(self, offset: int) -> tuple[int, int]:
        """Give the 1-based (line, column) of the character at `offset`; a joint belongs to the piece before it."""
        index = max(0, bisect_right(self.starts, offset) - 1)
        line, column = self.places[index]
        return line, column + offset - self.starts[index]

    def __reduce__(self) -> tuple[object, ...]:
        return Pieces, (self.starts, self.places)
