"""Words with a letter wrong, missing, doubled or swapped, and names of the other side that are spelt wrongly."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from transcheck.lexicon import lexicon
from transcheck.lexicon.candidates import SOUND, distance, far
from transcheck.lexicon.common import common
from transcheck.lexicon.trigrams import letters, padded
from transcheck.model import Side
from transcheck.spelling.unknown import Doubt, Survey
from transcheck.spelling.verdict import BEFORE_NOUNS, OWN, Slip, Verdict, cased, near, root, roots_of
from transcheck.text.accents import bare
from transcheck.text.language import ENGLISH, SPANISH


@lru_cache(maxsize=16_384)
def _far(word: str, lang: str) -> tuple[str, ...]:
    return tuple(far(word, lang))


_HYPHENS = frozenset("-‐‑")
_INNER = _HYPHENS | frozenset("'’")


def name_slip(doubt: Doubt, survey: Survey) -> Verdict | None:
    """Find the name of the other side that a word spells wrongly: the document's translations write it, elsewhere."""
    word, other = doubt.folded, doubt.pair.source
    if len(set(word)) == 1:
        return None  # "XXXXX", a pattern
    if len(word) < 4 or not _HYPHENS.isdisjoint(word) or other is None or survey.pairs_with(doubt) >= OWN:
        return None
    ours = doubt.segment.facts.folded
    shouted = doubt.word.isupper()
    if len(word) <= _BEGUN and not shouted and lexicon("es").begins(word):
        return None  # "Abrev" is short for a Spanish word
    for name, theirs in zip(other.facts.words, other.facts.folded, strict=True):
        if (not name[0].isupper() and theirs in lexicon("en")) or not _is_misspelt(doubt, theirs):
            continue
        if shouted and len(ours) == 1 and sorted(word) != sorted(theirs):
            continue  # "SEGS" for "SECS" is short for a Spanish word
        if ours.count(theirs) < other.facts.folded.count(theirs) and _is_kept_as_name(doubt, survey, name):
            return Verdict(Slip.NAME, cased(theirs, doubt.word) if doubt.word.islower() else name, 0.9, True, True)
    return None


def _is_misspelt(doubt: Doubt, theirs: str) -> bool:
    """Tell a word that is one letter away from a name, and no Spanish form of it."""
    word = doubt.folded
    if abs(len(theirs) - len(word)) > 1 or theirs[0] != word[0] or len(theirs) < 4 or word == theirs + "s":
        return False
    plain = bare(word)
    if distance(plain, bare(theirs)) != 1 or plain == theirs.replace("'", ""):
        return False
    if doubt.word.islower() and (word[:-1] in (theirs, theirs[:-1]) or plain[:-1] == theirs):
        return False  # a Spanish ending: "demosaico" of "demosaic"
    # A Spanish form: "Mitzvá" of "Mitzvah", "Australasia" of "Australasian".
    return not (plain in (theirs[:-1], theirs) and (theirs[-1] in "hn" or plain == theirs))


def _is_kept_as_name(doubt: Doubt, survey: Survey, name: str) -> bool:
    """Tell a name that Spanish keeps: other translations write it, it is an acronym, or its neighbour is kept."""
    if survey.frequency(Side.TARGET, name.lower()) or (name.isupper() and doubt.word.isupper()):
        return True
    other = doubt.pair.source
    words = doubt.segment.facts.words
    beside = {word for word in words[max(0, doubt.place - 1) : doubt.place + 2] if word[0].isupper()}
    return other is not None and name[0].isupper() and not beside.isdisjoint(other.facts.words)


def letter_slip(doubt: Doubt, survey: Survey) -> Verdict | None:
    """Find the known word that was most likely meant, where the evidence says that one was."""
    word, lang = doubt.folded, "es" if doubt.side is Side.TARGET else "en"
    if len(word) < 4 or doubt.shared or not _INNER.isdisjoint(word) or _is_abbreviated(word, lang):
        return None
    roots = roots_of(doubt)
    costs = _costs(doubt, survey, lang, roots)
    if not costs:
        return None
    scores = {form: _score(doubt, survey, form, cost, roots) for form, cost in costs.items()}
    order = sorted(scores, key=lambda form: (scores[form], form))
    best = order[0]
    if lang == "en" and _is_no_slip(word, best, doubt):
        return None
    limit = 0.95 if len(costs) == 1 and len(word) > 6 and lang == "es" else _limit(word, lang)
    if lang == "en" and len(costs) == 1 and len(word) > _BRIEF and best in common("en"):
        limit = _FAR
    if scores[best] > limit or _is_meant(doubt, survey, lang, best, costs[best]):
        return None
    # A plural that no list has is not mended by its singular, nor a word by one that is two slips away.
    only = len(order) == 1 and costs[best] < _FAR and word != best + "s"
    sure = round(min(0.95, 1.0 - 0.5 * max(0.0, scores[best])), 2)
    return Verdict(Slip.LETTER, cased(best, doubt.word), sure, only, root(best) in roots)


