from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import altered
from transcheck.text.markup.code import has_stray_space


@translation_rule(
    "MRK032",
    "literal-broken",
    Severity.WARNING,
    lang="any",
    when=Differs("code", "damaged", "spaced", "weak"),
    good=[
        Good("Pass ``'r'`` to it", "Pásele ``'r'``"),
        Good("Use the `BETWEEN` operator", "Use el operador «BETWEEN»"),
        Good("Use `x` here", "Use ``x`` aquí"),
        Good("Or ``x - n*y`` is it", "O es ``x - n * y``"),
    ],
    bad=[
        Bad(
            "Pass ``'r'`` to it",
            "Pásele ⟦``’r’``⟧",
            fixed="Pásele ``'r'``",
            says="``’r’`` is no ``'r'``",
            suggests="``'r'``",
            safe=True,
        ),
        Bad(
            "The ``tzname`` value",
            "El valor ⟦`` tzname``⟧",
            fixed="El valor ``tzname``",
            says="`` tzname`` is no ``tzname``",
            suggests="``tzname``",
            safe=True,
        ),
        Bad(
            "It is ``None`` here",
            "Aquí es ⟦`None``⟧",
            fixed="Aquí es ``None``",
            says="`None`` is no ``None``",
            suggests="``None``",
            safe=True,
        ),
        Bad(
            "It is ``None`` here",
            "Aquí es ⟦''None''⟧",
            fixed="Aquí es ``None``",
            says="''None'' is no ``None``",
            suggests="``None``",
        ),
        Bad(
            "It is ``None`` here",
            "Aquí es ⟦`None`⟧",
            fixed="Aquí es ``None``",
            says="`None` is no ``None``",
            suggests="``None``",
            safe=True,
        ),
        Bad(
            "Call ``f.run(x)`` now",
            "Llame a ⟦``f.run (x)``⟧ ahora",
            fixed="Llame a ``f.run(x)`` ahora",
            says="``f.run (x)`` is no ``f.run(x)``",
            suggests="``f.run(x)``",
            safe=True,
        ),
    ],
    references=["docutils, reStructuredText Markup Specification: Inline Literals", "CommonMark 0.31, 6.1: Code spans"],
)
def literal_broken(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """Code is there, but its form is broken: curly quotes, a lost backtick, stray spaces, quotes for backticks.

    Curly quotes are not code, and without its backticks the code is set as prose.
    """
    for mark, lost in altered(source.facts, target.facts, "code", "damaged", "spaced", "weak"):
        span = Span(lost.start, lost.end)
        now = span.of(target.text)
        if now == lost.cure or (lost.sort == "spaced" and not has_stray_space(mark.text, now)):
            continue
        # Quotes in place of backticks may have been meant; broken backticks never are.
        fix = None if lost.cure is None else Fix((Edit(span, lost.cure),), safe="`" in now)
        shown = now.strip()
        message = f"no space beside {shown}" if shown == mark.text else f"{shown} is no {mark.text}"
        yield Hit(span, message, suggestion=lost.cure, fix=fix, counterpart=Span(mark.start, mark.end))
