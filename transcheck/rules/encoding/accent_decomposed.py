from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_LOOSE = Lazy("[A-Za-z][\u0300-\u036f]{1,3}")


@text_rule(
    "ENC006",
    "accent-decomposed",
    Severity.WARNING,
    lang="any",
    when=Trait.FOREIGN,
    good=[
        Good("Information", "Información"),
        Good("The letter q\u0303 of old books", "La letra q\u0303 de los libros antiguos"),
        Good("Write e\u0301", "Escriba e\u0301"),
    ],
    bad=[
        Bad(
            "Information",
            "Informaci⟦o\u0301⟧n",
            fixed="Información",
            says="ó is written as two characters",
            suggests="ó",
            safe=True,
        ),
        Bad("Children", "Ni⟦n\u0303⟧os", fixed="Niños", says="ñ is written as two characters", suggests="ñ", safe=True),
    ],
    references=["Unicode Standard Annex 15: NFC", "W3C Character Model: Normalization"],
)
def accent_decomposed(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """An accented letter is written as a letter and a combining accent, not as one character.

    It looks the same, but searches and spelling checkers miss the word. Files from some systems hold such text.
    """
    for match in _LOOSE.finditer(segment.text):
        loose = match.group()
        cure = unicodedata.normalize("NFC", loose)
        if len(cure) != 1 or (other is not None and loose in other.text):
            continue
        span = Span(*match.span())
        yield Hit(
            span, f"{cure} is written as two characters", suggestion=cure, fix=Fix((Edit(span, cure),), safe=True)
        )
