"""Finds the files to read, puts one-language files beside their translation, and makes pairs of the two."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from transcheck.errors import ReadError
from transcheck.formats import NoPairsError, OtherLanguageError, ReadOptions, detect, marks, named, suffixes
from transcheck.formats import read as read_file
from transcheck.model import Document, Fault, Pair, Segment

_LEFT_OUT = frozenset(
    {"node_modules", "bower_components", "site-packages", "__pycache__", "venv", "build", "dist", "_build"}
)
"""Folders that hold what tools made or fetched; walks leave them out, and hidden ones, too."""

_MOST_PAGES = 500
"""Most pages of a language that are compared with all of the other's."""

_ENGLISH_MARKS = ("en", "en-US", "en_US", "en-GB", "en_GB")


class Unit(NamedTuple):
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


class Plan(NamedTuple):
    """What a run has to read.

    Attributes:
        units: files, or two files that belong together, sorted by path.
        faults: paths that do not exist or are in no format that transcheck reads.
        skipped: number of files in walked folders that are not read.
    """

    units: tuple[Unit, ...] = ()
    faults: tuple[Fault, ...] = ()
    skipped: int = 0


def find_files(paths: Iterable[str | Path], exclude: Iterable[str] = ()) -> list[Path]:
    """Give the files that the paths mean, each once and in order: files as they are, folders walked.

    Args:
        paths: files and folders; what does not exist is left out.
        exclude: glob patterns; a file or folder whose name or path matches one is left out of walks.
    """
    return list(_found(paths, exclude, []))


def plan(paths: Iterable[str | Path], exclude: Iterable[str] = ()) -> Plan:
    """Give what is to be read for some paths, with each one-language file beside its sibling.

    A Spanish file has an English sibling when their paths differ in the language alone: "page.en.txt" and
    "page.es.txt", "en/menu.json" and "es-MX/menu.json", "strings.json" and "strings.es.json". The sibling of a file
    that was named is looked for on disk, too, since a changed translation is no use without its source.

    Args:
        paths: files and folders.
        exclude: glob patterns for files and folders that walks leave out.
    """
    faults: list[Fault] = []
    skipped = 0
    files: dict[str, bool] = {}
    for path, was_named in _found(paths, exclude, faults).items():
        if detect(path) is not None:
            files[str(path)] = was_named
        elif was_named:
            faults.append(Fault(str(path), f"not a format transcheck reads ({', '.join(suffixes())})"))
        else:
            skipped += 1
    siblings = _siblings(files)
    alone = _pages_alone(files, siblings)
    by_content = _partners(alone)
    lonely = {path for pages in alone for path in pages if not files[path]} if siblings or by_content else set()
    siblings |= by_content
    sources = set(siblings.values())
    lonely -= sources | set(siblings)
    units = []
    for name, was_named in files.items():
        form = detect(name)
        if name in sources:
            continue
        if form is not None and form.prose and not was_named and name not in siblings and named(name) is None:
            skipped += 1
            continue
        beside = siblings.get(name)
        units.append(Unit(name, beside, was_named, _size(name) + (_size(beside) if beside else 0), name in lonely))
    return Plan(tuple(units), tuple(faults), skipped)


def read(unit: Unit, options: ReadOptions) -> Document:
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


def _read_alone(unit: Unit, options: ReadOptions) -> Document:
    """Read a file without a sibling: as pairs, or as a catalogue in the language of its name if it is one."""
    lang = named(unit.path)
    form = detect(unit.path)
    if lang is None or form is None or not form.beside or form.prose:
        return read_file(unit.path, options)
    alone = read_file(unit.path, options, lang)
    try:
        paired = read_file(unit.path, options)
    except NoPairsError:
        return alone
    # A few pairs in a file of many strings, such as names of languages, do not make it a table.
    return paired if 4 * len(paired.pairs) >= len(alone.pairs) else alone


def _fault(error: ReadError) -> Fault:
    return Fault(error.path, error.message, error.line)


def _found(paths: Iterable[str | Path], exclude: Iterable[str], faults: list[Fault]) -> dict[Path, bool]:
    """Give whether it was named for each file, sorted and once; what is not there becomes a fault."""
    patterns = tuple(exclude)
    found: dict[Path, bool] = {}
    for given in paths:
        path = Path(given)
        if path.is_dir():
            for file in _walk(path, patterns, faults):
                found.setdefault(file, False)
        elif path.is_file():
            found[path] = True
        else:
            faults.append(Fault(str(given), "not a regular file" if path.exists() else "no such file or folder"))
    once: dict[Path, Path] = {}
    for path in sorted(found, key=lambda path: (path.is_symlink(), len(path.parts), path)):
        first = once.setdefault(path.resolve(), path)
        found[first] = found[first] or found[path]
    return {path: found[path] for path in sorted(once.values())}


