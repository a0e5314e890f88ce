"""Adjectives and participles that do not agree with the noun right before them, proven by the noun's determiner.

RAE, Nueva gramática, § 13.5 and § 33.6: an adjective has the gender and the number of its noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from transcheck.data import sequence, words
from transcheck.lexicon import lexicon
from transcheck.spanish.gender import DETERMINERS, FEMININE, MASCULINE, PRONOUNS, Form, proven_form
from transcheck.text.facts import Facts
from transcheck.text.language import SPANISH
from transcheck.text.lazy import Lazy

_FOUR = Lazy(r"\w{2,}(?:[ai]d|iv|os|[áéíóú][a-zñ]?ic|uid|eíd|aíd)([oa])(s?)$")
_TWO = Lazy(r"\w{2,}[aei]ble(s?)$")
TAILS = tuple(f"{tail}{end}" for tail in sequence("es", "agreement.stems") for end in sequence("es", "gender.vowels"))
TAILS += ("ble", "bles")
_ENDINGS = {(MASCULINE, False): "o", (FEMININE, False): "a", (MASCULINE, True): "os", (FEMININE, True): "as"}

# Participles that stand before what they speak of, as prepositions do ("los errores debido a"), and nouns with the
# ending of an adjective, which may stand behind another noun ("la función encabezado").
_APART = words("es", "agreement.apart")
# Words behind a determiner that are no nouns: "una vez instalados", "un poco cansada", "los mejor pagados".
_NO_NOUNS = words("es", "agreement.no_nouns")
_COPULAS = words("es", "verbs.copulas")
_PERFECT = words("es", "verbs.perfect")
_PREPOSITIONS = words("es", "agreement.before_bare_nouns")
LINKS = _COPULAS | _PERFECT
_AND = words("es", "conjunctions.joining")
_PARTICIPLE_STEMS = sequence("es", "agreement.participle_stems")
_NOT_NOUNS = sequence("es", "agreement.not_nouns")
_NOT_MASCULINE = sequence("es", "agreement.not_masculine")
_NO_ADJECTIVES = sequence("es", "agreement.no_adjectives")
_MASCULINE_A = sequence("es", "gender.masculine_a")
_BEFORE_A = words("es", "determiners.before_stressed_a")
_FAR, _PHRASE, _NEAR = 9, 3, 20


class Clash(NamedTuple):
    """An adjective that does not agree: its place among the words, its noun's place, and the form that does."""

    place: int
    noun: int
    right: str


def clashes(facts: Facts) -> Iterator[Clash]:
    """Yield the adjectives of a Spanish text that clash with the noun before them and its determiner, if it has one."""
    words = facts.folded
    for noun in range(len(words) - 1):
        following = words[noun + 1]
        if not _may_follow(following):
            continue
        first = noun - 1 if noun and words[noun - 1] in DETERMINERS else noun
        form = _form_of(words[first] if first < noun else "", words[noun])
        if form is None or (following not in LINKS and _form(following, form) in (None, form)):
            continue
        place = _behind(facts, first, noun) if _stands_as_noun(facts, first, noun) else None
        if place is None:
            continue
        own = _form(words[place], form)
        if own is None or own == form or words[place] in _APART or not facts.words[place].islower():
            continue
        if own.gender not in (form.gender, "") and first < noun and _hides_gender(words[first], words[noun]):
            continue
        right = _agreeing(words[place], form)
        if _is_adjective(words[place]) and right in lexicon("es") and not _is_explained(facts, first, own):
            yield Clash(place, noun, right)


@lru_cache(maxsize=16_384)
def _may_follow(word: str) -> bool:
    """Tell a word that may be an adjective, or join one to its noun."""
    return word in LINKS or word.endswith(TAILS)


def _shape(word: str) -> bool:
    return _FOUR.match(word) is not None or _TWO.match(word) is not None


def _behind(facts: Facts, first: int, noun: int) -> int | None:
    """Give the place of the word that stands for an adjective: behind the noun, or behind "es", "ha sido" and so on."""
    words = facts.folded
    place = noun + 1
    if words[place] in LINKS:
        if first == noun or (first and _gap(facts, first) == " "):
            return None  # the subject may be a noun further off
        if words[place] in _PERFECT:
            if words[place + 1 : place + 2] not in (["sido"], ["estado"], ["quedado"]):
                return None
            place += 1
        place += 1
    if place >= len(words):
        return None
    joined = facts.masked[facts.spans[first][0] : facts.spans[place][1]]
    return place if joined == " ".join(facts.words[first : place + 1]) else None


def _gap(facts: Facts, place: int) -> str:
    """Give what stands between a word and the one before it."""
    return facts.masked[facts.spans[place - 1][1] : facts.spans[place][0]]


