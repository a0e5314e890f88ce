from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Written, in_target
from transcheck.text.lazy import Lazy

_BROKEN = Lazy(
    r"&(?:[ ]{1,2}(nbsp|amp|lt|gt|quot|laquo|raquo|hellip|mdash|ndash|copy)[ ]?;"
    r"|(nbsp|amp|lt|gt|quot|laquo|raquo|hellip|mdash|ndash|copy)[ ]{1,2};"
    r"|(nbsp|quot|laquo|raquo|hellip|mdash)(?![\w;])"
    r"|amp;(lt|gt|quot|nbsp|[aeiou]acute|ntilde);)"
)


@translation_rule(
    "MRK014",
    "entity-broken",
    Severity.ERROR,
    lang="any",
    when=in_target(Written("&")),
    good=[
        Good("Salt &amp; pepper", "Sal y pimienta"),
        Good("10&nbsp;GB free", "10&nbsp;GB libres"),
        Good("Write &amp;lt; here", "Escriba &amp;lt; aquí"),
        Good("&Quote text", "&Citar texto"),
    ],
    bad=[
        Bad(
            "10&nbsp;GB free",
            "10⟦& nbsp;⟧GB libres",
            fixed="10&nbsp;GB libres",
            says="& nbsp; is no &nbsp;",
            suggests="&nbsp;",
            safe=True,
        ),
        Bad(
            "&laquo; Back",
            "⟦&laquo ;⟧ Atrás",
            fixed="&laquo; Atrás",
            says="&laquo ; is no &laquo;",
            suggests="&laquo;",
            safe=True,
        ),
        Bad("a &lt; b", "a ⟦&amp;lt;⟧ b", fixed="a &lt; b", says="&amp;lt; is no &lt;", suggests="&lt;", safe=True),
    ],
    references=["HTML Living Standard, 13.5: Named character references"],
)
def entity_broken(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A character reference such as `&nbsp;` is broken by a space, lacks its semicolon, or is escaped twice.

    The reader sees the letters instead of the character.
    """
    for match in _BROKEN.finditer(target.text):
        if match.group() in source.text:
            continue
        name = next(group for group in match.groups() if group)
        span = Span(*match.span())
        cure = f"&{name};"
        yield Hit(
            span,
            f"{match.group()} is no {cure}",
            suggestion=cure,
            fix=Fix((Edit(span, cure),), safe=cure in source.text),
        )
