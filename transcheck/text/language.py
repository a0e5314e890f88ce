"""The language of a text, guessed from its function words and from the letters at the ends of its words.

Function words decide nearly every text of four words or more, at the cost of a dictionary look-up a word. Where they
leave doubt, the guess says so by its confidence, and a rule may ask `detect`, which loads langdetect: that takes
about 2 ms a text, and is right on 70 % of short strings only.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from transcheck.data import sequence, words


class Guess(NamedTuple):
    """What the words of a text say about its language.

    Attributes:
        lang: "en", "es", "fr", "pt", "ca", "it", "de", or "" when there is no evidence.
        confidence: 0 to 1: the winner's share of the evidence, less when there is little of it.
        english, spanish: how many words speak for English, and for Spanish, alone.
    """

    lang: str
    confidence: float
    english: int = 0
    spanish: int = 0


# Only words that are common in one of these languages and are not words of the other: "no", "a", "me", "he", "son",
# "sin", "as", "has", "once", "come", "van", "pie", "red" and their like are in both English and Spanish.
ENGLISH = words("en", "language.common")
SPANISH = words("es", "language.common")
_OTHERS = {
    "fr": words("pairs", "languages.french"),
    "pt": words("pairs", "languages.portuguese"),
    "ca": words("pairs", "languages.catalan"),
    "it": words("pairs", "languages.italian"),
    "de": words("pairs", "languages.german"),
}

_EN, _ES = 1, 2
_BITS = {"en": _EN, "es": _ES, "fr": 4, "pt": 8, "ca": 16, "it": 32, "de": 64}


def _table() -> dict[str, int]:
    table: dict[str, int] = {}
    for lang, common in (("en", ENGLISH), ("es", SPANISH), *_OTHERS.items()):
        for word in common:
            table[word] = table.get(word, 0) | _BITS[lang]
    for word in words("pairs", "languages.both"):
        table[word] = table.get(word, 0) | _EN | _ES
    return table


_TABLE = _table()
FOREIGN = frozenset(word for word, bits in _TABLE.items() if not bits & (_EN | _ES))
"""Function words of the other languages that neither English nor Spanish has."""

# Endings that speak for one of the two where a word is no function word. Half as strong as a function word.
_ES_ENDS = sequence("es", "language.endings")  # fmt: skip
_EN_ENDS = sequence("en", "language.endings")  # fmt: skip

NOTHING = Guess("", 0.0)


def guess(folded: list[str]) -> Guess:
    """Guess the language of a text from its lower-case words, marks left out."""
    tally: dict[int, int] = {}
    english = spanish = 0.0
    known = _TABLE.get
    for word in folded:
        bits = known(word)
        if bits is not None:
            tally[bits] = tally.get(bits, 0) + 1
        elif len(word) > 3:
            if word.endswith(_ES_ENDS) or "ñ" in word:
                spanish += 0.5
            elif word.endswith(_EN_ENDS):
                english += 0.5
    english += sum(n for bits, n in tally.items() if bits & _EN)
    spanish += sum(n for bits, n in tally.items() if bits & _ES)
    lang, best, second = ("en", english, spanish) if english > spanish else ("es", spanish, english)
    third, score = _third(tally)
    if score > best:
        lang, best, second = third, float(score), best
    if not best:
        return NOTHING
    confidence = (best - second) / (best + second + 0.5)
    return Guess(lang, confidence, tally.get(_EN, 0), tally.get(_ES, 0))


def _third(tally: dict[int, int]) -> tuple[str, int]:
    """Give the best third language and how many words are its own, not counting those English or Spanish shares."""
    best, score = "", 0
    for lang, bit in _BITS.items():
        if bit <= _ES:
            continue
        found = sum(n for bits, n in tally.items() if bits & bit)
        own = sum(n for bits, n in tally.items() if bits & bit and not bits & (_EN | _ES))
        if own >= 2 and found > score:
            best, score = lang, found
    return best, score


_PROFILES = ("en", "es", "fr", "pt", "ca", "it", "de")


@lru_cache(maxsize=4096)
def detect(text: str) -> tuple[str, float]:
    """Ask langdetect for the language of a text: (code, probability), or ("", 0.0) when it cannot tell.

    The generator is seeded, so that two runs agree, and only seven profiles are loaded, which makes it four times
    as fast as all 55. Costs about 1 ms a text and 17 ms for the first one.
    """
    factory, error = _factory()
    detector = factory.create()
    detector.append(text)
    try:
        ranked = detector.get_probabilities()
    except error:
        return "", 0.0
    return (ranked[0].lang, float(ranked[0].prob)) if ranked else ("", 0.0)


@lru_cache(maxsize=1)
def _factory() -> tuple[Any, type[Exception]]:
    from pathlib import Path

    import langdetect
    from langdetect.detector_factory import DetectorFactory
    from langdetect.lang_detect_exception import LangDetectException

    profiles = Path(langdetect.__file__).parent / "profiles"
    factory = DetectorFactory()
    factory.seed = 0  # of this factory alone: the class, and with it the seed of other callers, is left as it is
    factory.load_json_profile([(profiles / lang).read_text(encoding="utf-8") for lang in _PROFILES])
    return factory, LangDetectException
