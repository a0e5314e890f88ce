from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Written


@text_rule(
    "ENC002",
    "replacement-character",
    Severity.ERROR,
    lang="any",
    when=Written("\ufffd"),
    good=[
        Good("Shown as \ufffd instead", "Se muestra como \ufffd"),
        Good("Information", "Información"),
    ],
    bad=[
        Bad("Information", "Informaci⟦\ufffd⟧n", says="a character was lost here"),
        Bad("Two letters", "Dos letras perdidas: ⟦\ufffd\ufffd⟧", says="a character was lost here"),
        Bad("Caf⟦\ufffd⟧", "Café", says="a character was lost here"),
    ],
    references=["Unicode Standard, 23.8: U+FFFD REPLACEMENT CHARACTER"],
)
def replacement_character(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A character was lost in a conversion, and U+FFFD stands in its place.

    What stood there cannot be told from the text alone. Quiet where both sides have the character on purpose.
    """
    text = segment.text
    if other is not None and "\ufffd" in other.text:
        return
    at = text.find("\ufffd")
    while at >= 0:
        end = at
        while end < len(text) and text[end] == "\ufffd":
            end += 1
        yield Hit(Span(at, end), "a character was lost here")
        at = text.find("\ufffd", end)
