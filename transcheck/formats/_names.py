"""Tells the language of a file from its name and folders, and of a text from its commonest words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcheck.text.language import guess
from transcheck.text.lazy import Lazy

_CODES = {"en": "en", "eng": "en", "english": "en", "ingles": "en", "inglés": "en",
          "es": "es", "esp": "es", "spa": "es", "spanish": "es", "español": "es", "espanol": "es"}  # fmt: skip
_LOCALE = Lazy(
    r"(?<![^\W_])(en|eng|english|ingl[eé]s|es|esp|spa|spanish|espa[nñ]ol)(?:[-_](?:r?[a-z]{2}|419))?(?![^\W_])", 2
)
_FOLDER = Lazy(
    r"(?:values-|)(en|eng|english|ingl[eé]s|es|esp|spa|spanish|espa[nñ]ol)(?:[-_](?:r?[a-z]{2}|419))?(?:\.lproj)?", 2
)
_WORD = Lazy(r"[^\W\d_]+")
_ENOUGH = 3
"""Fewest function words that a guess rests on."""


class LanguageMark(NamedTuple):
    """A part of a path that names a language."""

    start: int
    end: int
    lang: str
    strong: bool
    """Whether it can mean nothing else: the last part of a file's name, or all of it."""


def marks(path: str) -> Iterator[LanguageMark]:
    """Yield the parts of a path that name English or Spanish: folders first, then the parts of the file's name."""
    path = path.replace("\\", "/")
    start = 0
    *folders, name = path.split("/")
    for folder in folders:
        found = _FOLDER.fullmatch(folder)
        if found:
            end = start + len(folder.removesuffix(".lproj"))
            yield LanguageMark(start + found.start(1), end, _CODES[found[1].lower()], strong=False)
        start += len(folder) + 1
    stem = name[: name.rfind(".")] if "." in name[1:] else name
    for found in _LOCALE.finditer(stem):
        strong = found.end() == len(stem) or (found.start() == 0 and stem[found.end()] in "._")
        yield LanguageMark(start + found.start(), start + found.end(), _CODES[found[1].lower()], strong=strong)


def stated(path: str) -> str | None:
    """Give the language that a file's name states beyond doubt, as in "page.en.txt" or "es.json"; or None."""
    return next((mark.lang for mark in reversed(list(marks(path))) if mark.strong), None)


def named(path: str) -> str | None:
    """Give the language that a file's name or else its nearest folder names; or None."""
    found = stated(path)
    if found is None:
        folders = [mark.lang for mark in marks(path) if "/" in path.replace("\\", "/")[mark.end :]]
        found = folders[-1] if folders else None
    return found


def guessed(text: str) -> str | None:
    """Give the language that the function words of a text speak for; None when they do not tell."""
    found = guess([word.lower() for word in _WORD.findall(text[:20_000])])
    most, least = max(found.english, found.spanish), min(found.english, found.spanish)
    if most < _ENOUGH or least * 2 > most:
        return None
    return "en" if found.english > found.spanish else "es"
