"""English words that both sides have and that Spanish writes otherwise: "la application", "el responsible"."""

from __future__ import annotations

from itertools import groupby

from transcheck.data import rows
from transcheck.lexicon.weights import WEIGHTS
from transcheck.lexicon.wordlist import SPANISH_LIST
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.likeness import is_cognate
from transcheck.spelling.slips.accent import accented
from transcheck.spelling.unknown import Doubt
from transcheck.spelling.verdict import RIGHT, Slip, Verdict

_ENDS = tuple((theirs, ours) for theirs, endings in rows("pairs", "cognates.endings") for ours in endings)
"""Endings of English words and of their Spanish cognates: "directory", "directorio"."""


def judge(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Find the Spanish cognate of an English word that both sides have; without one, the word is right."""
    word = doubt.folded
    if not doubt.shared or accented(word):
        return None
    if (
        not doubt.word.islower()
        or not evidence.is_english
        or evidence.pairs >= WEIGHTS.document.own
        or _is_cited(doubt)
    ):
        return RIGHT
    if word.endswith(("tion", "sion")):
        single = "".join(letter for letter, _ in groupby(word[:-4]))
        found = [form for form in (word[:-4] + "ción", single + "ción", word[:-4] + "sión") if form in SPANISH_LIST]
    else:
        ends = [word.removesuffix(theirs) + ours for theirs, ours in _ENDS if word.endswith(theirs)]
        near = [form for form in evidence.near if is_cognate(word, form)]
        found = [form for form in (*ends, *near) if form in SPANISH_LIST]
    return Verdict(Slip.LETTER, found[0], WEIGHTS.sure.cognate, agrees=True) if found else RIGHT


def _is_cited(doubt: Doubt) -> bool:
    """Tell "*reference*", and what no blank stands before."""
    text, span = doubt.segment.text, doubt.span
    return not text[span.start - 1 : span.start].isspace() or text[span.end : span.end + 1] in tuple("*'\"_`")
