from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.text.lazy import Lazy

_DEFINED = Lazy(r"(?<=[^\W\d_]{3} )\(([A-ZÁÉÍÓÚÑ]{3,8})\)")
_ACRONYM = Lazy(r"(?<![\w.-])[A-ZÁÉÍÓÚÑ]{3,8}(?![\w-])")


@page_rule(
    "ROL009",
    "acronym-misspelt",
    Severity.WARNING,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good("The BOT and the TBO met.", None, others=(("The Tide Bureau (TBO) and the BOT.", None),) * 2),
        Good("The BTO met.", None, others=(("The Bay Tide Office (BTO) is new.", None),), kind=Kind.PARAGRAPH),
    ],
    bad=[
        Bad(
            "The ⟦BOT⟧ met.",
            None,
            says="“BOT” is “BTO” elsewhere",
            suggests="BTO",
            others=(("The Bay Tide Office (BTO) is new.", None),),
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            None,
            "Se reunió la ⟦OBM⟧.",
            says="“OBM” is “OMB” elsewhere",
            suggests="OMB",
            others=((None, "La Oficina de Mareas y Bahía (OMB)."),),
            kind=Kind.PARAGRAPH,
        ),
    ],
)
def acronym_misspelt(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """An acronym that the page explains stands once with its letters in another order.

    The page must explain one of the two in brackets behind its name, and never the other, which must stand on neither
    page more than once.
    """
    held = [(pair, side, segment) for pair in pairs for side, segment, _ in pair.sides()]
    defined = {match[1] for _, _, segment in held for match in _DEFINED.finditer(segment.facts.masked)}
    if not defined:
        return
    by_letters = {"".join(sorted(acronym)): acronym for acronym in defined}
    counts = Counter(match.group() for _, _, segment in held for match in _ACRONYM.finditer(segment.facts.masked))
    for pair, side, segment in held:
        for match in _ACRONYM.finditer(segment.facts.masked):
            word = match.group()
            right = by_letters.get("".join(sorted(word)))
            if right is not None and word not in defined and counts[word] == 1:
                yield pair, Hit(Span(*match.span()), f"“{word}” is “{right}” elsewhere", side, suggestion=right)
