from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Holds
from transcheck.text.lazy import Lazy

_PLURAL = Lazy(
    r"\b(?:los|las|unos|unas|estos|estas|esos|esas|sus|mis|tus|varios|varias|muchos|muchas|dos|tres|cuatro"
    r"|cinco|años) (?P<stem>[A-ZÁÉÍÓÚÑ]{2,6}|\d0|(?:19|20)\d0)(?P<mark>['’´]s)\b"
)


@text_rule(
    "PUN050",
    "apostrophe-plural",
    Severity.WARNING,
    lang="es",
    when=Holds("'s", "’s", "´s"),
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
def apostrophe_plural(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A Spanish plural of an acronym or a decade has an English “'s”.

    Acronyms do not change in writing (las ONG), nor do decades (los años 80).
    """
    masked = spanish.facts.masked
    for match in _PLURAL.finditer(masked):
        span = Span(*match.span("mark"))
        yield Hit(span, f"plural of “{match['stem']}” with an apostrophe", fix=Fix((Edit(span, ""),), safe=True))
