from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Kind, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Found


@text_rule(
    "PUN002",
    "closing-mark-missing",
    Severity.ERROR,
    lang="es",
    when=Found("unclosed"),
    good=[
        Good("Ready?", "¿Listo?"),
        Good("Who knows", "¿Quién sabe"),
        Good("The ¿ key", "La tecla ¿"),
        Good("What?! No!!", "¿¡Qué!? ¡No!!"),
    ],
    bad=[
        Bad("Do you want to go on?", "⟦¿Desea continuar⟧", says="no ? closes this question"),
        Bad("Watch out! It is hot.", "⟦¡Cuidado⟧. Está caliente.", says="no ! closes this exclamation"),
        Bad(None, "⟦¿Desea salir⟧. Pulse sí o no.", says="no ? closes this question"),
    ],
    references=["RAE, Ortografía 2010, III.3.4.9", "DPD, «signos de interrogación y exclamación»"],
)
def closing_mark_missing(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A ¿ or ¡ opens a question or exclamation that no ? or ! closes.

    Quiet where the source does not close it either, because the sentence then goes on in the next segment.
    """
    unclosed = spanish.facts.inverted.unclosed
    if not unclosed or spanish.kind is Kind.CUE:
        return
    for lacking in unclosed:
        if english is None or any(mark in english.text for mark in lacking.mark):
            kind = "question" if "?" in lacking.mark else "exclamation"
            yield Hit(Span(lacking.start, lacking.end), f"no {lacking.mark} closes this {kind}")
