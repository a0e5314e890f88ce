from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.spelling.accepted import Accepted
from transcheck.spelling.judge import verdicts
from transcheck.spelling.unknown import Survey
from transcheck.spelling.verdict import Slip


@document_rule(
    "WRD007",
    "misspelling-english",
    Severity.WARNING,
    lang="en",
    needs=Needs.ANY,
    good=[
        Good("The colour of the theatre", "El color del teatro"),
        Good("Reinstall the subpackage.", "Reinstale el subpaquete."),
        Good("Ask Brunhilda’s neighbour.", "Pregunte al vecino de Brunhilda."),
    ],
    bad=[
        Bad(
            "You will ⟦recieve⟧ a letter.",
            "Recibirá una carta.",
            "You will receive a letter.",
            says="“recieve” is no English word; “receive” may be meant",
            suggests="receive",
        ),
        Bad(
            "An ⟦accomodation⟧ nearby",
            "Un alojamiento cercano",
            fixed="An accommodation nearby",
            says="“accomodation” is no English word; “accommodation” may be meant",
            suggests="accommodation",
        ),
    ],
    references=["Merriam-Webster.com Dictionary", "Oxford English Dictionary"],
)
def misspelling_english(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """An English word is in no dictionary, and a known one stands one slip away.

    A typo in the source is copied into every language, or guessed at by each translator. Both British and American
    spellings are known. Names, code, words that the Spanish side has, too, and words that come back through the
    document are left alone.
    """
    for doubt, verdict in verdicts(ctx.document.get(Survey), Slip.LETTER, Side.SOURCE, ctx.opts(Accepted)):
        yield doubt.pair, verdict.hit(doubt, f"“{doubt.word}” is no English word; “{verdict.meant}” may be meant")
