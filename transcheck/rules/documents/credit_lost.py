from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.data import words
from transcheck.model import Hit, Kind, Pair, Segment, Severity, Side, Span
from transcheck.people.speech import name_words
from transcheck.rules.base import Bad, Context, Good, page_rule
from transcheck.text.accents import plain
from transcheck.text.lazy import Lazy

_CREDIT = Lazy(
    r"©\s*[^\n]{1,120}|\([cC]\)\s*(?=[A-ZÁÉÍÓÚÑ\d])[^\n]{1,120}"
    r"|\b(?:[Pp]hoto(?:s|graphs?|graphy)?|[Ii]mages?|[Pp]icture|[Ff]oto(?:s|graf[ií]as?)?|[Ii]m[aá]gen(?:es)?)"
    r"(?: +(?:by|de) +| *[:/] *)[A-ZÁÉÍÓÚÑ][^\n]{1,100}"
)
_NAMES = {Side.SOURCE: "English", Side.TARGET: "Spanish"}
_SHOWN = frozenset((Kind.CAPTION, Kind.CREDIT, Kind.ALT))
_COMMON = frozenset(map(plain, words("pairs", "credits.words")))


@page_rule(
    "DOC015",
    "credit-lost",
    Severity.WARNING,
    lang="any",
    good=[
        Good("The pier at dawn © Vera Pons", "El muelle al alba © Vera Pons", kind=Kind.CAPTION),
        Good("The pier at dawn. Photo: Vera Pons", "El muelle al alba (Vera Pons)", kind=Kind.CAPTION),
        Good("The pier at dawn © Vera Pons", None, kind=Kind.CAPTION),
        Good("The pier. Photo: Tide Laboratory", "El muelle. Foto: Laboratorio de Mareas", kind=Kind.CAPTION),
    ],
    bad=[
        Bad(
            "The pier at dawn. ⟦© Vera Pons⟧",
            "El muelle al alba.",
            says="the Spanish page does not name “Vera Pons” here",
            others=(("The harbour today", "El puerto, hoy"),),
            kind=Kind.CAPTION,
        ),
        Bad(
            "The pier at dawn",
            "El muelle al alba. ⟦Foto: Vera Pons / Museo del Puerto⟧",
            says="the English page does not name “Foto: Vera Pons / Museo del Puerto” here",
            others=(("The harbour today", "El puerto, hoy"),),
            kind=Kind.CAPTION,
        ),
    ],
    references=["Berne Convention for the Protection of Literary and Artistic Works, Article 6bis"],
)
def credit_lost(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A picture's credit stands on one page and not on the other.

    Whoever took a picture must be named wherever it is shown. Credits are found in captions, credit lines and
    alternative texts, by “©” or “Photo:” and the like; a page that names the holder as often is in order, whatever the
    wording. A credit that has a line of its own and is lost with it is reported by `segment-missing`.
    """
    if not _is_bilingual(pairs):
        return
    for side in Side:
        found = [(pair, span) for pair in pairs for span in _credits(pair.side(side))]
        if not found:
            continue
        theirs = Counter(word for pair in pairs for word in _words(pair.side(side.other)))
        for pair, span in found:
            own = pair.side(side)
            assert own is not None
            holder = name_words(span.of(own.text)) - _COMMON
            beside = pair.side(side.other)
            if not holder or beside is None or any(_credits(beside)) or any(theirs[word] > 0 for word in holder):
                for word in holder:
                    theirs[word] -= 1
                continue
            text = span.of(own.text).rstrip()
            message = f"the {_NAMES[side.other]} page does not name “{text.lstrip('© ')[:60]}” here"
            yield pair, Hit(Span(span.start, span.start + len(text)), message, side)


def _is_bilingual(pairs: Sequence[Pair]) -> bool:
    return any(pair.source is not None and pair.target is not None for pair in pairs)


def _credits(segment: Segment | None) -> Iterator[Span]:
    if segment is not None and segment.kind in _SHOWN:
        for match in _CREDIT.finditer(segment.facts.masked):
            yield Span(match.start(), match.end())


def _words(segment: Segment | None) -> frozenset[str]:
    return name_words(segment.text) if segment is not None and segment.kind in _SHOWN else frozenset()