def _walk(root: Path, exclude: tuple[str, ...], faults: list[Fault]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        faults.append(Fault(str(error.filename), (error.strerror or str(error)).lower()))

    def is_left_out(path: Path) -> bool:
        name, whole = path.name, path.as_posix()
        return name[0] == "." or any(fnmatch(name, pattern) or fnmatch(whole, pattern) for pattern in exclude)

    for folder, folders, names in os.walk(root, onerror=unreadable):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if name not in _LEFT_OUT and not is_left_out(here / name))
        for name in names:
            file = here / name
            if not is_left_out(file) and file.is_file():
                yield file


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0


def _siblings(files: dict[str, bool]) -> dict[str, str]:
    """Give the English file of each Spanish file that has one, among `files` or, for a named file, on disk."""
    english: dict[str, str] = {}
    spanish: list[str] = []
    for path in files:
        form = detect(path)
        if form is None or not form.beside:
            continue
        # A mark inside a name ("vida-en-marte") is none by itself; beside a sibling it is.
        lang = named(path) or next((mark.lang for mark in marks(path)), None)
        if lang == "en":
            english.setdefault(_pattern(path), path)
        elif lang == "es":
            spanish.append(path)
    found: dict[str, str] = {}
    for path in spanish:
        sibling = english.get(_pattern(path)) or next((other for other in _bare(path) if other in files), None)
        if sibling is None and files[path]:
            sibling = next((other for other in (*_in_english(path), *_bare(path)) if Path(other).is_file()), None)
        if sibling is not None:
            found[path] = sibling
    return found


def _pages_alone(files: dict[str, bool], siblings: dict[str, str]) -> tuple[list[str], list[str]]:
    """Give the English and the Spanish pages that have no sibling by name."""
    paired = {*siblings, *siblings.values()}
    alone: tuple[list[str], list[str]] = ([], [])
    for path in files:
        form = detect(path)
        if form is not None and form.prose and path not in paired:
            lang = named(path)
            if lang is not None:
                alone[lang == "es"].append(path)
    return alone


def _partners(alone: tuple[list[str], list[str]]) -> dict[str, str]:
    """Give the English page of each Spanish one that has it under another name: as linked, or else by what they say."""
    english, spanish = alone
    if not english or not spanish or max(len(english), len(spanish)) > _MOST_PAGES:
        return {}
    from transcheck.align.pages import linked, match

    texts: dict[str, str] = {}
    links: dict[str, dict[str, str]] = {}
    for path in (*english, *spanish):
        try:
            document = read_file(path, ReadOptions(), "es" if path in spanish else "en")
        except ReadError:
            continue
        texts[path] = "\n".join(segment.text for pair in document.pairs for _, segment, _ in pair.sides())
        links[path] = _alternates(path)
    found = linked(english, spanish, links)
    ours = [path for path in english if path in texts and path not in found.values()]
    theirs = [path for path in spanish if path in texts and path not in found]
    matched = match([texts[path] for path in ours], [texts[path] for path in theirs])
    return found | {theirs[j]: ours[i] for i, j in matched.items()}


def _alternates(path: str) -> dict[str, str]:
    """Give the addresses that a page names as its translations, by language."""
    if not path.lower().endswith((".html", ".htm", ".xhtml")):
        return {}
    from transcheck.formats.html import alternates

    return alternates(Path(path).read_bytes())


def _marked(document: Document) -> Document:
    """Flag the first pair of a page without a partner."""
    from transcheck.align.flags import UNPAIRED

    if document.pairs:
        document.pairs[0].flags |= {UNPAIRED}
    return document


def _pattern(path: str) -> str:
    """Give a path with its language marks taken out: what two siblings have in common."""
    pieces = []
    end = 0
    for mark in marks(path):
        pieces.append(path[end : mark.start])
        end = mark.end
    return "\0".join([*pieces, path[end:]])


def _in_english(path: str) -> Iterator[str]:
    """Yield the names that the English sibling of a Spanish file may have."""
    found = list(marks(path))
    for code in _ENGLISH_MARKS:
        made = path
        for mark in reversed(found):
            if mark.lang == "es":
                made = made[: mark.start] + code + made[mark.end :]
        if made != path:
            yield made


def _bare(path: str) -> Iterator[str]:
    """Yield a Spanish file's name without its language: "menu.es.json" may translate "menu.json"."""
    for mark in marks(path):
        if mark.strong and mark.lang == "es" and path[mark.start - 1 : mark.start] in (".", "_", "-"):
            yield path[: mark.start - 1] + path[mark.end :]
