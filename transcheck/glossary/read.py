"""Reads glossaries, and checks every row at the gate: a wrong row stops the run with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from transcheck.errors import GlossaryError
from transcheck.glossary.forms import fold
from transcheck.glossary.model import Term

_COLUMNS = {
    "en": "source", "english": "source", "source": "source", "inglés": "source",
    "es": "target", "spanish": "target", "target": "target", "español": "target",
    "forbidden": "forbidden", "prohibido": "forbidden",
    "kind": "kind", "note": "note", "nota": "note", "source_of": "origin", "origin": "origin",
}  # fmt: skip


def read(path: str | Path) -> tuple[Term, ...]:
    """Read the terms of a CSV or TSV file, or of a bundled glossary.

    The header names the columns: en and es (or english and spanish, source and target), and if there forbidden, kind,
    note. Variants in a cell are parted by "|".

    Raises:
        GlossaryError: the file cannot be read or a row is empty, duplicate or contradictory.
    """
    import csv

    file = locate(path)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        raise GlossaryError(str(path), "not UTF-8; save it with that encoding", line) from None
    except OSError as error:
        raise GlossaryError(str(path), (error.strerror or str(error)).lower()) from None
    first = text.partition("\n")[0]
    delimiter = "\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ","
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    try:
        header = next(rows, [])
        places = _places(header, str(path))
        return tuple(_terms(rows, places, str(path)))
    except csv.Error as error:
        raise GlossaryError(str(path), f"not a table: {error}", rows.line_num) from None


def term_of(source: str, target: str, forbidden: str = "", path: str = "", line: int = 0, **more: str) -> Term:
    """Make a term of cells; "|" parts variants.

    Raises:
        GlossaryError: the row is empty or contradicts itself.
    """
    sources, targets, wrong = _split(source), _split(target), _split(forbidden)
    where = path or "glossary"
    if not sources:
        raise GlossaryError(where, "the row has no English term", line or None)
    if not targets and not wrong:
        raise GlossaryError(where, f"“{sources[0]}” has neither a Spanish term nor a forbidden one", line or None)
    both = {fold(t) for t in targets} & {fold(t) for t in wrong}
    if both:
        raise GlossaryError(where, f"“{min(both)}” is both right and forbidden for “{sources[0]}”", line or None)
    return Term(sources, targets, wrong, path=path, line=line, **more)


def locate(path: str | Path) -> Path:
    """Give the file of a glossary: a path, or the name of one that is bundled."""
    file = Path(path)
    if file.exists():
        return file
    known = bundled()
    name = str(path)
    if name in known:
        return known[name]
    if file.suffix:
        raise GlossaryError(name, "no such file")
    raise GlossaryError(name, f"no such file, and no bundled glossary of that name ({', '.join(sorted(known))})")


def bundled() -> dict[str, Path]:
    """Give the bundled glossaries by name: beside the modules in a wheel, beside the package in a checkout."""
    package = Path(__file__).parent.parent
    for folder in (package / "glossaries", package.parent / "glossaries"):
        if folder.is_dir():
            return {file.stem: file for file in sorted(folder.glob("*.csv"))}
    return {}


def _places(header: list[str], path: str) -> dict[str, int]:
    names = [name.strip().lower() for name in header]
    places: dict[str, int] = {}
    for i, name in enumerate(names):
        # A column "source" beside "en" says where the row comes from.
        role = "origin" if name == "source" and "en" in names else _COLUMNS.get(name)
        if role is not None:
            places.setdefault(role, i)
    if "source" not in places or "target" not in places:
        raise GlossaryError(path, f"no columns en and es in the header ({', '.join(header) or 'empty file'})", 1)
    return places


def _terms(rows: Iterator[list[str]], places: dict[str, int], path: str) -> Iterator[Term]:
    seen: dict[str, int] = {}
    line = 2
    for row in rows:
        start, line = line, getattr(rows, "line_num", line) + 1
        if not any(cell.strip() for cell in row):
            continue
        cells = {role: row[i].strip() for role, i in places.items() if i < len(row)}
        term = term_of(cells.pop("source", ""), cells.pop("target", ""), path=path, line=start, **cells)
        for source in term.sources:
            first = seen.setdefault(source if source.isupper() else fold(source), start)
            if first != start:
                raise GlossaryError(path, f"“{source}” stands on line {first} already", start)
        yield term


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
