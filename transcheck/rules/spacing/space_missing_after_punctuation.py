from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_LIKELY = Lazy(r"[.,;:?!…](?=[^\W\d_¿¡«“(])(?<=[^\W\d_)\"»”].)|[.,;:?!…][¿¡«“(]")
_GLUED = Lazy(
    r"(?<![\w.@/\\-])(?P<before>[^\W\d_]{2,30}[)\"»”]?)(?P<mark>[.,;:?!…])"
    r"(?P<after>[¿¡](?=\w)|[«“(]?[^\W\d_]{2,30}(?![\w@]|[.(/\\=]\w))"
)


@rule(
    "SPC006",
    "space-missing-after-punctuation",
    Severity.WARNING,
    trigger=Trait.COMMA | Trait.DOT | Trait.COLON | Trait.QUESTION | Trait.EXCLAMATION,
    needs=Needs.ANY,
    good=[
        Good("See example.org or Node.js", "Véase example.org o Node.js"),
        Good("Choose red,green or blue", "Elija red,green o blue"),
        Good("At 5:30, 1,000 people", "A las 5:30, 1.000 personas"),
        Good("the U.S.Army", "el U.S.Army"),
    ],
    bad=[
        Bad("The end. Then he left.", "El final⟦.⟧Después se fue.", fixed="El final. Después se fue."),
        Bad("Small, quick boats", "Barcos pequeños⟦,⟧rápidos", fixed="Barcos pequeños, rápidos"),
        Bad("Well. Why now?", "Bien⟦.⟧¿Por qué ahora?", fixed="Bien. ¿Por qué ahora?"),
    ],
    references=["RAE, Ortografía 2010, III.2.2"],
)
def space_missing_after_punctuation(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A comma, stop, semicolon or closing mark runs into the next word.

    Names of files, domains and code stay glued, so the words must not stand like that on the other side. A text alone
    is reported only where a lower-case word, a full stop and a capital meet and the sentence goes on.
    """
    for side, segment, other in pair.sides():
        masked = segment.facts.masked
        if not _LIKELY.search(masked):
            continue
        for match in _GLUED.finditer(masked):
            before, mark, after = match.group("before", "mark", "after")
            if other is None:
                if not _alone(segment, match.end(), before, mark, after):
                    continue
            elif match.group() in other.text or not _prose(before, mark, after) or _glued(other):
                continue
            place = match.start("mark")
            fix = Fix((Edit(Span(place + 1, place + 1), " "),))
            yield Hit(Span(place, place + 1), f"no space between “{mark}” and “{after}”", side, fix=fix)


def _glued(other: Segment) -> bool:
    return _LIKELY.search(other.facts.masked) is not None and _GLUED.search(other.facts.masked) is not None


def _prose(before: str, mark: str, after: str) -> bool:
    """Tell whether two words on either side of a mark are prose rather than a name with a dot or a colon in it."""
    if mark in ".:":
        return after[:1] in "¿¡«“" or (before.islower() and after[:1].isupper())
    return True


def _alone(segment: Segment, end: int, before: str, mark: str, after: str) -> bool:
    sentence = mark in ".?!" and before.islower() and len(before) > 2 and after[:1].isupper() and after[1:].islower()  # noqa: PLR2004
    return sentence and segment.text[end : end + 1] == " " and segment.text[end + 1 : end + 2].islower()
