"""Reads files into documents. One module for each format, imported when the first such file turns up.

Adding a format adds a module here, whose last statement is its row: `FORMAT = Format(…)`.
"""

from __future__ import annotations

from pathlib import Path

from transcheck.errors import ReadError, TranscheckError
from transcheck.files import reason, why_no_file
from transcheck.formats._names import marks, named
from transcheck.formats.base import LONGEST, Format, NoPairsError, OtherLanguageError, ReadOptions
from transcheck.model import Document, Fault, Pair
from transcheck.registry import declared

FORMATS = declared(__name__, "FORMAT", Format)
"""Every format that is read."""

_MOST_FAULTS = 50
"""Most faults that one file is given: a binary file under a wrong name has one in each line."""

_BY_SUFFIX = {suffix: form for form in FORMATS for suffix in form.suffixes}

__all__ = [
    "FORMATS",
    "Format",
    "NoPairsError",
    "OtherLanguageError",
    "ReadOptions",
    "detect",
    "marks",
    "named",
    "read",
    "suffixes",
]


def suffixes() -> tuple[str, ...]:
    """Give the endings of the names of all files that are read, with their dots."""
    return tuple(_BY_SUFFIX)


def detect(path: str | Path) -> Format | None:
    """Give the format of a file by the ending of its name, or None when transcheck reads no such files."""
    name = str(path).lower()
    dot = name.rfind(".")
    return _BY_SUFFIX.get(name[dot:]) if dot > 0 else None


def read(path: str | Path, options: ReadOptions | None = None, lang: str | None = None) -> Document:
    """Read one file.

    Args:
        path: the file; findings name it as given here.
        options: columns, encoding, and which PO entries to take.
        lang: "en" or "es" when the file is known to hold one language; None lets the file show it.

    Returns:
        The document. Damaged parts are left out of it and told as its faults.

    Raises:
        ReadError: the file cannot be read at all, or is in no format that transcheck reads.
        MissingExtraError: the format needs a package that is not installed.
    """
    name = str(path)
    form = detect(name)
    if form is None:
        raise ReadError(name, f"not a format transcheck reads ({', '.join(suffixes())})")
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise ReadError(name, reason(error)) from error
    except ValueError:  # no file has such a name
        raise ReadError(name, why_no_file(name)) from None
    try:
        document = _document(form, name, data, options or ReadOptions(), lang)
    except TranscheckError:
        raise
    except RecursionError as error:
        raise ReadError(name, "is nested too deeply to be a catalogue") from error
    except MemoryError as error:
        raise ReadError(name, "takes more memory than there is; split it") from error
    except Exception as error:  # whatever a parser thinks of a damaged file: it costs that file and no other
        told = " ".join(f"{type(error).__name__}: {error}".split())
        raise ReadError(name, f"cannot be read as {form.name}; is it what its name says? ({told:.200})") from error
    if len(data) > LONGEST:
        document = _without_longest(document)
    if len(document.faults) > _MOST_FAULTS:
        rest = Fault(name, f"{len(document.faults) - _MOST_FAULTS} more parts of the file are damaged")
        document = Document(document.path, document.pairs, (*document.faults[:_MOST_FAULTS], rest))
    return document


def _document(form: Format, path: str, data: bytes, options: ReadOptions, lang: str | None) -> Document:
    if form.read_alone is not None and (lang is not None or form.read_pairs is None):
        return form.read_alone(path, data, options, lang)
    assert form.read_pairs is not None, f"{form.name} has no reader"
    return form.read_pairs(path, data, options)


def _without_longest(document: Document) -> Document:
    """Leave out pairs too long for any check to end in time, and say so."""
    for pair in document.pairs:
        source, target = pair.source, pair.target
        if (source is not None and len(source.text) > LONGEST) or (target is not None and len(target.text) > LONGEST):
            break
    else:
        return document
    kept: list[Pair] = []
    faults = list(document.faults)
    for pair in document.pairs:
        longest, segment = max(((len(s.text), s) for _, s, _ in pair.sides()), key=lambda item: item[0])
        if longest <= LONGEST:
            kept.append(pair)
            continue
        message = f"a text of {longest:,} characters is not checked; the limit is {LONGEST:,}"
        faults.append(Fault(segment.path, message, segment.line or None))
    return Document(document.path, kept, tuple(faults))
