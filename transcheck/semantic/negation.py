"""Negations in English and Spanish, and the words that may carry one without saying so."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from transcheck.data import sequence, words

ENGLISH = words("en", "negation.denying")
"""Words that deny."""
SPANISH = words("es", "negation.denying")
"""Words that deny."""
_ENGLISH_HIDDEN = words("en", "negation.hidden")
_SPANISH_HIDDEN = words("es", "negation.hidden")
_ENGLISH_STARTS = sequence("en", "negation.starts")
_SPANISH_STARTS = sequence("es", "negation.starts")
_AFFIRMING = sequence("en", "negation.not_starts")
# "or not", "si no"; "no cabe duda", "no obstante", "no bien".
_IDLE_BEHIND = frozenset({"or", "si"})
_IDLE_BEFORE = frozenset({"cabe", "obstante", "bien"})
_LONG = 5


def denials(words: Sequence[str], lang: str) -> list[int]:
    """Give the places of the words that deny something outright.

    Left out are the value "None" inside a text, "whether or not", and idioms that affirm, such as "no obstante".
    """
    negations = ENGLISH if lang == "en" else SPANISH
    return [i for i, word in enumerate(words) if word.lower() in negations and not _is_idle(words, i)]


def _is_idle(words: Sequence[str], place: int) -> bool:
    before = words[place - 1].lower() if place else ""
    after = words[place + 1].lower() if place + 1 < len(words) else ""
    return (bool(place) and words[place] == "None") or before in _IDLE_BEHIND or after in _IDLE_BEFORE


def may_deny(folded: Collection[str], lang: str) -> bool:
    """Tell whether a text may deny in any way: "not", "without", "sin", "case-insensitive", "desconocido"."""
    hidden = _ENGLISH_HIDDEN if lang == "en" else _SPANISH_HIDDEN
    plain = ENGLISH if lang == "en" else SPANISH
    if not hidden.isdisjoint(folded) or not plain.isdisjoint(folded):
        return True
    if lang == "es":
        return any(word.startswith(_SPANISH_STARTS) for word in folded)
    parts = [part for word in folded for part in word.split("-")]
    return any(
        part == "non"
        or (len(part) > _LONG and part.startswith(_ENGLISH_STARTS) and not part.startswith(_AFFIRMING))
        or part.endswith(("less", "free"))
        for part in parts
    )
