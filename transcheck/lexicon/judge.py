"""What an unknown word most likely is: a word without its accent, two words run together, or a misspelling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from transcheck.lexicon import Lexicon, lexicon
from transcheck.lexicon.accepted import Accepted
from transcheck.lexicon.doubts import FOREIGN_LINKS, JOINED, Doubt, Survey, survey
from transcheck.lexicon.suggest import distance
from transcheck.model import Edit, Fix, Hit, Pair, Segment, Side, Span
from transcheck.text.accents import bare, nuclei
from transcheck.text.language import ENGLISH, SPANISH

_OWN = 3
"""An unknown word in this many pairs is the project's own."""


class Slip(StrEnum):
    """The kinds of slip that a word is judged to be."""

    ACCENT = "accent"
    JOINED = "joined"
    LETTER = "letter"
    NAME = "name"


class Verdict(NamedTuple):
    """What is wrong with a word.

    Attributes:
        slip: the kind of slip.
        meant: what was most likely meant, in the capitals of the word as written.
        sure: 0 to 1.
        only: whether nothing else is as near.
        agrees: whether the other side has a word of the same root.
    """

    slip: Slip
    meant: str
    sure: float
    only: bool
    agrees: bool

    def fix(self, span: Span) -> Fix:
        """Give the edit; safe when nothing else is near and the other side agrees, or the accent alone was missing."""
        safe = self.only and (self.sure >= 0.9 if self.slip is Slip.ACCENT else self.agrees and self.sure >= 0.75)
        return Fix((Edit(span, self.meant),), safe=safe)

    def hit(self, doubt: Doubt, message: str) -> Hit:
        """Give the finding, with what was meant as its suggestion."""
        span, fix = doubt.span, self.fix(doubt.span)
        if doubt.side is Side.SOURCE:
            fix = fix._replace(safe=False)  # a translation checker does not rewrite the source unasked
        return Hit(span, message, doubt.side, suggestion=self.meant, fix=fix, confidence=self.sure)


@cache
def _accented(word: str) -> tuple[str, ...]:
    """Give the spellings with other accents, without commands of voseo: "clausulá" is one, and "cláusula" is meant."""
    spanish = lexicon("es")
    if "'" in word:
        return tuple(spanish.accented(word))
    return tuple(form for form in spanish.accented(word) if not _is_voseo(form, spanish))


def _is_voseo(form: str, spanish: Lexicon) -> bool:
    return form.endswith("eás") or (form[-1] in "áéí" and bare(form) + "r" in spanish)


@cache
def _near(word: str, lang: str) -> dict[str, float]:
    return lexicon(lang).near(word)


@cache
def _far(word: str, lang: str) -> tuple[str, ...]:
    return tuple(lexicon(lang).far(word))


def verdicts(
    pairs: Sequence[Pair], slip: Slip, side: Side, accepted: Accepted | None = None
) -> Iterator[tuple[Doubt, Verdict]]:
    """Give the doubts of a document that are judged a slip of one kind, on one side, less the accepted words."""
    found = survey(pairs)
    if found.verdicts is None:
        judged = ((doubt, judge(doubt, found)) for doubt in found.doubts)
        found.verdicts = [(doubt, verdict) for doubt, verdict in judged if verdict is not None]
    lang = "en" if side is Side.SOURCE else "es"
    for doubt, verdict in found.verdicts:
        if verdict.slip is slip and doubt.side is side and not (accepted and accepted.holds(doubt.folded, lang)):
            yield doubt, verdict


def judge(doubt: Doubt, survey: Survey) -> Verdict | None:
    """Say what the word at one place is, or None when the evidence does not say that anything is wrong."""
    word = doubt.folded
    if doubt.side is Side.SOURCE:
        if doubt.shared or not doubt.word.islower() or doubt.glued:
            return None
        return _letter(doubt, survey) if doubt.segment.facts.language.lang in ("en", "") else None
    accented = _accented(word)
    # The cheap questions first: most doubts are names and code that both sides have.
    if (doubt.shared and not accented) or doubt.glued or not _is_spanish(doubt.segment):
        return None
    if accented and word not in JOINED:
        return _accent(doubt)
    found = _link(doubt) or _name(doubt, survey) or _joined(doubt, survey)
    if found is not None or not (doubt.lowered or _is_noun_capitalised(doubt)):
        return found
    return _letter(doubt, survey)


def _is_spanish(segment: Segment) -> bool:
    """Tell a text that is not in another language; nobody can tell with two or three words."""
    return segment.facts.language.lang in ("es", "") or len(segment.facts.words) < 4


