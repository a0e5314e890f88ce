from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_APART = Lazy(r" / (?<=\w / )(?=\w)")
_CLOSE = Lazy(r"/(?<=\w/)(?=\w)")


@rule(
    "SPC011",
    "space-around-slash",
    Severity.INFO,
    trigger=Trait.SLASH,
    good=[
        Good("A. Ruiz / B. Sanz", "A. Ruiz / B. Sanz"),
        Good("and/or", "y/o"),
    ],
    bad=[
        Bad(
            "the on/off key",
            "la tecla de encendido⟦ / ⟧apagado",
            fixed="la tecla de encendido/apagado",
            says="spaces around a slash",
            suggests="/",
        ),
    ],
    references=["RAE, Ortografía 2010, III.4.3"],
)
def space_around_slash(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A slash has spaces around it in the translation and none in the source.

    Spanish writes it without, but between lines of verse and longer phrases.
    """
    assert pair.source is not None
    assert pair.target is not None
    target, source = pair.target.facts.masked, pair.source.facts.masked
    if " / " not in target or " / " in source or len(_CLOSE.findall(source)) < target.count(" / "):
        return
    for match in _APART.finditer(target):
        fix = Fix((Edit(Span(match.start(), match.end()), "/"),))
        yield Hit(Span(match.start(), match.end()), "spaces around a slash", suggestion="/", fix=fix)
