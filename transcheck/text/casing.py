"""Phrases with capitals inside a sentence, and the other ways in which texts write them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transcheck.text.facts import Facts
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_UPPER = int(Trait.UPPER)
_SENTENCE = 4
_PHRASE = Lazy(
    r"(?<=[a-záéíóúñ,] )[A-ZÁÉÍÓÚÑ][\w-]{1,30}"
    r"(?: (?:(?:de|del|la|el|los|las|en|para|y|of|the|for|and|on|in) ){0,2}[A-ZÁÉÍÓÚÑ][\w-]{1,30}){1,6}"
)
_LONGEST = 9


class Cased(NamedTuple):
    """A phrase with capitals: the text that holds it, its place there, how often it is met as it is written there, and
    the commonest way with fewer capitals, with how often that is met.
    """

    text: int
    start: int
    end: int
    met: int
    other: str
    times: int


def cased_two_ways(texts: Sequence[Facts]) -> Iterator[Cased]:
    """Yield the phrases of two words or more that stand with capitals in one place and with fewer in another."""
    ways: dict[str, Counter[str]] = defaultdict(Counter)
    found: list[tuple[int, int, int, str]] = []
    for number, facts in enumerate(texts):
        for start, end, phrase in _phrases(facts):
            found.append((number, start, end, phrase))
            ways[phrase.lower()][phrase] += 1
    if not found:
        return
    firsts = {phrase.partition(" ")[0] for phrase in ways}
    counted = {phrase for *_, phrase in found}
    for facts in texts:
        _count(facts, ways, firsts, counted)
    for number, start, end, phrase in found:
        counts = ways[phrase.lower()]
        other, times = max(counts.items(), key=lambda item: (_capitals(item[0]) < _capitals(phrase), item[1]))
        if _capitals(other) < _capitals(phrase):
            yield Cased(number, start, end, counts[phrase], other, times)


def _capitals(phrase: str) -> int:
    return sum(character.isupper() for character in phrase)


def _phrases(facts: Facts) -> Iterator[tuple[int, int, str]]:
    """Yield the phrases with capitals that stand inside a sentence."""
    if facts.traits & _UPPER and len(facts.words) >= _SENTENCE:
        for match in _PHRASE.finditer(facts.masked):
            if not match.group().isupper():
                yield *match.span(), match.group()


def _count(facts: Facts, ways: dict[str, Counter[str]], firsts: set[str], counted: set[str]) -> None:
    """Count the other ways in which a text writes the phrases, looked up by runs of up to nine words."""
    words, folded = facts.words, facts.folded
    for start, first in enumerate(folded):
        if first in firsts:
            run = first
            for stop in range(start + 1, min(start + _LONGEST, len(words))):
                run += " " + folded[stop]
                written = " ".join(words[start : stop + 1]) if run in ways else ""
                if written and written not in counted:
                    ways[run][written] += 1
