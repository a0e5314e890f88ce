from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Found

_OPENING = {"?": "¿", "!": "¡"}


@text_rule(
    "PUN003",
    "marks-crossed",
    Severity.WARNING,
    lang="es",
    when=Found("crossed"),
    good=[
        Good("What?!", "¿¡Qué!?"),
        Good("What?!", "¡Qué?"),
        Good("Who goes there?", "¿Quién va?"),
    ],
    bad=[
        Bad(
            "Are you sure?", "⟦¡Está seguro?⟧", fixed="¿Está seguro?", says="opens with ¡ and closes with ?", safe=True
        ),
        Bad("Well done!", "⟦¿Bien hecho!⟧", fixed="¡Bien hecho!", says="opens with ¿ and closes with !", safe=True),
    ],
    references=["DPD, «signos de interrogación y exclamación», 3.c"],
)
def marks_crossed(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A sentence opens with ¿ and closes with !, or opens with ¡ and closes with ?.

    Spanish allows it only for what is a question and a cry at once, so it is quiet where the source has both marks.
    """
    source = english.text if english is not None else ""
    for start, end in spanish.facts.inverted.crossed:
        closing = spanish.text[end - 1]
        if "?" in source and "!" in source:
            continue
        fix = Fix((Edit(Span(start, start + 1), _OPENING[closing]),), safe=closing in source)
        yield Hit(Span(start, end), f"opens with {spanish.text[start]} and closes with {closing}", fix=fix)
