from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import added


@translation_rule(
    "MRK023",
    "role-added",
    Severity.WARNING,
    lang="any",
    when=Differs("role", "added"),
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
def role_added(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """The translation has a reStructuredText role that the source lacks.

    The author set no link there; its target may not exist, and the page no longer matches the source.
    """
    for mark in added(source.facts, target.facts, "role"):
        yield Hit(Span(mark.start, mark.end), f"{mark.text} is not in the source")
