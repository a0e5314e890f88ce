from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.traits import Trait


@rule(
    "MRK023",
    "role-added",
    Severity.WARNING,
    trigger=Trait.BACKTICK,
    good=[
        Good("See :func:`len`.", "Vea :func:`len`. No olvide :func:`len`."),
        Good("It returns None", "Retorna ``None``"),
    ],
    bad=[
        Bad("A glossary of IIS words", "Un glosario de ⟦:term:`IIS`⟧", says=":term:`IIS` is not in the source"),
        Bad("It raises TypeError", "Lanza ⟦:exc:`TypeError`⟧", says=":exc:`TypeError` is not in the source"),
    ],
    references=["Sphinx documentation, Roles"],
)
def role_added(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """The translation has a reStructuredText role that the source lacks.

    The author set no link there; its target may not exist, and the page no longer matches the source.
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    for lost in target.facts.against(source.facts):
        if lost.family == "role" and lost.sort == "added":
            span = Span(lost.start, lost.end)
            yield Hit(span, f"{span.of(target.text)} is not in the source")