def _link(doubt: Doubt) -> Verdict | None:
    """Judge a small word of a neighbour language that stands between words of a Spanish text."""
    meant = FOREIGN_LINKS.get(doubt.folded)
    beside = (doubt.beside(-1), doubt.beside(1))
    if meant is None or not doubt.word.islower() or not all(beside) or not any(word in SPANISH for word in beside):
        return None
    return Verdict(Slip.LETTER, meant, 0.8, only=True, agrees=False)


def _accent(doubt: Doubt) -> Verdict | None:
    word = doubt.folded
    found = _accented(word)
    if not found or _is_kept(doubt, found[0]):
        return None
    sure = 0.95 if len(word) > 3 and word not in lexicon("en") else 0.8
    return Verdict(Slip.ACCENT, cased(found[0], doubt.word), sure, len(found) == 1, agrees=False)


def _is_kept(doubt: Doubt, meant: str) -> bool:
    """Tell a word that only looks as if its accent were missing.

    "guión" was right until 2010 and many houses keep it. A word that the English text has, too, may be cited, unless a
    Spanish article goes before it ("la version"); and a capital inside a sentence may make a name of it.
    """
    word = doubt.folded
    if len(nuclei(meant)) == 1 and len(word) > 2 and word not in _OLD_ACCENTS and word[-2:] in _KEPT_ENDS:
        return True
    if len(word) == 3 and sum(letter in "aeiouáéíóú" for letter in word) < 2 and bare(word) == word:
        return True  # "num", "jul": abbreviations
    if doubt.shared or word in lexicon("en"):
        if doubt.span.start and not doubt.segment.text[doubt.span.start - 1].isspace():
            return True
        before = _BEFORE_NOUNS if doubt.shared else _BEFORE_NOUNS | _PREPOSITIONS
        return not doubt.lowered or doubt.beside(-1) not in before or _is_english(doubt.beside(1))
    if not doubt.lowered:
        return not (doubt.word[0].isupper() and doubt.word[1:].islower()) or len(word) < 4
    # "cian" is a colour and "cían" a rare verb: one syllable that would become two proves nothing.
    return (
        bare(word) == word
        and len(nuclei(word)) == 1
        and meant not in _TWO_SYLLABLES
        and meant[-2:] in ("ío", "ía", "an")
    )


def _is_english(word: str) -> bool:
    return word in lexicon("en") and word not in lexicon("es")


_OLD_ACCENTS = frozenset(("fué", "fuí", "dió", "vió", "fé", "tí", "vés", "dá", "sólamente"))
_KEPT_ENDS = frozenset(("ón", "án", "én", "ió", "ié", "uó", "ué", "ís", "ái", "éi"))
_TWO_SYLLABLES = frozenset(
    "día días vía vías mío mía tío tía río ríos frío fría frío guía país raíz maíz envía".split()
)
_BEFORE_NOUNS = frozenset(
    "el la los las un una unos unas del al de esta este estas estos su sus cada otra otro".split()
)
_PREPOSITIONS = frozenset("con de en entre para por sin sobre".split())
_GLUE = frozenset(
    """
    a al ante aunque cada como con cuando de del desde el en entre es esta este hay la las lo los más muy no o para pero
    por que se sea según si sin sobre son su sus también te todo todos tu un una y ya
    """.split()
)


# Behind one of these, no preposition, article or conjunction can begin.
_LINKS = _BEFORE_NOUNS | frozenset(
    "a ante con de desde en entre para por según sin sobre cuando que si como no y".split()
)
# These letters begin new verbs, too: "enrutar", "deseleccionar".
_VERB_FRONTS = frozenset(("en", "de", "a", "con", "sobre", "entre", "no"))
_VERB_ENDS = ("r", "do", "da", "dos", "das", "to", "ta", "tos", "tas", "a", "an", "ndo", "ción", "ciones")


def _joined(doubt: Doubt, survey: Survey) -> Verdict | None:
    """Find two words run together: a short common one and a listed one, or two that the document often has."""
    word = doubt.folded
    if len(word) < 4 or doubt.shared or word in lexicon("en") or not (doubt.lowered or doubt.word[1:].islower()):
        return None
    if word in JOINED:
        return Verdict(Slip.JOINED, cased(JOINED[word], doubt.word), 0.9, only=True, agrees=False)
    found = _parts(word)
    if found is None:
        found = _long_parts(doubt, survey)
    if found is None or _clashes(doubt.beside(-1), found.split()[0]):
        return None
    if _is_like_other_side(doubt, found.partition(" ")[0]):
        return None
    roots = _roots(doubt)
    if any(_root(form) in roots or survey.frequency(Side.TARGET, form) for form in _near(word, "es")):
        return None  # one letter away from a word that is spoken of: "elminar" is "eliminar", not "el minar"
    return Verdict(Slip.JOINED, cased(found, doubt.word), 0.8, only=True, agrees=False)


