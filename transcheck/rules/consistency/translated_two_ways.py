from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, corpus_rule


def _key(pair: Pair) -> Hashable | None:
    """Give what two sources must share to want one translation: words, marks and context, not case or end signs."""
    source, target = pair.source, pair.target
    if source is None or target is None or not target.text.strip() or not source.facts.words:
        return None
    context = pair.key.partition("\x04")[0] if "\x04" in pair.key else ""
    return context, pair.form, source.text.strip().rstrip(".:…").lower()


@corpus_rule(
    "CON001",
    "translated-two-ways",
    Severity.INFO,
    lang="any",
    key=_key,
    default=False,
    good=[
        Good("Close the hatch", "Cierre la escotilla", others=(("Close the hatch.", "Cierre la escotilla."),)),
        Good("Close the hatch", "Cierre la escotilla", others=(("Close the door", "Cierre la puerta"),)),
    ],
    bad=[
        Bad(
            "Close the hatch",
            "⟦Cierre la compuerta⟧",
            says="the same source is “Cierre la escotilla” 2 times",
            suggests="Cierre la escotilla",
            others=(("Close the hatch", "Cierre la escotilla"), ("Close the hatch", "Cierre la escotilla")),
        ),
        Bad(
            "Rigging",
            "⟦Aparejo⟧",
            says="the same source is “Jarcia” 2 times",
            suggests="Jarcia",
            others=(("Rigging", "Jarcia"), ("Rigging", "Jarcia")),
        ),
    ],
    references=["ISO 17100:2015, 5.3.1: terminological and phraseological consistency"],
)
def translated_two_ways(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """One source text is translated in two ways, and this is the rarer of them; where none is rarer, both are told.

    Readers take two names for two things. Sources in different contexts may well want different translations and are
    left alone; so are differences of case and of the final sign. A single word may be a noun here and a verb there,
    which is why the rule is a note, and in preview.
    """
    counts = Counter(_folded(pair) for pair in pairs)
    if len(counts) < 2:
        return
    (usual, most), (rival, second) = counts.most_common(2)
    for pair in pairs:
        own = _folded(pair)
        if pair.target is None or (own == usual and most != second):
            continue
        other = rival if own == usual else usual
        example = next(p.target.text.strip() for p in pairs if p.target is not None and _folded(p) == other)
        text = pair.target.text
        start = len(text) - len(text.lstrip())
        times = f"{counts[other]} times" if counts[other] > 1 else "elsewhere"
        message = f"the same source is “{example[:60]}” {times}"
        yield pair, Hit(Span(start, len(text.rstrip())), message, Side.TARGET, suggestion=example)


def _folded(pair: Pair) -> str:
    return pair.target.text.strip().rstrip(".:…").lower() if pair.target is not None else ""
