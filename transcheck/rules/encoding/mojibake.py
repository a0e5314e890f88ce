from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

# What the bytes of a UTF-8 character look like when they are read as Windows-1252 or Latin-1: a lead byte, shown as
# a letter from Â to ô, and one to three bytes that follow, shown as signs.
_FOLLOW = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_WRECK = Lazy(rf"(?:[Â-ß][{_FOLLOW}]|[à-ï][{_FOLLOW}]{{2}}|[ðñòóô][{_FOLLOW}]{{3}})+")


@text_rule(
    "ENC001",
    "mojibake",
    Severity.ERROR,
    lang="any",
    when=Trait.INVISIBLE,
    good=[
        Good("São Paulo", "São Paulo"),
        Good("SÃO PAULO", "SÃO PAULO"),
        Good("The “â” key", "La tecla «â»"),
        Good("Information", "Información"),
    ],
    bad=[
        Bad(
            "Information",
            "Informaci⟦Ã³⟧n",
            fixed="Información",
            says="Ã³ is ó read in the wrong encoding",
            suggests="ó",
            safe=True,
        ),
        Bad(
            "Are you sure?",
            "⟦Â¿⟧Seguro?",
            fixed="¿Seguro?",
            says="Â¿ is ¿ read in the wrong encoding",
            suggests="¿",
            safe=True,
        ),
        Bad(
            "It⟦â€™⟧s late",
            "Es tarde",
            fixed="It’s late",
            says="â€™ is ’ read in the wrong encoding",
            suggests="’",
            safe=True,
        ),
        Bad(None, "El ni⟦Ã±⟧o", fixed="El niño", says="Ã± is ñ read in the wrong encoding", suggests="ñ", safe=True),
    ],
    references=["Unicode Standard, 3.9: UTF-8", "WHATWG Encoding Standard: windows-1252"],
)
def mojibake(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """Letters are shown as two or three signs, because UTF-8 was read as Windows-1252: "informaciÃ³n".

    The rule decodes the signs again, and reports only those that give a letter or sign of a Western language. Text
    that both sides have, as in a page about encodings, is left alone.
    """
    for match in _WRECK.finditer(segment.text):
        wreck = match.group()
        cure = _decoded(wreck)
        if cure is None or (other is not None and wreck in other.text):
            continue
        span = Span(*match.span())
        yield Hit(
            span,
            f"{wreck} is {cure} read in the wrong encoding",
            suggestion=cure,
            fix=Fix((Edit(span, cure),), safe=True),
        )


def _decoded(wreck: str) -> str | None:
    """Give what the signs were before they were misread, if that is Western text."""
    for encoding in ("cp1252", "latin-1"):
        try:
            text = wreck.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if all("\u00a0" <= c <= "\u024f" or "\u2010" <= c <= "\u20ac" or c == "™" for c in text):
            return text
    return None
