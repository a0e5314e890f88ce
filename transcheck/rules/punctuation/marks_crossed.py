from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule
from transcheck.text.traits import Trait

_OPENING = {"?": "¿", "!": "¡"}


@rule(
    "PUN003",
    "marks-crossed",
    Severity.WARNING,
    trigger=Trait.QUESTION | Trait.EXCLAMATION,
    needs=Needs.TARGET,
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
def marks_crossed(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A sentence opens with ¿ and closes with !, or opens with ¡ and closes with ?.

    Spanish allows it only for what is a question and a cry at once, so it is quiet where the source has both marks.
    """
    target = pair.target
    assert target is not None
    source = pair.source.text if pair.source is not None else ""
    for start, end in target.facts.inverted.crossed:
        closing = target.text[end - 1]
        if "?" in source and "!" in source:
            continue
        fix = Fix((Edit(Span(start, start + 1), _OPENING[closing]),), safe=closing in source)
        yield Hit(Span(start, end), f"opens with {target.text[start]} and closes with {closing}", fix=fix)
