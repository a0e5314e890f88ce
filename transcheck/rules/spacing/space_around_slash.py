from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Holds, in_target
from transcheck.text.lazy import Lazy

_APART = Lazy(r" / (?<=\w / )(?=\w)")
_CLOSE = Lazy(r"/(?<=\w/)(?=\w)")


@translation_rule(
    "SPC011",
    "space-around-slash",
    Severity.INFO,
    lang="any",
    when=in_target(Holds(" / ")),
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
def space_around_slash(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A slash has spaces around it in the translation and none in the source.

    Spanish writes it without, but between lines of verse and longer phrases.
    """
    ours, theirs = source.facts.masked, target.facts.masked
    if " / " in ours or len(_CLOSE.findall(ours)) < theirs.count(" / "):
        return
    for match in _APART.finditer(theirs):
        fix = Fix((Edit(Span(match.start(), match.end()), "/"),))
        yield Hit(Span(match.start(), match.end()), "spaces around a slash", suggestion="/", fix=fix)
