from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.align.words import clues
from transcheck.lexicon import ENGLISH, word_languages
from transcheck.model import Hit, Kind, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.text.lazy import Lazy
from transcheck.text.loanwords import LOANWORDS

_SHOWN = frozenset((Kind.TITLE, Kind.HEADING, Kind.LABEL, Kind.CELL, Kind.BUTTON))
_WORD = Lazy(r"[A-Z]?[a-z]{2,20}")
_NAMED = Lazy(r"(?<=[a-z,;] )[A-Z][a-z]{2,20}")


@page_rule(
    "DOC009",
    "label-left",
    Severity.WARNING,
    needs=Needs.BOTH,
    good=[
        Good("Podcast", "Podcast", kind=Kind.HEADING),
        Good("Marsh", "Marsh", kind=Kind.CELL, others=(("The curator of tides, Philippa Marsh, spoke.", None),)),
        Good("Plan", "Plan", kind=Kind.HEADING),
        Good("Wainscot", "Wainscot", kind=Kind.CELL),
    ],
    bad=[
        Bad("Questions", "⟦Questions⟧", kind=Kind.HEADING),
        Bad("Children:", "⟦Children⟧:", kind=Kind.LABEL),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «untranslated»"],
)
def label_left(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A heading, label or cell of one word is left in English.

    The word must be an everyday English one that Spanish has not taken over, and no name that either page uses. Longer
    texts are for `untranslated`.
    """
    known = word_languages()
    names: frozenset[str] | None = None
    for pair in pairs:
        word = _left(pair.source, pair.target)
        if word is None or pair.target is None:
            continue
        low = word.of(pair.target.text).lower()
        names = _names(pairs) if names is None else names
        everyday = any(clue.key.startswith("=") for clue in clues(low, "en"))
        if (
            known[low] == ENGLISH
            and low not in names
            and low not in LOANWORDS
            and (everyday or pair.kind is not Kind.CELL)
        ):
            yield pair, Hit(word, "left in English")


def _left(source: Segment | None, target: Segment | None) -> Span | None:
    """Give the place of the one word of a text that stands on both pages alike; None for any other text."""
    if source is None or target is None or target.kind not in _SHOWN or source.text.strip() != target.text.strip():
        return None
    bare = target.text.strip().rstrip(":.")
    start = target.text.find(bare)
    return Span(start, start + len(bare)) if _WORD.fullmatch(bare) else None


def _names(pairs: Sequence[Pair]) -> frozenset[str]:
    """Give the words that stand with a capital in mid-sentence on either page."""
    texts = [segment.facts.masked for pair in pairs for _, segment, _ in pair.sides() if segment.kind not in _SHOWN]
    return frozenset(match.group().lower() for text in texts for match in _NAMED.finditer(text))
