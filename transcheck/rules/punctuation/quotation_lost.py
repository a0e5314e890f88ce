from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Found, in_source

_WORDS = 3
_SET_OFF = frozenset("*_`")


@translation_rule(
    "PUN014",
    "quotation-lost",
    Severity.INFO,
    lang="any",
    when=in_source(Found("quotes")),
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
def quotation_lost(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """The source sets a few words in quotation marks, and the translation sets none off.

    Preview: Spanish may rephrase a quotation, and needs no marks where it spells out what English only hints at.
    """
    spans = source.facts.quotes.spans
    theirs = target.facts.quotes
    if not spans or theirs.spans or theirs.strays or not _SET_OFF.isdisjoint(target.text):
        return
    text = source.text
    if any(len(text[quoted.start : quoted.end].split()) > _WORDS for quoted in spans):
        return
    for quoted in spans[:1]:
        words = text[quoted.start + 1 : quoted.end - 1]
        yield Hit(Span(quoted.start, quoted.end), f"“{words}” is quoted in the source only", Side.SOURCE)
