from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.text.length import deviation, prose_length

_LIMIT = 6.0


@translation_rule(
    "LEN004",
    "target-too-long",
    Severity.WARNING,
    lang="es",
    good=[Good("Timetable", "Horario de salidas y llegadas"), Good("Login", "Inicio de sesión")],
    bad=[
        Bad(
            "The ferry leaves at noon.",
            "⟦El transbordador sale a mediodía, hace escala en los dos puertos del norte y vuelve por la tarde, poco "
            "antes de que se encienda el faro de la isla.⟧",
            says="147 characters of prose for 25 in English; something is added",
        ),
    ],
    references=["W. Gale and K. Church, A program for aligning sentences in bilingual corpora, 1993"],
)
def target_too_long(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A translation is so much longer than its source that something must have been added, or pasted from elsewhere.

    The rule speaks at 6 standard deviations above the expected length. Explained acronyms stay below that.
    """
    if len(target.text) < 2 * len(source.text) or len(source.facts.words) < 2:
        return
    wanted, found = prose_length(source.facts.masked), prose_length(target.facts.masked)
    if wanted and deviation(wanted, found) > _LIMIT:
        text = target.text
        start = len(text) - len(text.lstrip())
        message = f"{found} characters of prose for {wanted} in English; something is added"
        yield Hit(Span(start, len(text.rstrip())), message, Side.TARGET)
