from __future__ import annotations

from collections.abc import Iterator

from transcheck.english.calques import FIRST, SECOND, calques
from transcheck.model import Hit, Kind, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Neighbours


@text_rule(
    "GRM012",
    "english-calque",
    Severity.INFO,
    lang="en",
    when=Neighbours(en=(FIRST, SECOND)),
    good=[
        Good("For her part, the mayor spoke of the harbour.", "Por su parte, la alcaldesa habló del puerto."),
        Good("There was no mistake on his part, she said.", "No hubo error de su parte, dijo."),
        Good("In the frame of the mirror", "En el marco del espejo", kind=Kind.CAPTION),
        Good("The mill stands on the other side.", "El molino está al otro lado."),
        Good("In change, we trust.", "Confiamos en el cambio."),
    ],
    bad=[
        Bad(
            "⟦On her part⟧, the mayor spoke of the harbour.",
            "Por su parte, la alcaldesa habló del puerto.",
            says="“On her part” copies “por su parte”; usual: For her part",
            suggests="For her part",
        ),
        Bad(
            "We meet ⟦in the frame of⟧ the treaty.",
            "Nos reunimos en el marco del tratado.",
            says="“in the frame of” copies “en el marco de”; usual: within the framework of",
            suggests="within the framework of",
        ),
        Bad(
            "The price is set ⟦in function of⟧ the weight.",
            "El precio se fija en función del peso.",
            says="“in function of” copies “en función de”; usual: depending on",
            suggests="depending on",
        ),
        Bad(
            "The tide was high. ⟦In change⟧, the wind had dropped.",
            "La marea estaba alta. En cambio, el viento había cesado.",
            says="“In change” copies “en cambio”; usual: In contrast",
            suggests="In contrast",
        ),
    ],
    references=["Merriam-Webster, «for one's part»", "European Court of Auditors, Misused English words (2016)"],
)
def english_calque(english: Segment, spanish: Segment | None, context: Context) -> Iterator[Hit]:
    """An English phrase copies a Spanish one: “in function of” for “depending on” (“en función de”).

    The rule speaks where the Spanish phrase is beside it. “On his part” and a few more that open a sentence need no
    Spanish text: “on his part” says who is to blame or who acts; a sentence that turns to the next speaker begins “For
    his part”.
    """
    for start, end, copied, calque in calques(english.facts, None if spanish is None else spanish.text.lower()):
        phrase = english.text[start:end]
        right = calque.right[0].upper() + calque.right[1:] if phrase[0].isupper() else calque.right
        yield Hit(Span(start, end), f"“{phrase}” copies “{copied}”; usual: {right}", suggestion=right)
