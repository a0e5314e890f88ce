from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule

# Words that cannot end a Spanish sentence.
_OPEN = frozenset(
    "de del la el los las un una y o que en con por para al su sus como pero porque si muy se lo cuyo".split()
)
_ENDS = ".!?…:;)"


@rule(
    "LEN005",
    "target-truncated",
    Severity.ERROR,
    needs=Needs.BOTH,
    good=[
        Good("Open the hatch.", "Abra la escotilla."),
        Good("Sort by", "Ordenar por"),
        Good("Search in %s.", "Buscar en %s."),
    ],
    bad=[Bad("The tide rises at the foot of the tower.", "La marea sube al pie de ⟦la⟧")],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «omission»"],
)
def target_truncated(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A translation breaks off after a word that cannot end a sentence, where the source ends with a full stop.

    It is what a cut-off paste or a field that was too short leaves behind.
    """
    assert pair.source is not None
    assert pair.target is not None
    ending = pair.source.text.rstrip()[-1:]
    text = pair.target.text.rstrip()
    if not ending or ending not in _ENDS or not text or not text[-1].isalpha():
        return
    facts = pair.target.facts
    if len(facts.words) < 4 or facts.words[-1] not in _OPEN or facts.spans[-1][1] != len(text):
        return
    yield Hit(Span(*facts.spans[-1]), f"breaks off after “{facts.words[-1]}”", Side.TARGET)