@lru_cache(maxsize=16_384)
def _form(word: str, noun: Form) -> Form | None:
    """Give the gender and number of an adjective; one that does not show gender has any."""
    four = _FOUR.match(word)
    if four is not None:
        return Form(MASCULINE if four[1] == "o" else FEMININE, bool(four[2]))
    two = _TWO.match(word)
    return Form(noun.gender if bool(two[1]) is noun.plural else "", bool(two[1])) if two is not None else None


def _is_adjective(word: str) -> bool:
    """Tell an adjective from a verb form with its ending: "desactiva" is one, and so is "añada"."""
    stem = word.rstrip("s")[:-1]
    if stem.endswith(_PARTICIPLE_STEMS):
        bare = stem.removesuffix("d")
        stems = {"a": ("ar",), "i": ("er", "ir"), "í": ("er", "ír")}[bare[-1]]
        return word in lexicon("es") and any(bare[:-1] + ending in lexicon("es") for ending in stems)
    return word in lexicon("es") and not any(stem + ending in lexicon("es") for ending in ("ar", "er", "ir"))


def _agreeing(word: str, form: Form) -> str:
    if _TWO.match(word) is not None:
        return word.rstrip("s") + ("s" if form.plural else "")
    return word.rstrip("s")[:-1] + _ENDINGS[form.gender, form.plural]


@lru_cache(maxsize=16_384)
def _form_of(determiner: str, word: str) -> Form | None:
    """Give a noun's gender and number, by its determiner ("" for none) or its ending; None where it may be no noun."""
    if len(word) < 4 or word in _NO_NOUNS or word.endswith(_NOT_NOUNS) or word not in lexicon("es"):
        return None
    proven = proven_form(word)
    if not determiner:
        return proven or _ending_form(word)
    form = DETERMINERS[determiner]
    if word.endswith("s") is not form.plural:
        return None
    if proven is not None:
        return form if proven == form else None
    if determiner not in PRONOUNS or word.endswith(("os", "es")):
        return form
    return None if is_verb(word) else form


def _stands_as_noun(facts: Facts, first: int, noun: int) -> bool:
    return _opens(facts, noun) if first == noun else not facts.words[noun].isupper()


def _opens(facts: Facts, noun: int) -> bool:
    """Tell whether a noun without a determiner begins a phrase: at the start, behind a preposition or a stop."""
    start = facts.spans[noun][0]
    before = facts.masked[max(0, start - _NEAR) : start].strip()
    if (not before and start <= _NEAR) or before[-1:] in (".", ":", ";", "("):
        return True
    return noun > 0 and facts.folded[noun - 1] in _PREPOSITIONS and _gap(facts, noun) == " "


def _ending_form(word: str) -> Form | None:
    """Give the number of a masculine noun without a determiner by its -o or -os, if it cannot be a verb."""
    bare = word.removesuffix("s")
    if bare[-1] != "o" or bare.endswith(_NOT_MASCULINE) or word in SPANISH:
        return None
    if _shape(word) or word in _NO_NOUNS or is_verb(word) or bare not in lexicon("es"):
        return None
    return Form(MASCULINE, bare != word)


def is_verb(word: str) -> bool:
    """Tell a word that may be a verb form in -o, -a, -as."""
    bare = word.removesuffix("s")
    return any(bare[:-1] + ending in lexicon("es") for ending in ("ar", "er", "ir")) or bare + "r" in lexicon("es")


def _hides_gender(determiner: str, noun: str) -> bool:
    """Tell "el agua fría", "un área", "el hambre": a feminine noun behind a masculine article."""
    return determiner in _BEFORE_A and noun.lstrip("h")[:1] in ("a", "á")


def _is_explained(facts: Facts, first: int, own: Form) -> bool:
    """Tell whether the adjective may belong to a noun further off: "el valor de la clave usado", "a y la b usadas".

    Such a noun is joined by prepositions to the one at hand; behind a verb or a sign the chain ends.
    """
    words = facts.folded
    place = first
    while place > 0 and first - place < _FAR:
        joined = words[place] in ("del", "al")
        if not joined:
            place -= 1
            if words[place] not in _PREPOSITIONS:
                return False
            if _gap(facts, place + 1) != " " or (words[place] in _AND and own.plural):
                return True
        for step in range(1, _PHRASE + 1):
            if place < step or words[place - step] in _PREPOSITIONS:
                break
            if _gap(facts, place - step + 1) != " ":
                return True
            if _may_have(words[place - step], own):
                return True
        place = max(place - step + 1, 0)
        if words[place] in _PREPOSITIONS:
            return False
    return False


def _may_have(word: str, form: Form) -> bool:
    """Tell whether a word may be a noun, or the determiner of one, of this form by its ending."""
    if word in DETERMINERS:
        return DETERMINERS[word] == form
    if word.endswith("s") is not form.plural or word.endswith(_NO_ADJECTIVES):
        return False
    bare = word.removesuffix("s")
    if form.gender == MASCULINE:
        return not bare.endswith("a") or bare.endswith(_MASCULINE_A)
    return form.gender != FEMININE or not bare.endswith("o")
