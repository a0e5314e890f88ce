from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Found

_MOST = 20
_CLOSING = {"“": "”", "«": "»", "‘": "’", "‹": "›", '"': '"', "'": "'", "„": "“"}
_OPENING = {"”": "“", "»": "«"}


@text_rule(
    "PUN010",
    "quotes-mixed",
    Severity.ERROR,
    lang="any",
    when=Found("quotes"),
    good=[
        Good("She said “it's the 'best' one”.", "Dijo que «es el “mejor”»."),
        Good("A 5'10\" man's coat", "Un abrigo para un hombre de 5'10\""),
        Good("Rock 'n' roll in the '90s", "Rock 'n' roll en los 90"),
        Good('the teachers\' "room"', 'la "sala" de profesores'),
    ],
    bad=[
        Bad(
            "He wrote: ⟦'We open in May. Bring a friend.”⟧",
            "Escribió: «Abrimos en mayo. Traiga a un amigo».",
            fixed="He wrote: “We open in May. Bring a friend.”",
            says="opens with ' and closes with ”",
        ),
        Bad("The “old” mill", 'El ⟦«viejo"⟧ molino', fixed="El «viejo» molino", says='opens with « and closes with "'),
        Bad(None, 'El ⟦"viejo”⟧ molino', fixed='El "viejo" molino', says='opens with " and closes with ”'),
    ],
    references=["RAE, Ortografía 2010, III.3.4.8.1", "DPD, «comillas»"],
)
def quotes_mixed(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A quotation opens with a mark of one kind and closes with a mark of another.

    The whole quotation is reported. Apostrophes, feet and inches, and quotations inside quotations are told apart.
    """
    mixed = [quoted for quoted in segment.facts.quotes.spans if quoted.mixed]
    for quoted in mixed[:_MOST]:
        opening, closing = segment.text[quoted.start], segment.text[quoted.end - 1]
        partner, opener = _CLOSING.get(opening), _OPENING.get(closing)
        fix = Fix((Edit(Span(quoted.end - 1, quoted.end), partner),)) if partner else None
        if opener and opening in "'‘":  # a single mark is rather the slip than a curly double one
            fix = Fix((Edit(Span(quoted.start, quoted.start + 1), opener),))
        yield Hit(Span(quoted.start, quoted.end), f"opens with {opening} and closes with {closing}", fix=fix)
