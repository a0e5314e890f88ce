"""A single r behind a prefix that ends in a vowel: "autorespuesta" (Ortografía 2010, I.6.2.2.8)."""

from __future__ import annotations

from transcheck.lexicon import lexicon
from transcheck.lexicon.forms import PREFIXES
from transcheck.lexicon.weights import WEIGHTS
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.unknown import Doubt
from transcheck.spelling.verdict import Slip, Verdict, cased

_REST = 3


def judge(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Find a known word behind a prefix whose r is to be doubled."""
    word = doubt.folded
    for prefix in PREFIXES:
        rest = word[len(prefix) :] if word.startswith(prefix) and prefix[-1] in "aeiou" else ""
        if len(rest) > _REST and rest[0] == "r" and rest[1] != "r" and lexicon("es").known(rest):
            return Verdict(Slip.LETTER, cased(f"{prefix}r{rest}", doubt.word), WEIGHTS.sure.prefix, only=True)
    return None
