"""Unknown words that are right as they stand: names, code, words of another language's text."""

from __future__ import annotations

from transcheck.data import words
from transcheck.lexicon import lexicon
from transcheck.lexicon.weights import WEIGHTS
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.unknown import Doubt, is_formed
from transcheck.spelling.verdict import BEFORE_NOUNS, PREPOSITIONS, RIGHT, Verdict
from transcheck.text.accents import bare

_ARTICLES = BEFORE_NOUNS - {"de"}
_SPANISH_ARTICLES = words("es", "articles.citing")
_LABEL, _FEW, _LONG = 4, 4, 6
_SOUNDS = str.maketrans("kqzjyuwvhx", "ccsgiibbgs")


def shared(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Spare what the other text has, too, as it has names and code, unless an article makes a Spanish noun of it."""
    if not doubt.shared or (evidence.before in _ARTICLES and evidence.lowered and not is_formed(doubt.folded, "es")):
        return None
    return RIGHT


def code(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Spare what is glued to a character of code, and texts that are not Spanish."""
    if doubt.glued:
        return RIGHT
    facts = doubt.segment.facts
    # Nobody can tell the language of two or three words.
    return None if len(facts.words) < _FEW or facts.language.lang in ("es", "") else RIGHT


def name_kept(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Spare a name that the English has so elsewhere: "Universitat de València"."""
    if doubt.word.islower() or doubt.shared:
        return None
    return RIGHT if evidence.count_in_others(doubt.folded) else None


def name_translated(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Spare the Spanish form of a rare name, such as a language's, in a label: "calmuco" for "Kalmyk"."""
    if evidence.other is None or len(evidence.others) > _LABEL or doubt.word.islower():
        return None
    english, own = lexicon("en"), _sounds(doubt.folded)
    for word in evidence.other.facts.words:
        if word.istitle() and not english.lists(word.lower()):
            theirs = _sounds(word.lower())
            if len(own & theirs) > WEIGHTS.document.alike * len(own | theirs):
                return RIGHT
    return None


def _sounds(word: str) -> set[str]:
    return set(bare(word).translate(_SOUNDS))


def name_or_foreign(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Spare capitals that may make a name, and words of a third language.

    A capitalised word that an article makes a noun ("los Anfiteatros") is no one's name.
    """
    if evidence.is_foreign:
        return RIGHT
    return None if evidence.lowered or _is_noun_capitalised(doubt, evidence) else RIGHT


def _is_noun_capitalised(doubt: Doubt, evidence: Evidence) -> bool:
    before, word = evidence.before, doubt.word
    return len(word) > _LONG and word[1:].islower() and (before in BEFORE_NOUNS or before in PREPOSITIONS)


def no_english_prose(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Of English words, spare all that are not in small letters, that the Spanish has, too, and code."""
    if doubt.shared or not doubt.word.islower() or doubt.glued:
        return RIGHT
    facts = doubt.segment.facts
    if facts.language.lang not in ("en", "") or evidence.before in _SPANISH_ARTICLES:
        return RIGHT  # "el profesor", cited in English
    alone = len(facts.words) == 1 and doubt.segment.text.strip() == doubt.word
    return RIGHT if alone else None  # "rettype" alone is code
