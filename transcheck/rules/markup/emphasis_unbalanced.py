from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Written, in_target
from transcheck.text.markup.inline import stray_star


@translation_rule(
    "MRK035",
    "emphasis-unbalanced",
    Severity.WARNING,
    lang="any",
    when=in_target(Written("*")),
    good=[
        Good("The *size* of it", "Su *size*"),
        Good("Use size + 4 or 2*size", "Use size + 4 o 2*size"),
        Good("All fields are needed", "Todos los campos son necesarios"),
        Good("* one item", "* un elemento"),
    ],
    bad=[
        Bad("The *size* of the *file*", "El *tamaño* del ⟦*⟧archivo", says="this * opens or closes nothing"),
        Bad("Set **this** here", "Ponga ⟦**⟧esto aquí", says="this ** opens or closes nothing"),
        Bad("The glyphs on it", "Los glifos⟦*⟧ encima", says="this * opens or closes nothing"),
    ],
    references=["docutils, reStructuredText Markup Specification: Emphasis", "CommonMark 0.31, 6.2"],
)
def emphasis_unbalanced(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """An asterisk opens or closes no emphasis.

    It is shown as it is, or sets the wrong words in italics. Quiet where the source's asterisks do not pair either.
    """
    fault = stray_star(target.facts.masked)
    if fault is None or stray_star(source.facts.masked) is not None:
        return
    span = Span(fault.start, fault.end)
    yield Hit(span, f"this {span.of(target.text)} opens or closes nothing")
