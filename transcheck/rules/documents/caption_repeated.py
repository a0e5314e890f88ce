from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, page_rule

_SHOWN = frozenset((Kind.CAPTION, Kind.ALT))
_FEWEST = 4


@page_rule(
    "DOC013",
    "caption-repeated",
    Severity.INFO,
    default=False,
    good=[
        Good("The pier before the storm", None, others=(("The pier after the storm", None),), kind=Kind.CAPTION),
        Good("© Vera Pons / Harbour Museum", None, others=(("© Vera Pons / Harbour Museum", None),), kind=Kind.CAPTION),
    ],
    bad=[
        Bad(
            "⟦The pier before the storm⟧",
            None,
            others=(("The pier before the storm", None), ("The lighthouse keeper", None)),
            kind=Kind.CAPTION,
        ),
    ],
    references=["W3C, Web Content Accessibility Guidelines 2.2, 1.1.1 Non-text Content"],
)
def caption_repeated(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """Two pictures of a page have the same caption, or the same alternative text.

    The second was copied with its picture's frame and never written. Captions are compared with captions, and
    alternative texts with alternative texts, since one picture may have one of each. Credits repeat by right.
    Preview: a page may show a picture twice, and a plain text does not tell which picture a line belongs to.
    """
    seen: dict[tuple[Side, Kind, str], int] = {}
    for number, pair in enumerate(pairs):
        for side, segment, _ in pair.sides():
            text = segment.text
            if segment.kind not in _SHOWN or "©" in text or len(segment.facts.words) < _FEWEST:
                continue
            key = side, segment.kind, text.strip().rstrip(".").lower()
            if key in seen:
                start = len(text) - len(text.lstrip())
                where = pairs[seen[key]].side(side)
                line = f" in line {where.line}" if where is not None and where.line else " above"
                message = f"the same {segment.kind.value} stands{line}"
                yield pair, Hit(Span(start, len(text.rstrip())), message, side)
            else:
                seen[key] = number
