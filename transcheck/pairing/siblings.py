"""Finds the English file that a Spanish one translates: by their names, by links, or by what they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from transcheck.errors import TranscheckError
from transcheck.files import is_file
from transcheck.formats import ReadOptions, detect, marks, named
from transcheck.formats import read as read_file

_MOST_PAGES = 500
"""Most pages of a language that are compared with all of the other's."""

_ENGLISH_MARKS = ("en", "en-US", "en_US", "en-GB", "en_GB")


def siblings_by_name(files: dict[str, bool]) -> dict[str, str]:
    """Give the English file of each Spanish file that has one, among `files` or, for a named file, on disk."""
    english: dict[str, str] = {}
    spanish: list[str] = []
    for path in files:
        form = detect(path)
        if form is None or form.read_alone is None:
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
            sibling = next((other for other in (*_in_english(path), *_bare(path)) if is_file(other)), None)
        if sibling is not None:
            found[path] = sibling
    return found


def pages_alone(files: dict[str, bool], siblings: dict[str, str]) -> tuple[list[str], list[str]]:
    """Give the English and the Spanish pages and subtitles that have no sibling by name.

    Where no name tells the language, that of a file which the user named is told by its words, and so is that of a
    page which links to its translation.
    """
    paired = {*siblings, *siblings.values()}
    alone: tuple[list[str], list[str]] = ([], [])
    for path, was_named in files.items():
        form = detect(path)
        if form is None or path in paired or form.read_alone is None or form.keyed:
            continue  # files of keys belong together by name only
        lang = named(path)
        if lang is None and ((was_named and len(files) > 1) or _alternates(path)):
            lang = _spoken(path)
        if lang is not None and (form.prose or was_named):
            alone[lang == "es"].append(path)
    return alone


def _spoken(path: str) -> str | None:
    """Give the language that most texts of a file are read in; None where it cannot be read."""
    try:
        document = read_file(path, ReadOptions())
    except TranscheckError:
        return None
    spanish = sum(pair.source is None for pair in document.pairs)
    return "es" if 2 * spanish > len(document.pairs) else "en"


def partners_by_content(alone: tuple[list[str], list[str]]) -> dict[str, str]:
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
        except TranscheckError:
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
    form = detect(path)
    if form is None or form.alternates is None:
        return {}
    try:
        return form.alternates(Path(path).read_bytes())
    except Exception:  # noqa: BLE001 - what is wrong with the page is told when it is read
        return {}


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
