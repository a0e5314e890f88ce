from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, page_rule
from transcheck.text.lazy import Lazy

_SHOWN = frozenset((Kind.CAPTION, Kind.ALT))
_FEWEST = 4
_WORD = Lazy(r"[^\W\d_]+")
_CREDIT = Lazy(
    r"[.\s(–—|-]*(?:©|\b(?:photo|foto|picture|imagen|image|credit|crédito)s?(?: (?:by|de))? ?[:/]).*", 2 | 16
)
_PIER = "The pier before the storm"


@page_rule(
    "DOC013",
    "caption-repeated",
    Severity.INFO,
    lang="any",
    good=[
        Good("The pier before the storm", None, others=(("The pier after the storm", None),), kind=Kind.CAPTION),
        Good("© Vera Pons / Harbour Museum", None, others=(("© Vera Pons / Harbour Museum", None),), kind=Kind.CAPTION),
        Good(_PIER, "El muelle ante la tormenta", others=((_PIER, "El muelle ante la tormenta"),), kind=Kind.ALT),
    ],
    bad=[
        Bad(
            "⟦The pier before the storm⟧",
            None,
            says="the same caption stands above",
            others=(("The pier before the storm", None), ("The lighthouse keeper", None)),
            kind=Kind.CAPTION,
        ),
        Bad(
            "The pier behind the old school",
            "⟦El muelle antes de la tormenta⟧",
            says="the same alt text stands above",
            others=((_PIER, "El muelle antes de la tormenta"),),
            kind=Kind.ALT,
        ),
    ],
    references=["W3C, Web Content Accessibility Guidelines 2.2, 1.1.1 Non-text Content"],
)
def caption_repeated(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """Two pictures of a page have the same caption, or the same alternative text.

    The second was copied with its picture's frame and never written. Captions are compared with captions, and
    alternative texts with alternative texts, since one picture may have one of each. Credits repeat by right, and so
    does an alternative text that both pages repeat, of a picture that is shown twice. A caption that both pages repeat
    is told once, and one that only the English page repeats is for `caption-translated-two-ways`.
    """
    seen: dict[tuple[Side, Kind, str], Pair] = {}
    for pair in pairs:
        for side, segment, other in pair.sides():
            text = _shown(segment)
            if len(_WORD.findall(text)) < _FEWEST:
                continue
            before = seen.setdefault((side, segment.kind, text.rstrip(".").lower()), pair)
            if before is pair:
                continue
            there, beside = before.side(side), before.side(side.other)
            twice = other is not None and beside is not None and _shown(beside) == _shown(other)
            if there is None or (twice and (side is Side.TARGET or segment.kind is Kind.ALT)):
                continue
            if side is Side.SOURCE and other is not None and not twice:
                continue  # caption-translated-two-ways
            start = len(segment.text) - len(segment.text.lstrip())
            where = f" in line {there.line}" if there.line else " above"
            message = f"the same {segment.kind.value} stands{where}"
            yield pair, Hit(Span(start, start + len(text)), message, side)


def _shown(segment: Segment) -> str:
    """Give what a text says of its picture, without the credit behind it."""
    return _CREDIT.sub("", segment.text.strip()) if segment.kind in _SHOWN else ""