def _clashes(before: str, head: str) -> bool:
    """Tell whether no Spanish phrase can go on with `head` behind `before`: "el en", "de para"; "de los" can."""
    if before in _BEFORE_NOUNS:
        return head in _LINKS
    return before in _LINKS and head in _LINKS and head not in _BEFORE_NOUNS


def _long_parts(doubt: Doubt, survey: Survey) -> str | None:
    """Split a word into two that stand in the document again and again, where one split alone does."""
    word = doubt.folded
    if len(word) < 2 * _LONG or survey.pairs_with(doubt) > 1 or _near(word, "es"):
        return None
    cuts = [cut for cut in range(_LONG, len(word) - _LONG + 1) if _are_frequent(word[:cut], word[cut:], survey)]
    return f"{word[: cuts[0]]} {word[cuts[0] :]}" if len(cuts) == 1 else None


_LONG = 4
_FREQUENT = 3


def _are_frequent(head: str, tail: str, survey: Survey) -> bool:
    words = lexicon("es")
    return all(word in words and survey.frequency(Side.TARGET, word) >= _FREQUENT for word in (head, tail))


@cache
def _parts(word: str) -> str | None:
    spanish = lexicon("es")
    if any(cost <= 0.5 for cost in _near(word, "es").values()):
        return None
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


def _is_noun_capitalised(doubt: Doubt) -> bool:
    """Tell a capitalised word that an article makes a noun ("los Anfiteatros"), and not the name of someone."""
    before = doubt.beside(-1)
    return len(doubt.word) > 6 and doubt.word[1:].islower() and (before in _BEFORE_NOUNS or before in _PREPOSITIONS)


def _name(doubt: Doubt, survey: Survey) -> Verdict | None:
    """Find the name of the other side that a word spells wrongly: the document's translations write it, elsewhere."""
    word, other = doubt.folded, doubt.pair.source
    if len(word) < 4 or "-" in word or other is None or survey.pairs_with(doubt) >= _OWN:
        return None
    ours = doubt.segment.facts.folded
    for name, theirs in zip(other.facts.words, other.facts.folded, strict=True):
        if abs(len(theirs) - len(word)) > 1 or theirs[0] != word[0] or len(theirs) < 4 or word == theirs + "s":
            continue
        if (not name[0].isupper() and theirs in lexicon("en")) or distance(bare(word), bare(theirs)) != 1:
            continue
        if doubt.word.islower() and (word[:-1] == theirs or word[:-1] == theirs[:-1]):
            continue  # a Spanish ending: "demosaico" of "demosaic"
        if ours.count(theirs) < other.facts.folded.count(theirs) and _is_kept_as_name(doubt, survey, name):
            return Verdict(Slip.NAME, cased(theirs, doubt.word) if doubt.word.islower() else name, 0.9, True, True)
    return None


def _is_kept_as_name(doubt: Doubt, survey: Survey, name: str) -> bool:
    """Tell a name that Spanish keeps: other translations write it, it is an acronym, or its neighbour is kept."""
    if survey.frequency(Side.TARGET, name.lower()) or (name.isupper() and doubt.word.isupper()):
        return True
    other = doubt.pair.source
    words = doubt.segment.facts.words
    beside = {word for word in words[max(0, doubt.place - 1) : doubt.place + 2] if word[0].isupper()}
    return other is not None and name[0].isupper() and not beside.isdisjoint(other.facts.words)


def _letter(doubt: Doubt, survey: Survey) -> Verdict | None:
    word, lang = doubt.folded, "es" if doubt.side is Side.TARGET else "en"
    if len(word) < 4 or doubt.shared or "-" in word or "'" in word or "’" in word:
        return None
    roots = _roots(doubt)
    costs = _costs(doubt, survey, lang, roots)
    if not costs:
        return None
    scores = {form: _score(doubt, survey, form, cost, roots) for form, cost in costs.items()}
    order = sorted(scores, key=lambda form: (scores[form], form))
    best = order[0]
    limit = 0.95 if len(costs) == 1 and len(word) > 6 and lang == "es" else _limit(word, lang)
    if scores[best] > limit or _is_meant(doubt, survey, lang, best, costs[best]):
        return None
    # A plural that no list has is not mended by its singular, nor a word by one that is two slips away.
    only = costs[best] < _FAR and word != best + "s" and (len(order) == 1 or scores[order[1]] > scores[best] + 0.25)
    sure = round(min(0.95, 1.0 - 0.5 * max(0.0, scores[best])), 2)
    return Verdict(Slip.LETTER, cased(best, doubt.word), sure, only, _root(best) in roots)


