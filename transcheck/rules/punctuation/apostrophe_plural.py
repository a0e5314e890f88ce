from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_PLURAL = Lazy(
    r"\b(?:los|las|unos|unas|estos|estas|esos|esas|sus|mis|tus|varios|varias|muchos|muchas|dos|tres|cuatro"
    r"|cinco|años) (?P<stem>[A-ZÁÉÍÓÚÑ]{2,6}|\d0|(?:19|20)\d0)(?P<mark>['’´]s)\b"
)


@rule(
    "PUN050",
    "apostrophe-plural",
    Severity.WARNING,
    trigger=Trait.QUOTE,
    needs=Needs.TARGET,
    good=[
        Good("the NGOs", "las ONG"),
        Good("MIT's labs", "los laboratorios del MIT"),
        Good("McDonald's", "los McDonald's"),
    ],
    bad=[
        Bad("the NGOs", "las ONG⟦'s⟧", fixed="las ONG", says="plural of “ONG” with an apostrophe", safe=True),
        Bad("the 80s", "los años 80⟦'s⟧", fixed="los años 80", says="plural of “80” with an apostrophe", safe=True),
    ],
    references=["RAE, Ortografía 2010, V.2.2.1", "Fundéu, «siglas, plural sin apóstrofo»"],
)
def apostrophe_plural(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A Spanish plural of an acronym or a decade has an English “'s”.

    Acronyms do not change in writing (las ONG), nor do decades (los años 80).
    """
    assert pair.target is not None
    masked = pair.target.facts.masked
    if "'s" not in masked and "’s" not in masked and "´s" not in masked:
        return
    for match in _PLURAL.finditer(masked):
        span = Span(*match.span("mark"))
        yield Hit(span, f"plural of “{match['stem']}” with an apostrophe", fix=Fix((Edit(span, ""),), safe=True))
