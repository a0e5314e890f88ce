"""Words run together, and words cut in two."""

from __future__ import annotations

from functools import lru_cache

from transcheck.lexicon import lexicon
from transcheck.lexicon.common import common
from transcheck.model import Side
from transcheck.spelling.slips.letter import is_like_other_side
from transcheck.spelling.unknown import JOINED, Doubt, Survey
from transcheck.spelling.verdict import BEFORE_NOUNS, Slip, Verdict, cased, near, root, roots_of

_GLUE = frozenset(
    """
    a al ante aunque cada como con cuando de del desde el en entre es esta este ha han hay la las lo los más muy no o
    para pero por que se sea según si sin sobre son su sus también te todo todos tu un una y ya
    """.split()
)


# Behind one of these, no preposition, article or conjunction can begin.
_LINKS = BEFORE_NOUNS | frozenset(
    "a ante con de desde en entre para por según sin sobre cuando que si como no y".split()
)
# These letters begin new verbs, too: "enrutar", "deseleccionar".
_VERB_FRONTS = frozenset(("en", "de", "a", "con", "sobre", "entre"))
_VERB_ENDS = ("r", "do", "da", "dos", "das", "to", "ta", "tos", "tas", "a", "an", "ndo", "ción", "ciones")


def joined_slip(doubt: Doubt, survey: Survey) -> Verdict | None:  # noqa: PLR0911 - each doubt may end it
    """Find two words run together: a short common one and a listed one, or two that the document often has."""
    word = doubt.folded
    other = doubt.pair.source
    if other is not None and len(other.facts.words) == 1 and other.text.islower():
        return None  # "attributetype", a name in code
    if doubt.word.isupper() and len(doubt.word) > 1 and not doubt.segment.text.isupper():
        return None  # "NOMBREFICHERO" for FILENAME, which stands for a value
    if doubt.word.isupper() and len(doubt.segment.facts.words) == 1:
        return None
    if len(word) < 4 or doubt.shared or word in lexicon("en") or not (doubt.lowered or doubt.word[1:].islower()):
        return None
    if word in JOINED:
        return Verdict(Slip.JOINED, cased(JOINED[word], doubt.word), 0.9, only=True, agrees=False)
    found = _parts(word)
    if found is None:
        found = _long_parts(doubt, survey)
    if found is None or _clashes(doubt.beside(-1), found.split()[0]):
        return None
    if is_like_other_side(doubt, found.partition(" ")[0]):
        return None
    roots = roots_of(doubt)
    if any(root(form) in roots or survey.frequency(Side.TARGET, form) for form in near(word, "es")):
        return None  # one letter away from a word that is spoken of: "elminar" is "eliminar", not "el minar"
    return Verdict(Slip.JOINED, cased(found, doubt.word), 0.8, only=True, agrees=False)


def _clashes(before: str, head: str) -> bool:
    """Tell whether no Spanish phrase can go on with `head` behind `before`: "el en", "de para"; "de los" can."""
    if before in BEFORE_NOUNS:
        return head in _LINKS
    return before in _LINKS and head in _LINKS and head not in BEFORE_NOUNS


def _long_parts(doubt: Doubt, survey: Survey) -> str | None:
    """Split a word into two that stand in the document again and again, where one split alone does."""
    word = doubt.folded
    if len(word) < 2 * _LONG or survey.pairs_with(doubt) > 1:
        return None
    cuts = [cut for cut in range(_LONG, len(word) - _LONG + 1) if _are_frequent(word[:cut], word[cut:], survey)]
    if cuts and word[-1] == "s" and word[: cuts[0]] + "r" in lexicon("es"):
        return None  # a verb and a plural make a noun: "guardaclaves", "cortafuegos"
    return f"{word[: cuts[0]]} {word[cuts[0] :]}" if len(cuts) == 1 and not near(word, "es") else None


_LONG = 4
_FREQUENT = 3


def _are_frequent(head: str, tail: str, survey: Survey) -> bool:
    words = lexicon("es")
    return all(word in words and survey.frequency(Side.TARGET, word) >= _FREQUENT for word in (head, tail))


def _everyday_parts(word: str) -> str | None:
    """Split a word into two everyday ones, where one split alone does: "sidoposible"."""
    everyday = common("es")
    cuts = [cut for cut in range(3, len(word) - 2) if word[:cut] in everyday and word[cut:] in everyday]
    if (
        len(cuts) != 1
        or len(word) < 2 * _LONG
        or word[: cuts[0]] in _COMPOUNDING
        or (word[-1] == "s" and word[: cuts[0]] + "r" in lexicon("es"))
    ):
        return None  # a verb and a plural make a noun: "guardaclaves"
    return f"{word[: cuts[0]]} {word[cuts[0] :]}"


_COMPOUNDING = frozenset(("tipo", "foto", "vídeo", "base"))
"""Nouns that make compounds, too: "tipocolor"."""


@lru_cache(maxsize=16_384)
def _parts(word: str) -> str | None:
    found = _cut(word) or _everyday_parts(word)
    return None if found is None or any(cost <= 0.5 for cost in near(word, "es").values()) else found


def _cut(word: str) -> str | None:
    spanish = lexicon("es")
    for cut in range(len(word) - 1, 0, -1):
        head, tail = word[:cut], word[cut:]
        if head in _GLUE and tail in _GLUE and len(word) > 3:
            return f"{head} {tail}"
        if head in _VERB_FRONTS and tail.endswith(_VERB_ENDS):
            continue
        if head in _GLUE and len(tail) > 3 and len(word) > 5 and (len(head) > 1 or head == "y") and tail in spanish:
            return f"{head} {tail}"
        if tail in _GLUE and len(tail) > 2 and cut > 3 and head in spanish:
            return f"{head} {tail}"
    return None


def split_slip(doubt: Doubt) -> Verdict | None:
    """Find the other part of a word that a space cuts in two: "usu ario". One part at least is no word."""
    folded, spans, masked = doubt.segment.facts.folded, doubt.segment.facts.spans, doubt.segment.facts.masked
    place = doubt.place
    for first in (place - 1, place):
        if first < 0 or first + 1 >= len(folded) or masked[spans[first][1] : spans[first + 1][0]] != " ":
            continue
        head, tail = folded[first], folded[first + 1]
        if len(head) > 1 and len(tail) > 1 and len(head + tail) > 5 and _is_one(head, tail):
            return Verdict(Slip.SPLIT, cased(head + tail, doubt.segment.facts.words[first]), 0.85, True, agrees=False)
    return None


def _is_one(head: str, tail: str) -> bool:
    spanish, english = lexicon("es"), lexicon("en")
    if head + tail in common("es") and any(part not in spanish and part not in english for part in (head, tail)):
        return True
    return spanish.lists(head + tail) and head not in english and tail not in english
