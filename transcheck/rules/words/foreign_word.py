from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.lexicon import foreign
from transcheck.model import Hit, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.spelling.accepted import Accepted
from transcheck.spelling.judge import verdicts
from transcheck.spelling.unknown import Survey
from transcheck.spelling.verdict import Slip


@document_rule(
    "WRD005",
    "foreign-word",
    Severity.ERROR,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good("A trip to São Paulo", "Un viaje a São Paulo"),
        Good("He longs for the sea.", "Siente anhelo del mar."),
        Good("The French word “avec”", "La palabra francesa «avec»"),
    ],
    bad=[
        Bad(
            "The train does not stop here.",
            "El tren ⟦não⟧ para aquí.",
            "El tren no para aquí.",
            says="“não” is a Portuguese word",
            suggests="no",
        ),
        Bad(
            "Read the information on the door.",
            "Lea la ⟦informação⟧ de la puerta.",
            fixed="Lea la información de la puerta.",
            says="“informação” is a Portuguese word",
            suggests="información",
        ),
        Bad("Coffee with milk", "Café ⟦amb⟧ leche", "Café con leche", says="“amb” is a Catalan word", suggests="con"),
        Bad("The house ⟦avec⟧ a garden", "La casa con jardín", says="“avec” is a French word"),
    ],
    references=["Unicode CLDR, exemplar characters of pt, fr and ca"],
)
def foreign_word(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A word of Portuguese, French or Catalan stands among Spanish or English ones.

    It was copied from the catalogue of a neighbour language. The rule knows the function words that neither Spanish nor
    English has, and letters in a row that only the other language writes; it leaves names and quotations alone.
    """
    for side in Side:
        for doubt, verdict in verdicts(ctx.document.get(Survey), Slip.FOREIGN, side, ctx.opts(Accepted)):
            name = foreign.NAMES[foreign.language(doubt.folded)]
            hit = verdict.hit(doubt, f"“{doubt.word}” is a {name} word")
            yield doubt.pair, hit if verdict.meant else hit._replace(suggestion=None, fix=None)
