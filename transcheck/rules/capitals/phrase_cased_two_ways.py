from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Pair, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_UPPER = int(Trait.UPPER)
_SENTENCE = 4
_PHRASE = Lazy(
    r"(?<=[a-záéíóúñ,] )[A-ZÁÉÍÓÚÑ][\w-]{1,30}"
    r"(?: (?:(?:de|del|la|el|los|las|en|para|y|of|the|for|and|on|in) ){0,2}[A-ZÁÉÍÓÚÑ][\w-]{1,30}){1,6}"
)


@document_rule(
    "CAP012",
    "phrase-cased-two-ways",
    Severity.INFO,
    needs=Needs.ANY,
    default=False,
    good=[
        Good("A note.", "Hay una Nota Verde.", others=(("A.", "Es la Nota Verde."), ("B.", "Vea la Nota Verde."))),
    ],
    bad=[
        Bad(
            "On clean water for all.",
            "Sobre el ⟦Agua Limpia⟧ para todos.",
            others=(("Clean water.", "Falta el agua limpia."), ("A well.", "Da agua limpia.")),
        ),
    ],
    references=["RAE, Ortografía 2010, IV.4.2.4"],
)
def phrase_cased_two_ways(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A phrase of two or more words stands with capitals here and without them elsewhere in the document.

    The rarer way is reported; of two equally frequent ones, the one with capitals. Preview: a headline may rightly
    differ from running text.
    """
    for side in (Side.SOURCE, Side.TARGET):
        segments = [(pair, segment) for pair in pairs if (segment := pair.side(side)) is not None]
        ways: dict[str, Counter[str]] = defaultdict(Counter)
        found: list[tuple[Pair, Span, str]] = []
        for pair, segment in segments:
            for span, phrase in _phrases(segment):
                found.append((pair, span, phrase))
                ways[phrase.lower()][phrase] += 1
        if not found:
            continue
        firsts = {phrase.partition(" ")[0] for phrase in ways}
        for _, segment in segments:
            _count(segment, ways, firsts)
        for pair, span, phrase in found:
            counts = ways[phrase.lower()]
            other, times = max(counts.items(), key=lambda item: (_capitals(item[0]) < _capitals(phrase), item[1]))
            if _capitals(other) < _capitals(phrase) and times >= counts[phrase]:
                yield pair, Hit(span, f"“{other}” stands with fewer capitals in this document, {times} times", side)


def _capitals(phrase: str) -> int:
    return sum(character.isupper() for character in phrase)


def _phrases(segment: Segment) -> Iterator[tuple[Span, str]]:
    """Yield the phrases with capitals that stand inside a sentence."""
    if segment.facts.traits & _UPPER and len(segment.facts.words) >= _SENTENCE:
        for match in _PHRASE.finditer(segment.facts.masked):
            if not match.group().isupper():
                yield Span(*match.span()), match.group()


def _count(segment: Segment, ways: dict[str, Counter[str]], firsts: set[str]) -> None:
    """Count the other ways in which a text writes the phrases, looked up by runs of up to nine words."""
    words, folded = segment.facts.words, segment.facts.folded
    for start, first in enumerate(folded):
        if first in firsts:
            run = first
            for stop in range(start + 1, min(start + 9, len(words))):
                run += " " + folded[stop]
                written = " ".join(words[start : stop + 1]) if run in ways else ""
                if written and written not in ways[run]:
                    ways[run][written] = 1
                elif written and written[1:].islower():
                    ways[run][written] += 1
