from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, page_rule
from transcheck.text.traits import Trait

_FEWEST = 6
_QUOTE = int(Trait.QUOTE)
_NAMES = {Side.SOURCE: "English", Side.TARGET: "Spanish"}
_SPEECH = frozenset("—–*_<")
"""A dash opens speech in Spanish, too, and italics may stand for quotation marks."""


@page_rule(
    "DOC010",
    "quotation-missing",
    Severity.WARNING,
    good=[
        Good(
            "“We rebuilt the pier in one single winter,” said Ruiz.",
            "«Reconstruimos el muelle en un solo invierno», dijo Ruiz.",
            kind=Kind.PARAGRAPH,
        ),
        Good(
            "“We rebuilt the pier in one single winter,” said Ruiz.",
            "—Reconstruimos el muelle en un solo invierno —dijo Ruiz.",
            kind=Kind.PARAGRAPH,
        ),
        Good(
            "“We rebuilt the pier in one single winter,” said Ruiz.",
            "Reconstruimos el muelle en un solo invierno, dijo Ruiz.",
            kind=Kind.PARAGRAPH,
        ),
        Good("The “old town” is open.", "El casco viejo está abierto.", kind=Kind.PARAGRAPH),
    ],
    bad=[
        Bad(
            "Ruiz came early. ⟦“We rebuilt the pier in one single winter,”⟧ she said.",
            "Ruiz llegó temprano y habló del muelle.",
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            "The team rebuilt the pier over the winter, Ruiz said.",
            "⟦«Reconstruimos el muelle durante el invierno»⟧, dijo Ruiz.",
            kind=Kind.PARAGRAPH,
        ),
    ],
    references=["RAE, Ortografía 2010, III.3.4.8.2.1: literal quotations stand in quotation marks"],
)
def quotation_missing(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """One page quotes somebody word for word, and the same passage of the other page holds no quotation.

    Either the quotation was lost, or words were put into somebody's mouth. Six words or more make a quotation; fewer
    may be a title or an expression held at a distance. Speech behind dashes, in italics or in a block of its own is
    quoted, too. A translation that keeps the words and drops the marks is none of this rule's business. The rule asks
    pages only, whose texts have kinds; strings of programs are left alone.
    """
    for pair in pairs:
        if pair.source is None or pair.target is None or Kind.QUOTE in (pair.source.kind, pair.target.kind):
            continue
        if not (pair.source.facts.traits | pair.target.facts.traits) & _QUOTE:
            continue
        for side, segment, other in pair.sides():
            if other is None or _quotes(other):
                continue
            for quoted in segment.facts.quotes.spans:
                length = len(segment.text[quoted.start : quoted.end].split())
                if length >= _FEWEST and (side is Side.TARGET or _is_gone(length, segment, other)):
                    message = f"the {_NAMES[side.other]} text quotes nothing here"
                    yield pair, Hit(Span(quoted.start, quoted.end), message, side)
                    break


def _is_gone(length: int, source: Segment, target: Segment) -> bool:
    """Tell whether a text is too short to hold a quotation of so many words without its marks."""
    return len(target.facts.words) < len(source.facts.words) - length / 2


def _quotes(segment: Segment) -> bool:
    quotes = segment.facts.quotes
    return bool(quotes.spans or quotes.strays) or not _SPEECH.isdisjoint(segment.text)
