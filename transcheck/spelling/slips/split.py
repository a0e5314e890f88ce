"""Words that a space cuts in two."""

from __future__ import annotations

from transcheck.lexicon import lexicon
from transcheck.lexicon.common import common
from transcheck.lexicon.weights import WEIGHTS
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.unknown import Doubt
from transcheck.spelling.verdict import Slip, Verdict, cased

_WHOLE = 5
"""A word that is cut in two has more letters than this."""


def judge(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Find the other part of a word that a space cuts in two: "usu ario". One part at least is no word."""
    facts, place = doubt.segment.facts, doubt.place
    folded, spans, masked = facts.folded, facts.spans, facts.masked
    for first in (place - 1, place):
        if first < 0 or first + 1 >= len(folded) or masked[spans[first][1] : spans[first + 1][0]] != " ":
            continue
        head, tail = folded[first], folded[first + 1]
        if len(head) > 1 and len(tail) > 1 and len(head + tail) > _WHOLE and _is_one(head, tail):
            return Verdict(Slip.SPLIT, cased(head + tail, facts.words[first]), WEIGHTS.sure.split, only=True)
    return None


def _is_one(head: str, tail: str) -> bool:
    spanish, english = lexicon("es"), lexicon("en")
    if head + tail in common("es") and any(part not in spanish and part not in english for part in (head, tail)):
        return True
    return spanish.lists(head + tail) and head not in english and tail not in english
