"""Writes glossaries: CSV, TSV, XLSX, TBX, TMX, PO, YAML, TOML and text with two columns, whole or not at all."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from transcheck import extras
from transcheck.errors import GlossaryError, UsageError
from transcheck.glossary.exchange_out import to_po, to_tbx, to_tmx
from transcheck.glossary.terms import Rendering, Status, Term

HEADER = (
    "en", "es", "forbidden", "status", "kind", "domain", "pos", "gender", "case", "forms", "kinds", "paths", "contexts",
    "near", "note", "example", "origin",
)  # fmt: skip
_CASES = {None: "", True: "exact", False: "any"}
_WHOLE = ("note", "origin")  # "|" in them parts nothing
_ROOM = {
    ".tbx": frozenset("en es forbidden status domain pos gender note example origin".split()),
    ".txt": frozenset(("en", "es")),
}
"""What the formats hold that do not hold all."""


def write(terms: Iterable[Term], path: str | Path, *, tbx: int = 3) -> list[str]:
    """Write terms to a file in the format that its suffix names.

    Args:
        terms: what to write.
        path: the file.
        tbx: the version of TBX to write, 2 or 3.

    Returns:
        What the format has no room for, a line for each column that is lost; empty where it holds all.

    Raises:
        UsageError: no format has the suffix.
        GlossaryError: the file cannot be written.
        MissingExtraError: it is a workbook or YAML, and openpyxl or PyYAML is not installed.
    """
    file = Path(path)
    makers = {
        ".csv": lambda t: _table(t, ","), ".tsv": lambda t: _table(t, "\t"), ".tab": lambda t: _table(t, "\t"),
        ".xlsx": _workbook, ".tbx": lambda t: to_tbx(t, tbx), ".tmx": lambda t: to_tmx(t, cells),
        ".po": lambda t: to_po(t, cells), ".toml": _toml, ".yaml": _yaml, ".yml": _yaml, ".txt": _columns,
    }  # fmt: skip
    suffix = file.suffix.lower()
    make = makers.get(suffix)
    if make is None:
        raise UsageError(f"{path}: no glossary format is called {file.suffix or 'so'}; one of {', '.join(makers)}")
    listed = tuple(terms)
    data = make(listed)
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise GlossaryError(str(path), (error.strerror or str(error)).lower()) from None
    return losses(listed, suffix)


def losses(terms: Iterable[Term], suffix: str) -> list[str]:
    """Tell what a format has no room for, and for how many rows: "near (2 rows)"."""
    room = _ROOM.get(suffix)
    if room is None:
        return []
    lost: Counter[str] = Counter()
    for row in (row for term in terms for row in cells(term)):
        lost.update(name for name in HEADER if name not in room and row[name])
        if suffix == ".tbx":
            lost["the status keep"] += row["status"] == "keep"
        else:
            lost["further Spanish terms"] += "|" in row["es"]
    return [f"{name} ({n} row{'s' * (n != 1)})" for name, n in lost.items() if n]


def cells(term: Term) -> Iterator[dict[str, str]]:
    """Yield the rows of a term, one for each status and condition of its renderings, by the names of `HEADER`."""
    groups: dict[tuple[object, ...], list[Rendering]] = {}
    for r in term.renderings:
        groups.setdefault((r.when, r.pos, r.gender, r.status is Status.KEEP), []).append(r)
    for group in groups.values():
        one = group[0]
        when = one.when
        right = [r for r in group if r.status is not Status.FORBIDDEN]
        status = right[0].status if right else Status.REQUIRED
        forms = [form for r in group for form in r.forms]
        forms += dict.fromkeys(f"!{form}" for r in group for form in r.refused)
        yield {
            "en": "|".join(term.sources), "es": "|".join(r.text for r in right),
            "forbidden": "|".join(r.text for r in group if r.status is Status.FORBIDDEN),
            "status": "" if status is Status.REQUIRED else status.value,
            "kind": term.kind, "domain": term.domain, "pos": one.pos, "gender": one.gender,
            "case": _CASES[term.case_sensitive], "forms": "|".join(forms), "kinds": "|".join(when.kinds),
            "paths": "|".join(when.paths), "contexts": "|".join(when.contexts), "near": "|".join(when.near),
            "note": term.note, "example": "|".join(term.examples), "origin": term.origin,
        }  # fmt: skip


def to_csv(table: Iterable[Iterable[str]], delimiter: str = ",") -> str:
    """Give a CSV or TSV text of rows, the header first."""
    import csv
    import io

    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(table)
    return out.getvalue()


def _rows(terms: Iterable[Term]) -> tuple[list[str], list[list[str]]]:
    """Give the header and the rows, without the columns that are empty throughout."""
    found = [row for term in terms for row in cells(term)]
    used = [name for name in HEADER if name in ("en", "es") or any(row[name] for row in found)]
    return used, [[row[name] for name in used] for row in found]


def _table(terms: tuple[Term, ...], delimiter: str) -> bytes:
    header, found = _rows(terms)
    return to_csv([header, *found], delimiter).encode()


def _workbook(terms: tuple[Term, ...]) -> bytes:
    import io

    openpyxl = extras.load("openpyxl", "writing an XLSX glossary")
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("glossary")
    header, found = _rows(terms)
    for row in (header, *found):
        # A cell that begins like a formula stays text.
        cells_ = [openpyxl.cell.WriteOnlyCell(sheet, value=value) for value in row]
        for cell in cells_:
            cell.data_type = "s"
        sheet.append(cells_)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _records(terms: tuple[Term, ...]) -> Iterator[dict[str, str | list[str]]]:
    """Yield the rows with lists where a cell has several parts, without what is empty."""
    for row in (row for term in terms for row in cells(term)):
        parts = {name: [row[name]] if name in _WHOLE else row[name].split("|") for name in HEADER}
        kept = {name: part for name, part in parts.items() if part != [""] or name in ("en", "es")}
        yield {name: part if len(part) > 1 else part[0] for name, part in kept.items()}


def _toml(terms: tuple[Term, ...]) -> bytes:
    import json

    blocks = []
    for record in _records(terms):  # JSON's strings and lists are TOML's, too
        shown = {
            name: json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f") for name, value in record.items()
        }
        blocks.append("\n".join(["[[term]]", *(f"{name} = {value}" for name, value in shown.items())]) + "\n")
    return "\n".join(blocks).encode()


def _yaml(terms: tuple[Term, ...]) -> bytes:
    yaml = extras.load("yaml", "writing a YAML glossary")
    text: str = yaml.safe_dump(list(_records(terms)), allow_unicode=True, sort_keys=False, width=120)
    return text.encode()


def _columns(terms: tuple[Term, ...]) -> bytes:
    pairs = ((source, term.targets[0]) for term in terms if term.targets for source in term.sources)
    return "".join(f"{english}\t{spanish}\n" for english, spanish in pairs).encode()
