from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.lexicon import ENGLISH, SPANISH, word_languages
from transcheck.model import Hit, Kind, Pair, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, page_rule
from transcheck.text.language import ENGLISH as ENGLISH_SMALL
from transcheck.text.language import SPANISH as SPANISH_SMALL
from transcheck.text.lazy import Lazy

_SHOWN = frozenset((Kind.CAPTION, Kind.ALT))
_CREDIT = Lazy(r"(?:©|\b(?:photo|foto|picture|imagen|image|credit|crédito)s?(?: (?:by|de))? ?[:/]).*", 2 | 16)
_WORD = Lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FEWEST = 3
_TITLED = 0.6
_NAMES = {Side.SOURCE: "English", Side.TARGET: "Spanish"}


@page_rule(
    "DOC008",
    "caption-left",
    Severity.ERROR,
    lang="any",
    good=[
        Good(
            "The tower of San Telmo. Photo: Ana Ruiz / Bay Museum",
            "La torre de San Telmo. Foto: Ana Ruiz / Museo de la Bahía",
            kind=Kind.CAPTION,
        ),
        Good("Casa de la Cultura. Photo: Ana Ruiz", "Casa de la Cultura. Foto: Ana Ruiz", kind=Kind.CAPTION),
    ],
    bad=[
        Bad(
            "⟦La torre principal de San Telmo.⟧ Photo: Ana Ruiz / Bay Museum",
            "La torre principal de San Telmo. Foto: Ana Ruiz / Museo de la Bahía",
            says="this English caption is in Spanish",
            kind=Kind.CAPTION,
        ),
        Bad(
            "The main tower of San Telmo. Photo: Ana Ruiz / Bay Museum",
            "⟦The main tower of San Telmo.⟧ Foto: Ana Ruiz / Museo de la Bahía",
            says="this Spanish caption is in English",
            kind=Kind.CAPTION,
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «untranslated»"],
)
def caption_left(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A caption is in the other page's language, though its credit, full of names, hides that.

    The words before the credit are looked at alone, where most words of the whole have capitals; other captions are
    for `wrong-language` and `untranslated`. Two words must be of the other language only, and none of the page's own.
    """
    for pair in pairs:
        for side, segment, _ in pair.sides():
            if segment.kind in _SHOWN:
                credit = _CREDIT.search(segment.text)
                end = len(segment.text[: credit.start()].rstrip(" –—|(")) if credit else 0
                if end and _is_hidden(segment) and _is_foreign(segment.text[:end], side):
                    start = end - len(segment.text[:end].lstrip())
                    language = _NAMES[side.other]
                    yield pair, Hit(Span(start, end), f"this {_NAMES[side]} caption is in {language}", side)


def _is_hidden(segment: Segment) -> bool:
    """Tell whether the rules on whole texts pass a caption over for its capitals."""
    words = [word for word in segment.facts.words if len(word) > _FEWEST]
    return sum(word[0].isupper() for word in words) > _TITLED * len(words)


def _is_foreign(text: str, side: Side) -> bool:
    """Tell whether the words in lower case are of the other language, two at least, and none of this one alone."""
    words = [word for word in _WORD.findall(text) if word[0].islower()]
    own, their = (ENGLISH, SPANISH) if side is Side.SOURCE else (SPANISH, ENGLISH)
    small = (ENGLISH_SMALL, SPANISH_SMALL) if side is Side.SOURCE else (SPANISH_SMALL, ENGLISH_SMALL)
    known = word_languages()
    mine = sum(known[word] == own or word in small[0] - small[1] for word in words)
    others = [word for word in words if known[word] == their or word in small[1] - small[0]]
    return not mine and len(others) > 1 and any(len(word) > _FEWEST for word in others)
