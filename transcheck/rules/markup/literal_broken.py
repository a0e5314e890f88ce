from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.code import has_stray_space
from transcheck.text.traits import Trait


@rule(
    "MRK032",
    "literal-broken",
    Severity.WARNING,
    trigger=Trait.BACKTICK,
    good=[
        Good("Pass ``'r'`` to it", "Pásele ``'r'``"),
        Good("Use the `BETWEEN` operator", "Use el operador «BETWEEN»"),
        Good("Use `x` here", "Use ``x`` aquí"),
        Good("Or ``x - n*y`` is it", "O es ``x - n * y``"),
    ],
    bad=[
        Bad("Pass ``'r'`` to it", "Pásele ⟦``’r’``⟧", fixed="Pásele ``'r'``"),
        Bad("The ``tzname`` value", "El valor ⟦`` tzname``⟧", fixed="El valor ``tzname``"),
        Bad("It is ``None`` here", "Aquí es ⟦`None``⟧", fixed="Aquí es ``None``"),
        Bad("It is ``None`` here", "Aquí es ⟦''None''⟧", fixed="Aquí es ``None``"),
        Bad("It is ``None`` here", "Aquí es ⟦`None`⟧", fixed="Aquí es ``None``"),
        Bad("Call ``f.run(x)`` now", "Llame a ⟦``f.run (x)``⟧ ahora", fixed="Llame a ``f.run(x)`` ahora"),
    ],
    references=["docutils, reStructuredText Markup Specification: Inline Literals", "CommonMark 0.31, 6.1: Code spans"],
)
def literal_broken(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """Code is there, but its form is broken: curly quotes, a lost backtick, stray spaces, quotes for backticks.

    Curly quotes are not code, and without its backticks the code is set as prose.
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    for lost in target.facts.against(source.facts):
        mark = lost.source
        if lost.family != "code" or lost.sort not in ("damaged", "spaced", "weak") or mark is None:
            continue
        span = Span(lost.start, lost.end)
        now = span.of(target.text)
        if lost.sort == "spaced" and not has_stray_space(mark.text, now):
            continue
        yield Hit(
            span,
            f"{now.strip()} is no {mark.text}",
            suggestion=lost.cure,
            fix=None
            if lost.cure is None or lost.cure == now
            else Fix((Edit(span, lost.cure),), safe=lost.sort != "damaged" or "`" in now),
            counterpart=Span(mark.start, mark.end),
        )
