"""Words run together."""

from __future__ import annotations

from functools import lru_cache

from transcheck.data import sequence, words
from transcheck.lexicon import lexicon
from transcheck.lexicon.candidates import near
from transcheck.lexicon.common import common
from transcheck.lexicon.weights import WEIGHTS
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.likeness import is_made_from, root
from transcheck.spelling.unknown import JOINED, Doubt
from transcheck.spelling.verdict import BEFORE_NOUNS, Slip, Verdict, cased

_GLUE = words("es", "glue.words")


# Behind one of these, no preposition, article or conjunction can begin.
_LINKS = words("es", "glue.links")
# These letters begin new verbs, too: "enrutar", "deseleccionar".
_VERB_FRONTS = words("es", "glue.verb_fronts")
_VERB_ENDS = sequence("es", "glue.verb_ends")


def judge(doubt: Doubt, evidence: Evidence) -> Verdict | None:  # noqa: PLR0911 - each doubt may end it
    """Find two words run together: a short common one and a listed one, or two that the document often has."""
    word = doubt.folded
    other = evidence.other
    if other is not None and len(evidence.others) == 1 and other.text.islower():
        return None  # "attributetype", a name in code
    if doubt.word.isupper() and len(doubt.word) > 1 and not doubt.segment.text.isupper():
        return None  # "NOMBREFICHERO" for FILENAME, which stands for a value
    if doubt.word.isupper() and len(doubt.segment.facts.words) == 1:
        return None
    if len(word) < 4 or doubt.shared or evidence.is_english or not (evidence.lowered or doubt.word[1:].islower()):
        return None
    if word in JOINED:
        return Verdict(Slip.JOINED, cased(JOINED[word], doubt.word), WEIGHTS.sure.phrase, only=True)
    found = _parts(word) or _long_parts(word, evidence)
    if found is None or _clashes(evidence.before, found.split()[0]):
        return None
    if is_made_from(word, evidence.others, found.partition(" ")[0]):
        return None
    if any(root(form) in evidence.roots or evidence.count(form) for form in evidence.near):
        return None  # one letter away from a word that is spoken of: "elminar" is "eliminar", not "el minar"
    return Verdict(Slip.JOINED, cased(found, doubt.word), WEIGHTS.sure.parts, only=True)


def _clashes(before: str, head: str) -> bool:
    """Tell whether no Spanish phrase can go on with `head` behind `before`: "el en", "de para"; "de los" can."""
    if before in BEFORE_NOUNS:
        return head in _LINKS
    return before in _LINKS and head in _LINKS and head not in BEFORE_NOUNS


def _long_parts(word: str, evidence: Evidence) -> str | None:
    """Split a word into two that stand in the document again and again, where one split alone does."""
    if len(word) < 2 * _LONG or evidence.pairs > 1:
        return None
    cuts = [cut for cut in range(_LONG, len(word) - _LONG + 1) if _are_frequent(word[:cut], word[cut:], evidence)]
    if cuts and word[-1] == "s" and word[: cuts[0]] + "r" in lexicon("es"):
        return None  # a verb and a plural make a noun: "guardaclaves", "cortafuegos"
    return f"{word[: cuts[0]]} {word[cuts[0] :]}" if len(cuts) == 1 and not evidence.near else None


_LONG = 4
_FREQUENT = 3


def _are_frequent(head: str, tail: str, evidence: Evidence) -> bool:
    words = lexicon("es")
    return all(word in words and evidence.count(word) >= _FREQUENT for word in (head, tail))


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


_COMPOUNDING = words("es", "glue.compounding")
"""Nouns that make compounds, too: "tipocolor"."""


@lru_cache(maxsize=16_384)
def _parts(word: str) -> str | None:
    found = _cut(word) or _everyday_parts(word)
    return None if found is None or any(cost <= WEIGHTS.edits.light for cost in near(word, "es").values()) else found


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
