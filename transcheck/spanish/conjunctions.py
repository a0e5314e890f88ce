"""Spanish conjunctions that change before a vowel: y → e, o → u."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from transcheck.text.facts import Facts


def before_vowel(
    facts: Facts, conjunction: str, sounds: tuple[str, ...], english: Collection[str]
) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, next word) of each `conjunction` that stands before a word starting with one of `sounds`.

    Acronyms, brands with inner capitals and words of the English side are passed over: "iOS", "online" and "one"
    start with another sound than their letter.
    """
    words, folded = facts.words, facts.folded
    for i in range(len(words) - 1):
        word = words[i + 1]
        if words[i] != conjunction or len(word) < 3 or not folded[i + 1].startswith(sounds):
            continue
        start, end = facts.spans[i]
        gap = facts.masked[end : facts.spans[i + 1][0]]
        if gap.isspace() and word[1:].islower() and folded[i + 1] not in english:
            yield start, end, word
