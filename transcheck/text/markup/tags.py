"""Tags: which things in angle brackets are tags, what they are called, and what in them must not change."""

from __future__ import annotations

from typing import NamedTuple

from transcheck.text.lazy import Lazy

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""HTML tags that are never closed (HTML Living Standard, 13.1.2)."""
LOOKS = frozenset("em i strong b u s small big mark cite q code kbd samp var tt".split())
"""HTML tags that say how words look; on a page its translator may set other words apart."""
_BARE = frozenset("source track param area link meta base embed input".split())
"""HTML tags that say nothing without an attribute, so that `<source>` alone is an argument."""
_OPTIONAL_END = frozenset("p li dt dd tr td th tbody thead option".split())
_INLINE = frozenset(
    "a abbr b big body blockquote center cite dd del div dl dt em font form h1 h2 h3 h4 h5 h6 head html i ins kbd li "
    "mark ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul".split()
)
# Attributes whose value people read, or that say which language it is in.
_TRANSLATABLE = frozenset("title alt label placeholder summary content value lang xml:lang tooltip dir".split())
_ATTRIBUTE = Lazy(r"""\s([A-Za-z_:@][\w:.@-]{0,40})\s{0,3}=\s{0,3}\\?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


# A web address may be the Spanish page, and so may one that has the language in it.
_ADDRESSES = frozenset("href src url action data-href ulink".split())
_LANGUAGE = Lazy(r"(?<![a-zA-Z])(?:en|es)(?:[-_][A-Za-z]{2})?(?![a-zA-Z])")


class Tag(NamedTuple):
    """What a tag says: its name, "open", "close" or "empty", and the attributes that must not change."""

    name: str
    form: str
    attributes: tuple[tuple[str, str], ...] = ()


def is_tag(found: str, text: str) -> bool:
    """Tell a tag from an argument such as `<file>`: it closes, has attributes, or is common HTML."""
    if found[1] == "/" or found[-2] == "/" or "=" in found:
        return True
    name = found[1:-1]
    if name in _BARE:
        return False
    return name.isdigit() or name.lower() in VOID or name.lower() in _INLINE or f"</{name}>" in text


def read_tag(found: str) -> Tag:
    """Read a tag that a scan has found."""
    inner = found[1:-1]
    if inner.startswith("/"):
        return Tag(inner[1:].strip(), "close")
    form = "open"
    if inner.endswith("/"):
        inner = inner[:-1]
        form = "empty"
    name = inner.split(None, 1)[0] if inner.strip() else ""
    if name.lower() in VOID:
        form = "empty"
    attributes = tuple(
        sorted(
            (key, _address(double or single or bare) if key.lower() in _ADDRESSES else double or single or bare)
            for key, double, single, bare in _ATTRIBUTE.findall(inner)
            if key.lower() not in _TRANSLATABLE
        )
    )
    return Tag(name, form, attributes)


def unmatched(tags: list[Tag]) -> list[int]:
    """Give the indexes of the tags that open or close nothing, or that cross another."""
    open_: list[int] = []
    bad: list[int] = []
    for index, tag in enumerate(tags):
        if tag.form == "open":
            open_.append(index)
        elif tag.form == "close":
            for depth in range(len(open_) - 1, max(-1, len(open_) - 50), -1):
                if tags[open_[depth]].name == tag.name:
                    bad += [i for i in open_[depth + 1 :] if tags[i].name.lower() not in _OPTIONAL_END]
                    del open_[depth:]
                    break
            else:
                bad.append(index)
    bad += [i for i in open_ if tags[i].name.lower() not in _OPTIONAL_END]
    return sorted(bad)


def _address(value: str) -> str:
    return "web" if "://" in value else _LANGUAGE.sub("", value)
