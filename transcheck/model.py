"""The core types: what is read, what a rule sees, what it yields, and what a report shows.

`Segment` and `Pair` are made once for each string of each file, so they are plain slotted classes: a frozen
dataclass takes three times as long to make. They are treated as immutable all the same. What rules and the engine make
are named tuples: immutable, picklable, and defined at start-up in a third of a dataclass's time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import NamedTuple, Protocol

from transcheck.text.facts import Facts


class Side(StrEnum):
    """Which half of a pair: the English source or the Spanish target."""

    SOURCE = "source"
    TARGET = "target"

    @property
    def other(self) -> Side:
        """The side that stands against this one."""
        return Side.TARGET if self is Side.SOURCE else Side.SOURCE


class Severity(IntEnum):
    """How bad a finding is. Ordered, so that a minimum level can be asked for."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The name that reports and configurations use."""
        return self.name.lower()


class Kind(StrEnum):
    """What a segment is on its page; read from a column, a key or markup."""

    TITLE = "title"
    HEADING = "heading"
    CAPTION = "caption"
    ROLE = "role"
    NAME = "name"
    LIST_ITEM = "list item"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LABEL = "label"
    BUTTON = "button"
    CELL = "cell"
    CUE = "cue"
    ALT = "alt text"
    CREDIT = "credit"
    DATE = "date"
    DESCRIPTION = "description"
    NAVIGATION = "navigation"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points in one segment's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Give the words of `text` at the span."""
        return text[self.start : self.end]


class Locator(Protocol):
    """Maps an offset in a segment's text to a place in its file."""

    def at(self, offset: int) -> tuple[int, int]:
        """Give the 1-based (line, column) of the character at `offset`."""


class Cue(NamedTuple):
    """One subtitle of a file, and where its text stands in the segment that it was joined into.

    Attributes:
        number: its number in the file, counted from 1.
        start_ms, end_ms: when it is shown, in milliseconds; both alike where the file does not tell.
        start, end: its text's place in the segment's text.
        lines: its lines as viewers see them, without markup.
        placed: whether the file says where on the screen it stands; such cues may be shown beside others.
    """

    number: int
    start_ms: int
    end_ms: int
    start: int
    end: int
    lines: tuple[str, ...]
    placed: bool = False


def clock(milliseconds: int) -> str:
    """Give a time as subtitles write it: "00:01:02,500"."""
    seconds, rest = divmod(milliseconds, 1_000)
    return f"{seconds // 3_600:02}:{seconds // 60 % 60:02}:{seconds % 60:02},{rest:03}"


class Segment:
    """One text in one language, exactly as its reader decoded it.

    Attributes:
        text: the decoded text; never stripped, folded or normalised.
        lang: "en" or "es".
        kind: what it is on its page.
        path: its file as the user named it; "" when it comes from memory.
        line, column: 1-based place of its first character; 0 when unknown.
        place: place for people, such as a heading trail or a cue's time.
        locator: maps an offset to line and column where they do not follow from the start alone.
        cues: the subtitles that the text is joined of, in their order; empty for other texts.
        facts: what the text holds (words, numbers, marks …), each worked out once and shared by all rules.
    """

    __slots__ = ("column", "cues", "facts", "kind", "lang", "line", "locator", "path", "place", "text")

    def __init__(
        self,
        text: str,
        lang: str,
        kind: Kind = Kind.UNKNOWN,
        path: str = "",
        line: int = 0,
        column: int = 0,
        place: str = "",
        locator: Locator | None = None,
        cues: tuple[Cue, ...] = (),
    ) -> None:
        self.text = text
        self.lang = lang
        self.kind = kind
        self.path = path
        self.line = line
        self.column = column
        self.place = place
        self.locator = locator
        self.cues = cues
        self.facts = Facts(text, lang)

    def at(self, offset: int) -> tuple[int, int]:
        """Give the 1-based (line, column) of an offset; (0, 0) when the file place is not known."""
        if self.locator is not None:
            return self.locator.at(offset)
        if not self.line:
            return 0, 0
        before = self.text[:offset]
        newlines = before.count("\n")
        if newlines:
            return self.line + newlines, offset - before.rfind("\n")
        return self.line, self.column + offset

    def place_at(self, offset: int) -> str:
        """Give the place for people of an offset: the time of its cue, or else the place of the whole segment."""
        if not self.cues:
            return self.place
        cue = next((cue for cue in reversed(self.cues) if cue.start <= offset), self.cues[0])
        return clock(cue.start_ms)

    def __reduce__(self) -> tuple[object, ...]:
        return Segment, (
            self.text, self.lang, self.kind, self.path, self.line, self.column, self.place, self.locator, self.cues,
        )  # fmt: skip

    def __repr__(self) -> str:
        return f"Segment({self.text!r}, {self.lang!r}, {self.kind.value!r}, {self.path!r}:{self.line})"


