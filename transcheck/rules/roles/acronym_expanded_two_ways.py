from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.align.bodies import Body, bodies
from transcheck.model import Hit, Kind, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.text.lazy import Lazy

_BEHIND = Lazy(r" \(([A-ZÁÉÍÓÚÑ]{2,8})[),;]")
_AHEAD = Lazy(r"(?<![\w.-])([A-ZÁÉÍÓÚÑ]{2,8}) \(\Z")
_BRACKET = Lazy(r"\([A-ZÁÉÍÓÚÑ]{2,8}[),;]|(?<![\w.-])[A-ZÁÉÍÓÚÑ]{2,8} \(")
_LONGEST = 12
_FEWEST = 2
_OTHER = ("The Bay Tide Office (BTO) is new.", None)


@page_rule(
    "ROL010",
    "acronym-expanded-two-ways",
    Severity.WARNING,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good("The Bay Tide Office (BTO) is closed.", None, others=(_OTHER,), kind=Kind.PARAGRAPH),
        Good("The Tide Office (BTO) is closed.", None, others=(_OTHER,), kind=Kind.PARAGRAPH),
    ],
    bad=[
        Bad(
            "The ⟦Bay Tower Office⟧ (BTO) is closed.",
            None,
            says="“BTO” is “Bay Tide Office” above",
            suggests="Bay Tide Office",
            others=(_OTHER,),
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            None,
            "La OMB (⟦Organización de Mareas y Botes⟧) está cerrada.",
            says="“OMB” is “Oficina de Mareas de la Bahía” above",
            suggests="Oficina de Mareas de la Bahía",
            others=((None, "La Oficina de Mareas de la Bahía (OMB)."),),
            kind=Kind.PARAGRAPH,
        ),
    ],
    references=["The Chicago Manual of Style, 10.3: an abbreviation stands for one full form"],
)
def acronym_expanded_two_ways(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A page explains one acronym in two ways: "Bay Tide Office (BTO)", "Bay Tower Office (BTO)".

    The later explanation is reported. A short form of the first one says nothing.
    """
    for side in Side:
        held = [(pair, s) for pair in pairs if (s := pair.side(side)) is not None and _BRACKET.search(s.facts.masked)]
        first: dict[str, Body] = {}
        for body in bodies([segment for _, segment in held]):
            pair, segment = held[body.text]
            acronym = _acronym(segment.facts.masked, body)
            if acronym is None or len(body.words) < _FEWEST:
                continue
            before = first.setdefault(acronym, body)
            one, other = set(body.words), set(before.words)
            if not (one <= other or other <= one):
                message = f"“{acronym}” is “{before.name}” above"
                yield pair, Hit(body.span, message, side, suggestion=before.name)


def _acronym(masked: str, body: Body) -> str | None:
    """Give the acronym that stands in brackets behind a name, or right before a name in brackets."""
    match = _BEHIND.match(masked, body.span.end)
    if match is None and masked[body.span.end : body.span.end + 1] == ")":
        match = _AHEAD.search(masked, max(0, body.span.start - _LONGEST), body.span.start)
    return match[1] if match is not None else None
