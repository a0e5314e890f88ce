from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.language import ENGLISH


@document_rule(
    "LNG001",
    "untranslated",
    Severity.ERROR,
    needs=Needs.BOTH,
    good=[
        Good("Hotel", "Hotel"),
        Good("Rosalind Franklin", "Rosalind Franklin"),
        Good("``import os``", "``import os``"),
        Good("SHA-256", "SHA-256"),
    ],
    bad=[
        Bad("The kettle is on the stove", "⟦The kettle is on the stove⟧"),
        Bad("Choose a colour", "⟦Choose a colour⟧"),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «untranslated»"],
)
def untranslated(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A target is its English source, word for word, and the words are English prose.

    Names, cognates, code, acronyms and terms to keep are the same in both languages and stay quiet.
    """
    for pair in pairs:
        source, target = pair.source, pair.target
        if source is None or target is None or source.text.strip() != target.text.strip():
            continue
        folded = source.facts.folded
        if not folded or ENGLISH.isdisjoint(folded) or len(folded) < 3:
            continue
        if source.facts.language.lang != "en":
            continue
        text = target.text
        start = len(text) - len(text.lstrip())
        yield pair, Hit(Span(start, len(text.rstrip())), "left in English", Side.TARGET)
