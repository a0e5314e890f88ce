from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_HIDDEN = Lazy(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+"
)
_RIGHT_TO_LEFT = Lazy("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_NAMES = {
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
    "\u2060": "a word joiner",
    "\ufeff": "a byte order mark",
}


@text_rule(
    "ENC005",
    "invisible-character",
    Severity.WARNING,
    lang="any",
    when=Trait.INVISIBLE | Trait.SPACE,
    good=[
        Good(
            "Families \U0001f468\u200d\U0001f469\u200d\U0001f467", "Familias \U0001f468\u200d\U0001f469\u200d\U0001f467"
        ),
        Good("The word \u202bשלום\u202c", "La palabra \u202bשלום\u202c de paz"),
        Good("One\tTwo", "Uno\tDos"),
        Good("Long\u200bword", "Palabra\u200blarga"),
    ],
    bad=[
        Bad(
            "Save the file",
            "Guarde⟦\u200b⟧ el archivo",
            fixed="Guarde el archivo",
            says="a zero-width space that cannot be seen",
            suggests="",
            safe=True,
        ),
        Bad(
            "Save the file",
            "⟦\ufeff⟧Guarde el archivo",
            fixed="Guarde el archivo",
            says="a byte order mark that cannot be seen",
            suggests="",
            safe=True,
        ),
        Bad(
            "Save ⟦\u202e⟧the file",
            "Guarde el archivo",
            fixed="Save the file",
            says="U+202E that cannot be seen",
            suggests="",
            safe=True,
        ),
        Bad(
            "Save the file",
            "Guarde el⟦\x08⟧ archivo",
            fixed="Guarde el archivo",
            says="U+0008 that cannot be seen",
            suggests="",
            safe=True,
        ),
    ],
    references=["Unicode Standard, 23: Special Areas and Format Characters", "Unicode Technical Report 36, 2.11"],
)
def invisible_character(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A character that cannot be seen stands in the text: zero-width, a direction control, a control code.

    It came with copied text; it splits words for searches and may turn text round. Quiet where the other side has
    the same character, in emoji, and in text that holds a script written from right to left.
    """
    text = segment.text
    for match in _HIDDEN.finditer(text):
        hidden = match.group()
        if (other is not None and hidden[0] in other.text) or _in_emoji(text, match.start(), match.end()):
            continue
        if unicodedata.category(hidden[0]) == "Cf" and _RIGHT_TO_LEFT.search(text):
            continue
        span = Span(*match.span())
        what = _NAMES.get(hidden[0], f"U+{ord(hidden[0]):04X}")
        yield Hit(span, f"{what} that cannot be seen", suggestion="", fix=Fix((Edit(span, ""),), safe=True))


def _in_emoji(text: str, start: int, end: int) -> bool:
    """Tell whether a joiner stands between two parts of one emoji."""
    return text[start] == "\u200d" and start > 0 and text[start - 1] > "\u2300" and text[end : end + 1] > "\u2300"
