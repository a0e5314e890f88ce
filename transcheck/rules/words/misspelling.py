from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.spelling.accepted import Accepted
from transcheck.spelling.judge import verdicts
from transcheck.spelling.unknown import Survey
from transcheck.spelling.verdict import Slip


@document_rule(
    "WRD001",
    "misspelling",
    Severity.ERROR,
    lang="es",
    needs=Needs.ANY,
    good=[
        Good("Reset the counter to zero.", "Resetee el contador a cero."),
        Good("Written by Jörg Wapler", "Escrito por Jörg Wapler"),
        Good("Fill it in and sign it.", "Rellénela y fírmela."),
        Good("The tuple is immutable.", "La tupla es inmutable."),
        Good("Set ``usaurio`` first.", "Defina antes ``usaurio``."),
    ],
    bad=[
        Bad(
            "The user left the room.",
            "El ⟦usaurio⟧ salió de la sala.",
            "El usuario salió de la sala.",
            says="“usaurio” is no Spanish word; “usuario” may be meant",
            suggests="usuario",
        ),
        Bad(
            "Press the button previously shown.",
            "Pulse el botón mostrado ⟦anteiormente⟧.",
            fixed="Pulse el botón mostrado anteriormente.",
            says="“anteiormente” is no Spanish word; “anteriormente” may be meant",
            suggests="anteriormente",
        ),
        Bad(
            "Provided by your supplier",
            "Facilitado por su ⟦provedor⟧",
            fixed="Facilitado por su proveedor",
            says="“provedor” is no Spanish word; “proveedor” may be meant",
            suggests="proveedor",
            safe=True,
        ),
    ],
    references=["RAE y ASALE, Ortografía de la lengua española, 2010, I"],
)
def misspelling(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A Spanish word is in no dictionary, and a known one stands one slip away.

    A typo is the error that readers see first. Absence from a dictionary is not enough: the rule leaves alone what the
    English side has, too, names and code, regular new formations (“resetear”, “autoguardado”), words among English
    ones, and words that come back through the document, which are the project's own. It cannot see a slip that gives
    another Spanish word.
    """
    for doubt, verdict in verdicts(ctx.document.get(Survey), Slip.LETTER, Side.TARGET, ctx.opts(Accepted)):
        yield doubt.pair, verdict.hit(doubt, f"“{doubt.word}” is no Spanish word; “{verdict.meant}” may be meant")
