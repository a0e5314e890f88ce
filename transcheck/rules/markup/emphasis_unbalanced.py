from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.markup.inline import stray_star
from transcheck.text.traits import Trait


@rule(
    "MRK035",
    "emphasis-unbalanced",
    Severity.WARNING,
    trigger=Trait.STAR,
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
def emphasis_unbalanced(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """An asterisk opens or closes no emphasis.

    It is shown as it is, or sets the wrong words in italics. Quiet where the source's asterisks do not pair either.
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    if "*" not in target.text:
        return
    fault = stray_star(target.facts.masked)
    if fault is None or stray_star(source.facts.masked) is not None:
        return
    span = Span(fault.start, fault.end)
    yield Hit(span, f"this {span.of(target.text)} opens or closes nothing")
