"""Reads CSV and TSV tables with the English in one column and the Spanish in another, each cell with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcheck.errors import ReadError
from transcheck.formats._columns import ColumnLayout, Columns, kind_of, layout
from transcheck.formats._locators import Escaped
from transcheck.formats.base import Format, NoPairsError, ReadOptions, decode, refuse_rubble
from transcheck.model import Document, Fault, Kind, Pair, Segment
from transcheck.text.lazy import Lazy

_DELIMITERS = (",", ";", "\t", "|")
_CELLS = {
    delimiter: Lazy(rf'(?:"([^"]*(?:""[^"]*)*)"(?=[{d}\r\n]|\Z)|([^{d}\r\n]*))({d}|\r\n|\n|\r|\Z)')
    for delimiter, d in ((",", ","), (";", ";"), ("\t", r"\t"), ("|", r"\|"))
}
_LONGEST_HEADER = 20_000
_MOST_CELLS = 5_000


class Cell(NamedTuple):
    """One cell: its text, where that begins in the file, and whether quotes stand around it."""

    text: str
    start: int
    quoted: bool


class Row(NamedTuple):
    """One row of a table: its cells, and the 1-based line on which it begins."""

    cells: list[Cell]
    line: int


def read(path: str, data: bytes, options: ReadOptions) -> Document:
    """Read a table: one pair for each row and each pair of columns, where either side has text.

    Columns are found by their names in the first row, the delimiter by which of them makes sense of that row. A cell
    that is empty while the other has text gives a pair with an empty segment, so that a rule can tell.

    Raises:
        NoPairsError: no two columns belong together; the message lists those that there are.
        ReadError: the bytes are not in the encoding.
    """
    try:
        text = decode(path, data, options)
    except ReadError:
        _, chosen = _choose(path, data[:_LONGEST_HEADER].decode("latin-1"), options)
        if not chosen.pairs:
            raise NoPairsError(path, "no English and Spanish columns, and not in UTF-8") from None
        raise
    delimiter, chosen = _choose(path, text, options)
    if not chosen.pairs:
        header = next(rows(path, text[:_LONGEST_HEADER], delimiter), None)
        seen = ", ".join(" ".join(cell.text.split()) for cell in header.cells[:20]) if header else "none"
        message = f"no English and Spanish columns among: {seen:.300}; name them by --source-column and --target-column"
        raise NoPairsError(path, message)
    return _ColumnTable(path, text, delimiter, chosen).document()


def _choose(path: str, text: str, options: ReadOptions) -> tuple[str, ColumnLayout]:
    """Choose the delimiter under which the first row holds a pair of columns; the most frequent one goes first."""
    head = text[:_LONGEST_HEADER]
    order = [d for d in sorted(_DELIMITERS, key=lambda d: -head.count(d)) if d in head]
    if path.lower().endswith((".tsv", ".tab")):
        order = ["\t"]
    for delimiter in order:
        header = next(rows(path, head, delimiter), None)
        found = layout((cell.text.strip() for cell in header.cells), options) if header else ColumnLayout()
        if found.pairs:
            return delimiter, found
    return order[0] if order else ",", ColumnLayout()


def rows(path: str, text: str, delimiter: str) -> Iterator[Row]:
    """Yield the rows that hold anything; a quoted cell may hold delimiters, line breaks and doubled quotes.

    Raises:
        ReadError: a row has more cells than any table.
    """
    match = _CELLS[delimiter].match
    position, line, counted, size = 0, 1, 0, len(text)
    cells: list[Cell] = []
    while True:
        found = match(text, position)
        assert found is not None  # the pattern matches the empty cell anywhere
        quoted, bare, stop = found.groups()
        if quoted is None:
            cells.append(Cell(bare, position, False))
        else:
            cells.append(Cell(quoted.replace('""', '"') if '"' in quoted else quoted, position + 1, True))
        position = found.end()
        if stop == delimiter:
            if len(cells) > _MOST_CELLS:
                raise ReadError(path, f"a row has more than {_MOST_CELLS:,} cells", line)
            continue
        if len(cells) > 1 or cells[0].text.strip():
            start = cells[0].start
            line += text.count("\n", counted, start)
            counted = start
            yield Row(cells, line)
        cells = []
        if position >= size:
            return


class _ColumnTable:
    """A table whose columns are known."""

    def __init__(self, path: str, text: str, delimiter: str, chosen: ColumnLayout) -> None:
        self.path = path
        self.text = text
        self.delimiter = delimiter
        self.layout = chosen
        self.faults: list[Fault] = []

    def document(self) -> Document:
        read = rows(self.path, self.text, self.delimiter)
        names = [cell.text.strip() for cell in next(read).cells]
        places = {name: index for index, name in reversed(list(enumerate(names)))}
        wanted = [(columns, places[columns.source], places[columns.target]) for columns in self.layout.pairs]
        for name in {name for columns in self.layout.pairs for name in (columns.source, columns.target)}:
            if names.count(name) > 1:
                self.faults.append(Fault(self.path, f"two columns are called {name!r}; the first one is read", 1))
        pairs: list[Pair] = []
        for row in read:
            if not self._is_sound(row, len(names)):
                refuse_rubble(self.path, self.faults, len(pairs))
                continue
            pairs += self._pairs(row, wanted, places)
        return Document(self.path, pairs, tuple(self.faults))

    def _is_sound(self, row: Row, width: int) -> bool:
        """Whether the cells are what the author meant, as far as quotes and number tell."""
        line = row.line
        for cell in row.cells:
            # In tab-separated files quotes at the start of a cell are mostly the text's own.
            if not cell.quoted and cell.text[:1] == '"' and self.delimiter != "\t":
                message = 'a quote opens a cell and is not closed; inside the cell it is written ""'
                self.faults.append(Fault(self.path, message, line))
                return False
        extra = [cell for cell in row.cells[width:] if cell.text.strip()]
        if extra:
            message = f"the row has {len(row.cells)} cells and the header {width}; a text with a delimiter needs quotes"
            self.faults.append(Fault(self.path, message, line))
            return False
        return True

    def _pairs(self, row: Row, wanted: list[tuple[Columns, int, int]], places: dict[str, int]) -> Iterator[Pair]:
        cells = row.cells

        def value(name: str | None) -> str:
            index = places.get(name, len(cells)) if name is not None else len(cells)
            return cells[index].text.strip() if index < len(cells) else ""

        key = value(self.layout.id) or f"row {row.line}"
        stated = value(self.layout.kind)
        limit = value(self.layout.max_length)
        for columns, at_source, at_target in wanted:
            kind = (kind_of(stated) if stated else Kind.UNKNOWN) if not columns.stem else columns.kind
            source = self._segment(row, at_source, "en", kind)
            target = self._segment(row, at_target, "es", kind)
            if source.text.strip() or target.text.strip():
                own = f"{key}.{columns.stem}" if columns.stem else key
                yield Pair(source, target, own, max_length=int(limit) if limit.isdecimal() else None)

    def _segment(self, row: Row, index: int, lang: str, kind: Kind) -> Segment:
        if index >= len(row.cells):
            return Segment("", lang, kind, self.path, row.line)
        cell = row.cells[index]
        first = row.cells[0].start
        line = row.line + self.text.count("\n", first, cell.start)
        column = cell.start - self.text.rfind("\n", 0, cell.start)
        locator = None
        if cell.quoted and '"' in cell.text:
            locator = Escaped(cell.text.replace('"', '""'), line, column, "csv")
        return Segment(cell.text, lang, kind, self.path, line, column, locator=locator)


FORMAT = Format(
    name="CSV table",
    suffixes=(".csv", ".tsv", ".tab"),
    about=(
        "columns `en` and `es`, `source` and `target`, `title_en` and `title_es`, or those that "
        "`--source-column` and `--target-column` name"
    ),
    read_pairs=read,
)
