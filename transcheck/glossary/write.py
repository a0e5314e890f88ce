"""Writes glossaries: CSV, TSV, XLSX, TBX, TMX, PO, TOML and text with two columns, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from transcheck.errors import GlossaryError, MissingExtraError, UsageError
from transcheck.glossary.terms import Rendering, Status, Term, When

HEADER = (
    "en", "es", "forbidden", "status", "kind", "domain", "pos", "gender", "case", "kinds", "paths", "contexts", "near",
    "note", "origin",
)  # fmt: skip
_CASES = {None: "", True: "exact", False: "any"}
_TBX_STATUSES = {Status.PREFERRED: "preferredTerm", Status.ALLOWED: "admittedTerm", Status.FORBIDDEN: "deprecatedTerm"}
_TBX_POS = {"noun": "noun", "verb": "verb", "adjective": "adjective", "name": "properNoun"}


def write(terms: Iterable[Term], path: str | Path) -> None:
    """Write terms to a file in the format that its suffix names.

    TMX, PO and text have room for one Spanish term each and no conditions; they get the first right one.

    Raises:
        UsageError: no format has the suffix.
        GlossaryError: the file cannot be written.
        MissingExtraError: it is a workbook and openpyxl is not installed.
    """
    file = Path(path)
    makers = {
        ".csv": lambda t: _table(t, ","), ".tsv": lambda t: _table(t, "\t"), ".tab": lambda t: _table(t, "\t"),
        ".xlsx": _workbook, ".tbx": _tbx, ".tmx": _tmx, ".po": _po, ".toml": _toml, ".txt": _columns,
    }  # fmt: skip
    make = makers.get(file.suffix.lower())
    if make is None:
        raise UsageError(f"{path}: no glossary format is called {file.suffix or 'so'}; one of {', '.join(makers)}")
    data = make(tuple(terms))
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise GlossaryError(str(path), (error.strerror or str(error)).lower()) from None


def cells(term: Term) -> Iterator[dict[str, str]]:
    """Yield the rows of a term, one for each status and condition of its renderings, by the names of `HEADER`."""
    groups: dict[tuple[When, str, str, bool], list[Rendering]] = {}
    for r in term.renderings:
        kept = r.status is Status.KEEP
        groups.setdefault((r.when, r.pos, r.gender, kept), []).append(r)
    for (when, pos, gender, kept), group in groups.items():
        right = [r for r in group if r.status is not Status.FORBIDDEN]
        wrong = "|".join(r.text for r in group if r.status is Status.FORBIDDEN)
        status = right[0].status if right else Status.REQUIRED
        yield {
            "en": "|".join(term.sources), "es": "|".join(r.text for r in right), "forbidden": wrong,
            "status": "keep" if kept else "" if status is Status.REQUIRED else status.value,
            "kind": term.kind, "domain": term.domain, "pos": pos, "gender": gender,
            "case": _CASES[term.case_sensitive], "kinds": "|".join(when.kinds), "paths": "|".join(when.paths),
            "contexts": "|".join(when.contexts), "near": "|".join(when.near), "note": term.note, "origin": term.origin,
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

    try:
        import openpyxl
    except ImportError:
        raise MissingExtraError("XLSX glossaries need openpyxl: pip install 'transcheck[xlsx]'") from None
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


def _tbx(terms: tuple[Term, ...]) -> bytes:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
        "<tbxHeader><fileDesc><sourceDesc><p>transcheck glossary</p></sourceDesc></fileDesc></tbxHeader>",
        "<text><body>",
    ]
    for number, term in enumerate(terms, 1):
        lines.append(f'<conceptEntry id="c{number}">')
        if term.domain:
            lines.append(f'<descrip type="subjectField">{_xml(term.domain)}</descrip>')
        if term.note:
            lines.append(f"<note>{_xml(term.note)}</note>")
        english = "".join(f"<termSec><term>{_xml(source)}</term></termSec>" for source in term.sources)
        lines += [f'<langSec xml:lang="en">{english}</langSec>', '<langSec xml:lang="es">']
        lines += [f"<termSec>{_tbx_term(rendering)}</termSec>" for rendering in term.renderings]
        lines.append("</langSec></conceptEntry>")
    return ("\n".join([*lines, "</body></text></tbx>"]) + "\n").encode()


def _tbx_term(rendering: Rendering) -> str:
    notes = {
        "administrativeStatus": f"{s}-admn-sts" if (s := _TBX_STATUSES.get(rendering.status)) else "",
        "partOfSpeech": _TBX_POS.get(rendering.pos, ""),
        "grammaticalGender": {"m": "masculine", "f": "feminine"}.get(rendering.gender, ""),
    }
    told = "".join(f'<termNote type="{kind}">{value}</termNote>' for kind, value in notes.items() if value)
    return f"<term>{_xml(rendering.text)}</term>{told}"


def _tmx(terms: tuple[Term, ...]) -> bytes:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4"><header creationtool="transcheck" creationtoolversion="1" segtype="phrase"',
        ' o-tmf="transcheck" adminlang="en" srclang="en" datatype="plaintext"/><body>',
    ]
    for english, spanish in _pairs(terms):
        sides = "".join(
            f'<tuv xml:lang="{lang}"><seg>{_xml(text)}</seg></tuv>' for lang, text in (("en", english), ("es", spanish))
        )
        lines.append(f"<tu>{sides}</tu>")
    return ("\n".join([*lines, "</body></tmx>"]) + "\n").encode()


def _po(terms: tuple[Term, ...]) -> bytes:
    import polib

    catalogue = polib.POFile()
    catalogue.metadata = {"Language": "es", "Content-Type": "text/plain; charset=UTF-8"}
    for english, spanish in _pairs(terms):
        catalogue.append(polib.POEntry(msgid=english, msgstr=spanish))
    return (str(catalogue) + "\n").encode()


def _toml(terms: tuple[Term, ...]) -> bytes:
    import json

    header, found = _rows(terms)
    blocks = []
    for row in found:
        lines = ["[[term]]"]
        for name, value in zip(header, row, strict=True):
            if value or name in ("en", "es"):  # JSON's strings and lists are TOML's, too
                parts = value.split("|") if name not in ("note", "origin") else [value]
                shown = json.dumps(parts if len(parts) > 1 else parts[0], ensure_ascii=False).replace("\x7f", "\\u007f")
                lines.append(f"{name} = {shown}")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks).encode()


def _columns(terms: tuple[Term, ...]) -> bytes:
    return "".join(f"{english}\t{spanish}\n" for english, spanish in _pairs(terms)).encode()


def _pairs(terms: tuple[Term, ...]) -> Iterator[tuple[str, str]]:
    for term in terms:
        if term.targets:
            for source in term.sources:
                yield source, term.targets[0]


def _xml(text: str) -> str:
    from xml.sax.saxutils import escape

    return escape(text)
