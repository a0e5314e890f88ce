"""Terms of a glossary as evidence: a term on one side, and a rendering of it on the other."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.align.words import clues, plain
from transcheck.glossary.model import Glossary
from transcheck.model import Segment

_STEM = 5


def shared_terms(
    english: Sequence[Segment], spanish: Sequence[Segment], glossary: Glossary
) -> tuple[list[list[str]], list[list[str]]]:
    """Give the terms that each English segment names, and those of them that each Spanish segment may render.

    A rendering is taken to be there when the beginnings of all its words are, in any order: the form is the business
    of rules.

    Args:
        english: the English segments.
        spanish: the Spanish segments.
        glossary: the terms.
    """
    matches = [glossary.find(segment) for segment in english]
    named = [[f"g{match.term.source}" for match in found] for found in matches]
    terms = {match.term.source: match.term for found in matches for match in found}
    where: dict[str, set[int]] = {}
    for place, segment in enumerate(spanish):
        for stem in {plain(word)[:_STEM] for word in segment.facts.words}:
            where.setdefault(stem, set()).add(place)
    rendered: list[list[str]] = [[] for _ in spanish]
    for source, term in terms.items():
        places: set[int] = set()
        for rendering in term.renderings:
            stems = [plain(word)[:_STEM] for word in rendering.text.split() if clues(word, "es")]
            if stems:
                places |= set.intersection(*(where.get(stem, set()) for stem in stems))
        for place in places:
            rendered[place].append(f"g{source}")
    return named, rendered