class Pair:
    """An English segment and its Spanish translation; one of the two may be absent in a one-language document.

    Attributes:
        source, target: the two sides; at least one is there.
        key: the row's id, or a PO entry's context and msgid.
        form: the plural form's number, or None.
        note: what the file says to translators.
        flags: what the file says of the string, such as "python-format" or "fuzzy".
        max_length: longest target allowed, in characters, when the file states one.
    """

    __slots__ = ("_sides", "flags", "form", "key", "max_length", "note", "source", "target")

    def __init__(
        self,
        source: Segment | None,
        target: Segment | None,
        key: str = "",
        form: int | None = None,
        note: str = "",
        flags: frozenset[str] = frozenset(),
        max_length: int | None = None,
    ) -> None:
        if source is None and target is None:
            raise ValueError("a pair needs at least one side")
        self.source = source
        self.target = target
        self.key = key
        self.form = form
        self.note = note
        self.flags = flags
        self.max_length = max_length
        self._sides: tuple[tuple[Side, Segment, Segment | None], ...] | None = None

    @property
    def both(self) -> tuple[Segment, Segment]:
        """The source and the target of a pair that has both.

        Raises:
            ValueError: one is absent.
        """
        if self.source is None or self.target is None:
            raise ValueError("one side is absent")
        return self.source, self.target

    def side(self, side: Side) -> Segment | None:
        """Give the segment of one side, or None when it is absent."""
        return self.source if side is Side.SOURCE else self.target

    def sides(self) -> tuple[tuple[Side, Segment, Segment | None], ...]:
        """Give each side that is there, with the segment that stands against it (or None)."""
        if self._sides is None:
            source, target = self.source, self.target
            both = ((Side.SOURCE, source, target), (Side.TARGET, target, source))
            self._sides = tuple((side, own, other) for side, own, other in both if own is not None)
        return self._sides

    def __reduce__(self) -> tuple[object, ...]:
        return Pair, (self.source, self.target, self.key, self.form, self.note, self.flags, self.max_length)

    @property
    def kind(self) -> Kind:
        """What the pair is on its page: the target's kind, or the source's when the target has none."""
        if self.target is not None and self.target.kind is not Kind.UNKNOWN:
            return self.target.kind
        return self.source.kind if self.source is not None else Kind.UNKNOWN

    def __repr__(self) -> str:
        return f"Pair({self.source!r}, {self.target!r}, key={self.key!r})"


class Edit(NamedTuple):
    """Replace `span` of one segment's text by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits on one side that go in whole or not at all; `safe` when the meaning cannot change."""

    edits: tuple[Edit, ...]
    safe: bool = False

    def apply(self, text: str) -> str:
        """Give `text` with all edits made, last first so that offsets stay true."""
        for span, new in sorted(self.edits, key=lambda e: e.span.start, reverse=True):
            text = text[: span.start] + new + text[span.end :]
        return text


class Hit(NamedTuple):
    """What a rule yields: where and what. It knows no code, no level and no file, so it cannot get them wrong.

    Attributes:
        span: the words at fault, in the text of `side`.
        message: what is wrong with the values in it; lower case, no full stop.
        side: which text `span` indexes.
        suggestion: what to write instead of the words at `span`, if known.
        fix: the edits that mend it, if a machine may make them.
        counterpart: the words on the other side that are the evidence, if any.
        confidence: 0 to 1, where the rule can tell; None otherwise.
        advises: the side that the suggestion is for: its own, unless a rule marks what one text says and suggests what
            the other should say for it, in place of the words at `counterpart`.
    """

    span: Span
    message: str
    side: Side = Side.TARGET
    suggestion: str | None = None
    fix: Fix | None = None
    counterpart: Span | None = None
    confidence: float | None = None
    advises: Side | None = None


class Finding(NamedTuple):
    """A hit in its file, made by the engine only; a flat value that can be pickled, sorted and reported.

    `line` and `column` are 1-based and 0 when unknown. `source` or `target` is None where the document has one
    side only. `fingerprint` depends on the rule and the texts, not on line, path or message wording.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    path: str
    line: int
    column: int
    key: str
    kind: Kind
    side: Side
    span: Span
    source: str | None
    target: str | None
    suggestion: str | None = None
    fix: Fix | None = None
    counterpart: Span | None = None
    confidence: float | None = None
    place: str = ""
    fingerprint: str = ""
    advises: Side | None = None

    @property
    def text(self) -> str:
        """The words at the span."""
        own = self.source if self.side is Side.SOURCE else self.target
        return self.span.of(own or "")

    @property
    def fixable(self) -> bool:
        """Whether a machine may mend it."""
        return self.fix is not None


class Fault(NamedTuple):
    """A file, or a part of one, that could not be checked: where, what is wrong, and how to mend it."""

    path: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.message}"


class Document:
    """What one file (or one pair of files) holds: its pairs in order, and the faults met while reading it."""

    __slots__ = ("faults", "pairs", "path")

    def __init__(self, path: str, pairs: list[Pair], faults: tuple[Fault, ...] = ()) -> None:
        self.path = path
        self.pairs = pairs
        self.faults = faults
