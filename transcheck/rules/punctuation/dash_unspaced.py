from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Holds
from transcheck.text.lazy import Lazy

_TIGHT = Lazy(r"—(?<=[^\W\d_]—)(?=[^\W\d_¿¡])")


@text_rule(
    "PUN040",
    "dash-unspaced",
    Severity.WARNING,
    lang="es",
    when=Holds("—"),
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
def dash_unspaced(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A long dash stands between two words without a space, as in English.

    Spanish sets an aside between dashes apart from the words around it, and close to its own words.
    """
    masked = spanish.facts.masked
    if "—" in masked:
        for match in _TIGHT.finditer(masked):
            yield Hit(Span(match.start(), match.end()), "dash without a space, as in English")
