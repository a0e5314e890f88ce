from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Found
from transcheck.text.signs.brackets import Bracket


@text_rule(
    "PUN020",
    "bracket-unbalanced",
    Severity.ERROR,
    lang="any",
    when=Found("brackets"),
    good=[
        Good("a) red (dark), b) blue", "a) rojo (oscuro), b) azul"),
        Good("Thanks :-)", "Gracias :-)"),
        Good("in the range [0, 1)", "en el intervalo [0, 1)"),
        Good("see note 1)", "véase la nota 1)"),
    ],
    bad=[
        Bad(
            "The office (ground floor) is open",
            "La oficina ⟦(⟧planta baja está abierta",
            says="( is opened and never closed",
        ),
        Bad(
            "The office (ground floor) is open",
            "La oficina planta baja⟦)⟧ está abierta",
            says=") is closed and never opened",
        ),
        Bad(
            "The office ⟦(⟧ground floor is open",
            "La oficina (planta baja) está abierta",
            says="( is opened and never closed",
        ),
        Bad("The fee ⟦(⟧ten euros is due today.", says="( is opened and never closed"),
    ],
    references=["RAE, Ortografía 2010, III.3.4.5", "DPD, «paréntesis»"],
)
def bracket_unbalanced(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A round or square bracket opens or closes nothing.

    List letters, faces and intervals are told apart. Quiet where both sides lack a partner, as in a text that a
    program puts together from pieces.
    """
    strays = segment.facts.brackets
    if not strays or (other is not None and other.facts.brackets):
        return
    for stray in strays:
        if other is None and not _is_prose(segment, stray):
            continue
        what = "opened and never closed" if stray.character in "([" else "closed and never opened"
        yield Hit(Span(stray.place, stray.place + 1), f"{stray.character} is {what}")


def _is_prose(segment: Segment, stray: Bracket) -> bool:
    """Tell whether a bracket that nothing can be compared with stands among words and not in code."""
    text = segment.text
    before, after = text[: stray.place][-2:], text[stray.place + 1 : stray.place + 3]
    if stray.character == "(":
        return before[-1:] == " " and before[:1].isalpha() and after.isalpha()
    return stray.character == ")" and before.isalpha() and after[:1] in ("", " ", ".", ",")
