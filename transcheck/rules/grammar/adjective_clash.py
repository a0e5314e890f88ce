from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words, ends
from transcheck.spanish.agreement import LINKS, TAILS, clashes


@text_rule(
    "GRM013",
    "adjective-clash",
    Severity.ERROR,
    lang="es",
    when=Words(es=(*ends(*TAILS), *LINKS)),
    good=[
        Good("The selected files", "Los archivos seleccionados"),
        Good("The cold water", "El agua congelada"),
        Good("The value of the key used", "El valor de la clave usado aquí"),
        Good("The saved date and time", "La fecha y la hora guardadas"),
        Good("Once the tents are up", "Una vez montadas las tiendas"),
        Good("A little tired", "Está un poco cansada"),
        Good("The errors due to frost", "Los errores debido a la helada"),
        Good("It keeps her seated", "La mantiene sentada o sentado"),
        Good("The tide has turned", "La marea ha cambiado"),
    ],
    bad=[
        Bad(
            "The selected letters",
            "Las cartas ⟦seleccionados⟧",
            fixed="Las cartas seleccionadas",
            says="“seleccionados” does not agree with “cartas”",
            suggests="seleccionadas",
        ),
        Bad(
            "A locked gate",
            "Hay una verja ⟦cerrado⟧ al fondo",
            fixed="Hay una verja cerrada al fondo",
            says="“cerrado” does not agree with “verja”",
            suggests="cerrada",
        ),
        Bad(
            "The available boats",
            "Los barcos ⟦disponible⟧",
            fixed="Los barcos disponibles",
            says="“disponible” does not agree with “barcos”",
            suggests="disponibles",
        ),
        Bad(
            "The window has been closed",
            "La ventana ha sido ⟦cerrado⟧.",
            fixed="La ventana ha sido cerrada.",
            says="“cerrado” does not agree with “ventana”",
            suggests="cerrada",
        ),
        Bad(
            "The jars were sold",
            "Los frascos fueron ⟦vendido⟧",
            fixed="Los frascos fueron vendidos",
            says="“vendido” does not agree with “frascos”",
            suggests="vendidos",
        ),
    ],
    references=["RAE, Nueva gramática, § 13.5: the adjective agrees with its noun in gender and number"],
)
def adjective_clash(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A participle or an adjective has not the gender or the number of the noun right before it.

    It is what is left when the noun was changed: “las cartas seleccionados”. The noun's article proves its gender and
    number; only adjectives whose ending shows theirs count (-ado, -ido, -ivo, -oso, -ble), behind the noun or behind
    “es”, “está”, “ha sido” with the noun as subject. Where a noun further off may be meant, nothing is said.
    """
    facts = spanish.facts
    for place, noun, right in clashes(facts):
        start, end = facts.spans[place]
        fix = Fix((Edit(Span(start, end), right),), safe=False)
        message = f"“{facts.words[place]}” does not agree with “{facts.words[noun]}”"
        yield Hit(Span(start, end), message, suggestion=right, fix=fix)