def _costs(doubt: Doubt, survey: Survey, lang: str, roots: frozenset[str]) -> dict[str, float]:
    """Give what may be meant: words one slip away, else words of the document two away, else cognates two away."""
    word = doubt.folded
    costs = _near(word, lang)
    if costs or len(word) < 6 or word in lexicon("en" if lang == "es" else "es"):
        return costs
    costs = survey.far(doubt.side, word)
    if costs or len(word) < 8 or lang == "en" or survey.pairs_with(doubt) > 1:
        return costs
    return {form: _FAR for form in _far(word, lang) if _root(form) in roots}


def _is_meant(doubt: Doubt, survey: Survey, lang: str, best: str, cost: float) -> bool:
    """Tell a word that is right after all: the project's own, a foreign one, one made from the other side's, a name."""
    if _is_own(doubt, survey, best) or _is_foreign(doubt, lang, best, cost):
        return True
    if cost > 0.5 and not doubt.lowered:
        return True
    return (cost > 0.5 or not doubt.lowered) and _is_like_other_side(doubt, best)


def _score(doubt: Doubt, survey: Survey, form: str, cost: float, roots: frozenset[str]) -> float:
    """Give the cost of a slip, less where the document or the other side speaks for what it would mean."""
    score = cost
    if form[0] != bare(doubt.folded)[0] and cost >= 0.4:
        score += 0.1 if form[1:] == doubt.folded else 0.3  # a wrong first letter is seen at once
    frequency = survey.frequency(doubt.side, form)
    score -= 0.4 if frequency > 9 else 0.3 if frequency else 0.0
    score -= 0.45 if _root(form) in roots else 0.0
    return score + (0.05 if form[-1] in "áéí" else 0.0)


def _limit(word: str, lang: str) -> float:
    """Give the highest score that still counts as evidence: a long word has fewer chance neighbours."""
    if lang == "en":
        return 0.55 if len(word) > 4 else 0.0
    return 0.45 if len(word) < 5 else 0.7 if len(word) < 7 else 0.8 if len(word) < 9 else 0.85


def _roots(doubt: Doubt) -> frozenset[str]:
    """Give the first letters of the words of the other side, for roots that both languages share."""
    other = doubt.pair.side(doubt.side.other)
    return frozenset() if other is None else frozenset(_root(w) for w in other.facts.folded if len(w) > 3)


def _root(word: str) -> str:
    """Give four letters that cognates share: "specify" and "especificar" both give "spec"."""
    plain = bare(word)
    return plain[1:5] if plain[:2] == "es" and plain[2:3] not in "aeiou" else plain[:4]


_FAR = 0.9


def _is_own(doubt: Doubt, survey: Survey, meant: str) -> bool:
    """Tell a word that comes back through the document, and is not outnumbered by what was meant.

    A z before e or i is a slip however often it comes back: no Spanish verb is spelt "actualize".
    """
    if _is_soft_z(doubt.folded, meant):
        return False
    count = survey.pairs_with(doubt)
    return count >= _OWN and survey.frequency(doubt.side, meant) < 5 * count


def _is_soft_z(word: str, meant: str) -> bool:
    return word != meant and meant == word.replace("ze", "ce").replace("zi", "ci")


def _is_like_other_side(doubt: Doubt, meant: str) -> bool:
    """Tell a word that is made from one of the other side with an ending of its own language: "tupla" from "tuple"."""
    other = doubt.pair.side(doubt.side.other)
    if other is None:
        return False
    word = bare(doubt.folded)
    shared = max((_common(word, bare(theirs)) for theirs in other.facts.folded), default=0)
    if shared < _SHARED or 2 * shared <= len(word) or shared <= _common(bare(meant), word):
        return False
    return word[shared:] in _ENDINGS


_SHARED = 3
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
    among_own = doubt.beside(-1) in _BEFORE_NOUNS or doubt.beside(1) in _BEFORE_NOUNS
    if doubt.folded in other and not (cost <= 0.5 and among_own):
        return True
    if cost <= 0.5 and doubt.folded not in other:
        return False
    beside = [word for word in (doubt.beside(-1), doubt.beside(1)) if len(word) > 1]
    return any(word in other and word not in own for word in beside) and not any(
        word in SPANISH if lang == "es" else word in ENGLISH for word in beside
    )


def cased(form: str, like: str) -> str:
    """Give a word in the capitals of another."""
    if like.isupper() and len(like) > 1:
        return form.upper()
    return form[0].upper() + form[1:] if like[0].isupper() else form
