"""The institutions that the texts of a page name, told by a word such as "Institute" in a capitalised phrase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transcheck.glossary.names import Names, content
from transcheck.model import Segment, Span
from transcheck.people.names import BODIES
from transcheck.people.posts import POSTS

_MOST_POST = 4


class Body(NamedTuple):
    """An institution where it stands: the text's number, the place in it, the name, its words that carry meaning."""

    text: int
    span: Span
    name: str
    words: tuple[str, ...]

    @property
    def sort(self) -> bool:
        """Whether a word of the name says what sort of institution it is."""
        return not BODIES.isdisjoint(self.name.lower().split())


def bodies(segments: Sequence[Segment]) -> list[Body]:
    """Give the capitalised phrases of some texts in order, without the posts that somebody holds there.

    Args:
        segments: texts of one language.
    """
    names = Names(segments)
    found = []
    for phrase, end in names.found:
        name = without_post(phrase)
        if name:
            number, span = names.place(name, end)
            found.append(Body(number, Span(span.start, span.end), name, content(name)))
    return found


def without_post(phrase: str) -> str:
    """Give a phrase without the post that somebody holds there: "Scientific Director of the Bay Institute"."""
    words = phrase.split()
    post = max((place + 1 for place, word in enumerate(words[:_MOST_POST]) if word.lower() in POSTS), default=0)
    while post < len(words) and words[post][0].islower():
        post += 1
    return " ".join(words[post:])
