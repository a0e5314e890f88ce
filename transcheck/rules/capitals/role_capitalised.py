from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import words
from transcheck.model import Edit, Fix, Hit, Kind, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_ROLE = Lazy(
    r"(?P<role>(?:Vicep|Exp|P)resident[ea]|Ministr[oa]|Directora?|Gobernadora?|Alcald(?:e|esa)|Embajadora?|Secretari[oa]"
    r"|Senadora?|Diputad[oa]|Profesora?|Rectora?|Coordinadora?|Investigadora?|Rey|Reina|Papa|Príncipe|Princesa)\b"
)
_INSTITUTION = Lazy(r"(?<![^\W])[A-ZÁÉÍÓÚÑ]\w{1,30} (?:del|de (?:la|los|las)) \Z")
"""What is named after a post: "Oficina del Director"."""
_LEAD = words("es", "posts.leading")


@text_rule(
    "CAP010",
    "role-capitalised",
    Severity.INFO,
    lang="es",
    when=Trait.UPPER,
    default=False,
    good=[
        Good("The minister came.", "La ministra vino."),
        Good("She is Director of Research", "Es la Directora de Investigación", kind=Kind.ROLE),
        Good("the Executive Director's Office", "la Oficina del Director"),
        Good("They met in the Rector's Hall.", "Se vieron en la Sala del Rector."),
    ],
    bad=[
        Bad(
            "Yesterday President Ruiz came.",
            "Ayer vino el ⟦Presidente⟧ Ruiz.",
            fixed="Ayer vino el presidente Ruiz.",
            says="“Presidente” is no name",
            suggests="presidente",
        ),
        Bad(
            "We thank the Minister of Health.",
            "Agradecemos a la ⟦Ministra⟧ de Salud.",
            fixed="Agradecemos a la ministra de Salud.",
            says="“Ministra” is no name",
            suggests="ministra",
        ),
        Bad(
            "The Office wrote to the Director.",
            "La Oficina escribió a la ⟦Directora⟧.",
            fixed="La Oficina escribió a la directora.",
            says="“Directora” is no name",
            suggests="directora",
        ),
    ],
    references=["RAE, Ortografía 2010, IV.4.2.4.3", "Fundéu, «cargos, en minúscula»"],
)
def role_capitalised(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A post or a title has a capital in the midst of a Spanish sentence.

    Posts are common nouns, whoever holds them. Preview: credits, signatures and protocol keep capitals by custom.
    """
    if spanish.kind in (Kind.ROLE, Kind.NAME, Kind.TITLE, Kind.HEADING, Kind.LABEL):
        return
    masked = spanish.facts.masked
    for match in _ROLE.finditer(masked):
        role = match["role"]
        lead = masked[: match.start()]
        if not lead.endswith(" ") or lead.split()[-1].lower() not in _LEAD or _INSTITUTION.search(lead):
            continue
        span = Span(match.start(), match.end())
        small = role[0].lower() + role[1:]
        yield Hit(span, f"“{role}” is no name", suggestion=small, fix=Fix((Edit(span, small),)))
