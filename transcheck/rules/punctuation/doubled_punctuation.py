from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_DOUBLED = Lazy(
    r"[.](?<![.\w][.]|/[.])[.](?![./\w])|[.](?<=\w[.])[.](?![./\w])|,,(?![\w,'])|[,;:](?<=[\w)][,;:])[.](?=\s|\Z)|;;(?=\s|\Z)|¿¿|¡¡"
    r"|[?!](?<=\w[?!])[.](?=\s|\Z)|[?!](?<=\w[?!]),[.]|[.](?<=[^\W\d_]{4}[.]),(?=\s)"
)
_RIGHT = {"¿¿": "¿", "¡¡": "¡", ",,": ",", ";;": ";", "..": "."}


@rule(
    "PUN031",
    "doubled-punctuation",
    Severity.WARNING,
    trigger=Trait.DOT | Trait.COMMA | Trait.QUESTION | Trait.EXCLAMATION | Trait.COLON,
    needs=Needs.TARGET,
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
def doubled_punctuation(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """Two marks stand together that Spanish does not set together: two stops, two commas, a full stop behind ? or !.

    Ellipses, abbreviations before a comma, paths and repeated ¡¡…!! are right. Quiet where the source has the same.
    """
    assert pair.target is not None
    masked = pair.target.facts.masked
    if not _is_likely(masked):
        return
    source = pair.source.facts.masked if pair.source is not None else ""
    for match in _DOUBLED.finditer(masked):
        marks = match.group()
        if marks in source or (marks in ("¿¿", "¡¡") and ("??" if marks == "¿¿" else "!!") in masked):
            continue
        if marks == ".," and not source:
            continue
        right = _RIGHT.get(marks, marks[0] if marks[0] in "?!" else marks[-1])
        span = Span(match.start(), match.end())
        yield Hit(span, f"“{marks}” for “{right}”", suggestion=right, fix=Fix((Edit(span, right),)))


def _is_likely(masked: str) -> bool:
    """Rule out most texts by plain look-ups."""
    return (
        ".." in masked or ",," in masked or ",." in masked or "?." in masked or "!." in masked or ".," in masked
        or "¿¿" in masked or "¡¡" in masked or ";;" in masked or ";." in masked or ":." in masked
    )  # fmt: skip
