from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Kind, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Neighbours
from transcheck.text.lazy import Lazy

_PART = Lazy(r"(?:\A|(?<=[.!?]\s)|(?<=\n))On (his|her|its|their) part(?=,\s+[^\W\d_])")
_FRAME = Lazy(r"\b[Ii]n the frame of\b")


@text_rule(
    "GRM012",
    "english-calque",
    Severity.INFO,
    lang="en",
    when=Neighbours(en=(("his", "her", "its", "their"), "part")) | Neighbours(en=("the", "frame")),
    good=[
        Good("For her part, the mayor spoke of the harbour.", "Por su parte, la alcaldesa habló del puerto."),
        Good("There was no mistake on his part, she said.", "No hubo error de su parte, dijo."),
        Good("In the frame of the mirror", "En el marco del espejo", kind=Kind.CAPTION),
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
    ],
    references=["Merriam-Webster, «for one's part»", "European Commission, Misused English words, «in the frame of»"],
)
def english_calque(english: Segment, spanish: Segment | None, context: Context) -> Iterator[Hit]:
    """An English phrase copies a Spanish one: “on his part” for “for his part” (“por su parte”).

    “On his part” says who is to blame or who acts; a sentence that turns to the next speaker begins “For his part”.
    “In the frame of” is reported only where the Spanish has “en el marco de”, and not of a picture or a window.
    """
    text = english.text
    for match in _PART.finditer(text):
        right = f"For {match[1]} part"
        yield Hit(Span(*match.span()), f"“{match[0]}” copies “por su parte”; usual: {right}", suggestion=right)
    if spanish is not None and _abstract(spanish.text, text):
        for match in _FRAME.finditer(text):
            right = "within the framework of"
            yield Hit(Span(*match.span()), f"“{match[0]}” copies “en el marco de”; usual: {right}", suggestion=right)


def _abstract(spanish: str, english: str) -> bool:
    lower = english.lower()
    things = ("mirror", "picture", "window", "door", "photo", "painting", "glasses", "image")
    return "en el marco de" in spanish.lower() and not any(thing in lower for thing in things)
