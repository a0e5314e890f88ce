"""Reads glossaries, and checks every row at the gate: a wrong row stops the run with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from transcheck.errors import GlossaryError
from transcheck.glossary.terms import ALWAYS, Rendering, Status, Term, When
from transcheck.glossary.words import fold

_COLUMNS = {
    "en": "source", "english": "source", "source": "source", "inglés": "source",
    "es": "target", "spanish": "target", "target": "target", "español": "target",
    "forbidden": "forbidden", "prohibido": "forbidden", "kind": "kind", "note": "note", "nota": "note",
    "origin": "origin", "reference": "origin", "domain": "domain", "status": "status", "pos": "pos",
    "gender": "gender", "case": "case", "kinds": "kinds", "paths": "paths", "contexts": "contexts", "near": "near",
}  # fmt: skip
_CASE = {"": None, "exact": True, "yes": True, "any": False, "no": False}


def read(path: str | Path) -> tuple[Term, ...]:
    """Read the terms of a CSV or TSV file, or of a bundled glossary.

    The header names the columns: en and es (or english and spanish, source and target), and any of forbidden, kind,
    domain, note, origin (or source, beside en), status, pos, gender, case (exact or any), and the conditions kinds,
    paths, contexts and near. Variants in a cell are parted by "|".

    Raises:
        GlossaryError: the file cannot be read or a row is empty, duplicate or contradictory.
    """
    import csv

    text = _decoded(locate(path), str(path))
    first = text.partition("\n")[0]
    delimiter = "\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ","
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    try:
        places = _places(next(rows, []), str(path))
        return tuple(_merged(_terms(rows, places, str(path))))
    except csv.Error as error:
        raise GlossaryError(str(path), f"not a table: {error}", rows.line_num) from None


def term_of(
    source: str,
    target: str,
    forbidden: str = "",
    *,
    kind: str = "",
    domain: str = "",
    note: str = "",
    origin: str = "",
    status: str = "",
    pos: str = "",
    gender: str = "",
    case: str = "",
    kinds: str = "",
    paths: str = "",
    contexts: str = "",
    near: str = "",
    path: str = "",
    line: int = 0,
) -> Term:
    """Make a term of cells; "|" parts variants.

    A preferred row prefers its first Spanish term and allows the others; a row to keep may leave Spanish empty.

    Raises:
        GlossaryError: the row is empty, contradicts itself, or has a status or case that is none.
    """
    sources = _split(source)
    where, at = path or "glossary", line or None
    if not sources:
        raise GlossaryError(where, "the row has no English term", at)
    if status not in ("", *(s.value for s in Status)):
        raise GlossaryError(where, f"“{status}” is no status; one of {', '.join(s.value for s in Status)}", at)
    if case.lower() not in _CASE:
        raise GlossaryError(where, f"“{case}” says nothing about case; write exact, any or nothing", at)
    when = When(_split(kinds), _split(paths), _split(contexts), tuple(word.lower() for word in _split(near)))
    when = ALWAYS if when == ALWAYS else when
    own = Status(status or "required")
    targets = _split(target) or (sources if own is Status.KEEP else ())
    rest = Status.ALLOWED if own is Status.PREFERRED else own
    renderings = [Rendering(text, rest if n else own, pos, gender, when) for n, text in enumerate(targets)]
    renderings += [Rendering(text, Status.FORBIDDEN, pos, gender, when) for text in _split(forbidden)]
    if not renderings:
        raise GlossaryError(where, f"“{sources[0]}” has neither a Spanish term nor a forbidden one", at)
    term = Term(sources, tuple(renderings), kind, domain, note, origin, _CASE[case.lower()], path, line)
    _refuse_contradiction(term)
    return term


def locate(path: str | Path) -> Path:
    """Give the file of a glossary: a path, or the name of one that is bundled.

    Raises:
        GlossaryError: there is neither a file nor a bundled glossary of that name.
    """
    file = Path(path)
    if file.is_file():
        return file
    known = bundled()
    name = str(path)
    if name in known:
        return known[name]
    if file.is_dir():
        raise GlossaryError(name, "a folder; name the glossary's file")
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


def _decoded(file: Path, name: str) -> str:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise GlossaryError(name, (error.strerror or str(error)).lower()) from None
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise GlossaryError(name, "not UTF-8; save it with that encoding", line) from None


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
    line = 2
    for row in rows:
        start, line = line, getattr(rows, "line_num", line) + 1
        if any(cell.strip() for cell in row):
            cells = {role: row[i].strip() for role, i in places.items() if i < len(row)}
            yield term_of(cells.pop("source", ""), cells.pop("target", ""), path=path, line=start, **cells)


def _merged(terms: Iterator[Term]) -> list[Term]:
    """Join rows on one English term that differ in condition or status; refuse those that only repeat it."""
    merged: dict[str, Term] = {}
    owner: dict[str, str] = {}
    for term in terms:
        name = _name(term.source)
        for source in term.sources:
            first = owner.setdefault(_name(source), name)
            if first != name and first in merged:
                raise GlossaryError(term.path, f"“{source}” stands on line {merged[first].line} already", term.line)
        known = merged.get(name)
        if known is None:
            merged[name] = term
            continue
        if {(r.status, r.when) for r in known.renderings} & {(r.status, r.when) for r in term.renderings}:
            raise GlossaryError(term.path, f"“{term.source}” stands on line {known.line} already", term.line)
        sources = tuple(dict.fromkeys(known.sources + term.sources))
        joined = known._replace(sources=sources, renderings=known.renderings + term.renderings)
        _refuse_contradiction(joined._replace(line=term.line))
        merged[name] = joined
    return list(merged.values())


def _refuse_contradiction(term: Term) -> None:
    right = {(fold(r.text), r.when) for r in term.renderings if r.status is not Status.FORBIDDEN}
    wrong = {(fold(r.text), r.when) for r in term.renderings if r.status is Status.FORBIDDEN}
    if right & wrong:
        text = min(right & wrong)[0]
        message = f"“{text}” is both right and forbidden for “{term.source}”"
        raise GlossaryError(term.path or "glossary", message, term.line or None)


def _name(source: str) -> str:
    """Give what two English terms share if they are one; an acronym is no common word."""
    return source if source.isupper() else fold(source)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