def _is_no_slip(word: str, best: str, doubt: Doubt) -> bool:
    """Tell an English word that is no misspelling of its neighbour: jargon, a stem, a part of a word, an accent more.

    A slip spares the first letter, and a letter taken for another is inside the word: "parens" is no "parent".
    """
    swapped = word[:2] == best[1::-1]
    if (
        bare(word) == bare(best)
        or (word[0] != best[0] and not swapped)
        or (len(word) < _BRIEF and len(best) <= len(word))
    ):
        return True
    if len(word) == len(best) and word[:-1] == best[:-1]:
        return True
    if len(word) <= _BRIEF and best not in common("en") and lexicon("en").begins(word):
        return True  # "compat"
    return doubt.span.start > 0 and doubt.segment.text[doubt.span.start - 1] in ")]}"


_BRIEF = 6


@lru_cache(maxsize=16_384)
def _is_abbreviated(word: str, lang: str) -> bool:
    """Tell the beginning of a word that was cut where no word ends: "descr"."""
    return len(word) <= _BRIEF and padded(word)[-4:-1] not in letters(lang).threes and lexicon(lang).begins(word)


def _costs(doubt: Doubt, survey: Survey, lang: str, roots: frozenset[str]) -> dict[str, float]:
    """Give what may be meant: words one slip away, else words of the document two away, else cognates two away."""
    word = doubt.folded
    costs = near(word, lang)
    if costs or len(word) < 6 or lang == "en" or word in lexicon("en"):
        return costs
    if survey.pairs_with(doubt) >= OWN:
        return costs
    costs = survey.far(doubt.side, word)
    if costs or len(word) < 8 or survey.pairs_with(doubt) > 1:
        return costs
    return {form: _FAR for form in _far(word, lang) if root(form) in roots}


def _is_meant(doubt: Doubt, survey: Survey, lang: str, best: str, cost: float) -> bool:
    """Tell a word that is right after all: the project's own, a foreign one, one made from the other side's, a name.

    A word that sounds like an everyday one is none of the project's: "contrasena", however often.
    """
    sounds = lang == "es" and cost <= SOUND and best in common("es") and len(best) > _BRIEF
    if sounds and doubt.lowered and doubt.folded not in lexicon("en"):
        return False
    if _is_own(doubt, survey, best) or _is_foreign(doubt, lang, best, cost):
        return True
    if cost > 0.5 and not doubt.lowered:
        return True
    other = doubt.pair.side(doubt.side.other)
    if other and len(doubt.folded) > _BEGUN and any(theirs.startswith(doubt.folded) for theirs in other.facts.folded):
        return True  # "endian" of "endianness"
    return (cost > 0.5 or not doubt.lowered) and is_like_other_side(doubt, best)


def _score(doubt: Doubt, survey: Survey, form: str, cost: float, roots: frozenset[str]) -> float:
    """Give the cost of a slip, less where the document or the other side speaks for what it would mean."""
    score = cost
    if form[0] != bare(doubt.folded)[0] and cost >= 0.4:
        score += 0.1 if form[1:] == doubt.folded else 0.3  # a wrong first letter is seen at once
    frequency = survey.frequency(doubt.side, form)
    score -= 0.4 if frequency > 9 else 0.3 if frequency else 0.0
    score -= _COMMON if form in common("es" if doubt.side is Side.TARGET else "en") else 0.0
    theirs = lexicon("en" if doubt.side is Side.TARGET else "es")
    score -= 0.45 if root(form) in roots or (doubt.folded in theirs and _is_leak(doubt.folded, form)) else 0.0
    if form[-1] == "d" and form[:-1] + "r" in lexicon("es"):
        score += 0.35  # "predeterminad" commands several friends, which few texts do
    return score + (0.05 if form[-1] in "áéí" else 0.0)


def _limit(word: str, lang: str) -> float:
    """Give the highest score that still counts as evidence: a long word has fewer chance neighbours."""
    if lang == "en":
        return 0.55 if len(word) > 4 else 0.0
    return 0.45 if len(word) < 5 else 0.7 if len(word) < 7 else 0.8 if len(word) < 9 else 0.85


