from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, page_rule
from transcheck.text.signs.quotations import quotations
from transcheck.text.signs.quotes import Quoted
from transcheck.text.traits import Trait

_FEWEST = 6
_QUOTE = int(Trait.QUOTE)
_NAMES = {Side.SOURCE: "English", Side.TARGET: "Spanish"}
_SPEECH = frozenset("—–*_<")
_FEWEST_MARKED = 2
_SHARE = 0.75
_LOST = 0.4
"""A dash opens speech in Spanish, too, and italics may stand for quotation marks."""


@page_rule(
    "DOC010",
    "quotation-missing",
    Severity.WARNING,
    lang="any",
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
        Good(
            "<q>We rebuilt the pier in one single winter,</q> said Ruiz.",
            "«Reconstruimos el muelle en un solo invierno», dijo Ruiz.",
            kind=Kind.PARAGRAPH,
        ),
    ],
    bad=[
        Bad(
            "Ruiz came early. ⟦“We rebuilt the pier in one single winter,”⟧ she said.",
            "Ruiz llegó temprano y habló del muelle.",
            says="the Spanish text quotes nothing here",
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            "The team rebuilt the pier over the winter, Ruiz said.",
            "⟦«Reconstruimos el muelle durante el invierno»⟧, dijo Ruiz.",
            says="the English text quotes nothing here",
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            "⟦<q>We rebuilt the pier in one single winter,</q>⟧ said Ruiz.",
            "Ruiz habló del muelle.",
            says="the Spanish text quotes nothing here",
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            "⟦“We rebuilt the pier in one single winter,”⟧ said Ruiz.",
            "Ruiz dijo que habían reconstruido el muelle en un solo invierno.",
            says="the Spanish text quotes nothing here",
            others=(
                ("“The tide decides for all of us,” she said.", "«La marea decide por todos», dijo."),
                ("“Nobody owns the sea that we see,” she said.", "«Nadie es dueño del mar que vemos», dijo."),
            ),
            kind=Kind.PARAGRAPH,
        ),
    ],
    references=["RAE, Ortografía 2010, III.3.4.8.2.1: literal quotations stand in quotation marks"],
)
def quotation_missing(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """One page quotes somebody word for word, and the same passage of the other page holds no quotation.

    Either the quotation was lost, or words were put into somebody's mouth. Six words or more make a quotation; fewer
    may be a title or an expression held at a distance. Speech behind dashes, in italics or in a block of its own is
    quoted, too. A translation that keeps the words and drops the marks is reported only where the page sets three in
    four of its other quotations in marks. The rule asks pages only, whose texts have kinds; strings of programs are
    left alone.
    """
    both = [(pair, pair.source, pair.target) for pair in pairs if pair.source is not None and pair.target is not None]
    quoting = [(pair, source, target) for pair, source, target in both if _may_quote(source) or _may_quote(target)]
    long = [(source, target) for _, source, target in quoting if any(map(_is_long(source), _spans(source)))]
    marked = sum(_quotes(target) for _, target in long)
    for pair, source, target in quoting:
        if Kind.QUOTE in (source.kind, target.kind):
            continue
        for side, segment, other in pair.sides():
            if other is None or _quotes(other):
                continue
            quoted = next(filter(_is_long(segment), _spans(segment)), None)
            if quoted is None:
                continue
            house = marked >= _FEWEST_MARKED and marked >= _SHARE * (len(long) - 1)
            length = len(segment.text[quoted.start : quoted.end].split())
            if side is Side.TARGET or house or _is_gone(length, segment, other):
                message = f"the {_NAMES[side.other]} text quotes nothing here"
                yield pair, Hit(Span(quoted.start, quoted.end), message, side)


def _may_quote(segment: Segment) -> bool:
    return bool(segment.facts.traits & _QUOTE) or "<q" in segment.text


def _spans(segment: Segment) -> tuple[Quoted, ...]:
    return quotations(segment.text, segment.facts.quotes.spans)


def _is_long(segment: Segment) -> Callable[[Quoted], bool]:
    return lambda quoted: len(segment.text[quoted.start : quoted.end].split()) >= _FEWEST


def _is_gone(length: int, source: Segment, target: Segment) -> bool:
    """Tell whether a text is too short to hold a quotation of so many words without its marks."""
    return len(target.facts.words) < len(source.facts.words) - length * _LOST


def _quotes(segment: Segment) -> bool:
    return bool(_spans(segment) or segment.facts.quotes.strays) or not _SPEECH.isdisjoint(segment.text)
