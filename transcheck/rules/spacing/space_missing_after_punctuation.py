from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_GLUED = Lazy(r"[.,;:?!…](?<=[\w)\"»”].)(?=[^\W\d_]|[¿¡«“(][^\W\d_])")
_BEFORE = Lazy(r"[^\W\d_]{2,30}[)\"»”]?\Z")
_AFTER = Lazy(r"[¿¡](?=\w)|[«“(]?[^\W\d_]{2,30}(?![\w@]|[.(/\\=]\w)")
_SHORT = 2
_CODE = frozenset(".@/\\-_<>'=#$")


@text_rule(
    "SPC006",
    "space-missing-after-punctuation",
    Severity.WARNING,
    lang="any",
    when=Trait.COMMA | Trait.DOT | Trait.COLON | Trait.QUESTION | Trait.EXCLAMATION,
    good=[
        Good("See example.org or Node.js", "Véase example.org o Node.js"),
        Good("Choose red,green or blue", "Elija red,green o blue"),
        Good("At 5:30, 1,000 people", "A las 5:30, 1.000 personas"),
        Good("the U.S.Army", "el U.S.Army"),
    ],
    bad=[
        Bad(
            "The end. Then he left.",
            "El final⟦.⟧Después se fue.",
            fixed="El final. Después se fue.",
            says="no space between “.” and “Después”",
        ),
        Bad(
            "Small, quick boats",
            "Barcos pequeños⟦,⟧rápidos",
            fixed="Barcos pequeños, rápidos",
            says="no space between “,” and “rápidos”",
        ),
        Bad(
            "Well. Why now?",
            "Bien⟦.⟧¿Por qué ahora?",
            fixed="Bien. ¿Por qué ahora?",
            says="no space between “.” and “¿”",
        ),
    ],
    references=["RAE, Ortografía 2010, III.2.2"],
)
def space_missing_after_punctuation(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A comma, stop, semicolon or closing mark runs into the next word.

    Names of files, domains and code stay glued, so the words must not stand like that on the other side. A text alone
    is reported only where a lower-case word, a full stop and a capital meet and the sentence goes on.
    """
    masked = segment.facts.masked
    if _GLUED.search(masked) is None or " " not in masked:
        return  # no blank at all: data rather than prose
    for place, before, after in _joints(masked):
        mark = masked[place]
        if other is None:
            if not _alone(masked, place, before, after):
                continue
        elif before + mark + after in other.text or not _prose(before, mark, after):
            continue
        elif any(_joints(other.facts.masked)):
            return
        fix = Fix((Edit(Span(place + 1, place + 1), " "),))
        yield Hit(Span(place, place + 1), f"no space between “{mark}” and “{after}”", fix=fix)


def _joints(masked: str) -> Iterator[tuple[int, str, str]]:
    """Yield each place where a mark stands between two whole words, and the words."""
    for match in _GLUED.finditer(masked):
        place = match.start()
        before = _BEFORE.search(masked, max(0, place - 31), place)
        after = _AFTER.match(masked, place + 1)
        if before is None or after is None:
            continue
        lead = masked[before.start() - 1] if before.start() else " "
        if masked[place] == "," and "," in (lead, masked[after.end() : after.end() + 1]):
            continue  # "a comma,separated,list"
        if not (lead.isalnum() or lead in _CODE):
            yield place, before.group(), after.group()


def _prose(before: str, mark: str, after: str) -> bool:
    """Tell whether two words on either side of a mark are prose rather than a name with a dot or a colon in it."""
    if mark == ":":  # “word:Word” is a key more often than not
        return after[:1] in "¿¡«“"
    if mark == ".":
        return after[:1] in "¿¡«“" or (before.islower() and after[:1].isupper())
    return True


def _alone(masked: str, place: int, before: str, after: str) -> bool:
    """Tell whether a sentence ends and another begins, in a text with nothing to compare it with."""
    end = place + 1 + len(after)
    goes_on = masked[end : end + 1] == " " and masked[end + 1 : end + 2].islower()
    return masked[place] in ".?!" and before.islower() and len(before) > _SHORT and after.istitle() and goes_on
