from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.align.sentences import lone_sentences
from transcheck.model import Hit, Kind, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule


@page_rule(
    "DOC007",
    "sentence-put-in",
    Severity.WARNING,
    lang="any",
    needs=Needs.BOTH,
    good=[
        Good(
            "The ferry leaves at noon and comes back in the evening, when the lighthouse is lit.",
            "El transbordador sale a mediodía. Vuelve de noche, cuando se enciende el faro.",
            kind=Kind.PARAGRAPH,
        ),
    ],
    bad=[
        Bad(
            "Tickets are sold on board of the ferry. Children travel free.",
            "Los billetes se venden a bordo del transbordador. ⟦Lleve el importe exacto en monedas.⟧ Los niños viajan "
            "gratis.",
            says="no sentence of the English passage says this",
            kind=Kind.PARAGRAPH,
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «addition»"],
)
def sentence_put_in(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A sentence of a Spanish passage has no counterpart in the English passage that stands against it.

    The evidence is that of `sentence-left-out`: more sentences, a length that fits without this one, and hardly a word
    of it on the other side.
    """
    for pair, span in lone_sentences(pairs, Side.TARGET):
        yield pair, Hit(span, "no sentence of the English passage says this", Side.TARGET)
