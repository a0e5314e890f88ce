"""What programs may hand over in place of our own types, and how it becomes one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from pathlib import Path
from typing import TypeAlias

from transcheck.glossary.model import Glossary
from transcheck.model import Fault, Kind, Pair, Segment
from transcheck.text.scan import WORD

PairLike: TypeAlias = Pair | tuple[str | None, str | None] | Mapping[str, object]
"""A `Pair`, an (English, Spanish) tuple, or a mapping with "en" and "es" and, if known, "id" and "kind"."""

GlossaryLike: TypeAlias = Glossary | str | Path | Iterable[str | Path] | None
"""A glossary, the path or bundled name of one, or several in order of precedence."""

WordsLike: TypeAlias = str | Path | Iterable[str | Path]
"""The path of a project dictionary, or several."""


def as_pair(item: PairLike, index: int, path: str = "") -> Pair | Fault:
    """Make a pair of an item, whose key is its index where it has no id; or the fault that it is none.

    Args:
        item: what the program gave.
        index: which of its items it is, from 0.
        path: the document that its segments are said to be in; a `Pair` keeps its own.
    """
    try:
        return _copy(item) if isinstance(item, Pair) else _pair(item, index, path)
    except (TypeError, ValueError) as error:
        return Fault(path, f"item {index} is no pair: {error}")


def as_glossary(given: GlossaryLike) -> Glossary:
    """Make one glossary of what was given; an empty one of None.

    Raises:
        GlossaryError: a file cannot be read, or a row is empty, duplicate or contradictory.
    """
    if given is None:
        return Glossary()
    if isinstance(given, Glossary):
        return given
    if isinstance(given, (str, Path)):
        return Glossary.load(given)
    return Glossary.load(*given)


def accepted_words(words: WordsLike, glossary: Glossary) -> dict[type, object]:
    """Give the option that holds the words no rule may call misspelt: the project's own, and those of its terms.

    Raises:
        ReadError: a project dictionary cannot be read.
    """
    files = [words] if isinstance(words, (str, Path)) else list(words)
    if not files and not glossary:
        return {}
    from transcheck.spelling.accepted import Accepted

    return {Accepted: Accepted.load(*files).joined(Accepted.of(_words_of(glossary)))}


def several(selectors: Iterable[str]) -> list[str]:
    """Give the selectors one by one; a plain string may hold several, parted by commas."""
    return selectors.split(",") if isinstance(selectors, str) else list(selectors)


def _words_of(glossary: Glossary) -> Iterator[tuple[str, str]]:
    for term in glossary.terms:
        for text in term.sources:
            yield from (("en", word) for word in WORD.findall(text))
        for rendering in term.renderings:
            yield from (("es", word) for word in WORD.findall(rendering.text))


def _copy(pair: Pair) -> Pair:
    """Give a pair of our own, so that a program's threads may share theirs, and theirs hold no facts for ever."""
    own = copy(pair)
    own.source, own.target = copy(pair.source), copy(pair.target)
    return own


def _pair(item: tuple[str | None, str | None] | Mapping[str, object], index: int, path: str) -> Pair:
    if isinstance(item, Mapping):
        kind = Kind(str(item["kind"])) if item.get("kind") in set(Kind) else Kind.UNKNOWN
        source = _segment(item.get("en", item.get("source")), "en", kind, path)
        target = _segment(item.get("es", item.get("target")), "es", kind, path)
        return Pair(source, target, key=str(item.get("id", index)))
    if isinstance(item, str):
        raise TypeError("a string; give (English, Spanish)")
    english, spanish = item
    return Pair(
        _segment(english, "en", Kind.UNKNOWN, path), _segment(spanish, "es", Kind.UNKNOWN, path), key=str(index)
    )


def _segment(text: object, lang: str, kind: Kind, path: str) -> Segment | None:
    if text is None:
        return None
    if not isinstance(text, str):
        raise TypeError(f"{text!r:.60} is not a string")
    return Segment(text, lang, kind, path)
