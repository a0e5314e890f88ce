"""What an unknown word most likely is: each kind of slip is asked in turn, the cheap and the sure ones first."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import words
from transcheck.lexicon import foreign, lexicon
from transcheck.lexicon.forms import PREFIXES
from transcheck.model import Segment, Side
from transcheck.spanish.accent_pairs.verbs import FUTURE
from transcheck.spelling.accepted import Accepted
from transcheck.spelling.slips.accent import PAST, accent_slip, accented
from transcheck.spelling.slips.irregular import regularised
from transcheck.spelling.slips.joined import joined_slip, split_slip
from transcheck.spelling.slips.letter import leak_slip, letter_slip, name_slip
from transcheck.spelling.unknown import JOINED, LINKS, Doubt, Survey, is_formed
from transcheck.spelling.verdict import BEFORE_NOUNS, PREPOSITIONS, Slip, Verdict, cased
from transcheck.text.accents import bare
from transcheck.text.language import SPANISH


def verdicts(
    found: Survey, slip: Slip, side: Side, accepted: Accepted | None = None
) -> Iterator[tuple[Doubt, Verdict]]:
    """Give the doubts of a document that are judged a slip of one kind, on one side, less the accepted words."""
    if found.verdicts is None:
        judged = ((doubt, judge(doubt, found)) for doubt in found.doubts)
        found.verdicts = [(doubt, verdict) for doubt, verdict in judged if verdict is not None]
    lang = "en" if side is Side.SOURCE else "es"
    for doubt, verdict in found.verdicts:
        if verdict.slip is slip and doubt.side is side and not (accepted and accepted.holds(doubt.folded, lang)):
            yield doubt, verdict


def judge(doubt: Doubt, survey: Survey) -> Verdict | None:  # noqa: PLR0911 - each question may be the last
    """Say what the word at one place is, or None when the evidence does not say that anything is wrong."""
    word = doubt.folded
    if doubt.side is Side.SOURCE:
        return _judge_english(doubt, survey)
    # The cheap questions first: most doubts are names and code that both sides have.
    if doubt.shared and (doubt.beside(-1) not in _ARTICLES or not doubt.lowered or is_formed(word, "es")):
        return None
    if doubt.glued or not _is_spanish(doubt.segment):
        return None
    found_accents = bool(accented(word))
    if doubt.shared and not found_accents:
        return leak_slip(doubt, survey)
    if (found := _regularised(doubt)) is not None:
        return found
    if not doubt.word.islower() and not doubt.shared and survey.frequency(Side.SOURCE, word):
        return None  # a name that the English has so elsewhere: "Universitat de València"
    if found_accents and word not in JOINED:
        return None if _is_name_translated(doubt) else accent_slip(doubt)
    found = _link(doubt) or _foreign(doubt, "es") or split_slip(doubt) or name_slip(doubt, survey) or _single_r(doubt)
    if found is None and _is_name_translated(doubt):
        return None
    found = found or joined_slip(doubt, survey)
    if found is not None or not (doubt.lowered or _is_noun_capitalised(doubt)) or foreign.language(word):
        return found
    return letter_slip(doubt, survey)


def _judge_english(doubt: Doubt, survey: Survey) -> Verdict | None:
    """Say what an English word is: only small letters are judged, and of those no code."""
    if doubt.shared or not doubt.word.islower() or doubt.glued:
        return None
    if doubt.segment.facts.language.lang not in ("en", "") or doubt.beside(-1) in _SPANISH_ARTICLES:
        return None  # "el profesor", cited in English
    alone = len(doubt.segment.facts.words) == 1 and doubt.segment.text.strip() == doubt.word
    return None if alone else _foreign(doubt, "en") or letter_slip(doubt, survey)  # "rettype" alone is code


def _regularised(doubt: Doubt) -> Verdict | None:
    """Judge "andara": "anduviera" is meant, or "andará" where the English speaks of the future."""
    meant = regularised(doubt.folded)
    source = doubt.pair.source
    if not meant or doubt.shared or not doubt.lowered or not lexicon("es").lists(meant):
        return None
    if doubt.folded.endswith(PAST) and source is not None and not FUTURE.isdisjoint(source.facts.vocabulary):
        return None
    return Verdict(Slip.LETTER, cased(meant, doubt.word), 0.9, only=False, agrees=False)


def _is_name_translated(doubt: Doubt) -> bool:
    """Tell the Spanish form of a rare name, such as a language's, in a label: "calmuco" for "Kalmyk"."""
    source = doubt.pair.source
    if source is None or len(source.facts.words) > _LABEL or doubt.word.islower():
        return False
    english, own = lexicon("en"), bare(doubt.folded).translate(_SOUNDS)
    for word in source.facts.words:
        if word.istitle() and not english.lists(word.lower()):
            theirs = bare(word.lower()).translate(_SOUNDS)
            if len(set(own) & set(theirs)) > _LIKE * len(set(own) | set(theirs)):
                return True
    return False


