from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.traits import Trait

_WORDS = 3
_SET_OFF = frozenset("*_`")


@rule(
    "PUN014",
    "quotation-lost",
    Severity.INFO,
    trigger=Trait.QUOTE,
    default=False,
    good=[
        Good('the so-called "expert"', "el llamado «experto»"),
        Good('the so-called "expert"', "el llamado *experto*"),
        Good('"We will all come back tomorrow," she said.', "Volveremos todos mañana, dijo."),
    ],
    bad=[
        Bad('the so-called ⟦"expert"⟧', "el llamado experto", says="“expert” is quoted in the source only"),
    ],
    references=["RAE, Ortografía 2010, III.3.4.8.2"],
)
def quotation_lost(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """The source sets a few words in quotation marks, and the translation sets none off.

    Preview: Spanish may rephrase a quotation, and needs no marks where it spells out what English only hints at.
    """
    assert pair.source is not None
    assert pair.target is not None
    spans = pair.source.facts.quotes.spans
    theirs = pair.target.facts.quotes
    if not spans or theirs.spans or theirs.strays or not _SET_OFF.isdisjoint(pair.target.text):
        return
    text = pair.source.text
    if any(len(text[quoted.start : quoted.end].split()) > _WORDS for quoted in spans):
        return
    for quoted in spans[:1]:
        words = text[quoted.start + 1 : quoted.end - 1]
        yield Hit(Span(quoted.start, quoted.end), f"“{words}” is quoted in the source only", Side.SOURCE)
