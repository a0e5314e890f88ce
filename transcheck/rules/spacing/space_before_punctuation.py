from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Holds
from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import BLANK

_SPACED = Lazy(r"[ \u00a0\u202f](?<=\S.)[ \u00a0\u202f]{0,2}(?P<mark>::?|[,;.?!])")
_CLOSING = frozenset(")]\"'”’»%*" + BLANK)
_ENDS = frozenset("\n)]\"'”’»")
_TABLE = 2
_SIGNS = frozenset(",;:._@-+/")


@text_rule(
    "SPC001",
    "space-before-punctuation",
    Severity.WARNING,
    lang="any",
    when=Holds(" ,", " .", " :", " ;", " ?", " !", "\u00a0", "\u202f"),
    good=[
        Good("Scale 1 : 500", "Escala 1 : 500"),
        Good("Wait ... what?", "Espere ... ¿qué?"),
        Good("Uses .NET and .htaccess", "Usa .NET y .htaccess"),
        Good("Press ? for help", "Pulse ? para la ayuda"),
        Good("As follows ::", "Como sigue ::"),
        Good("Smile :)", "Sonría :)"),
    ],
    bad=[
        Bad("Place⟦ :⟧ Lima", fixed="Place: Lima", says="space before “:”", suggests=":", safe=True),
        Bad("Bread, salt", "Pan⟦ ,⟧ sal", fixed="Pan, sal", says="space before “,”", suggests=",", safe=True),
        Bad(
            "Call `run`.", "Llame a `run`⟦ .⟧", fixed="Llame a `run`.", says="space before “.”", suggests=".", safe=True
        ),
        Bad("Ready?", "¿Listo⟦\u00a0?⟧", fixed="¿Listo?", says="space before “?”", suggests="?", safe=True),
    ],
    references=["RAE, Ortografía 2010, III.2.2", "DPD, «signos ortográficos»"],
)
def space_before_punctuation(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A comma, stop, colon, semicolon, question or exclamation mark has a space before it.

    French sets a space there; Spanish and English do not. Quiet where the other side has the same, as in a table or a
    ratio, and on three dots, names such as .NET, and faces.
    """
    masked = segment.facts.masked
    excused = Counter(m["mark"] for m in _found(other.facts.masked)) if other is not None else Counter()
    for match in _found(masked):
        mark = match["mark"]
        if excused[mark]:
            excused[mark] -= 1
        elif mark == "::" and (other is None or segment.lang == "en"):
            continue  # reStructuredText may set “::” apart
        elif other is None and (mark == ";" or not masked[match.start() - 1].isalpha()):
            continue  # code, as far as one side alone can tell
        elif mark != ":" or masked.count(" : ") < _TABLE:
            start, end = match.span()
            fix = Fix((Edit(Span(start, end), mark),), safe=True)
            yield Hit(Span(start, end), f"space before “{mark}”", suggestion=mark, fix=fix)


def _found(masked: str) -> list[re.Match[str]]:
    return [match for match in _SPACED.finditer(masked) if _is_fault(masked, match)]


def _is_fault(masked: str, match: re.Match[str]) -> bool:
    """Tell whether a mark with a space before it ends words, and is no name, sign, ratio or face."""
    start, end = match.span()
    mark, before, after = match["mark"], masked[start - 1], masked[end : end + 1]
    if not (before.isalnum() or before in _CLOSING):
        return False
    if mark in "?!":
        follows = masked[end : end + 2]
        return (
            not after or after in _ENDS or (follows[0] == " " and (follows[1:].isupper() or follows[1:] in ("¿", "¡")))
        )
    if after and not after.isspace():
        return mark == "," and after.isalpha() and before.isalpha()
    if mark == ":" and before.isdigit() and masked[end : end + 2].strip().isdigit():
        return False
    # “y : , _ .” is a list of signs.
    return masked[end : end + 2].strip()[:1] not in _SIGNS or not after
