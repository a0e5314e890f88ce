from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import altered


@translation_rule(
    "MRK002",
    "placeholder-changed",
    Severity.ERROR,
    lang="any",
    when=Differs("placeholder", "changed", "damaged"),
    good=[
        Good("Page %d of {total}", "Página %d de {total}"),
        Good("Line %i is empty", "La línea %d está vacía"),
        Good("The :attribute is required.", ":Attribute es obligatorio."),
        Good("{0:.2f} seconds", "{0:.1f} segundos"),
    ],
    bad=[
        Bad(
            "Line %d is empty",
            "La línea ⟦% d⟧ está vacía",
            fixed="La línea %d está vacía",
            says="%d became % d",
            suggests="%d",
            safe=True,
        ),
        Bad("Hello, {name}", "Hola, ⟦{nombre}⟧", says="{name} became {nombre}", suggests="{name}"),
        Bad(
            "Seen on %(date)s.",
            "Visto el ⟦%(date)⟧.",
            fixed="Visto el %(date)s.",
            says="%(date)s became %(date)",
            suggests="%(date)s",
            safe=True,
        ),
        Bad(
            "Join the :team team",
            "Únase al equipo⟦: team⟧",
            fixed="Únase al equipo :team",
            says=":team became : team",
            suggests=":team",
            safe=True,
        ),
        Bad("Size: %s", "Tamaño: ⟦%S⟧", fixed="Tamaño: %s", says="%s became %S", suggests="%s", safe=True),
        Bad(
            "Chapter {{ number }}",
            "Capítulo ⟦{{ numero }}⟧",
            says="{{ number }} became {{ numero }}",
            suggests="{{ number }}",
        ),
        Bad("Total: %d", "Total: ⟦%s⟧", says="%d became %s", suggests="%d"),
    ],
    references=["GNU gettext manual, 15.3: format strings"],
)
def placeholder_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A placeholder stands in the translation in another form.

    The program no longer knows it: it is shown as it is, or the program stops. Width and precision may differ, and so
    may the case of a `:name` placeholder, which asks for a capital.
    """
    for mark, lost in altered(source.facts, target.facts, "placeholder", "changed", "damaged"):
        span = Span(lost.start, lost.end)
        yield Hit(
            span,
            f"{mark.text} became {span.of(target.text)}",
            suggestion=mark.text,
            fix=None if lost.cure is None else Fix((Edit(span, lost.cure),), safe=True),
            counterpart=Span(mark.start, mark.end),
        )
