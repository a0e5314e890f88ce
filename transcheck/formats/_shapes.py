"""Tells what a line of text is on its page by its shape alone."""

from __future__ import annotations

from transcheck.model import Kind
from transcheck.text.lazy import Lazy

BULLET = Lazy(r"\s*(?:[•◦▪●‣·*\-–]|\d{1,3}[.)]|[a-z]\))\s+\S")
_CREDIT = Lazy(
    r"\s*(?:©|\(c\)\s|(?:photos?|photographs?|images?|pictures?|credits?|foto(?:s|graf[ií]as?)?|im[aá]gen(?:es)?"
    r"|cr[eé]ditos?|ilustraci[oó]n)\s*(?:by|de|:|©|/))",
    2,
)
_CREDITED = Lazy(
    r"[.)”»] {0,3}©|[./|] {1,3}(?:photos?|photographs?|pictures?|fotos?|fotograf[ií]as?)(?: (?:by|de))? ?:", 2
)
_CAPTION = Lazy(r"\s*(?:captions?|pie de foto|leyenda)\s*[:/]", 2)
_DATE = Lazy(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th|º|\.)?\s+(?:de\s+)?[a-z]{3,10}\.?\s+"
    r"(?:de\s+|del\s+)?\d{4}|[a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4})(?!\d)",
    2,
)
_PERSON = Lazy(
    r"\s{0,3}(?:[A-ZÁÉÍÓÚÑÜ][\w.’'-]{0,30}\s(?:(?:de|del|la|las|los|di|da|do|van|von|der|y|i|e)\s){0,3}){1,4}"
    r"[A-ZÁÉÍÓÚÑÜ][\w.’'-]{0,30},\s"
)
"""A name of two words or more, and the comma before its role."""
_LONGEST_CREDIT = 160
_LONGEST_CAPTION = 300
_MOST_LABEL_WORDS = 6
_LONGEST_SHAPE = 2_000


def by_shape(bare: str) -> Kind | None:
    """Give the kind of a line that its shape tells whatever stands around it: credit, caption, date line, label."""
    if len(bare) > _LONGEST_SHAPE:
        return None
    if _CREDIT.match(bare):
        return Kind.CREDIT if len(bare) <= _LONGEST_CREDIT else Kind.CAPTION
    if _CAPTION.match(bare) or _is_who_is_who(bare) or (len(bare) <= _LONGEST_CAPTION and _CREDITED.search(bare)):
        return Kind.CAPTION
    words = len(bare.split())
    if bare[-1:] == ":" and words <= _MOST_LABEL_WORDS:
        return Kind.LABEL
    if bare[-1:] not in (".", "!", "?", ":") and words <= _MOST_LABEL_WORDS + 2 and _DATE.search(bare):
        return Kind.DATE
    return None


def _is_who_is_who(bare: str) -> bool:
    """Whether a line lists persons and roles, as captions do: "Ana Ruiz, director / Tom Hale, editor / Paris"."""
    parts = bare.split(" / ")
    if len(parts) < 2:
        return False
    persons = sum(_PERSON.match(part) is not None for part in parts)
    return persons > 1 or (2 * persons >= len(parts) and bare[-1] not in ".!?")
