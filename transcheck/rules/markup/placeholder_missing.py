from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.traits import Trait

_TRIGGER = Trait.PERCENT | Trait.BRACE | Trait.DOLLAR | Trait.COLON
_COUNTS = frozenset("%d %i %u %n %ld %lu %zu".split())


@rule(
    "MRK001",
    "placeholder-missing",
    Severity.ERROR,
    trigger=_TRIGGER,
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
def placeholder_missing(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A placeholder of the source is not in the translation.

    The program puts a value there; without the placeholder the value is lost, and some programs stop. Named and
    numbered placeholders may be moved, repeated, or used once where the source has them twice. The singular form of
    a plural may say "un archivo" for "%d file".
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    for lost in target.facts.against(source.facts):
        if lost.family != "placeholder" or lost.sort != "missing" or lost.source is None:
            continue
        if pair.form == 0 and lost.source.text in _COUNTS:
            continue
        yield Hit(Span(lost.source.start, lost.source.end), f"no {lost.source.text} in the translation", Side.SOURCE)
