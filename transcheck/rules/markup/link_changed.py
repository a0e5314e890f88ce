from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import altered
from transcheck.text.markup.code import is_address_changed


@translation_rule(
    "MRK041",
    "link-changed",
    Severity.ERROR,
    lang="any",
    when=Differs("link", "changed"),
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
def link_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A link leads elsewhere in the translation.

    A changed relative link is dead. A web address may be the Spanish page, so it is reported only where it differs
    from the source's by a letter or two, or deep in its path by one word, and not in its language part.
    """
    for mark, lost in altered(source.facts, target.facts, "link", "changed"):
        if lost.target is None or not is_address_changed(mark.text, lost.target.text):
            continue
        span = Span(lost.start, lost.end)
        same = mark.kind == lost.target.kind != "link"
        yield Hit(
            span,
            f"{mark.text.lstrip('](').rstrip(')')} became {span.of(target.text).lstrip('](').rstrip(')')}",
            suggestion=mark.text if same else None,
            fix=Fix((Edit(span, mark.text),), safe=False) if same else None,
            counterpart=Span(mark.start, mark.end),
        )
