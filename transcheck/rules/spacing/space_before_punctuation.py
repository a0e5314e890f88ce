from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_LIKELY = Lazy(r"[ \u00a0\u202f](?=[,;:.?!])(?<=\S.)")
_SPACED = Lazy(
    r"(?<=[^\W_])[ \u00a0\u202f]{1,3}(?P<a>,(?=\s|\Z|[^\W\d_])|;(?=\s|\Z)|:(?=[ \u00a0\n]|\Z)|\.(?=\s|\Z)|[?!](?=[)\]\"'”’»\n]|\Z| [A-ZÁÉÍÓÚ¿¡]))"
    r"|(?<=[)\]\"'”’»%*_\ufffc])[ \u00a0\u202f]{1,3}(?P<b>,(?=\s|\Z)|;(?=\s|\Z)|:(?=[ \u00a0\n]|\Z)|::?(?=\s|\Z)|\.(?=\s|\Z)|[?!](?=\s|\Z))"
    r"|(?<=[^\W_])[ \u00a0\u202f]{1,3}(?P<c>::)(?=\s|\Z)"
)
_MARKS = frozenset(",;:._@-+/")
_RATIO = Lazy(r"\d[ \u00a0\u202f]{1,3}\Z")


@rule(
    "SPC001",
    "space-before-punctuation",
    Severity.WARNING,
    trigger=Trait.COMMA | Trait.COLON | Trait.DOT | Trait.QUESTION | Trait.EXCLAMATION,
    needs=Needs.ANY,
    good=[
        Good("Scale 1 : 500", "Escala 1 : 500"),
        Good("Wait ... what?", "Espere ... ¿qué?"),
        Good("Uses .NET and .htaccess", "Usa .NET y .htaccess"),
        Good("Press ? for help", "Pulse ? para la ayuda"),
        Good("As follows ::", "Como sigue ::"),
        Good("Smile :)", "Sonría :)"),
    ],
    bad=[
        Bad("Place⟦ :⟧ Lima", fixed="Place: Lima"),
        Bad("Bread, salt", "Pan⟦ ,⟧ sal", fixed="Pan, sal"),
        Bad("Call `run`.", "Llame a `run`⟦ .⟧", fixed="Llame a `run`."),
        Bad("Ready?", "¿Listo⟦\u00a0?⟧", fixed="¿Listo?"),
    ],
    references=["RAE, Ortografía 2010, III.2.2", "DPD, «signos ortográficos»"],
)
def space_before_punctuation(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A comma, stop, colon, semicolon, question or exclamation mark has a space before it.

    French sets a space there; Spanish and English do not. Quiet where the other side has the same, as in a table or a
    ratio, and on three dots, names such as .NET, and faces.
    """
    for side, segment, other in pair.sides():
        masked = segment.facts.masked
        if not _LIKELY.search(masked):
            continue
        excused = Counter(m.group().strip() for m in _SPACED.finditer(other.facts.masked)) if other is not None else None
        for match in _SPACED.finditer(masked):
            mark = match.group().strip()
            start, end = match.span()
            if excused is not None and excused[mark]:
                excused[mark] -= 1
                continue
            if mark == "::" and side is Side.SOURCE:
                continue  # reStructuredText may set “::” apart
            if segment.text[end : end + 2].strip()[:1] in _MARKS or segment.text[start - 2 : start - 1].isspace():
                continue  # a list of signs
            if mark == ":" and (_RATIO.search(masked, max(0, start - 2), end - 1) or masked.count(" : ") > 1):
                continue
            fix = Fix((Edit(Span(start, end), mark),), safe=True)
            yield Hit(Span(start, end), f"space before “{mark}”", side, suggestion=mark, fix=fix)
