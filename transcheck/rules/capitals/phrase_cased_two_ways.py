from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.casing import cased_two_ways


@document_rule(
    "CAP012",
    "phrase-cased-two-ways",
    Severity.INFO,
    lang="any",
    needs=Needs.ANY,
    default=False,
    good=[
        Good("A note.", "Hay una Nota Verde.", others=(("A.", "Es la Nota Verde."), ("B.", "Vea la Nota Verde."))),
    ],
    bad=[
        Bad(
            "On clean water for all.",
            "Sobre el ⟦Agua Limpia⟧ para todos.",
            says="“agua limpia” stands with fewer capitals in this document, 2 times",
            others=(("Clean water.", "Falta el agua limpia."), ("A well.", "Da agua limpia.")),
        ),
    ],
    references=["RAE, Ortografía 2010, IV.4.2.4"],
)
def phrase_cased_two_ways(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A phrase of two or more words stands with capitals here and without them elsewhere in the document.

    The rarer way is reported; of two equally frequent ones, the one with capitals. Preview: a headline may rightly
    differ from running text.
    """
    for side in (Side.SOURCE, Side.TARGET):
        held = [(pair, segment) for pair in pairs if (segment := pair.side(side)) is not None]
        for found in cased_two_ways([segment.facts for _, segment in held]):
            if found.times >= found.met:
                message = f"“{found.other}” stands with fewer capitals in this document, {found.times} times"
                yield held[found.text][0], Hit(Span(found.start, found.end), message, side)
