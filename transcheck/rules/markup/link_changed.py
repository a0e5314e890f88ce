from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.markup.code import is_address_changed
from transcheck.text.traits import Trait


@rule(
    "MRK041",
    "link-changed",
    Severity.ERROR,
    trigger=Trait.BRACKET | Trait.SLASH,
    good=[
        Good("See https://en.wikipedia.org/wiki/Tree", "Vea https://es.wikipedia.org/wiki/Árbol"),
        Good("See [docs](https://example.org/en-us/a)", "Vea [la ayuda](https://example.org/es-es/a)"),
        Good("Open http://example.org", "Abra https://example.org/"),
        Good("Try https://example.com/you", "Pruebe https://example.com/usted"),
    ],
    bad=[
        Bad(
            "See [the guide](../guide.md)",
            "Vea [la guía⟦](../guia.md)⟧",
            fixed="Vea [la guía](../guide.md)",
            says="../guide.md became ../guia.md",
            suggests="](../guide.md)",
        ),
        Bad(
            "Report it at https://bugs.site.org/new",
            "Avise en ⟦https://bugs.site.org/nuw⟧",
            fixed="Avise en https://bugs.site.org/new",
            says="https://bugs.site.org/new became https://bugs.site.org/nuw",
            suggests="https://bugs.site.org/new",
        ),
        Bad(
            "Ask at https://site.org/oak/tree/forum",
            "Pregunte en ⟦https://site.org/oak/tree/wiki⟧",
            fixed="Pregunte en https://site.org/oak/tree/forum",
            says="https://site.org/oak/tree/forum became https://site.org/oak/tree/wiki",
            suggests="https://site.org/oak/tree/forum",
        ),
    ],
    references=["CommonMark 0.31, 6.3: Links"],
)
def link_changed(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A link leads elsewhere in the translation.

    A changed relative link is dead. A web address may be the Spanish page, so it is reported only where it differs
    from the source's by a letter or two, or deep in its path by one word, and not in its language part.
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    for lost in target.facts.against(source.facts):
        if lost.family != "link" or lost.sort != "changed" or lost.source is None or lost.target is None:
            continue
        if not is_address_changed(lost.source.text, lost.target.text):
            continue
        span = Span(lost.start, lost.end)
        same = lost.source.kind == lost.target.kind != "link"
        yield Hit(
            span,
            f"{lost.source.text.lstrip('](').rstrip(')')} became {span.of(target.text).lstrip('](').rstrip(')')}",
            suggestion=lost.source.text if same else None,
            fix=Fix((Edit(span, lost.source.text),), safe=False) if same else None,
            counterpart=Span(lost.source.start, lost.source.end),
        )
