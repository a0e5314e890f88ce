"""Tells targets that equal their source and were forgotten from names and loans, by the rest of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from transcheck.data import words
from transcheck.lexicon import ENGLISH as ENGLISH_WORD
from transcheck.lexicon import word_languages
from transcheck.lexicon.concepts import english_concepts
from transcheck.lexicon.loanwords import LOANWORDS
from transcheck.lexicon.weights import WEIGHTS
from transcheck.model import Pair
from transcheck.text.facts import Facts
from transcheck.text.language import ENGLISH, SPANISH
from transcheck.text.lazy import Lazy
from transcheck.text.similarity import chrf

_WEIGHTS = WEIGHTS.document
_NUMBERED = Lazy(r"[A-Z][a-z]+ \d+\s*$")
"""“Select 2”: the name of a program."""
_FUNCTION, _ONLY, _USUAL, _SURE = "function", "only", "usual", "sure"
_SHARED, _NEUTRAL, _OWN, _OTHER = "shared", "neutral", "own", "other"
_CONTENT = (_ONLY, _USUAL, _SURE)
_EVERYDAY = frozenset((_USUAL, _SURE, _FUNCTION))


def is_copy(pair: Pair) -> bool:
    """Tell a target that is its source, or the source after an edit of the source, word for word."""
    source, target = pair.source, pair.target
    if source is None or target is None:
        return False
    if source.text == target.text or source.text.strip() == target.text.strip():
        return bool(source.facts.words)
    folded = target.facts.folded
    if len(folded) < 5 or ENGLISH.isdisjoint(folded) or not SPANISH.isdisjoint(folded):
        return False
    if target.facts.language.english < 2:
        return False
    shared = set(folded).intersection(source.facts.folded)
    return 2 * len(shared) > len(set(folded)) and chrf(target.text, source.text) >= _WEIGHTS.copy


class KeptWords:
    """Which words of its copies the rest of a document keeps in English, and which it translates.

    Attributes, each by the word in lower case: how many other sources have it, how many of their targets keep it, and
    in how many sources it has a capital in mid-sentence; and the pairs of words that stand with capitals there.
    """

    def __init__(self, copies: list[Pair], pairs: Sequence[Pair]) -> None:
        wanted = {word for pair in copies if pair.source is not None for word in pair.source.facts.folded}
        aside = {id(pair) for pair in copies}
        self._large = len(pairs) >= _WEIGHTS.large
        self._met: Counter[str] = Counter()
        self._kept: Counter[str] = Counter()
        self._capitals: Counter[str] = Counter()
        self._names: set[tuple[str, str]] = set()
        for pair in pairs:
            if pair.source is None or pair.target is None or id(pair) in aside:
                continue
            english = wanted.intersection(pair.source.facts.folded)
            if english:
                self._met.update(english)
                self._kept.update(english.intersection(pair.target.facts.folded))
                capitals = _capitalised(pair.source.facts)
                self._capitals.update(english.intersection(capitals))
                self._names.update(pairwise(capitals))

    def is_prose(self, facts: Facts) -> bool:
        """Tell English prose from names, cognates and loans, by the words that only English has."""
        if _is_sentence(facts):
            return True
        if _NUMBERED.fullmatch(facts.text.strip()):
            return False
        folded = facts.folded
        if len(folded) < 2:
            return bool(folded) and self._is_forgotten(facts, folded[0])
        if _is_abbreviated(facts) or any(pair in self._names for pair in pairwise(folded)):
            return False
        return self._is_phrase(facts)

    def _is_phrase(self, facts: Facts) -> bool:
        weights = [self._weigh(word, low) for word, low in zip(facts.words, facts.folded, strict=True)]
        content = [word for word, weight in zip(facts.words, weights, strict=True) if weight in _CONTENT]
        lower = [word for word in content if word.islower()]
        if not content:
            return bool(facts.marks) and weights.count(_FUNCTION) == len(weights)
        if _USUAL in weights and _EVERYDAY.issuperset(weights):
            return True  # no name is made of everyday words alone, or other texts would keep them
        if self._is_name(facts, weights, content, lower):
            return False
        # Without a lower-case word it may be a name, and more must speak against that.
        speaks = weights.count(_FUNCTION) + len(content) + weights.count(_SURE) + bool(lower)
        return speaks > weights.count(_OTHER) + weights.count(_OWN) + (weights.count(_SHARED) + 1) // 2

    def _is_name(self, facts: Facts, weights: list[str], content: list[str], lower: list[str]) -> bool:
        """Tell the name of a thing by words that the project keeps, that are no English, or that are met nowhere."""
        if _OWN in weights and not any(self._rate(word) == _SURE for word in lower):
            return True
        if _OTHER in weights and not lower and len(weights) <= _WEIGHTS.name and not facts.marks:
            return True  # "Pumpkinette Pay"
        if not self._large:
            return False
        if not any(self._met[word] > self._kept[word] for word in facts.folded):
            return True
        asks = facts.text.rstrip().endswith("?")
        return not lower and not asks and len(weights) > 2 and 2 * weights.count(_SURE) < len(content)

    def _weigh(self, word: str, low: str) -> str:
        """Tell what one word says of its text."""
        if low in ENGLISH:
            return _FUNCTION
        bits = word_languages()[low]
        if len(low) < 2 or word.isupper() or not bits & ENGLISH_WORD:
            return _OWN if self._is_own(low) and not word.isupper() else _OTHER
        rate = self._rate(low)
        if rate in (_SURE, _USUAL, _OWN):
            return rate
        if low in LOANWORDS:
            return _NEUTRAL
        return _ONLY if bits == ENGLISH_WORD else _SHARED

    def _rate(self, low: str) -> str:
        """Tell a word that the other targets translate from one that they keep."""
        met, kept = self._met[low], self._kept[low]
        if self._is_own(low):
            return _OWN
        if met - kept >= _WEIGHTS.translated and kept <= _WEIGHTS.kept_rarely * met:
            return _SURE
        return _USUAL if word_languages()[low] == ENGLISH_WORD and english_concepts(low) else _NEUTRAL

    def _is_own(self, word: str) -> bool:
        """Tell a name or a word that the project keeps in Spanish."""
        met, kept = self._met[word], self._kept[word]
        if (
            kept
            > (_WEIGHTS.kept if met > _WEIGHTS.translated and not english_concepts(word) else 2 * _WEIGHTS.kept) * met
        ):
            return True
        return met - kept <= _WEIGHTS.translated and 2 * self._capitals[word] > met

    def _is_forgotten(self, facts: Facts, low: str) -> bool:
        """Tell a single word that was forgotten: other targets translate it, or it is a verb form of English only."""
        word = facts.words[0]
        if low in ENGLISH:
            return bool(facts.marks) and word == low
        if word == low and not facts.marks:
            return False
        met, kept = self._met[low], self._kept[low]
        if low in LOANWORDS or word_languages()[low] != ENGLISH_WORD:
            return False  # Spanish has it too
        if word.isupper() or self._is_own(low):
            return False
        if english_concepts(low) and len(low) > 2:
            return True
        return met - kept >= _WEIGHTS.translated or (low.endswith("ing") and len(low) > 6)


def _is_abbreviated(facts: Facts) -> bool:
    """Tell the name of an institution or a licence, which is followed by its own initials."""
    last = facts.words[-1]
    initials = "".join(word[0] for word in facts.words[:-1])
    return len(last) > 1 and last[-1].isupper() and "".join(c for c in last if c.isupper()) in initials


def _is_sentence(facts: Facts) -> bool:
    """Tell a sentence, which no name is: four words or more, English throughout and mostly in lower case."""
    words = [word for word in facts.words if len(word) > 1]
    languages = word_languages()
    if not _POINTING.isdisjoint(facts.words) and any(
        languages[word] == ENGLISH_WORD and word not in ENGLISH for word in words if word.islower()
    ):
        return True
    if len(words) < 4 or facts.language.lang != "en":
        return False
    lower = [word for word in words if word.islower() and word not in _TITLE_GLUE]
    known = sum(bool(languages[word] & ENGLISH_WORD) for word in lower)
    only = sum(languages[word] == ENGLISH_WORD for word in lower)
    return 2 * len(lower) >= len(words) and only >= 2 and 3 * known >= 2 * len(lower)


_POINTING = words("en", "copies.pointing")
"""Small words that names of things and works have with a capital, or not at all."""
_TITLE_GLUE = words("en", "copies.in_titles")


def _capitalised(facts: Facts) -> list[str]:
    """Give, in lower case, the words that stand with a capital inside a sentence that is not in title case."""
    words = facts.words[1:]
    if 2 * sum(word[0].isupper() for word in words) >= len(words):
        return []
    return [word.lower() for word in words if word[0].isupper() and not word.isupper()]
