"""Judges whether changed code or a changed address is a fault, or words that may be translated."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import Mark

_CURLY = frozenset("‘’“”«»´")
_QUOTED = Lazy(r"""'[^']{0,200}'|"[^"]{0,200}\"""")
_NAME = Lazy(r"[A-Za-z_$&@!.*][\w.:$&@!*-]*(?:\(\w*\))?")
_FILE = Lazy(r"[\w-]{1,60}(\.[a-z]\w{1,4})")
_DATE_MASK = Lazy(r"[YMDHShmsyda:/. -]+")
_SYNTAX = Lazy(r"[()=\[\]{}]|::|\w\.\w")
_PLACEHOLDER = Lazy(r"[<>|/]|\s-|^--?\w[\w-]*[ =]")
_NUMBER = Lazy(r"0[xX][\da-fA-F]+|\d+")
_SHAPED = Lazy(r"[_(.:&!$#*]|[a-z]-?[A-Z]|\d")
_NEW_SPACE = Lazy(r"\w\s[(\[]|[:~.]\s\w|\w\s[.]\w|^['\"]\s|\w\s\(\)")
_LANGUAGE = Lazy(r"[/._-](?:en|es)(?:[-_][A-Za-z]{2})?(?=[/._-]|$)|\b(?:en|es)\.")
_SIMILAR = 3
_DEEP = 4
"""Parts of an address, the site among them, from which on a part that differs is no translated name."""


def is_code_changed(source: Mark, target: Mark) -> bool:  # noqa: PLR0911
    """Tell whether the change from one piece of code to another is a fault.

    Names, values, keywords and numbers must stay. File names, paths, <arguments>, date masks, texts in quotes and
    prose may be translated.
    """
    theirs, ours = source.text.strip("` "), target.text.strip("` ")
    if _CURLY & set(ours) and not _CURLY & set(theirs):
        return True
    if theirs.lower() == ours.lower() or ".example." in theirs or _DATE_MASK.fullmatch(theirs):
        return False
    bare = theirs.strip("'\"")
    if _NAME.fullmatch(bare) and source.text.strip("` ").count("'") in (0, 2):
        file = _FILE.fullmatch(bare)
        if file is not None and ours.endswith(file.group(1)):
            return False
        return source.kind == "literal" or _SHAPED.search(bare) is not None
    if _QUOTED.sub("", theirs) == _QUOTED.sub("", ours):
        return False
    if (
        theirs.startswith(ours + " ")
        or "".join(theirs.split()).startswith("".join(ours.split()))
        or theirs.replace(" ", "-") == ours.replace(" ", "-")
    ):
        return True
    if _PLACEHOLDER.search(theirs):
        return _NUMBER.findall(theirs) != _NUMBER.findall(ours) and "/" not in theirs
    return _SYNTAX.search(theirs) is not None or _NUMBER.findall(theirs) != _NUMBER.findall(ours)


def is_code_lost(mark: Mark, target: str, kept: Iterable[Mark] = ()) -> bool:
    """Tell whether code that has no counterpart in `target` was left out, not written as words.

    Words for people in single backticks ("the `Yellow` star") may be translated, but not a command: it starts with
    the same word as another piece of code, which the target has kept.
    """
    body = mark.text.strip("`").strip("'\" ")
    if body in target:
        return False
    if any(other.kind == "code" and other.text.split()[0] == mark.text.split()[0] for other in kept):
        return True
    if mark.kind == "code" and "".join(body.split()).isalnum() and not _CURLY.isdisjoint(target):
        return False  # words in quotation marks instead: `10 seconds` and «10 segundos»
    if mark.kind == "code" and " " in body and all(part.isalpha() or part.isdigit() for part in body.split()):
        return False  # a label with a number: `exposure 1`
    return mark.kind == "literal" or (not body[:1].isupper() and (" " not in body or _SHAPED.search(body) is not None))


def has_stray_space(source: str, target: str) -> bool:
    """Tell whether the target's code has a space where code has none, as before a bracket, and the source has not."""
    ours = target.strip("`")
    theirs = source.strip("`")
    return len(_NEW_SPACE.findall(ours)) > len(_NEW_SPACE.findall(theirs)) or (
        " " in ours and " " not in theirs and "*" not in theirs
    )


def is_address_changed(source: str, target: str) -> bool:
    """Tell whether a changed address is a fault: a relative one always, one on the web if little differs."""
    theirs, ours = ("".join(_address(text).split()) for text in (source, target))
    if theirs == ours:
        return False
    if "://" not in theirs:
        return "](" in source and "](" in target and _LANGUAGE.sub("", theirs) != _LANGUAGE.sub("", ours)
    if "example." in theirs:
        return False
    theirs, ours = (_LANGUAGE.sub("", text.partition("://")[2].rstrip("/")) for text in (theirs, ours))
    if theirs == ours or not ours.isascii():
        return False
    if _is_other_page(theirs, ours):
        return True
    head = next((i for i, (a, b) in enumerate(zip(theirs, ours, strict=False)) if a != b), min(len(theirs), len(ours)))
    most = min(len(theirs), len(ours)) - head
    tail = next((i for i in range(most) if theirs[-1 - i] != ours[-1 - i]), most)
    return max(len(theirs), len(ours)) - head - tail < _SIMILAR


def _is_other_page(source: str, target: str) -> bool:
    """Tell whether two addresses of one site differ in one part of the path, and in no sign of a language."""
    theirs, ours = source.split("/"), target.split("/")
    if len(theirs) != len(ours) or len(theirs) < _DEEP or theirs[:2] != ours[:2]:
        return False
    differing = [(a, b) for a, b in zip(theirs, ours, strict=True) if a != b]
    return len(differing) == 1 and all(part.isalpha() and part.islower() for part in differing[0])


def _address(text: str) -> str:
    if text.startswith("]("):
        return text[2:-1].split(maxsplit=1)[0]
    if text.startswith("`"):
        return text.rpartition("<")[2].rstrip("_`>") if "<" in text else ""
    return text
