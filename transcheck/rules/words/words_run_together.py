from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.spelling.accepted import Accepted
from transcheck.spelling.judge import verdicts
from transcheck.spelling.unknown import Survey
from transcheck.spelling.verdict import Slip


@document_rule(
    "WRD006",
    "words-run-together",
    Severity.ERROR,
    lang="es",
    needs=Needs.ANY,
    good=[
        Good("Under the bed", "Debajo de la cama"),
        Good("The umbrella stand", "El paragüero"),
        Good("Above all", "Sobre todo"),
    ],
    bad=[
        Bad(
            "He is in the garden.",
            "Está ⟦enel⟧ jardín.",
            "Está en el jardín.",
            says="“enel” is two words: “en el”",
            suggests="en el",
        ),
        Bad(
            "Open a window.",
            "Abra ⟦unaventana⟧.",
            "Abra una ventana.",
            says="“unaventana” is two words: “una ventana”",
            suggests="una ventana",
        ),
    ],
    references=["RAE y ASALE, Ortografía de la lengua española, 2010, V"],
)
def words_run_together(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """Two Spanish words stand without the space between them.

    The word is in no dictionary, has no near neighbour there, and splits into a short common word (an article, a
    preposition, a conjunction) and a known one. Two long words run together are not seen.
    """
    for doubt, verdict in verdicts(ctx.document.get(Survey), Slip.JOINED, Side.TARGET, ctx.opts(Accepted)):
        yield doubt.pair, verdict.hit(doubt, f"“{doubt.word}” is two words: “{verdict.meant}”")
