from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, pair_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import missing

_COUNTS = frozenset("%d %i %u %n %ld %lu %zu".split())


@pair_rule(
    "MRK001",
    "placeholder-missing",
    Severity.ERROR,
    lang="any",
    when=Differs("placeholder", "missing"),
    good=[
        Good("%d of %d pages read", "%d de %d páginas leídas"),
        Good("Copy %s to %s", "Copiar %1$s en %2$s"),
        Good("Move %(file)s to %(place)s", "Mover a %(place)s el archivo %(file)s"),
        Good("It is 64% faster than {name}", "Es un 64% más rápido que {name}"),
        Good("{user} left the room. Say goodbye to {user}!", "{user} se fue. ¡Despídase!"),
        Good("Open ${HOME} first", "Abra primero ${HOME}"),
        Good("You pay $5 a month", "Paga 5 dólares al mes"),
    ],
    bad=[
        Bad("Deleted ⟦%d⟧ of %s", "Se borró de %s", says="no %d in the translation"),
        Bad("Welcome, ⟦{name}⟧!", "¡Bienvenido!", says="no {name} in the translation"),
        Bad("Last seen on ⟦%(date)s⟧", "Visto por última vez", says="no %(date)s in the translation"),
        Bad("Sent to ⟦$0⟧ by $1", "Enviado por $1", says="no $0 in the translation"),
    ],
    references=["GNU gettext manual, 15.3: c-format, python-format, python-brace-format, qt-format, ruby-format"],
)
def placeholder_missing(pair: Pair, context: Context) -> Iterator[Hit]:
    """A placeholder of the source is not in the translation.

    The program puts a value there; without the placeholder the value is lost, and some programs stop. Named and
    numbered placeholders may be moved, repeated, or used once where the source has them twice. The singular form of
    a plural may say "un archivo" for "%d file".
    """
    source, target = pair.both
    for mark in missing(source.facts, target.facts, "placeholder"):
        if pair.form == 0 and mark.text in _COUNTS:
            continue
        yield Hit(Span(mark.start, mark.end), f"no {mark.text} in the translation", Side.SOURCE)
