from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Segment, Severity, Span
from transcheck.people.speech import attribute
from transcheck.rules.base import Bad, Context, Good, page_rule
from transcheck.text.length import deviation
from transcheck.text.signs.quotations import quotations
from transcheck.text.traits import Trait

_FEWEST = 8
_LEAST, _MOST = -1.45, 3.5
"""By how many standard deviations a sound translation is shorter or longer than its source lets expect."""
_MARKED = int(Trait.QUOTE | Trait.TAG)


@page_rule(
    "DOC012",
    "quotation-edited",
    Severity.WARNING,
    lang="any",
    good=[
        Good(
            "“We rebuilt the pier in one single winter,” said Ruiz.",
            "«Reconstruimos el muelle en un solo invierno», dijo Ruiz.",
            kind=Kind.PARAGRAPH,
        ),
    ],
    bad=[
        Bad(
            "“We rebuilt the pier in one winter, and we did it without asking anybody for money,” said Ruiz.",
            "⟦«Reconstruimos el muelle en un invierno»⟧, dijo Ruiz, y no pidieron dinero a nadie.",
            says="16 English words are quoted with 6 in Spanish",
            kind=Kind.PARAGRAPH,
        ),
    ],
    references=["RAE, Ortografía 2010, III.3.4.8.2.1: literal quotations stand in quotation marks"],
)
def quotation_edited(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A quotation is much shorter or longer on one page than on the other.

    A clause was cut, added, or moved out of the quotation marks, and the person did not say what the page says. Only
    passages with as many quotations on both sides are compared, and quotations of eight English words or more.
    """
    for pair in pairs:
        source, target = pair.source, pair.target
        if source is None or target is None or not (source.facts.traits | target.facts.traits) & _MARKED:
            continue
        ours, theirs = _spans(source), _spans(target)
        if len(ours) != len(theirs):
            continue
        for one, other in zip(ours, theirs, strict=True):
            english, spanish = len(one.of(source.text).split()), len(other.of(target.text).split())
            if _is_nested(source, one) != _is_nested(target, other):
                continue  # one page marks the outer quotation, the other the inner one
            off = deviation(one.end - one.start, other.end - other.start)
            if english >= _FEWEST and not _LEAST <= off <= _MOST:
                message = f"{english} English words are quoted with {spanish} in Spanish"
                yield pair, Hit(other, message, counterpart=one)


def _is_nested(segment: Segment, span: Span) -> bool:
    return any(span.start < quoted.start and quoted.end <= span.end for quoted in segment.facts.quotes.spans)


def _spans(segment: Segment) -> list[Span]:
    facts = segment.facts
    if facts.quotes.strays:
        return []
    found = attribute(facts.masked, quotations(segment.text, facts.quotes.spans), "")
    return [Span(saying.quoted.start, saying.quoted.end) for saying in found]
