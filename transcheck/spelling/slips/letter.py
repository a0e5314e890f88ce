"""Words with a letter wrong, missing, doubled or swapped."""

from __future__ import annotations

from functools import lru_cache

from transcheck.lexicon import lexicon
from transcheck.lexicon.candidates import far
from transcheck.lexicon.common import common
from transcheck.lexicon.trigrams import letters, padded
from transcheck.lexicon.weights import WEIGHTS
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.likeness import is_cognate, is_made_from, root
from transcheck.spelling.unknown import Doubt
from transcheck.spelling.verdict import BEFORE_NOUNS, Slip, Verdict, cased
from transcheck.text.accents import bare
from transcheck.text.language import ENGLISH, SPANISH

_EDITS, _LETTER = WEIGHTS.edits, WEIGHTS.letter
_OWN = WEIGHTS.document.own
_INNER = frozenset("-‐‑'’")
_SHORTEST, _SHORTEST_ENGLISH = 4, 5
_BRIEF = 6
_BEGUN = 5
_TWO_SLIPS, _TWO_SLIPS_COGNATE = 6, 8
"""The least letters of a word that two slips may have changed, and of one that a cognate alone speaks for."""
_OFTEN = 10


def judge(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Find the known word that was most likely meant, where the evidence says that one was."""
    word, lang = doubt.folded, evidence.lang
    if len(word) < _SHORTEST or doubt.shared or not _INNER.isdisjoint(word) or _is_abbreviated(word, lang):
        return None
    costs = _candidates(word, evidence)
    if not costs:
        return None
    scores = {form: _score(word, evidence, form, cost) for form, cost in costs.items()}
    best = min(scores, key=lambda form: (scores[form], form))
    if lang == "en" and _is_no_slip(word, best, doubt):
        return None
    if scores[best] > _limit(word, evidence.lang, best, only=len(costs) == 1):
        return None
    if _is_right(doubt, evidence, best, costs[best]):
        return None
    # A plural that no list has is not mended by its singular, nor a word by one that is two slips away.
    only = len(costs) == 1 and costs[best] < _EDITS.two_cognates and word != best + "s"
    sure = min(WEIGHTS.sure.letter, 1.0 - WEIGHTS.sure.letter_slope * max(0.0, scores[best]))
    return Verdict(Slip.LETTER, cased(best, doubt.word), round(sure, 2), only, root(best) in evidence.roots)


@lru_cache(maxsize=8_192)
def _is_abbreviated(word: str, lang: str) -> bool:
    """Tell the beginning of a word that was cut where no word ends: "descr"."""
    return len(word) <= _BRIEF and padded(word)[-4:-1] not in letters(lang).threes and lexicon(lang).begins(word)


def _candidates(word: str, evidence: Evidence) -> dict[str, float]:
    """Give what may be meant: words one slip away, else words of the document two away, else cognates two away."""
    if evidence.near or len(word) < _TWO_SLIPS or evidence.lang == "en" or evidence.is_english:
        return evidence.near
    if evidence.pairs >= _OWN:
        return {}
    if evidence.met_two_slips_away or len(word) < _TWO_SLIPS_COGNATE or evidence.pairs > 1:
        return evidence.met_two_slips_away
    return {form: _EDITS.two_cognates for form in _far(word) if root(form) in evidence.roots}


@lru_cache(maxsize=8_192)
def _far(word: str) -> tuple[str, ...]:
    return tuple(far(word, "es"))


def _score(word: str, evidence: Evidence, form: str, cost: float) -> float:
    """Give the cost of a slip, less where the document or the other side speaks for what it would mean."""
    score, lang = cost, evidence.lang
    if form[0] != bare(word)[0] and cost >= _EDITS.seen:
        score += _LETTER.first_added if form[1:] == word else _LETTER.first_letter
    count = evidence.count(form)
    score -= _LETTER.often if count >= _OFTEN else _LETTER.met if count else 0.0
    score -= _LETTER.everyday if form in common(lang) else 0.0
    theirs = lexicon("es" if lang == "en" else "en")
    agrees = root(form) in evidence.roots or (word in theirs and is_cognate(word, form))
    score -= _LETTER.agreed if agrees else 0.0
    if form[-1] == "d" and form[:-1] + "r" in lexicon("es"):
        score += _LETTER.command
    return score + (_LETTER.final_accent if form[-1] in "áéí" else 0.0)


def _limit(word: str, lang: str, best: str, *, only: bool) -> float:
    """Give the highest score that still counts as evidence."""
    if lang == "en":
        if only and len(word) > _BRIEF and best in common("en"):
            return _EDITS.two_cognates
        return _LETTER.limit_english if len(word) >= _SHORTEST_ENGLISH else 0.0
    if only and len(word) > _BRIEF:
        return _LETTER.limit_only
    return next((limit for length, limit in _LETTER.limits if len(word) < length), _LETTER.limit_long)


def _is_no_slip(word: str, best: str, doubt: Doubt) -> bool:
    """Tell an English word that is no misspelling of its neighbour: jargon, a stem, a part of a word, an accent more.

    A slip spares the first letter, and a letter taken for another is inside the word: "parens" is no "parent".
    """
    swapped = word[:2] == best[1::-1]
    if bare(word) == bare(best) or (word[0] != best[0] and not swapped):
        return True
    if len(word) < _BRIEF and len(best) <= len(word):
        return True
    if len(word) == len(best) and word[:-1] == best[:-1]:
        return True
    if len(word) <= _BRIEF and best not in common("en") and lexicon("en").begins(word):
        return True  # "compat"
    return doubt.span.start > 0 and doubt.segment.text[doubt.span.start - 1] in ")]}"


def _is_right(doubt: Doubt, evidence: Evidence, best: str, cost: float) -> bool:
    """Tell a word that is right after all: the project's own, a foreign one, one made from the other side's, a name.

    A word that sounds like an everyday one is none of the project's: "contrasena", however often.
    """
    word = doubt.folded
    sounds = evidence.lang == "es" and cost <= _EDITS.sound and best in common("es") and len(best) > _BRIEF
    if sounds and evidence.lowered and not evidence.is_english:
        return False
    if _is_own(word, evidence, best) or _is_of_other_language(word, evidence, best, cost):
        return True
    heavy = cost > _EDITS.light
    if heavy and not evidence.lowered:
        return True
    if len(word) > _BEGUN and any(theirs.startswith(word) for theirs in evidence.others):
        return True  # "endian" of "endianness"
    return (heavy or not evidence.lowered) and is_made_from(word, evidence.others, best)


def _is_own(word: str, evidence: Evidence, meant: str) -> bool:
    """Tell a word that comes back through the document, and is not outnumbered by what was meant.

    A z before e or i is a slip however often it comes back: no Spanish verb is spelt "actualize".
    """
    if _is_soft_z(word, meant) or evidence.pairs < _OWN:
        return False
    return evidence.count(meant) < _LETTER.outnumbered * evidence.pairs


def _is_soft_z(word: str, meant: str) -> bool:
    return word != meant and meant == word.replace("ze", "ce").replace("zi", "ci")


def _is_of_other_language(word: str, evidence: Evidence, meant: str, cost: float) -> bool:
    """Tell a word of the other language, by itself or among its like: a term or title that is cited."""
    lang = evidence.lang
    if lang == "es" and _is_soft_z(word, meant):
        return False  # "actualize" is English, too, but the English side does not have it
    own, other = lexicon(lang), lexicon("en" if lang == "es" else "es")
    links = BEFORE_NOUNS if lang == "es" else ENGLISH
    among_own = evidence.before in links or evidence.after in links
    if among_own and is_cognate(word, meant):
        return False
    light = cost <= _EDITS.light
    if other.lists(word) and not (light and among_own):
        return True
    if light and word not in other:
        return False
    small = SPANISH if lang == "es" else ENGLISH
    beside = evidence.neighbours
    return any(word in other and word not in own for word in beside) and small.isdisjoint(beside)
