from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Holds
from transcheck.text.lazy import Lazy

_INSIDE = Lazy(r"[(¿¡«“‘][ \u00a0]+(?=[^\W_\ufffc])|(?<=[^\W_.]|\ufffc)[ \u00a0]+[)»”]")
_OPENING = frozenset("(¿¡«“‘")


@text_rule(
    "SPC007",
    "space-inside-brackets",
    Severity.WARNING,
    lang="es",
    when=Holds("( ", " )", "¿ ", "¡ ", "\u00a0", "« ", " »", "“ ", " ”"),
    good=[
        Good("( a, b )", "( a, b )"),
        Good("Home » News", "Inicio » Noticias"),
        Good("The ¿ key", "La tecla ¿ y otras"),
    ],
    bad=[
        Bad(
            "the office (closed)",
            "la oficina ⟦( ⟧cerrada)",
            fixed="la oficina (cerrada)",
            says="space inside “(”",
            suggests="(",
            safe=True,
        ),
        Bad(
            "the office (closed)",
            "la oficina (cerrada⟦ )⟧",
            fixed="la oficina (cerrada)",
            says="space inside “)”",
            suggests=")",
            safe=True,
        ),
        Bad("Who is it?", "⟦¿ ⟧Quién es?", fixed="¿Quién es?", says="space inside “¿”", suggests="¿", safe=True),
        Bad(
            'the "old" mill',
            "el «viejo⟦ »⟧ molino",
            fixed="el «viejo» molino",
            says="space inside “»”",
            suggests="»",
            safe=True,
        ),
    ],
    references=["RAE, Ortografía 2010, III.2.2"],
)
def space_inside_brackets(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A space stands behind an opening bracket, quotation mark, ¿ or ¡, or before a closing one.

    French sets spaces inside « »; Spanish does not. Quiet where the source has spaces inside its brackets too.
    """
    masked = spanish.facts.masked
    source = english.facts.masked if english is not None else ""
    for match in _INSIDE.finditer(masked):
        start, end = match.span()
        mark = match.group().strip()
        if mark in "()" and ("( " in source or " )" in source):
            continue
        if mark not in _OPENING and not _opened(masked, mark, start):
            continue
        if mark in "¿¡" and not any(closing in masked[end:] for closing in "?!"):
            continue
        fix = Fix((Edit(Span(start, end), mark),), safe=True)
        yield Hit(Span(start, end), f"space inside “{mark}”", suggestion=mark, fix=fix)


def _opened(masked: str, mark: str, place: int) -> bool:
    """Tell whether a closing mark has its opening one before it, and is no breadcrumb or face."""
    opening = {")": "(", "»": "«", "”": "“"}[mark]
    return masked.rfind(opening, 0, place) > masked.rfind(mark, 0, place)
