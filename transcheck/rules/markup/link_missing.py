from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.traits import Trait


@rule(
    "MRK040",
    "link-missing",
    Severity.WARNING,
    trigger=Trait.BACKTICK | Trait.BRACKET | Trait.SLASH,
    good=[
        Good("See [the guide](guide.md)", "Vea [la guía](guide.md)"),
        Good("See https://example.org/en/", "Vea https://example.org/es/"),
        Good("See `the site <https://example.org>`_", "Vea `el sitio <https://example.org>`_"),
    ],
    bad=[
        Bad("See [the guide⟦](guide.md)⟧", "Vea la guía"),
        Bad("Write to ⟦https://example.org/help⟧", "Escríbanos"),
    ],
    references=["CommonMark 0.31, 6.3: Links", "docutils, reStructuredText Markup Specification: Hyperlink References"],
)
def link_missing(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A link or an address of the source is not in the translation, nor is another in its place.

    The reader cannot go where readers of the source can. Another address in its place may be the Spanish page.
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    for lost in target.facts.against(source.facts):
        mark = lost.source
        if lost.family == "link" and lost.sort == "missing" and mark is not None and mark.text not in target.text:
            yield Hit(Span(mark.start, mark.end), f"no {mark.text} in the translation", Side.SOURCE)
