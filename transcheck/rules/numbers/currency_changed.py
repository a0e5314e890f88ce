from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import in_source, in_target
from transcheck.text.traits import Trait
from transcheck.text.values.units import relabelled


@translation_rule(
    "NUM007",
    "currency-changed",
    Severity.ERROR,
    lang="es",
    when=in_source(Trait.DIGIT) & in_target(Trait.DIGIT),
    good=[
        Good("It costs $50.", "Cuesta 50 dólares."),
        Good("Prices start at €9.", "Precios desde 9 €."),
        Good("a fee of £20", "una tasa de 20 libras"),
        Good("USD 300", "US$ 300"),
        Good("It costs 50 cents.", "Cuesta 50 céntimos."),
    ],
    bad=[
        Bad("It costs $50.", "Cuesta ⟦50 €⟧.", says="50 € stands for $50"),
        Bad("It costs 50 cents.", "Cuesta ⟦50 euros⟧.", says="50 euros stands for 50 cents"),
        Bad("a grant of 3,000 euros", "una beca de ⟦3000 dólares⟧", says="3000 dólares stands for 3,000 euros"),
    ],
    references=["ISO 4217", "RAE, Ortografía 2010, apéndice 4 (símbolos monetarios)"],
)
def currency_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """An amount keeps its currency as long as it keeps its figure.

    Fifty dollars are not fifty euros. The sign $ stands for dollars and for pesos and is compared with neither.
    """
    for value, other in relabelled(source.facts.numbers, target.facts.numbers, "amount"):
        message = f"{other.text} stands for {value.text}"
        yield Hit(Span(other.start, other.end), message, counterpart=Span(value.start, value.end))
