"""What a text quotes: between quotation marks, or between the tags that pages have for it."""

from __future__ import annotations

from transcheck.text.lazy import Lazy
from transcheck.text.signs.quotes import Quoted

_TAGGED = Lazy(r"<q(?: [^>]{0,200})?>(?:(?!</?q\b).){1,2000}</q>", 2 | 16)  # case ignored, across lines


def quotations(text: str, marked: tuple[Quoted, ...]) -> tuple[Quoted, ...]:
    """Give the quotations of a text in order: those in marks, and those that `<q>` has the browser mark.

    Args:
        text: the text, its tags in it.
        marked: the quotations in marks.
    """
    if "<q" not in text:
        return marked
    tagged = [Quoted(*match.span()) for match in _TAGGED.finditer(text)]
    return tuple(sorted((*marked, *tagged)))
