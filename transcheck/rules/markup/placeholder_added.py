from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import added


@translation_rule(
    "MRK003",
    "placeholder-added",
    Severity.ERROR,
    lang="any",
    when=Differs("placeholder", "added"),
    good=[
        Good("{name} was deleted", "Se borró {name}. Puede recuperar {name} más tarde"),
        Good("A discount of half the price", "Un descuento del 50 % a partir de hoy"),
        Good("Use a percent sign", "Use el signo %"),
    ],
    bad=[
        Bad("%s was renamed", "%s pasó a llamarse ⟦%s⟧", says="%s is not in the source"),
        Bad("No files found", "No se encontró ⟦{count}⟧", says="{count} is not in the source"),
    ],
    references=["GNU gettext manual, 15.3: format strings"],
)
def placeholder_added(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """The translation has a placeholder that the source lacks.

    The program has no value for it: it is shown as it is, or the program stops.
    """
    for mark in added(source.facts, target.facts, "placeholder"):
        if mark.kind == "colonvar" or target.text.count(mark.text) <= source.text.count(mark.text):
            continue
        yield Hit(Span(mark.start, mark.end), f"{mark.text} is not in the source")
