from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Pair, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.signs.quotes import Quoted
from transcheck.text.traits import Trait

_QUOTE = int(Trait.QUOTE)
_LEAST = 0.8


@document_rule(
    "PUN013",
    "quote-styles-mixed",
    Severity.INFO,
    lang="es",
    needs=Needs.TARGET,
    default=False,
    good=[
        Good("a “b”", "una «b»", others=(("“c”", "«c»"), ("“d”", "«d»"))),
        Good("a “b 'c'”", "una «b “c”»", others=(("“c”", "«c»"), ("“d”", "«d»"))),
    ],
    bad=[
        Bad(
            "the “old” mill", 'el ⟦"viejo"⟧ molino', says='opens with ", while 4 of 5 quotations here open with «',
            others=(("“one”", "«uno»"), ("“two”", "«dos»"), ("“three”", "«tres»"), ("“four”", "«cuatro»")),
        ),
    ],
    references=["RAE, Ortografía 2010, III.3.4.8.1"],
)  # fmt: skip
def quote_styles_mixed(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A quotation uses other marks than at least four in five of its document's quotations.

    The Academies recommend «», then “”, then ‘’; any of them will do, but one document should keep to one.
    """
    found: list[tuple[Pair, Quoted, str]] = []
    for pair in pairs:
        target = pair.target
        if target is not None and target.facts.traits & _QUOTE:
            found += [(pair, quoted, target.text[quoted.start]) for quoted in _outer(target)]
    counts = Counter(mark for _, _, mark in found)
    if len(counts) < 2:
        return
    mark, count = counts.most_common(1)[0]
    if count < _LEAST * len(found):
        return
    for pair, quoted, own in found:
        if own != mark:
            message = f"opens with {own}, while {count} of {len(found)} quotations here open with {mark}"
            yield pair, Hit(Span(quoted.start, quoted.end), message, Side.TARGET)


def _outer(segment: Segment) -> list[Quoted]:
    """Give the quotations that stand in no other one."""
    spans = [quoted for quoted in segment.facts.quotes.spans if not quoted.mixed]
    return [q for q in spans if not any(o.start < q.start and q.end < o.end for o in spans)]
