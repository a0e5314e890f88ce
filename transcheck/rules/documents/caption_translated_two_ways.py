from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, page_rule

_SHOWN = frozenset((Kind.CAPTION, Kind.ALT, Kind.CREDIT, Kind.TITLE, Kind.HEADING))
_FEWEST = 3


@page_rule(
    "DOC014",
    "caption-translated-two-ways",
    Severity.WARNING,
    lang="any",
    good=[
        Good(
            "The pier before the storm",
            "El muelle antes de la tormenta",
            others=(("The pier before the storm", "El muelle, antes de la tormenta"),),
            kind=Kind.CAPTION,
        ),
    ],
    bad=[
        Bad(
            "The pier before the storm",
            "⟦El espigón antes del temporal⟧",
            says="the same caption is “El muelle antes de la tormenta” above",
            suggests="El muelle antes de la tormenta",
            others=(("The pier before the storm", "El muelle antes de la tormenta"),),
            kind=Kind.CAPTION,
        ),
    ],
    references=["ISO 17100:2015, 5.3.1: terminological and phraseological consistency"],
)
def caption_translated_two_ways(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """One caption, title or alternative text stands on the page twice, and is translated in two ways.

    Readers take one picture for two. The second translation is reported, since the first is what they have read.
    Signs and capitals may differ; texts of fewer than three words may be a different thing in each place.
    """
    first: dict[str, Segment] = {}
    for pair in pairs:
        source, target = pair.source, pair.target
        if source is None or target is None or pair.kind not in _SHOWN or len(source.facts.words) < _FEWEST:
            continue
        words = target.facts.folded
        if words == source.facts.folded:
            continue  # untranslated
        before = first.setdefault(source.text.strip().rstrip(".:…").lower(), target)
        if words and before.facts.folded and before.facts.folded != words:
            text = target.text
            start = len(text) - len(text.lstrip())
            shown = before.text.strip()
            message = f"the same {pair.kind.value} is “{shown[:80]}” above"
            yield pair, Hit(Span(start, len(text.rstrip())), message, suggestion=shown)
