"""Guesses which Spanish words stand for a term whose rendering is not there, and how the right one would be written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from transcheck.data import words
from transcheck.glossary.english import is_plural, key
from transcheck.glossary.inflect import feminine, plural
from transcheck.glossary.spanish import ARTICLES, PREPOSITIONS
from transcheck.glossary.target import TargetWords, Word, is_verb, wording
from transcheck.glossary.terms import Match, Rendering, Status, Term
from transcheck.glossary.words import fold, pieces, stops
from transcheck.model import Span
from transcheck.text.scan import WORD

_JOINERS = words("es", "conjunctions.and_or")
_SMALL = ARTICLES | PREPOSITIONS | _JOINERS
_OF = frozenset(("de", "del", "la", "el"))
_POINTERS = frozenset("este esta estos estas ese esa esos esas su sus cada otro otra todo toda mismo misma que".split())
_HEAD_ENDS = frozenset("of for on in at to by with from".split())
_SIGNS = frozenset("*_`/.:=<>#@$[]{}\\")
_SENTENCE = ".,;:!?¡¿()\"'«»“”‘’…"  # what a sentence puts around a word
MOST_WORDS = 600  # of a text in which one looks for what stands in; in a longer one too much can
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
    match: Match, right: Sequence[Rendering], source: str, words: TargetWords, text: str, taken: Iterable[Span]
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
    left = in_english(match, source, words)
    if left is not None:
        return Standin(left, english=True)
    if len(words) > MOST_WORDS:
        return None
    free = [w for w in words if not any(place.start < w.end and w.start < place.end for place in taken)]
    others = {fold(word)[:_STEM] for word in WORD.findall(source[: match.start] + " " + source[match.end :])}
    best: tuple[float, Span] | None = None
    for rendering in right:
        shapes = wording(match.term, rendering).shapes
        for shape in (one for one in shapes if len(one) >= len(shapes[0])):
            content = [forms for forms in shape if forms.isdisjoint(_SMALL)]
            for score, span in _near(content, free, text, others):
                if best is None or score > best[0]:
                    best = score, span
    return Standin(best[1]) if best is not None else None


def in_english(match: Match, source: str, words: TargetWords) -> Span | None:
    """Give the place of an English term that a Spanish text has as it is, or None."""
    said = pieces(source[match.start : match.end])
    if not words.ends.issuperset(fold(word).rstrip("s") for word in said):
        return None
    for i in range(len(words) - len(said) + 1):
        if all(_is_same(word, words[i + n].written) for n, word in enumerate(said)):
            return Span(words[i].start, words[i + len(said) - 1].end)
    return None


def _is_same(english: str, written: str) -> bool:
    """Tell whether a word of a Spanish text is an English one in either number; "dos" is no "dose"."""
    return key(english) == key(written) and fold(english).rstrip("s") == fold(written).rstrip("s")


def is_name(match: Match, place: Span, source: str, target: str) -> bool:
    """Tell whether an English term that stands in a Spanish text belongs to a name or to code in both texts.

    It does where it stands in the same code or emphasis in both (``*filename*``, ``org/screensaver``), or the same
    capitalised word stands beside it ("The Rust Programming Language").
    """
    chunk = _chunk(source, match.start, match.end)
    if not _SIGNS.isdisjoint(chunk) and chunk == _chunk(target, place.start, place.end):
        return True
    if not source[match.start].isupper():
        return False
    ends = (source[: match.start], source[match.end :]), (target[: place.start], target[place.end :])
    beside, others = ((_last(before), _first(after)) for before, after in ends)
    return any(one == other and one.istitle() for one, other in zip(beside, others, strict=True))


def _chunk(text: str, start: int, end: int) -> str:
    """Give the words at a place with all that is written onto them, less the stops and quotes of the sentence."""
    before, after = text[:start].split(), text[end:].split()
    head = before[-1] if before and not text[start - 1].isspace() else ""
    tail = after[0] if after and not text[end].isspace() else ""
    return (head + text[start:end] + tail).strip(_SENTENCE)


def _last(text: str) -> str:
    """Give the word that ends a text, a space behind it, or ""."""
    return text.rstrip(" ").rpartition(" ")[2] if text.endswith(" ") else ""


def _first(text: str) -> str:
    return text.lstrip(" ").partition(" ")[0].rstrip(".,;:)]") if text.startswith(" ") else ""


def in_short(term: Term, rendering: Rendering, words: Sequence[Word], places: Iterable[Span]) -> bool:
    """Tell whether the first word of a rendering of several words stands by itself, outside the places given."""
    taken = list(places)
    heads = [shape[0] for shape in wording(term, rendering).shapes if len(shape) > 1]
    return any(
        word.step(head) and not any(place.start <= word.start < place.end for place in taken)
        for head in heads
        for word in words
    )


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
    if is_many(said) and not is_many(match.term.source) and "*" not in rendering.refused:
        text = plural(text) if plural(text) not in rendering.refused else next(iter(rendering.forms), text)
    if match.term.kind == "role" and _is_female(standin, set(near)):
        text = feminine(text)
    if said[:1].isupper() and not match.term.source[:1].isupper() and standin[:1].isupper():
        text = text[:1].upper() + text[1:]
    return text


def examples(term: Term, rendering: Rendering) -> list[str]:
    """Give a rendering as it is written in each number and gender that it may take, and the forms that its row adds."""
    text = rendering.text
    made = [text]
    if rendering.status is not Status.KEEP and not is_verb(rendering) and "*" not in rendering.refused:
        both = rendering.gender == "mf" or (not rendering.gender and term.kind == "role")
        made += [feminine(text)] if both else []
        made += [plural(one) for one in made]
    return [one for one in dict.fromkeys([*made, *rendering.forms]) if one not in rendering.refused]


def _near(
    content: Sequence[frozenset[str]], words: Sequence[Word], text: str, others: set[str]
) -> Iterable[tuple[float, Span]]:
    """Yield windows of the length of a rendering that share words with it, and how much they share.

    The words that they do not share may be no adverb, no part of a hyphenated word, and none that sounds like another
    word of the English text, whose beginnings are `others`.
    """
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
            rest = [w for w in window if not any(w.step(f) for f in content)]
            headless = window[0] in rest and len(window) > 1
            small = {w.lower() for w in WORD.findall(text[window[0].end : window[1].start])} if headless else set()
            if len(window) > 1 and not small - _OF and not any(_is_foreign(w, text, others) for w in rest):
                yield hits / len(content) + (0.2 if j == 0 else 0), Span(window[0].start, window[-1].end)


def _is_foreign(word: Word, text: str, others: set[str]) -> bool:
    """Tell whether a word beside those of a rendering is none that can stand in its place."""
    cut = text[word.end : word.end + 1] == "-" or text[word.start - 1 : word.start] == "-"
    return (
        cut
        or word.folded in _POINTERS
        or word.folded.endswith("mente")
        or (len(word.folded) >= _STEM and word.folded[:_STEM] in others)
    )


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
    return "\ufffc" in between or bool(stops(between)) or not small.isdisjoint(_JOINERS) or (bool(small) and not joined)


def _shared(one: str, other: str) -> int:
    """Give how many letters two different words begin with alike, if that is most of both; else 0."""
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        size += 1
    abbreviated = size >= _STEM and size == min(len(one), len(other))
    return size if abbreviated or size >= _LEAST_STEM * max(len(one), len(other)) else 0


def is_many(phrase: str) -> bool:
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
