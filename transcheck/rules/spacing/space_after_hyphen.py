from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import words
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Holds
from transcheck.text.lazy import Lazy

_HYPHEN = Lazy(r"(?<=[a-záéíóúüñ])- +(?=([a-záéíóúüñ]+))")
_SUSPENDED = words("pairs", "hyphens.suspending")


@text_rule(
    "SPC004",
    "space-after-hyphen",
    Severity.WARNING,
    lang="any",
    when=Holds("- "),
    good=[
        Good("both pre- and post-war", "tanto de pre- como de posguerra"),
        Good("short- to mid-term plans", "planes a corto y medio plazo"),
        Good("left - right", "izquierda - derecha"),
    ],
    bad=[
        Bad("a slow⟦- ⟧moving train", fixed="a slow-moving train", says="space after a hyphen", suggests="-"),
        Bad(
            "a social-economic study",
            "un estudio socio⟦- ⟧económico",
            fixed="un estudio socio-económico",
            says="space after a hyphen",
            suggests="-",
        ),
    ],
    references=["RAE, Ortografía 2010, III.4.1", "The Chicago Manual of Style, 17th edition, 7.88"],
)
def space_after_hyphen(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A hyphen inside a compound has a space behind it.

    A suspended hyphen (“pre- and post-war”) is right, and a dash has spaces on both sides.
    """
    masked = segment.facts.masked
    if other is not None and _HYPHEN.search(other.facts.masked):
        return
    for match in _HYPHEN.finditer(masked):
        if match.group(1) in _SUSPENDED:
            continue
        start, end = match.span()
        fix = Fix((Edit(Span(start, end), "-"),))
        yield Hit(Span(start, end), "space after a hyphen", suggestion="-", fix=fix)
