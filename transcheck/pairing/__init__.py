"""Finds the files to read, puts one-language files beside their translation, and makes pairs of the two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from transcheck.errors import MissingExtraError, ReadError
from transcheck.formats import NoPairsError, OtherLanguageError, ReadOptions, detect, named, suffixes
from transcheck.formats import read as read_file
from transcheck.model import Document, Fault, Pair, Segment
from transcheck.pairing.siblings import pages_alone, partners_by_content, siblings_by_name
from transcheck.pairing.walk import found_files, size


class FileUnit(NamedTuple):
    """One file to read, or one Spanish file with the English file that it translates.

    Attributes:
        path: the file; of two, the Spanish one.
        beside: the English file, when the English stands in a file of its own.
        named: whether the user named the file, and not only a folder above it.
        size: bytes of the files.
        unpaired: whether it is a page that lacks its partner, in a folder whose other pages have theirs.
    """

    path: str
    beside: str | None = None
    named: bool = True
    size: int = 0
    unpaired: bool = False


class ReadingPlan(NamedTuple):
    """What a run has to read.

    Attributes:
        units: files, or two files that belong together, sorted by path.
        faults: paths that do not exist or are in no format that transcheck reads.
        skipped: number of files in walked folders that are not read.
    """

    units: tuple[FileUnit, ...] = ()
    faults: tuple[Fault, ...] = ()
    skipped: int = 0


def find_files(paths: Iterable[str | Path], exclude: Iterable[str | Path] = ()) -> list[Path]:
    """Give the files that the paths mean, each once and in order: files as they are, folders walked.

    Args:
        paths: files and folders; what does not exist is left out.
        exclude: glob patterns; a file or folder whose name or path matches one is left out of walks. A `Path` leaves
            out that file alone.
    """
    return list(found_files(paths, exclude, []))


def plan(paths: Iterable[str | Path], exclude: Iterable[str | Path] = ()) -> ReadingPlan:
    """Give what is to be read for some paths, with each one-language file beside its sibling.

    A Spanish file has an English sibling when their paths differ in the language alone: "page.en.txt" and
    "page.es.txt", "en/menu.json" and "es-MX/menu.json", "strings.json" and "strings.es.json". The sibling of a file
    that was named is looked for on disk, too, since a changed translation is no use without its source.

    Args:
        paths: files and folders.
        exclude: glob patterns for files and folders that walks leave out; a `Path` leaves out that file alone.
    """
    faults: list[Fault] = []
    skipped = 0
    files: dict[str, bool] = {}
    for path, was_named in found_files(paths, exclude, faults).items():
        if detect(path) is not None:
            files[str(path)] = was_named
        elif was_named:
            faults.append(Fault(str(path), f"not a format transcheck reads ({', '.join(suffixes())})"))
        else:
            skipped += 1
    siblings = siblings_by_name(files)
    alone = pages_alone(files, siblings)
    by_content = partners_by_content(alone)
    if not by_content and len(files) == 2 and all(files.values()) and all(len(pages) == 1 for pages in alone):
        by_content = {alone[1][0]: alone[0][0]}  # who names one page of each language means a pair
    lonely = {path for pages in alone for path in pages if not files[path]} if siblings or by_content else set()
    siblings |= by_content
    sources = set(siblings.values())
    lonely -= sources | set(siblings)
    units = []
    for name, was_named in files.items():
        form = detect(name)
        if name in sources:
            continue
        unwanted = not was_named and name not in siblings and name not in lonely and named(name) is None
        if form is not None and form.named_only and unwanted:
            skipped += 1
            continue
        beside = siblings.get(name)
        units.append(FileUnit(name, beside, was_named, size(name) + (size(beside) if beside else 0), name in lonely))
    return ReadingPlan(tuple(units), tuple(faults), skipped)


def read(unit: FileUnit, options: ReadOptions) -> Document:
    """Read one unit; whatever cannot be read becomes a fault of the document."""
    try:
        if unit.beside is not None:
            return pair_documents(read_file(unit.beside, options, "en"), read_file(unit.path, options, "es"))
        document = _read_alone(unit, options)
        return _marked(document) if unit.unpaired else document
    except (NoPairsError, OtherLanguageError) as error:
        # A folder holds many tables and catalogues that are none of ours; a file that was named is meant.
        return Document(unit.path, [], (_fault(error),) if unit.named else ())
    except ReadError as error:
        return Document(unit.path, [], (_fault(error),))
    except MissingExtraError as error:
        return Document(unit.path, [], (Fault(unit.path, str(error)),))
    except Exception as error:  # noqa: BLE001 - two pages that cannot be lined up must not take the run down
        told = " ".join(f"{type(error).__name__}: {error}".split())
        message = f"could not be paired with {unit.beside or 'itself'} ({told:.200}); please report it"
        return Document(unit.path, [], (Fault(unit.path, message),))


def read_all(
    paths: Iterable[str | Path], options: ReadOptions | None = None, exclude: Iterable[str] = ()
) -> Iterator[Document]:
    """Yield the documents that the paths hold, in order; a path that cannot be read is a document of faults."""
    planned = plan(paths, exclude)
    for fault in planned.faults:
        yield Document(fault.path, [], (fault,))
    for unit in planned.units:
        yield read(unit, options or ReadOptions())


def pair_documents(english: Document, spanish: Document) -> Document:
    """Make one document of two that hold one language each.

    Strings with keys are paired by key; one without a partner gets an empty partner, so that a rule can tell.
    Subtitles are paired by their times. Other texts are lined up by what they say, and those without a partner stay
    alone: nothing is invented.
    """
    from transcheck.align.subtitles import is_subtitled, pair_subtitles

    if is_subtitled(english) and is_subtitled(spanish):
        return pair_subtitles(english, spanish)
    if all(pair.key for document in (english, spanish) for pair in document.pairs):
        return Document(spanish.path, list(_by_key(english, spanish)), english.faults + spanish.faults)
    from transcheck.align.documents import pair_prose

    return pair_prose(english, spanish)


def _by_key(english: Document, spanish: Document) -> Iterator[Pair]:
    translations = {pair.key: pair for pair in spanish.pairs}
    for pair in english.pairs:
        other = translations.pop(pair.key, None)
        assert pair.source is not None
        target = other.target if other is not None else Segment("", "es", pair.source.kind, spanish.path)
        yield Pair(pair.source, target, pair.key, note=pair.note)
    for pair in translations.values():
        assert pair.target is not None
        yield Pair(Segment("", "en", pair.target.kind, english.path), pair.target, pair.key, note=pair.note)


def _read_alone(unit: FileUnit, options: ReadOptions) -> Document:
    """Read a file without a sibling: as pairs, or as a catalogue in the language of its name if it is one."""
    lang = named(unit.path)
    form = detect(unit.path)
    if lang is None or form is None or form.read_pairs is None or form.read_alone is None:
        return read_file(unit.path, options)
    try:
        paired = read_file(unit.path, options)
    except NoPairsError:
        return read_file(unit.path, options, lang)
    alone = read_file(unit.path, options, lang)
    # A few pairs in a file of many strings, such as names of languages, do not make it a table.
    return paired if 4 * len(paired.pairs) >= len(alone.pairs) else alone


def _fault(error: ReadError) -> Fault:
    return Fault(error.path, error.message, error.line)


def _marked(document: Document) -> Document:
    """Flag the first pair of a page without a partner."""
    from transcheck.align.flags import UNPAIRED

    if document.pairs:
        document.pairs[0].flags |= {UNPAIRED}
    return document
