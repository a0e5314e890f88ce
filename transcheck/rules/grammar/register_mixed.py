from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words
from transcheck.spanish.address import SU, TU, USTED, address


@text_rule(
    "GRM008",
    "register-mixed",
    Severity.WARNING,
    lang="es",
    beside=True,
    when=Words(es=TU) & Words(es=USTED | SU),
    good=[
        Good("Save your map and close its window", "Guarda tu mapa y cierra su ventana"),
        Good("Bring your boots and your coat", "Traiga sus botas y su abrigo"),
        Good("Ask him for his boots", "Pídele a él sus botas"),
    ],
    bad=[
        Bad(
            "Bring your boots and hang up your coat",
            "Trae tus botas y cuelgue ⟦su⟧ abrigo",
            says="“su” in a text that otherwise says tú",
        ),
        Bad(
            "You may bring your boots",
            "Usted puede traer ⟦tus⟧ botas",
            says="“tus” in a text that otherwise says usted",
        ),
    ],
    references=["RAE, DPD, «tratamientos», «usted»"],
)
def register_mixed(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """One text addresses its reader both as tú and as usted.

    Either is right, but not both. “su” counts as a form of usted only where the English says “your” and names
    nobody else to whom it could belong. Reported are the words that are fewer, or those of the second kind.
    """
    found = address(english.facts, spanish.facts)
    if not found.tu or not found.usted:
        return
    # Of equal numbers, those that come later.
    fewer = min(found.tu, found.usted, key=lambda spans: (len(spans), [-start for start, _ in spans]))
    other = "usted" if fewer is found.tu else "tú"
    for start, end in fewer:
        word = spanish.text[start:end]
        yield Hit(Span(start, end), f"“{word}” in a text that otherwise says {other}")
