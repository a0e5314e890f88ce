"""Writes how two texts were lined up: a table, a translation memory, JSON, or a page that stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from transcheck.align.search import Bead
from transcheck.model import Segment
from transcheck.text.lazy import Lazy

_HEADER = ("english", "spanish", "score", "shape", "kind", "english_line", "spanish_line", "note")
_FORMULA = ("=", "+", "-", "@")
_UNFIT = Lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML 1.0 does not hold, and a deletion mark that no reader wants."""

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --weak: #c62; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { border-top: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; white-space: pre-wrap; }
th:nth-child(3), td:nth-child(3) { width: 9rem; white-space: normal; }
td small { color: GrayText; display: block; }
tr.alone td, tr.moved td { background: color-mix(in srgb, var(--weak) 12%, transparent); }
"""


class BeadRow(NamedTuple):
    """One bead, ready to be written; see `rows`."""

    english: str
    spanish: str
    score: float
    shape: str
    kind: str
    english_line: int
    spanish_line: int
    note: str


def rows(beads: Iterable[Bead]) -> list[BeadRow]:
    """Give the beads as rows: the texts of each side joined by line breaks, and the lines where they begin."""
    found = []
    for bead in beads:
        note = "moved" if bead.moved else "no Spanish" if not bead.target else "" if bead.source else "no English"
        found.append(
            BeadRow(
                _joined(bead.source),
                _joined(bead.target),
                bead.score,
                f"{len(bead.source)}-{len(bead.target)}",
                (bead.source or bead.target)[0].kind.value,
                _line(bead.source),
                _line(bead.target),
                note,
            )
        )
    return found


def to_tsv(found: Sequence[BeadRow]) -> str:
    """Give a table parted by tabs; a cell that a spreadsheet would take for a formula gets an apostrophe before it."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(_HEADER)
    for row in found:
        writer.writerow([_harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()


def to_json(found: Sequence[BeadRow]) -> str:
    """Give a JSON list of objects."""
    import json

    return json.dumps([row._asdict() for row in found], ensure_ascii=False, indent=1) + "\n"


def to_tmx(found: Sequence[BeadRow]) -> str:
    """Give a translation memory (TMX 1.4) of what has both sides."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4"><header creationtool="transcheck" creationtoolversion="1" segtype="block"',
        ' o-tmf="transcheck" adminlang="en" srclang="en" datatype="plaintext"/><body>',
    ]
    for row in found:
        if row.english and row.spanish:
            sides = "".join(
                f'<tuv xml:lang="{lang}"><seg>{_xml(text)}</seg></tuv>'
                for lang, text in (("en", row.english), ("es", row.spanish))
            )
            lines.append(f'<tu><prop type="x-score">{row.score}</prop>{sides}</tu>')
    return "\n".join([*lines, "</body></tmx>"]) + "\n"


def to_html(found: Sequence[BeadRow]) -> str:
    """Give a page with both texts side by side; it loads nothing and runs no script."""
    from html import escape

    lines = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>Alignment</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>Alignment</h1>",
        f"<p>{_summary(found)}</p>",
        '<table>\n<thead><tr><th scope="col">English</th><th scope="col">Spanish</th><th scope="col">Score</th></tr>',
        "</thead>\n<tbody>",
    ]
    for row in found:
        mark = ' class="moved"' if row.note == "moved" else ' class="alone"' if row.note else ""
        texts = "".join(
            f'<td lang="{lang}">{escape(_UNFIT.sub("�", text))}</td>'
            for lang, text in (("en", row.english), ("es", row.spanish))
        )
        where = " / ".join(str(line or "–") for line in (row.english_line, row.spanish_line))
        told = f"{row.kind}, {row.shape}, lines {where}" + (f", {row.note}" if row.note else "")
        score = f"{row.score:.2f}" if row.english and row.spanish else "–"
        lines.append(f"<tr{mark}>{texts}<td>{score}<small>{escape(told)}</small></td></tr>")
    return "\n".join([*lines, "</tbody>\n</table>\n</body>\n</html>"]) + "\n"


def _summary(found: Sequence[BeadRow]) -> str:
    both = sum(bool(row.english and row.spanish) for row in found)
    english = sum(row.note == "no Spanish" for row in found)
    spanish = sum(row.note == "no English" for row in found)
    moved = sum(row.note == "moved" for row in found)
    return f"{both} paired, {english} without Spanish, {spanish} without English, {moved} out of order"


def _joined(segments: Sequence[Segment]) -> str:
    return "\n".join(segment.text for segment in segments)


def _line(segments: Sequence[Segment]) -> int:
    return segments[0].line if segments else 0


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) else cell


def _xml(text: str) -> str:
    from xml.sax.saxutils import escape

    return escape(_UNFIT.sub("", text))
