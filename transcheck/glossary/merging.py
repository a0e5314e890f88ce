"""Joins glossary rows on one English term, and refuses those that repeat or contradict each other."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from transcheck.errors import GlossaryError
from transcheck.glossary.terms import Status, Term
from transcheck.glossary.words import fold


class Repeats(Enum):
    """What to do with rows on one English term that have the same status and condition."""

    JOIN = "join"
    """Each has its meaning; what they say twice counts once."""
    REFUSE_SAME = "refuse the same"
    """Each has its meaning; a row that says nothing new is an oversight."""
    REFUSE = "refuse"
    """Only one row may be."""


def merged(terms: Iterable[Term], repeats: Repeats = Repeats.REFUSE_SAME) -> list[Term]:
    """Join rows on one English term: it has several meanings, and each its renderings.

    Raises:
        GlossaryError: a row repeats or contradicts another.
    """
    kept: dict[str, Term] = {}
    owner: dict[str, str] = {}
    for term in terms:
        name, *_ = names = term_names(term)
        for source, own in zip(term.sources, names, strict=True):
            first = owner.setdefault(own, name)
            if first != name and first in kept and repeats is not Repeats.JOIN:
                raise _repeated(source, kept[first], term)
        known = kept.get(name)
        if known is None:
            kept[name] = term
            continue
        grounds, others = ({(r.status, r.when) for r in one.renderings} for one in (known, term))
        said = {(fold(r.text), r.status, r.when) for r in known.renderings}
        same = said.issuperset((fold(r.text), r.status, r.when) for r in term.renderings)
        if (repeats is Repeats.REFUSE and grounds & others) or (repeats is Repeats.REFUSE_SAME and same):
            raise _repeated(term.source, known, term)
        sources = tuple(dict.fromkeys(known.sources + term.sources))
        renderings = tuple(dict.fromkeys(known.renderings + term.renderings))
        joined = known._replace(sources=sources, renderings=renderings)
        refuse_contradiction(joined._replace(line=term.line))
        kept[name] = joined
    return list(kept.values())


def in_precedence(glossaries: Iterable[Iterable[Term]]) -> list[Term]:
    """Give the terms of several glossaries, each without the English names that an earlier glossary has."""
    seen: set[str] = set()
    kept: list[Term] = []
    for terms in glossaries:
        new: set[str] = set()
        for term in terms:
            named = list(zip(term.sources, term_names(term), strict=True))
            new.update(name for _, name in named)
            sources = tuple(source for source, name in named if name not in seen)
            if sources:
                kept.append(term if len(sources) == len(named) else term._replace(sources=sources))
        seen |= new
    return kept


def _repeated(source: str, first: Term, term: Term) -> GlossaryError:
    where = f"“{source}” stands on line {first.line} already"
    return GlossaryError(
        term.path, f"{where}; strike one of the rows, or part their renderings by “|” in one", term.line
    )


def refuse_contradiction(term: Term) -> None:
    """Refuse a term that has one wording both as right and as forbidden, under one condition.

    Raises:
        GlossaryError: it has.
    """
    right = {(fold(r.text), r.when) for r in term.renderings if r.status is not Status.FORBIDDEN}
    wrong = {(fold(r.text), r.when) for r in term.renderings if r.status is Status.FORBIDDEN}
    if right & wrong:
        text = min(right & wrong)[0]
        message = f"“{text}” is both right and forbidden for “{term.source}”"
        raise GlossaryError(term.path or "glossary", message, term.line or None)


def term_names(term: Term) -> list[str]:
    """Give what the English names of two terms share if they are one; an acronym is no common word."""
    exact = term.case_sensitive
    return [source if exact or (exact is None and source.isupper()) else fold(source) for source in term.sources]
