from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Holds
from transcheck.text.lazy import Lazy

_DOUBLED = Lazy(
    r"[.](?<![.\w][.]|/[.])[.](?![./\w])|[.](?<=\w[.])[.](?![./\w])|,,(?![\w,'])|[,;:](?<=[\w)][,;:])[.](?=\s|\Z)|;;(?=\s|\Z)|¿¿|¡¡"
    r"|[?!](?<=\w[?!])[.](?=\s|\Z)|[?!](?<=\w[?!]),[.]|[.](?<=[^\W\d_]{4}[.]),(?=\s)"
)
_RIGHT = {"¿¿": "¿", "¡¡": "¡", ",,": ",", ";;": ";", "..": "."}


@text_rule(
    "PUN031",
    "doubled-punctuation",
    Severity.WARNING,
    lang="es",
    when=Holds("..", ",,", ",.", "?.", "!.", ".,", "¿¿", "¡¡", ";;", ";.", ":."),
    good=[
        Good("Wait... what?", "Espere... ¿qué?"),
        Good("And so on, etc., until noon.", "Y así, etc., hasta mediodía."),
        Good("Open ../docs", "Abra ../docs"),
        Good("No!! Never!!", "¡¡No!! ¡¡Nunca!!"),
        Good("What?...", "¿Qué?..."),
    ],
    bad=[
        Bad("The end.", "El final⟦..⟧", fixed="El final.", says="“..” for “.”", suggests="."),
        Bad("One, two", "Uno⟦,,⟧ dos", fixed="Uno, dos", says="“,,” for “,”", suggests=","),
        Bad("Who? Me.", "¿Quién⟦?.⟧ Yo.", fixed="¿Quién? Yo.", says="“?.” for “?”", suggests="?"),
        Bad("Who?", "⟦¿¿⟧Quién?", fixed="¿Quién?", says="“¿¿” for “¿”", suggests="¿"),
    ],
    references=["RAE, Ortografía 2010, III.3.4.1.3", "DPD, «punto», 6"],
)
def doubled_punctuation(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """Two marks stand together that Spanish does not set together: two stops, two commas, a full stop behind ? or !.

    Ellipses, abbreviations before a comma, paths and repeated ¡¡…!! are right. Quiet where the source has the same.
    """
    masked = spanish.facts.masked
    source = english.facts.masked if english is not None else ""
    for match in _DOUBLED.finditer(masked):
        marks = match.group()
        if marks in source or (marks in ("¿¿", "¡¡") and ("??" if marks == "¿¿" else "!!") in masked):
            continue
        if marks == ".," and not source:
            continue
        right = _RIGHT.get(marks, marks[0] if marks[0] in "?!" else marks[-1])
        span = Span(match.start(), match.end())
        yield Hit(span, f"“{marks}” for “{right}”", suggestion=right, fix=Fix((Edit(span, right),)))