def _single_r(doubt: Doubt) -> Verdict | None:
    """Judge "autorespuesta": behind a prefix that ends in a vowel, r is written rr (Ortografía 2010, I.6.2.2.8)."""
    word = doubt.folded
    for prefix in PREFIXES:
        rest = word[len(prefix) :] if word.startswith(prefix) and prefix[-1] in "aeiou" else ""
        if len(rest) > _REST and rest[0] == "r" and rest[1] != "r" and lexicon("es").known(rest):
            return Verdict(Slip.LETTER, cased(f"{prefix}r{rest}", doubt.word), 0.95, only=True, agrees=False)
    return None


_SPANISH_ARTICLES = words("es", "articles.citing")
_LABEL, _LIKE, _REST = 4, 0.5, 3
_SOUNDS = str.maketrans("kqzjyuwvhx", "ccsgiibbgs")
_ARTICLES = BEFORE_NOUNS - {"de"}


def _is_spanish(segment: Segment) -> bool:
    """Tell a text that is not in another language; nobody can tell with two or three words."""
    return segment.facts.language.lang in ("es", "") or len(segment.facts.words) < 4


def _link(doubt: Doubt) -> Verdict | None:
    """Judge "em" and "um", and "an" before a participle, between words of a Spanish text."""
    meant = LINKS.get(doubt.folded)
    beside = (doubt.beside(-1), doubt.beside(1))
    if meant is None or not doubt.word.islower() or not all(beside):
        return None
    fits = beside[1].endswith(_PARTICIPLES) if meant == "han" else any(word in SPANISH for word in beside)
    return Verdict(Slip.LETTER, meant, 0.8, only=True, agrees=False) if fits else None


_PARTICIPLES = ("ado", "ido", "echo", "uesto", "visto", "crito", "uelto", "ierto")


def _foreign(doubt: Doubt, lang: str) -> Verdict | None:
    """Find a word of Portuguese, French or Catalan among words of the text's own language."""
    word = doubt.folded
    if doubt.shared or not doubt.word.islower() or not foreign.language(word):
        return None
    if lang == "en" and word.isascii() and word not in foreign.WORDS:
        return None  # "lh" and "nh" meet where English words do: "mailhost"
    own, beside = lexicon(lang), [w for w in (doubt.beside(-1), doubt.beside(1)) if len(w) > 1]
    if lexicon("en").known(bare(word.replace("ç", "c"))) or not beside or not all(own.known(w) for w in beside):
        return None
    meant = foreign.meaning(word) if lang == "es" else ""
    return Verdict(Slip.FOREIGN, meant, 0.8, only=False, agrees=False)


def _is_noun_capitalised(doubt: Doubt) -> bool:
    """Tell a capitalised word that an article makes a noun ("los Anfiteatros"), and not the name of someone."""
    before = doubt.beside(-1)
    return len(doubt.word) > 6 and doubt.word[1:].islower() and (before in BEFORE_NOUNS or before in PREPOSITIONS)
