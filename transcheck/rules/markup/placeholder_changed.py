from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.traits import Trait

_TRIGGER = Trait.PERCENT | Trait.BRACE | Trait.DOLLAR | Trait.COLON


@rule(
    "MRK002",
    "placeholder-changed",
    Severity.ERROR,
    trigger=_TRIGGER,
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
def placeholder_changed(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A placeholder stands in the translation in another form.

    The program no longer knows it: it is shown as it is, or the program stops. Width and precision may differ, and so
    may the case of a `:name` placeholder, which asks for a capital.
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    for lost in target.facts.against(source.facts):
        if lost.family != "placeholder" or lost.sort not in ("changed", "damaged") or lost.source is None:
            continue
        span = Span(lost.start, lost.end)
        yield Hit(
            span,
            f"{lost.source.text} became {span.of(target.text)}",
            suggestion=lost.source.text,
            fix=None if lost.cure is None else Fix((Edit(span, lost.cure),), safe=True),
            counterpart=Span(lost.source.start, lost.source.end),
        )
