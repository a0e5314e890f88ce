from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import words
from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words
from transcheck.text.language import ENGLISH

# Words that cannot end a Spanish sentence.
_OPEN = words("es", "truncation.open")
_ENDS = ".!?…:;)"
_FEWEST, _LONG, _FULL = 4, 6, 4


@text_rule(
    "LEN005",
    "target-truncated",
    Severity.ERROR,
    lang="es",
    beside=True,
    when=Words(es=_OPEN),
    good=[
        Good("Open the hatch.", "Abra la escotilla."),
        Good("Sort by", "Ordenar por"),
        Good("Search in %s.", "Buscar en %s."),
        Good("The list is sorted by name and then by", "La lista se ordena por nombre y luego por"),
    ],
    bad=[
        Bad("The tide rises at the foot of the tower.", "La marea sube al pie de ⟦la⟧", says="breaks off after “la”"),
        Bad(
            "How the tide rises at the foot of the tower",
            "Cómo sube la marea al pie de ⟦la⟧",
            says="breaks off after “la”",
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «omission»"],
)
def target_truncated(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """A translation breaks off after a word that cannot end a sentence, where its source does not.

    It is what a cut-off paste or a field that was too short leaves behind.
    """
    text = spanish.text.rstrip()
    if not text or not text[-1].isalpha():
        return
    facts = spanish.facts
    if len(facts.words) < _FEWEST or facts.words[-1] not in _OPEN or facts.spans[-1][1] != len(text):
        return
    if not _is_ended(english):
        return
    yield Hit(Span(*facts.spans[-1]), f"breaks off after “{facts.words[-1]}”")


def _is_ended(source: Segment) -> bool:
    """Tell whether a source is no piece of a longer sentence: it ends with a stop, or a long one with a full word."""
    text = source.text.rstrip()
    if text[-1:] in _ENDS:
        return bool(text)
    words = source.facts.words
    full = len(words) >= _LONG and len(words[-1]) >= _FULL and words[-1].lower() not in ENGLISH
    return full and source.facts.spans[-1][1] == len(text)