_FAR = 0.9
_COMMON = 0.15
"""What an everyday word is likelier to be meant than a rare one."""


def _is_own(doubt: Doubt, survey: Survey, meant: str) -> bool:
    """Tell a word that comes back through the document, and is not outnumbered by what was meant.

    A z before e or i is a slip however often it comes back: no Spanish verb is spelt "actualize".
    """
    if _is_soft_z(doubt.folded, meant):
        return False
    count = survey.pairs_with(doubt)
    return count >= OWN and survey.frequency(doubt.side, meant) < 5 * count


def _is_soft_z(word: str, meant: str) -> bool:
    return word != meant and meant == word.replace("ze", "ce").replace("zi", "ci")


def is_like_other_side(doubt: Doubt, meant: str) -> bool:
    """Tell a word that is made from one of the other side with an ending of its own language: "tupla" from "tuple"."""
    other = doubt.pair.side(doubt.side.other)
    if other is None:
        return False
    word = bare(doubt.folded)
    shared = max((_common(word, bare(theirs)) for theirs in other.facts.folded), default=0)
    if shared < _SHARED or 2 * shared <= len(word) or shared <= _common(bare(meant), word):
        return False
    return word[shared:] in _ENDINGS


_SHARED, _BEGUN = 3, 5
_ENDINGS = frozenset(
    """
    o a e s os as es n ar er ear eo eos ado ada ados adas eado eada eados eadas ador adora adores ando an cion ciones
    ion iones idad idades ble bles mente ico ica icos icas ista istas ismo al ales izar iza izan izado izada izados
    izadas izando ito itos
    """.split()
) | {""}


def _common(one: str, other: str) -> int:
    """Give the number of letters that two words share at their start."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length


def _is_foreign(doubt: Doubt, lang: str, meant: str, cost: float) -> bool:
    """Tell a word of the other language, by itself or among its like: a term or title that is cited."""
    if lang == "es" and _is_soft_z(doubt.folded, meant):
        return False  # "actualize" is English, too, but the English side does not have it
    own, other = lexicon(lang), lexicon("en" if lang == "es" else "es")
    links = BEFORE_NOUNS if lang == "es" else ENGLISH
    among_own = doubt.beside(-1) in links or doubt.beside(1) in links
    if among_own and _is_leak(doubt.folded, meant):
        return False
    if other.lists(doubt.folded) and not (cost <= 0.5 and among_own):
        return True
    if cost <= 0.5 and doubt.folded not in other:
        return False
    beside = [word for word in (doubt.beside(-1), doubt.beside(1)) if len(word) > 1]
    return any(word in other and word not in own for word in beside) and not any(
        word in SPANISH if lang == "es" else word in ENGLISH for word in beside
    )


def _is_leak(word: str, meant: str) -> bool:
    """Tell a word of the other language that is one letter away from its cognate here: "responsable", "responsible"."""
    return len(word) > 7 and word[:_LEAK] == bare(meant)[:_LEAK] and distance(word, bare(meant)) == 1


def leak_slip(doubt: Doubt, survey: Survey) -> Verdict | None:
    """Find the Spanish cognate of an English word that both sides have: "la application", "el responsible"."""
    word = doubt.folded
    if not doubt.word.islower() or word not in lexicon("en") or survey.pairs_with(doubt) >= OWN:
        return None
    start, end = doubt.span.start, doubt.span.end
    if not doubt.segment.text[start - 1 : start].isspace() or doubt.segment.text[end : end + 1] in tuple("*'\"_`"):
        return None  # "*reference*" is cited
    spanish = lexicon("es").lists
    if word.endswith(("tion", "sion")):
        single = "".join(letter for letter, _ in groupby(word[:-4]))
        found = [form for form in (word[:-4] + "ción", single + "ción", word[:-4] + "sión") if spanish(form)]
    else:
        ends = [(word.removesuffix(theirs) + ours) for theirs, ours in _ENDS if word.endswith(theirs)]
        found = [
            form for form in (*ends, *near(word, "es")) if spanish(form) and (form in ends or _is_leak(word, form))
        ]
    return Verdict(Slip.LETTER, found[0], 0.7, only=False, agrees=True) if found else None


_ENDS = (("y", "io"), ("y", "ía"), ("y", "ia"), ("ies", "ios"), ("ies", "ías"), ("ies", "ias"))
"""Endings of English words and of their Spanish cognates: "directory", "directorio"."""
_LEAK = 5
