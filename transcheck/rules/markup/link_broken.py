from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs, Written, in_target
from transcheck.text.mark_changes import altered


@translation_rule(
    "MRK042",
    "link-broken",
    Severity.ERROR,
    lang="any",
    when=Differs("link", "damaged", "weak") | in_target(Written("<") & Written("`")),
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
def link_broken(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A link is there, but its form is broken: a space inside it, a lost bracket or backtick.

    The reader sees the markup, and cannot follow the link.
    """
    for mark, lost in altered(source.facts, target.facts, "link", "damaged", "weak"):
        span = Span(lost.start, lost.end)
        fix = None if lost.cure is None else Fix((Edit(span, lost.cure),), safe=True)
        yield Hit(
            span,
            f"the link {mark.text.lstrip('](').rstrip(')')} is broken",
            suggestion=lost.cure,
            fix=fix,
            counterpart=Span(mark.start, mark.end),
        )
    for mark in target.facts.marks:
        place = mark.text.rfind("<")
        if mark.kind == "link" and place > 1 and not mark.text[place - 1].isspace() and mark.text not in source.text:
            start = mark.start + place
            fix = Fix((Edit(Span(start, start), " "),), safe=True)
            yield Hit(Span(mark.start, mark.end), "no space before the address of this link", fix=fix)
