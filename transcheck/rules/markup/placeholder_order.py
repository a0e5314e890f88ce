from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import altered


@translation_rule(
    "MRK004",
    "placeholder-order",
    Severity.ERROR,
    lang="any",
    when=Differs("placeholder", "order"),
    good=[
        Good("%s has %d pages", "%s tiene %d páginas"),
        Good("%s has %d pages", "Hay %2$d páginas en %1$s"),
        Good("%(n)d pages in %(book)s", "En %(book)s hay %(n)d páginas"),
        Good("From %s to %s", "Hasta %s desde %s"),
    ],
    bad=[Bad("%s has %d pages", "Hay ⟦%d⟧ páginas en %s", says="%d stands where the source has %s")],
    references=["ISO/IEC 9899, 7.23.6.1", "GNU gettext manual, 15.3.1: c-format"],
)
def placeholder_order(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """Unnumbered placeholders of different types have changed places.

    They take their values in order, so each now gets the other's: a crash in C, nonsense elsewhere. Numbers such as
    `%2$d` allow another order. Where the types are the same, nothing can be proved and nothing is said.
    """
    for mark, lost in altered(source.facts, target.facts, "placeholder", "order"):
        if lost.target is not None:
            yield Hit(
                Span(lost.start, lost.end),
                f"{lost.target.text} stands where the source has {mark.text}",
                counterpart=Span(mark.start, mark.end),
            )
