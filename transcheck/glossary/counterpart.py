"""Guesses which Spanish words stand for a term whose rendering is not there, and how the right one would be written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from transcheck.glossary.english import is_plural, key
from transcheck.glossary.inflect import feminine, plural
from transcheck.glossary.spanish import ARTICLES, PREPOSITIONS
from transcheck.glossary.target import Word, is_verb, wording
from transcheck.glossary.terms import Match, Rendering, Status, Term
from transcheck.glossary.words import fold, pieces, stops
from transcheck.model import Span
from transcheck.text.facts import WORD

_JOINERS = frozenset("y e o u".split())
_SMALL = ARTICLES | PREPOSITIONS | _JOINERS
_HEAD_ENDS = frozenset("of for on in at to by with from".split())
_STEM = 5  # letters that two words share when one is taken for the other's synonym
_LEAST_STEM = 0.6
_FEMALE = frozenset("she her hers herself mrs ms miss madam chairwoman spokeswoman congresswoman woman".split())
_MALE = frozenset("he his him himself mr chairman spokesman congressman man".split())


class Standin(NamedTuple):
    """The words that stand where a rendering should.

    Attributes:
        span: their place in the Spanish text.
        english: whether they are the English term itself, left as it was.
    """

    span: Span
    english: bool = False


def find_standin(
    match: Match, right: Sequence[Rendering], source: str, words: Sequence[Word], text: str, taken: Iterable[Span]
) -> Standin | None:
    """Give the Spanish words that most likely stand for a term, or None where nothing tells.

    Args:
        match: the English term.
        right: the renderings that were looked for in vain.
        source: the English text.
        words: the words of the Spanish text.
        text: the Spanish text, its marks blanked out.
        taken: places that other terms account for.
    """
    said = [key(word) for word in pieces(source[match.start : match.end])]
    keys = [key(word.written) for word in words]
    for i in range(len(words) - len(said) + 1):
        if keys[i : i + len(said)] == said:
            return Standin(Span(words[i].start, words[i + len(said) - 1].end), english=True)
    free = [w for w in words if not any(place.start < w.end and w.start < place.end for place in taken)]
    best: tuple[float, Span] | None = None
    for rendering in right:
        for shape in wording(match.term, rendering).shapes:
            content = [forms for forms in shape if forms.isdisjoint(_SMALL)]
            for score, span in _near(content, free, text):
                if best is None or score > best[0]:
                    best = score, span
    return Standin(best[1]) if best is not None else None


def suggestion(match: Match, rendering: Rendering, source: str, standin: str, near: Iterable[str]) -> str:
    """Give a rendering in the number of the English term, and in the gender that the sentence shows.

    Args:
        match: the English term and its place.
        rendering: what to write.
        source: the English text.
        standin: the Spanish words that stand in its place, or "".
        near: the words of the English text in lower case.
    """
    text = rendering.text
    said = source[match.start : match.end]
    if _is_acronym(text) or is_verb(rendering):
        return text
    if _is_many(said) and not _is_many(match.term.source):
        text = plural(text)
    if match.term.kind == "role" and _is_female(standin, set(near)):
        text = feminine(text)
    if said[:1].isupper() and not match.term.source[:1].isupper() and standin[:1].isupper():
        text = text[:1].upper() + text[1:]
    return text


def examples(term: Term, rendering: Rendering) -> list[str]:
    """Give a rendering as it is written in each number and gender that it may take."""
    text = rendering.text
    if rendering.status is Status.KEEP or rendering.pos == "verb":
        return [text]
    both = rendering.gender == "mf" or (not rendering.gender and term.kind == "role")
    made = [text, feminine(text)] if both else [text]
    return list(dict.fromkeys([*made, *(plural(one) for one in made)]))


def _near(content: Sequence[frozenset[str]], words: Sequence[Word], text: str) -> Iterable[tuple[float, Span]]:
    """Yield windows of the length of a rendering that share words with it, and how much they share."""
    if len(content) < 2:
        for word in words:
            shared = max((_shared(word.folded, form) for forms in content for form in forms), default=0)
            if shared >= _STEM:
                yield 0.3 + shared / 100, Span(word.start, word.end)
        return
    solid = [word for word in words if word.folded not in _SMALL]
    for i, word in enumerate(solid):
        for j, forms in enumerate(content):
            if not word.step(forms):
                continue
            window = _window(solid, i - j, i - j + len(content), i, text)
            hits = sum(any(w.step(f) for w in window) for f in content)
            if len(window) > 1:
                yield hits / len(content) + (0.2 if j == 0 else 0), Span(window[0].start, window[-1].end)


def _window(solid: Sequence[Word], start: int, end: int, held: int, text: str) -> list[Word]:
    """Give the words from start to end that no stop parts from the word held fast."""
    first = last = held
    while first > max(start, 0) and not _parts(text[solid[first - 1].end : solid[first].start]):
        first -= 1
    while last + 1 < min(end, len(solid)) and not _parts(text[solid[last].end : solid[last + 1].start]):
        last += 1
    return list(solid[first : last + 1])


def _parts(between: str) -> bool:
    """Tell whether what stands between two words parts one phrase from the next: a stop, "y", or a bare article."""
    small = {word.lower() for word in WORD.findall(between)}
    joined = not small.isdisjoint(PREPOSITIONS)
    return bool(stops(between)) or not small.isdisjoint(_JOINERS) or (bool(small) and not joined)


def _shared(one: str, other: str) -> int:
    """Give how many letters two different words begin with alike, if that is most of both; else 0."""
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        size += 1
    return size if size >= _LEAST_STEM * max(len(one), len(other)) else 0


def _is_many(phrase: str) -> bool:
    """Tell whether the head of an English phrase is plural: "members of the council" is."""
    words = WORD.findall(phrase)
    head = next((n for n, word in enumerate(words) if n and word.lower() in _HEAD_ENDS), len(words))
    return bool(words) and is_plural(words[head - 1])


def _is_female(standin: str, near: set[str]) -> bool:
    words = [fold(word) for word in pieces(standin)]
    if words:
        return words[0].endswith(("a", "as", "triz", "esa")) and not words[0].endswith(("ista", "istas"))
    return not near.isdisjoint(_FEMALE) and near.isdisjoint(_MALE)


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper() and " " not in text
