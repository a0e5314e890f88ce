from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.numbers import Value
from transcheck.text.traits import Trait
from transcheck.text.values.formats import FORMATS

_MEASURED = frozenset(("percent", "amount", "quantity"))
_DIGIT = int(Trait.DIGIT)


@document_rule(
    "NUM011",
    "number-format-mixed",
    Severity.WARNING,
    lang="es",
    needs=Needs.TARGET,
    good=[
        Good("It is 4.5 km long.", "Mide 4,5 km.", others=(("It weighs 2.5 kg.", "Pesa 2,5 kg."),)),
        Good("Needs Python 3.9", "Necesita Python 3.9", others=(("It weighs 2.5 kg.", "Pesa 2,5 kg."),)),
    ],
    bad=[
        Bad(
            "It is 4.5 km long.",
            "Mide ⟦4.5⟧ km.", says="4.5 in a document that writes decimals with a comma",
            others=(("It weighs 2.5 kg.", "Pesa 2,5 kg."), ("It grew by 1.5%.", "Creció un 1,5 %.")),
        ),
    ],
    references=[
        "RAE, Ortografía 2010, VIII 2.2 (separadores de millares y de decimales)",
        "Fundéu: «separador de miles y decimales»",
    ],
)  # fmt: skip
def number_format_mixed(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A document writes its decimals in one way.

    The Academy accepts the comma and the point, but not both in one text, where 1.500 may then be a thousand and a
    half or one and a half. Only measures, amounts and percentages are looked at; the rarer mark is reported, and
    nothing where both are as frequent. Under a profile that names a region, number-format speaks instead.
    """
    if ctx.profile in FORMATS:
        return
    marked: dict[str, list[tuple[Pair, Value]]] = {",": [], ".": []}
    for pair in pairs:
        if pair.target is None or not pair.target.facts.traits & _DIGIT:
            continue
        for value in pair.target.facts.numbers:
            if value.kind in _MEASURED and len(value.readings) == 1 and "." in str(value.readings[0]):
                mark = "," if value.number.rfind(",") > value.number.rfind(".") else "."
                marked[mark].append((pair, value))
    few, many = sorted(marked.values(), key=len)
    if not few or len(few) == len(many):
        return
    for pair, value in few:
        start = value.start + value.text.find(value.number)
        span = Span(start, start + len(value.number))
        usual = "a comma" if many is marked[","] else "a point"
        yield pair, Hit(span, f"{value.number} in a document that writes decimals with {usual}")
