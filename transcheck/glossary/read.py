"""Reads glossaries, and checks every row at the gate: a wrong row stops the run with its file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile
from pathlib import Path
from typing import TypeVar

from transcheck.errors import GlossaryError, TranscheckError
from transcheck.files import is_file, is_folder, reason, why_no_file
from transcheck.glossary.formats import GlossaryFormat, of, suffixes
from transcheck.glossary.formats.base import TermRow
from transcheck.glossary.merging import Repeats, merged, refuse_contradiction
from transcheck.glossary.terms import ALWAYS, Rendering, RenderingWhen, Status, Term
from transcheck.glossary.words import fold
from transcheck.model import Kind

_CASE = {"": None, "exact": True, "yes": True, "any": False, "no": False}
_POS = {
    "": "", "noun": "noun", "n": "noun", "sustantivo": "noun", "verb": "verb", "v": "verb", "verbo": "verb",
    "adjective": "adjective", "adj": "adjective", "adjetivo": "adjective", "name": "name", "proper noun": "name",
    "nombre propio": "name", "phrase": "noun", "adverb": "noun", "adv": "noun",
}  # fmt: skip
_GENDERS = {
    "": "", "m": "m", "f": "f", "mf": "mf", "m/f": "mf", "masculine": "m", "feminine": "f", "masculino": "m",
    "femenino": "f", "common": "mf", "común": "mf",
}  # fmt: skip
_STATUSES = {"": Status.REQUIRED} | {status.value: status for status in Status}
_KINDS = {kind.value: kind.value for kind in Kind}
_CELLS = frozenset(
    "source target forbidden kind domain note origin status pos gender case kinds paths contexts near forms "
    "examples".split()
)


def read(path: str | Path) -> tuple[Term, ...]:
    """Read the terms of a file, or of a bundled glossary.

    CSV, TSV, XLSX, TBX (versions 2 and 3), TMX, PO, YAML, TOML, and text with two columns. The header of a table
    names its columns: en and es (or english and spanish, source and target), and any of forbidden, kind, domain, note,
    example, origin (or source, beside en), status, pos, gender, case (exact or any), forms, and the conditions kinds,
    paths, contexts and near. Variants in a cell are parted by "|". A form is accepted beside those that follow from
    the rules of Spanish; with "!" before it, it is not; "!*" leaves only the wording as it stands.

    Raises:
        GlossaryError: the file cannot be read or a row is empty, duplicate or contradictory.
        MissingExtraError: it is a workbook or YAML, and openpyxl or PyYAML is not installed.
    """
    terms = (term_of_row(row, str(path)) for row in rows(path))
    found = tuple(merged(terms, Repeats.JOIN if _format(locate(path), str(path)).concepts else Repeats.REFUSE_SAME))
    if not found:
        raise GlossaryError(str(path), "it holds no term that has both English and Spanish")
    return found


def rows(path: str | Path) -> Iterator[TermRow]:
    """Yield the rows of a glossary as they stand.

    Raises:
        GlossaryError: the file cannot be read as what its name says.
        MissingExtraError: it is a workbook or YAML, and openpyxl or PyYAML is not installed.
    """
    file, name = locate(path), str(path)
    form = _format(file, name)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise GlossaryError(name, reason(error)) from None
    try:
        yield from form.read(data, name)
    except TranscheckError:
        raise
    except RecursionError:
        raise GlossaryError(name, "is nested too deeply to be a glossary") from None
    except Exception as error:  # whatever a parser thinks of a damaged file
        told = " ".join(f"{type(error).__name__}: {error}".split())
        raise GlossaryError(name, f"cannot be read as {form.name}; is it what its name says? ({told:.200})") from error


def _format(file: Path, name: str) -> GlossaryFormat:
    """Give the format of a file by its ending; a name without one is a table."""
    form = of(file.suffix or ".csv")
    if form is None:
        raise GlossaryError(name, f"no glossary format is called {file.suffix}; one of {suffixes()}")
    return form


def term_of_row(row: TermRow, path: str) -> Term:
    """Make a term of a row.

    Raises:
        GlossaryError: the row is empty, contradicts itself, or has a cell that says nothing known.
    """
    unknown = row.cells.keys() - _CELLS
    if unknown:
        raise GlossaryError(path, f"nothing is called “{min(unknown)}” in a glossary", row.line)
    cells = dict(row.cells)
    return term_of(cells.pop("source", ""), cells.pop("target", ""), path=path, line=row.line, **cells)


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
    forms: str = "",
    examples: str = "",
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
    if any("\n" in text for text in (source, target)):
        raise GlossaryError(where, "a term runs over several lines; is a quote left open?", at)
    exact, own = _known(_CASE, case, "case", where, at), _known(_STATUSES, status, "status", where, at)
    pos, gender = _known(_POS, pos, "part of speech", where, at), _known(_GENDERS, gender, "gender", where, at)
    kept = tuple(_known(_KINDS, one, "kind of text", where, at) for one in _split(kinds))
    when = RenderingWhen(kept, _split(paths), _split(contexts), tuple(word.lower() for word in _split(near)))
    when = ALWAYS if when == ALWAYS else when
    targets = _split(target) or (sources if own is Status.KEEP else ())
    rest = Status.ALLOWED if own is Status.PREFERRED else own
    made = dict(zip(targets, _overrides(targets, _split(forms)), strict=True))
    renderings = [Rendering(t, rest if n else own, pos, gender, when, *made[t]) for n, t in enumerate(targets)]
    renderings += [Rendering(text, Status.FORBIDDEN, pos, gender, when) for text in _split(forbidden)]
    if not renderings:
        raise GlossaryError(where, f"“{sources[0]}” has neither a Spanish term nor a forbidden one", at)
    term = Term(sources, tuple(renderings), kind, domain, note, origin, exact, path, line, _split(examples))
    refuse_contradiction(term)
    return term


_Value = TypeVar("_Value")


def _known(table: Mapping[str, _Value], cell: str, what: str, where: str, line: int | None) -> _Value:
    """Give what a cell means.

    Raises:
        GlossaryError: nothing is called so.
    """
    name = " ".join(cell.lower().split())
    if name not in table:
        shown = ", ".join(key for key in table if key)
        raise GlossaryError(where, f"“{cell}” is no {what}; one of {shown}, or nothing", line)
    return table[name]


def locate(path: str | Path) -> Path:
    """Give the file of a glossary: a path, or the name of one that is bundled.

    Raises:
        GlossaryError: there is neither a file nor a bundled glossary of that name.
    """
    file = Path(path)
    if is_file(file):
        return file
    known = bundled()
    name = str(path)
    if name in known:
        return known[name]
    if is_folder(file):
        raise GlossaryError(name, "a folder; name the glossary's file")
    if file.suffix or len(file.parts) > 1:
        raise GlossaryError(name, why_no_file(file))
    raise GlossaryError(name, f"no such file, and no bundled glossary of that name ({', '.join(sorted(known))})")


def bundled() -> dict[str, Path]:
    """Give the bundled glossaries by name: beside the modules in a wheel, beside the package in a checkout."""
    package = Path(__file__).parent.parent
    for folder in (package / "glossaries", package.parent / "glossaries"):
        if folder.is_dir():
            return {file.stem: file for file in sorted(folder.glob("*.csv"))}
    return {}


def _overrides(targets: tuple[str, ...], forms: tuple[str, ...]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the forms that each rendering of a row takes and refuses: each form belongs to the one it begins most like.

    What is refused is refused for all.
    """
    refused = tuple(form[1:].strip() for form in forms if form.startswith("!"))
    taken: list[list[str]] = [[] for _ in targets]
    for form in forms:
        if targets and not form.startswith("!"):
            alike = [_alike(fold(form), fold(target)) for target in targets]
            taken[alike.index(max(alike))].append(form)
    return [(tuple(mine), refused) for mine in taken]


def _alike(one: str, other: str) -> int:
    """Give how many letters two words begin with alike."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(one, other, strict=False)))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
