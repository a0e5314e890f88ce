from __future__ import annotations

from collections.abc import Iterator

from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Found
from transcheck.text.lazy import Lazy

_SLIP = Lazy(r"[A-ZÁÉÍÓÚÑ](?<!\w.)[A-ZÁÉÍÓÚÑ][a-záéíóúüñ]{2,30}(?!\w)")


@text_rule(
    "CAP006",
    "two-initial-capitals",
    Severity.WARNING,
    lang="any",
    beside=True,
    when=Found("humped"),
    good=[
        Good("The CDs and PCs", "Los CD y PC"),
        Good("McDonald's", "McDonald's"),
        Good("URIs and IPv6", "URI e IPv6"),
        Good("EMail", "Correo electrónico"),
    ],
    bad=[
        Bad("The house", "La ⟦CAsa⟧", fixed="La casa", says="“CAsa” begins with two capitals", suggests="casa"),
        Bad(
            "⟦THen⟧ we left",
            "Luego nos fuimos",
            fixed="Then we left",
            says="“THen” begins with two capitals",
            suggests="Then",
        ),
    ],
)
def two_initial_capitals(segment: Segment, other: Segment, context: Context) -> Iterator[Hit]:
    """A word begins with two capitals by a slip of the Shift key.

    It counts only when dictionaries list it in lower case, and the other side does not have it.
    """
    for match in _SLIP.finditer(segment.facts.masked):
        word = match.group()
        if word.lower() not in lexicon(segment.lang) or word in other.facts.words:
            continue
        if segment.lang == "en" and word[0] in "EI" and word[1:].lower() in lexicon("en"):
            continue  # EMail
        start, end = match.span()
        at_start = not any(c.isalnum() for c in segment.text[:start]) or segment.text[:start].rstrip()[-1:] in ".?!¿¡"
        right = word.capitalize() if at_start else word.lower()
        yield Hit(
            Span(start, end),
            f"“{word}” begins with two capitals",
            suggestion=right,
            fix=Fix((Edit(Span(start, end), right),)),
        )
