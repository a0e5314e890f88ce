from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.spelling.accepted import Accepted
from transcheck.spelling.judge import verdicts
from transcheck.spelling.unknown import Survey
from transcheck.spelling.verdict import Slip


@document_rule(
    "WRD009",
    "name-misspelled",
    Severity.ERROR,
    lang="es",
    needs=Needs.ANY,
    good=[
        Good("Ask Quirzel.", "Pregunte a Quirzel.", others=(("Quirzel runs.", "Quirzel corre."),)),
        Good("The Zembrians", "Los zembrios", others=(("The Zembrians came.", "Vinieron los zembrios."),)),
    ],
    bad=[
        Bad(
            "Start Quirzel first.",
            "Inicie primero ⟦Quizel⟧.",
            "Inicie primero Quirzel.",
            says="“Quizel” is “Quirzel” in the English",
            suggests="Quirzel",
            safe=True,
            others=(("Quirzel runs.", "Quirzel corre."),),
        )
    ],
)
def name_misspelled(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A name stands in the translation with a letter wrong.

    No dictionary knows names, but the English side and the document do: the English has a name that the translation
    lacks and the other translations write, and the unknown word is one letter away from it. Names that take a Spanish
    form are left alone, since the other translations do not write them the English way.
    """
    for doubt, verdict in verdicts(ctx.document.get(Survey), Slip.NAME, Side.TARGET, ctx.opts(Accepted)):
        yield doubt.pair, verdict.hit(doubt, f"“{doubt.word}” is “{verdict.meant}” in the English")
