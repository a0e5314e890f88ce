from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.text.traits import Trait

_LETTERS = 8


@translation_rule(
    "CAP011",
    "all-capitals-changed",
    Severity.INFO,
    lang="any",
    when=Trait.UPPER,
    default=False,
    good=[
        Good("USER GUIDE", "GUÍA DEL USUARIO"),
        Good("HTML", "HTML"),
        Good("MP3 USB", "MP3 por USB"),
    ],
    bad=[
        Bad("DO NOT ENTER", "⟦No entrar⟧", fixed="NO ENTRAR", says="set in capitals in the source only"),
        Bad("Do not enter", "⟦NO ENTRAR⟧", says="set in capitals in the translation only"),
    ],
)
def all_capitals_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """One side is set in capitals throughout and the other is not.

    Preview: some houses drop the capitals of English notices on purpose.
    """
    ours, theirs = _is_loud(source), _is_loud(target)
    if ours == theirs or ours is None or theirs is None:
        return
    text = target.text
    start = len(text) - len(text.lstrip())
    span = Span(start, len(text.rstrip()))
    fix = None
    if ours and target.facts.masked == text:
        fix = Fix((Edit(span, span.of(text).upper()),))
    yield Hit(
        span, "set in capitals in the source only" if ours else "set in capitals in the translation only", fix=fix
    )


def _is_loud(segment: Segment) -> bool | None:
    """Tell whether a text of some length is in capitals; None if it is too short to tell."""
    words = [word for word in segment.facts.words if len(word) > 1]
    if sum(map(len, words)) < _LETTERS or len(words) < 2:
        return None
    loud = sum(word.isupper() for word in words)
    return True if loud == len(words) else (False if not loud else None)
