from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Written
from transcheck.text.lazy import Lazy

_LITTER = Lazy(
    r"[\u00a0\u202f]+(?=\s*\Z)|\A[\u00a0\u202f]+|[\u00a0\u202f]+(?= )|(?<= )[\u00a0\u202f]+"
    r"|(?<=[,;])[\u00a0\u202f](?=[^\W\d_])"
)


@text_rule(
    "SPC005",
    "stray-no-break-space",
    Severity.WARNING,
    lang="any",
    when=Written("\u00a0", "\u202f"),
    good=[
        Good("50% of 10,000", "El 50\u00a0% de 10\u00a0000"),
        Good("page 7", "la pág.\u00a07"),
        Good("", "\u00a0"),
    ],
    bad=[
        Bad("Head of the unit;⟦\u00a0⟧", fixed="Head of the unit;", says="no-break space without a use", safe=True),
        Bad(
            "the open door",
            "la puerta ⟦\u00a0⟧abierta",
            fixed="la puerta abierta",
            says="no-break space without a use",
            safe=True,
        ),
    ],
    references=["RAE, Ortografía 2010, III.2.2", "CLDR, es: number patterns"],
)
def stray_no_break_space(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A no-break space stands where none has a use: at an edge, beside another space, or behind a comma.

    Inside figures, before a unit or a percent sign, in French quotation marks and after abbreviations it is right.
    """
    text = segment.text
    if text.isspace():
        return
    if other is not None and ("\u00a0" in other.text or "\u202f" in other.text):
        return
    for match in _LITTER.finditer(text):
        start, end = match.span()
        new = " " if text[start - 1 : start] in (",", ";") and end < len(text) else ""
        fix = Fix((Edit(Span(start, end), new),), safe=True)
        yield Hit(Span(start, end), "no-break space without a use", fix=fix)
