from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Values
from transcheck.text.traits import Trait
from transcheck.text.values.compare import compare


@translation_rule(
    "NUM002",
    "number-added",
    Severity.WARNING,
    lang="es",
    when=Trait.DIGIT & Values("added"),
    good=[
        Good("A dozen boats left the harbour.", "Salieron del puerto 12 barcos."),
        Good("the first four chapters", "los primeros 4 capítulos"),
        Good("Cut the dough in half.", "Corte la masa al 50 %."),
        Good("She sang there in the Sixties.", "Cantó allí en los años 60."),
        Good("Route it to the `/24` network.", "Encamínelo a la red /24."),
    ],
    bad=[
        Bad("Print the page.", "Imprima ⟦2⟧ veces la página.", says="2 is not in the source"),
        Bad("There are ten seats.", "Hay ⟦11⟧ asientos.", says="11 is not in the source"),
        Bad("Needs a recent kernel", "Necesita el núcleo ⟦5.10.4⟧", says="5.10.4 is not in the source"),
    ],
    references=["ISO 17100:2015, 5.3.1 (accuracy of figures)", "MQM: accuracy, addition, number"],
)
def number_added(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """The translation has no number that its source lacks.

    Such a figure is a slip, a leftover of an older text, or something the translator knows and the source does not
    say. Figures that the source writes in letters or inside code are no additions.
    """
    for value in compare(source.facts, target.facts).added:
        span = Span(*value.figure)
        yield Hit(span, f"{span.of(target.text)} is not in the source", Side.TARGET)
