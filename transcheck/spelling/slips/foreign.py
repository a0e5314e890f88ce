"""Words of Portuguese, French or Catalan among words of the text's own language, and links with m for n."""

from __future__ import annotations

from transcheck.data import sequence
from transcheck.lexicon import foreign, lexicon
from transcheck.lexicon.weights import WEIGHTS
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.unknown import LINKS, Doubt
from transcheck.spelling.verdict import Slip, Verdict
from transcheck.text.accents import bare
from transcheck.text.language import SPANISH

_PARTICIPLES = sequence("es", "verb_forms.participles")


def link(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Judge "em" and "um", and "an" before a participle, between words of a Spanish text."""
    meant = LINKS.get(doubt.folded)
    beside = (evidence.before, evidence.after)
    if meant is None or not doubt.word.islower() or not all(beside):
        return None
    fits = evidence.after.endswith(_PARTICIPLES) if meant == "han" else any(word in SPANISH for word in beside)
    return Verdict(Slip.LETTER, meant, WEIGHTS.sure.foreign, only=True) if fits else None


def judge(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Find a foreign word between words that its text's language has."""
    word, lang = doubt.folded, evidence.lang
    if doubt.shared or not doubt.word.islower() or not evidence.is_foreign:
        return None
    if lang == "en" and word.isascii() and word not in foreign.WORDS:
        return None  # "lh" and "nh" meet where English words do: "mailhost"
    own, beside = lexicon(lang), evidence.neighbours
    if lexicon("en").known(bare(word.replace("ç", "c"))) or not beside or not all(own.known(w) for w in beside):
        return None
    meant = foreign.meaning(word) if lang == "es" else ""
    return Verdict(Slip.FOREIGN, meant, WEIGHTS.sure.foreign)
