"""Finds which pages of two languages belong together by what they say, where their names do not tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from transcheck.align.plain import WordLikeness
from transcheck.model import Segment

_ALIKE = 0.36
_MARGIN = 0.08
_FEWEST = 5  # words in common, so that two stubs are not taken for one page
_MOST_WORDS = 20_000


def match(english: Sequence[str], spanish: Sequence[str]) -> dict[int, int]:
    """Give the Spanish page of each English page that has one, by index.

    Two pages belong together when they share much of their words, names and figures, and each shares clearly less
    with all others.

    Args:
        english: the English pages' texts.
        spanish: the Spanish ones'.
    """
    if not english or not spanish:
        return {}
    ours = [Segment(text[:_MOST_WORDS], "en") for text in english]
    theirs = [Segment(text[:_MOST_WORDS], "es") for text in spanish]
    evidence = WordLikeness(ours, theirs)
    table = evidence.table()
    found: dict[int, int] = {}
    taken: set[int] = set()
    for value, i, j in sorted(((v, i, j) for i, row in enumerate(table) for j, v in row.items()), reverse=True):
        if value < _ALIKE:
            break
        if i in found or j in taken or len(evidence.forth[i][j]) < _FEWEST:
            continue
        rivals = [v for other, v in table[i].items() if other != j and other not in taken]
        rivals += [row.get(j, 0.0) for other, row in enumerate(table) if other != i and other not in found]
        if value - max(rivals, default=0.0) >= _MARGIN:
            found[i] = j
            taken.add(j)
    return found


def linked(english: Sequence[str], spanish: Sequence[str], links: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Give the English page of each Spanish one that either of the two names as its translation.

    Args:
        english: paths of the English pages.
        spanish: paths of the Spanish ones.
        links: the addresses that each page names, by language.
    """
    found: dict[str, str] = {}
    for own, others, lang in ((spanish, english, "en"), (english, spanish, "es")):
        for path in own:
            other = _target(path, links.get(path, {}).get(lang, ""), others)
            if other is None:
                continue
            theirs, ours = (path, other) if lang == "en" else (other, path)
            if theirs not in found and ours not in found.values():
                found[theirs] = ours
    return found


def _target(path: str, address: str, pages: Sequence[str]) -> str | None:
    """Give the page that an address means: beside `path`, or the only one whose path ends as the address does."""
    from posixpath import dirname, join, normpath
    from urllib.parse import unquote, urlsplit

    wanted = unquote(urlsplit(address).path)
    if not wanted:
        return None
    if wanted.endswith("/"):
        wanted += "index.html"
    beside = normpath(join(dirname(path.replace("\\", "/")), wanted))
    tail = "/" + normpath(wanted).lstrip("./")
    slashed = {page: "/" + page.replace("\\", "/").lstrip("./") for page in pages}
    exact = [page for page in pages if page.replace("\\", "/") == beside]
    ends = [page for page in pages if slashed[page].endswith(tail)]
    return exact[0] if exact else ends[0] if len(ends) == 1 else None
