from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.lexicon import lexicon
from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.language import ENGLISH, SPANISH
from transcheck.text.similarity import chrf

# A target this close to its source, in English, is the source after an edit of the source, not a translation.
_COPY = 70.0


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
        Good("Error: %s", "Error: %s"),
        Good("The Wind in the Willows", "The Wind in the Willows"),
        Good("Blender", "Blender", others=(("Open it in Blender now", "Ábralo ahora en Blender"),)),
    ],
    bad=[
        Bad("The kettle is on the stove", "⟦The kettle is on the stove⟧"),
        Bad("Choose a colour", "⟦Choose a colour⟧"),
        Bad("required fields", "⟦required fields⟧"),
        Bad("Remove the lid before you pour the tea.", "⟦Remove the cover before you pour the tea.⟧"),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «untranslated»"],
)
def untranslated(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A target is its English source, word for word or nearly so, and the words are English prose.

    Names, cognates, code, acronyms and terms to keep are the same in both languages and stay quiet, as do words
    that the rest of the document keeps in Spanish sentences. A target that differs from the source in a few words
    and is English all the same was copied from an older source.
    """
    copies = [pair for pair in pairs if _is_copy(pair)]
    kept = _kept(copies, pairs) if copies else frozenset()
    for pair in copies:
        source, target = pair.source, pair.target
        assert source is not None
        assert target is not None
        if _is_prose(source.facts.words, source.facts.folded, kept):
            text = target.text
            start = len(text) - len(text.lstrip())
            yield pair, Hit(Span(start, len(text.rstrip())), "left in English", Side.TARGET)


def _is_copy(pair: Pair) -> bool:
    source, target = pair.source, pair.target
    if source is None or target is None:
        return False
    if source.text == target.text or source.text.strip() == target.text.strip():
        return bool(source.facts.words)
    folded = target.facts.folded
    if len(folded) < 4 or ENGLISH.isdisjoint(folded) or not SPANISH.isdisjoint(folded):
        return False
    shared = set(folded).intersection(source.facts.folded)
    return 2 * len(shared) > len(set(folded)) and chrf(target.text, source.text) >= _COPY


def _kept(copies: list[Pair], pairs: Sequence[Pair]) -> frozenset[str]:
    """Give the words of the copies that stand in the other targets too: names, loans and terms of the project."""
    wanted = {word for pair in copies if pair.source is not None for word in pair.source.facts.words}
    aside = {id(pair) for pair in copies}
    kept: set[str] = set()
    for pair in pairs:
        if pair.target is not None and id(pair) not in aside:
            kept |= wanted.intersection(pair.target.facts.words)
    return frozenset(kept)


def _is_prose(words: list[str], folded: list[str], kept: frozenset[str]) -> bool:
    """Tell English prose from names, cognates and loans, by the words that only English has."""
    english, spanish = lexicon("en"), lexicon("es")
    function = content = lower = other = 0
    for word, low in zip(words, folded, strict=True):
        if low in ENGLISH:
            function += 1
        elif len(low) < 3 or word in kept:
            other += 1
        elif low in english and low not in spanish:
            content += 1
            lower += word == low
        else:
            other += 1
    if function >= 2 and lower:
        return True
    return bool(lower) and function + content > other
