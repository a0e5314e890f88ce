from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.lazy import Lazy

_SPLIT = Lazy(r"(?<!\w)(\w{1,20}) (\+\+|#(?!\w)|\([\w, ]{0,12}\))")
_LIKELY = (" ++", " #", " (")


@rule(
    "SPC009",
    "symbol-split",
    Severity.WARNING,
    good=[
        Good("Written in C++", "Escrito en C++"),
        Good("The sum (total) in A (x)", "La suma (total) en A (x)"),
    ],
    bad=[
        Bad("Written in C++ or Java", "Escrito en ⟦C ++⟧ o Java", fixed="Escrito en C++ o Java"),
        Bad("The cost is f(n).", "El coste es ⟦f (n)⟧.", fixed="El coste es f(n)."),
    ],
)
def symbol_split(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A name with a sign in it, such as C++ or f(x), is torn apart by a space that the source does not have.

    It is the trace of machine translation, and the name is then no longer found.
    """
    assert pair.source is not None
    assert pair.target is not None
    masked = pair.target.facts.masked
    if not any(likely in masked for likely in _LIKELY):
        return
    source = pair.source.text
    for match in _SPLIT.finditer(masked):
        whole = match.group(1) + match.group(2)
        if whole in source and match.group() not in source:
            fix = Fix((Edit(Span(match.end(1), match.start(2)), ""),), safe=True)
            yield Hit(Span(match.start(), match.end()), f"“{whole}” is torn apart", suggestion=whole, fix=fix)
