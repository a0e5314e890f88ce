from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.traits import Trait


@rule(
    "MRK042",
    "link-broken",
    Severity.ERROR,
    trigger=Trait.BRACKET | Trait.SLASH | Trait.BACKTICK,
    good=[
        Good("See [the guide](../guide.md)", "Vea [la guía](../guide.md)"),
        Good("Go to <https://example.org>", "Vaya a https://example.org"),
    ],
    bad=[
        Bad(
            "See [the guide](../guide.md)",
            "Vea [la guía⟦] (../guide.md)⟧",
            fixed="Vea [la guía](../guide.md)",
            says="the link ../guide.md is broken",
            suggests="](../guide.md)",
            safe=True,
        ),
        Bad(
            "See [the guide](../a/guide.md)",
            "Vea [la guía⟦](../ a / guide.md)⟧",
            fixed="Vea [la guía](../a/guide.md)",
            says="the link ../a/guide.md is broken",
            suggests="](../a/guide.md)",
            safe=True,
        ),
        Bad(
            "See [the site](https://example.org)",
            "Vea el sitio ⟦https://example.org⟧",
            says="the link https://example.org is broken",
        ),
        Bad(
            "See `the site <https://example.org>`_",
            "Vea ⟦`el sitio<https://example.org>`_⟧",
            fixed="Vea `el sitio <https://example.org>`_",
            says="no space before the address of this link",
            safe=True,
        ),
    ],
    references=["CommonMark 0.31, 6.3: Links", "docutils, reStructuredText Markup Specification: Hyperlink References"],
)
def link_broken(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A link is there, but its form is broken: a space inside it, a lost bracket or backtick.

    The reader sees the markup, and cannot follow the link.
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    for lost in target.facts.against(source.facts):
        if lost.family != "link" or lost.sort not in ("damaged", "weak") or lost.source is None:
            continue
        span = Span(lost.start, lost.end)
        fix = None if lost.cure is None else Fix((Edit(span, lost.cure),), safe=True)
        yield Hit(
            span,
            f"the link {lost.source.text.lstrip('](').rstrip(')')} is broken",
            suggestion=lost.cure,
            fix=fix,
            counterpart=Span(lost.source.start, lost.source.end),
        )
    for mark in target.facts.marks:
        place = mark.text.rfind("<")
        if mark.kind == "link" and place > 1 and not mark.text[place - 1].isspace() and mark.text not in source.text:
            start = mark.start + place
            fix = Fix((Edit(Span(start, start), " "),), safe=True)
            yield Hit(Span(mark.start, mark.end), "no space before the address of this link", fix=fix)
