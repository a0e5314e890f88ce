"""Names of the other side that are spelt wrongly."""

from __future__ import annotations

from transcheck.lexicon import lexicon
from transcheck.lexicon.candidates import distance
from transcheck.lexicon.weights import WEIGHTS
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.unknown import Doubt
from transcheck.spelling.verdict import Slip, Verdict, cased
from transcheck.text.accents import bare

_HYPHENS = frozenset("-‐‑")
_SHORTEST, _BEGUN = 4, 5


def judge(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Find the name of the other side that a word spells wrongly: the document's translations write it, elsewhere."""
    if evidence.other is None or not _may_be_name(doubt, evidence):
        return None
    word, ours = doubt.folded, doubt.segment.facts.folded
    shouted = doubt.word.isupper()
    for name, theirs in zip(evidence.other.facts.words, evidence.others, strict=True):
        if (not name[0].isupper() and theirs in lexicon("en")) or not _is_misspelt(doubt, theirs):
            continue
        if shouted and len(ours) == 1 and sorted(word) != sorted(theirs):
            continue  # "SEGS" for "SECS" is short for a Spanish word
        if ours.count(theirs) < evidence.others.count(theirs) and _is_kept(doubt, evidence, name):
            meant = cased(theirs, doubt.word) if doubt.word.islower() else name
            return Verdict(Slip.NAME, meant, WEIGHTS.sure.name, only=True, agrees=True)
    return None


def _may_be_name(doubt: Doubt, evidence: Evidence) -> bool:
    word = doubt.folded
    if len(word) < _SHORTEST or len(set(word)) == 1 or not _HYPHENS.isdisjoint(word):
        return False  # "XXXXX", a pattern
    if evidence.pairs >= WEIGHTS.document.own:
        return False
    # "Abrev" is short for a Spanish word.
    return len(word) > _BEGUN or doubt.word.isupper() or not lexicon("es").begins(word)


def _is_misspelt(doubt: Doubt, theirs: str) -> bool:
    """Tell a word that is one letter away from a name, and no Spanish form of it."""
    word = doubt.folded
    if abs(len(theirs) - len(word)) > 1 or theirs[0] != word[0] or len(theirs) < _SHORTEST or word == theirs + "s":
        return False
    plain = bare(word)
    if distance(plain, bare(theirs)) != 1 or plain == theirs.replace("'", ""):
        return False
    if doubt.word.islower() and (word[:-1] in (theirs, theirs[:-1]) or plain[:-1] == theirs):
        return False  # a Spanish ending: "demosaico" of "demosaic"
    # A Spanish form: "Mitzvá" of "Mitzvah", "Australasia" of "Australasian".
    return not (plain in (theirs[:-1], theirs) and (theirs[-1] in "hn" or plain == theirs))


def _is_kept(doubt: Doubt, evidence: Evidence, name: str) -> bool:
    """Tell a name that Spanish keeps: other translations write it, it is an acronym, or its neighbour is kept."""
    if evidence.count(name.lower()) or (name.isupper() and doubt.word.isupper()):
        return True
    words = doubt.segment.facts.words
    beside = {word for word in words[max(0, doubt.place - 1) : doubt.place + 2] if word[0].isupper()}
    other = evidence.other
    return other is not None and name[0].isupper() and not beside.isdisjoint(other.facts.words)
