"""Cuts HTML into tags and texts as browsers do, with the place of each.

The states are those of the HTML Standard, 13.2.5, for what a reader of texts needs. The standard library's parser
is not used: it gives no place for attribute values, and takes quadratic time over unclosed tags.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcheck.text.lazy import Lazy

_NAME = Lazy(r"[A-Za-z][^\s/>\0]*")
_ATTRIBUTE = Lazy(r"""[\s/]*([^\s/>][^\s/>=]*)(?:(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)|))?""")
_TAG_END = Lazy(r"[\s/]*>")
_RAW = frozenset("script style xmp iframe noembed noframes textarea title".split())
"""Elements whose content is text to the letter, up to their end tag."""


class Attribute(NamedTuple):
    """An attribute: its lower-case name, and where the name and the value begin and the value ends in the page."""

    name: str
    at: int
    start: int
    end: int


class Token(NamedTuple):
    """A tag, or a run of text.

    Attributes:
        form: "text", "open" or "close".
        start, end: its place in the page.
        name: the tag's name, lower-case; "" for text.
        attributes: those of an opening tag.
        empty: whether it ends in "/>", which says something in XML and in components only.
    """

    form: str
    start: int
    end: int
    name: str = ""
    attributes: tuple[Attribute, ...] = ()
    empty: bool = False


def tokens(text: str, *, xml: bool = False) -> Iterator[Token]:
    """Yield the tags and texts of a page in order; comments and declarations are left out.

    What a tag that never ends begins is lost, as it is in browsers.

    Args:
        text: the page.
        xml: whether "/>" ends any element.
    """
    place = 0
    size = len(text)
    endless: set[str] = set()
    while place < size:
        start = text.find("<", place)
        if start < 0:
            start = size
        if start > place:
            yield Token("text", place, start)
        if start == size:
            return
        token, place = _markup(text, start)
        if token is None:
            continue
        yield token
        if token.name in _RAW and token.form == "open" and token.name not in endless and not (xml and token.empty):
            end = _end_of_raw(text, token)
            if end > place:
                yield Token("text", place, end)
            if end >= 0:
                place = end
            elif token.name in ("script", "style"):
                return
            else:
                endless.add(token.name)


def attribute(token: Token, name: str, text: str) -> str | None:
    """Give the value of an attribute with its references decoded; None when the tag has no such attribute."""
    for key, _, start, end in token.attributes:
        if key == name:
            value = text[start:end]
            if "&" in value:
                from html import unescape

                return unescape(value)
            return value
    return None


def _markup(text: str, start: int) -> tuple[Token | None, int]:
    """Read what an angle bracket begins: a token, if it is one, and where reading goes on."""
    letter = start + (2 if text.startswith("</", start) else 1)
    if text[letter : letter + 1].isascii() and text[letter : letter + 1].isalpha():
        token = _tag(text, start, letter, "open" if letter == start + 1 else "close")
        return (token, token.end) if token is not None else (None, len(text))
    if text[start + 1 : start + 2] in ("!", "?", "/"):
        return None, _after_declaration(text, start)
    return Token("text", start, start + 1), start + 1


def _tag(text: str, start: int, name_at: int, form: str) -> Token | None:
    """Read a tag; None when the page ends in it."""
    name = _NAME.match(text, name_at)
    assert name is not None
    place = name.end()
    attributes: list[Attribute] = []
    while True:
        found = _ATTRIBUTE.match(text, place)
        if found is None:
            end = _TAG_END.match(text, place)
            if end is None:
                return None
            empty = text[end.end() - 2] == "/"
            return Token(form, start, end.end(), name[0].lower(), tuple(attributes), empty)
        place = found.end()
        group = found.lastindex or 0
        if found[2] is not None and group == 2 and text[place : place + 1] in ('"', "'"):
            return None
        value = found.span(group) if group > 2 else (place, place)
        if form == "open":
            attributes.append(Attribute(found[1].lower(), found.start(1), *value))


def _after_declaration(text: str, start: int) -> int:
    """Give where a comment, a declaration or an instruction ends."""
    if text.startswith("<!--", start):
        # "<!-->" is a whole comment.
        opening, closing = 2, "-->"
    elif text.startswith("<![CDATA[", start):
        opening, closing = 9, "]]>"
    elif text.startswith(("<?php", "<?="), start):
        opening, closing = 3, "?>"
    else:
        opening, closing = 2, ">"
    end = text.find(closing, start + opening)
    return len(text) if end < 0 else end + len(closing)


def _end_of_raw(text: str, token: Token) -> int:
    """Give where the content of an element of raw text ends, or -1."""
    found = _RAW_END.get(token.name)
    if found is None:
        found = _RAW_END[token.name] = Lazy(rf"</{token.name}(?=[\s/>])", 2)
    match = found.search(text, token.end)
    return match.start() if match is not None else -1


_RAW_END: dict[str, Lazy] = {}
