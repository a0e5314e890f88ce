from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from transcheck.data import words
from transcheck.glossary.model import Status
from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, pair_rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_TERMS = (("ice chart", "carta de hielo"), ("Ice Service", "Servicio de Hielo"))
# Words that stand for something named before, so that a term need not be said again.
_TAKES_UP = words("es", "terms.taking_up")
_ENCLITIC = Lazy(r".{3,20}(?:r|ndo)l[oa]s?|.{0,12}[áéíóú].{0,8}[ae]l[oa]s?")  # guardarla, leyéndolo, dóblela
_ELLIPSIS = frozenset((article, of) for article in words("es", "articles.definite") for of in ("de", "del", "que"))


@pair_rule(
    "TRM008",
    "term-count-differs",
    Severity.INFO,
    lang="es",
    when=Trait.TERM,
    good=[
        Good("An ice chart and an older ice chart", "Una carta de hielo y otra más antigua", terms=_TERMS),
        Good("Read the ice chart, then fold the ice chart.", "Lea la carta de hielo y dóblela.", terms=_TERMS),
        Good("The ice chart is an ice chart of May.", "La carta de hielo es una carta de mayo.", terms=_TERMS),
        Good("This ice chart beats that ice chart.", "Esta carta de hielo es mejor que aquella.", terms=_TERMS),
        Good("Ice chart", "Carta de hielo", terms=_TERMS),
    ],
    bad=[
        Bad(
            "An ice chart of the north shows more than an ⟦ice chart⟧ of the south.",
            "Una carta de hielo del norte muestra más que un mapa del sur.",
            says="“ice chart” stands 2 times in the source, “carta de hielo” once in the translation",
            terms=_TERMS,
        ),
    ],
    references=["ISO 17100:2015, 5.3.1: adherence to the agreed terminology"],
)
def term_count_differs(pair: Pair, context: Context) -> Iterator[Hit]:
    """A term of the glossary stands more often in the source than its renderings stand in the translation.

    One of its mentions may have another wording, or be lost. It is a note, and nothing is said where the Spanish has a
    pronoun, an enclitic, “la de”, the head of the term alone or the English term, for these take up what was named.
    """
    _, target = pair.both
    glossary = context.glossary
    matches = glossary.matches(pair)
    counts = Counter(match.term.source for match in matches)
    for match in {match.term.source: match for match in matches if counts[match.term.source] > 1}.values():
        term, start, end = match
        right = term.right(pair)
        places = glossary.mentions(term, pair)
        times = counts[term.source]
        if not 0 < len(places) < times or all(rendering.status is Status.KEEP for rendering in right):
            continue
        if _is_taken_up(target.facts.folded) or glossary.taken_up(match, pair, places):
            continue
        once = "once" if len(places) == 1 else f"{len(places)} times"
        message = f"“{term.source}” stands {times} times in the source, “{right[0].text}” {once} in the translation"
        yield Hit(Span(start, end), message, Side.SOURCE, counterpart=places[-1])


def _is_taken_up(words: list[str]) -> bool:
    """Tell whether a Spanish text has a word that stands for what was named before."""
    if not _TAKES_UP.isdisjoint(words) or not _ELLIPSIS.isdisjoint(pairwise(words)):
        return True
    return any(_ENCLITIC.fullmatch(word) for word in words)
