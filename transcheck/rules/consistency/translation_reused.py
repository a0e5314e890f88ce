from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, corpus_rule


def _key(pair: Pair) -> Hashable | None:
    """Give the translation, without its case and final sign, where it is a short label."""
    source, target = pair.source, pair.target
    if source is None or target is None or not 0 < len(target.facts.words) < 6 or not source.facts.words:
        return None
    return target.text.strip().rstrip(".:…").lower()


@corpus_rule(
    "CON002",
    "translation-reused",
    Severity.INFO,
    lang="any",
    key=_key,
    default=False,
    good=[
        Good("Anchors", "Ancla", others=(("Anchor", "Ancla"),)),
        Good("Drop anchor", "Fondear", others=(("drop anchor", "fondear"),)),
    ],
    bad=[Bad("Haul", "⟦Izar⟧", says="“Hoist” has the same translation", others=(("Hoist", "Izar"), ("Hoist", "Izar")))],
    references=["ISO 17100:2015, 5.3.1: terminological and phraseological consistency"],
)
def translation_reused(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """Two different sources share one translation, so that readers cannot tell them apart.

    "Delete" and "Remove" may do different things in a program. Synonyms are often translated alike on purpose, which is
    why this is a note and in preview. Sources that differ in case, number, article or final sign count as one.
    """
    by_source: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_source.setdefault(_plain(pair), []).append(pair)
    if len(by_source) < 2:
        return
    ranked = sorted(by_source.values(), key=len, reverse=True)
    usual = ranked[0]
    told = ranked if len(ranked[1]) == len(usual) else ranked[1:]
    for group in told:
        other = ranked[1] if group is usual else usual
        source = other[0].source
        for pair in group:
            if pair.target is None or source is None:
                continue
            text = pair.target.text
            start = len(text) - len(text.lstrip())
            message = f"“{source.text.strip()[:60]}” has the same translation"
            yield pair, Hit(Span(start, len(text.rstrip())), message, Side.TARGET)


def _plain(pair: Pair) -> str:
    """Give a source without what does not make it another thing."""
    words = pair.source.facts.folded if pair.source is not None else []
    return " ".join(word.rstrip("s") for word in words if word not in ("a", "an", "the"))
