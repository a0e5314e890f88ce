from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_TIGHT = Lazy(r"—(?<=[^\W\d_]—)(?=[^\W\d_¿¡])")


@rule(
    "PUN040",
    "dash-unspaced",
    Severity.WARNING,
    trigger=Trait.HYPHEN,
    needs=Needs.TARGET,
    good=[
        Good("The mill—an old one—burnt.", "El molino —uno viejo— se quemó."),
        Good("Wait—", "Espera—"),
        Good("1914—1918", "1914—1918"),
    ],
    bad=[
        Bad(
            "The mill—an old one—burnt.", "El molino⟦—⟧uno viejo— se quemó.", says="dash without a space, as in English"
        ),
        Bad(None, "Hay tres colores⟦—⟧rojo, verde y azul.", says="dash without a space, as in English"),
    ],
    references=["RAE, Ortografía 2010, III.3.4.7", "DPD, «raya»"],
)
def dash_unspaced(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A long dash stands between two words without a space, as in English.

    Spanish sets an aside between dashes apart from the words around it, and close to its own words.
    """
    assert pair.target is not None
    masked = pair.target.facts.masked
    if "—" in masked:
        for match in _TIGHT.finditer(masked):
            yield Hit(Span(match.start(), match.end()), "dash without a space, as in English")
