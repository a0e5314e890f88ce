"""The institutions that the texts of a page name, told by a word such as "Institute" in a capitalised phrase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transcheck.glossary.names import CapitalPhrases, content
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
    names = CapitalPhrases(segments)
    found = []
    for phrase, end in names.found:
        name = without_post(phrase, segments[0].lang)
        if name:
            number, span = names.place(name, end)
            found.append(Body(number, Span(span.start, span.end), name, content(name)))
    return found


def without_post(phrase: str, lang: str) -> str:
    """Give a phrase without the post that somebody holds there, and the part of it that is meant.

    "Scientific Director of the Bay Institute", "Tides at the Bay Institute", "Mareas del Instituto de la Bahía". A
    Spanish institution begins with the word for its sort.
    """
    words = phrase.split()
    start = max((place + 1 for place, word in enumerate(words[:_MOST_POST]) if word.lower() in POSTS), default=0)
    joints = [place for place in range(start, len(words) - 1) if words[place][0].islower()]
    if lang == "en":
        start = max((place for place in joints if words[place] == "at"), default=start)
    elif start < len(words) and words[start].lower() not in BODIES:
        start = next((place for place in joints if words[place + 1].lower() in BODIES), start)
    while start < len(words) and words[start][0].islower():
        start += 1
    return " ".join(words[start:])
