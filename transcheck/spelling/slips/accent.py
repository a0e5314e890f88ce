"""Words that lack their written accent, or have one where none belongs."""

from __future__ import annotations

from functools import lru_cache

from transcheck.data import words
from transcheck.lexicon import lexicon
from transcheck.lexicon.clitics import is_voseo
from transcheck.lexicon.common import common
from transcheck.lexicon.weights import WEIGHTS
from transcheck.spanish.accent_pairs.nouns import NOUNS
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.exemptions import name_translated
from transcheck.spelling.unknown import JOINED, Doubt
from transcheck.spelling.verdict import BEFORE_NOUNS, PREPOSITIONS, RIGHT, Slip, Verdict, cased
from transcheck.text.accents import bare, nuclei


@lru_cache(maxsize=16_384)
def accented(word: str) -> tuple[str, ...]:
    """Give the spellings with other accents, without commands of voseo: "clausulá" is one, and "cláusula" is meant."""
    spanish = lexicon("es")
    if "'" in word:
        return tuple(spanish.accented(word))
    forms = spanish.accented(word)
    return tuple(form for form in forms if form[-2:] in _NOT_VOSEO or not is_voseo(form))


_NOT_VOSEO = frozenset(("és", "ís"))
"""Endings of voseo that more nouns have: "revés", "país"."""


def judge(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Judge a Spanish word that other accents make a known one; where none is missing, it is right."""
    found = accented(doubt.folded)
    if not found or doubt.folded in JOINED:
        return None
    return RIGHT if name_translated(doubt, evidence) else _accent_slip(doubt, evidence, found) or RIGHT


def _accent_slip(doubt: Doubt, evidence: Evidence, forms: tuple[str, ...]) -> Verdict | None:
    word, sure = doubt.folded, WEIGHTS.sure
    if word in NOUNS:
        return None  # "area", which English has, too: the rule that reads the neighbours knows it
    found = _ranked(word, evidence.before, forms)
    if _is_kept(doubt, evidence, found[0]):
        return None
    if found[0] == bare(word) and (lost := _letter_lost(word, found[0], evidence)):
        return Verdict(Slip.LETTER, cased(lost, doubt.word), sure.lost)
    doubtful = word.endswith(PAST) or (len(word) <= _BRIEF and found[0].endswith(("és", "ás")))
    only = len(found) == 1 and len(lexicon("es").accented(word)) == 1 and not doubtful
    brief = len(word) <= _THREE or evidence.is_english
    return Verdict(Slip.ACCENT, cased(found[0], doubt.word), sure.accent_brief if brief else sure.accent, only)


def _ranked(word: str, before: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """Put first the spelling with the accent where the word has one that leans the other way, then everyday words."""
    everyday = common("es")
    acute = word.translate(_ACUTE)
    marked = bare(word) != word  # "cúantas" is "cuántas" before it is "cuantas"
    past = before == "se"  # "se envio" is "se envió", for no noun follows "se"
    return tuple(
        sorted(
            found,
            key=lambda form: (
                form != acute,
                marked and bare(form) == form,
                not (past and form.endswith("ó")),
                form not in everyday,
            ),
        )
    )


_ACUTE = str.maketrans("àèìòù", "áéíóú")


def _letter_lost(word: str, plain: str, evidence: Evidence) -> str:
    """Give the everyday word one letter away that has the accent of `word`: "etá" is "está" before it is "eta"."""
    everyday = common("es")
    if plain in everyday or len(word) < 3:
        return ""
    accents = [letter for letter in word if bare(letter) != letter]
    near = sorted((cost, form) for form, cost in evidence.near.items() if form in everyday)
    return next((form for _, form in near if [letter for letter in form if bare(letter) != letter] == accents), "")


_BRIEF, _THREE = 5, 3
PAST = ("ara", "aras", "aran")
"""Endings of the past subjunctive, too: "andara" stands for "anduviera"."""


def _is_kept(doubt: Doubt, evidence: Evidence, meant: str) -> bool:  # noqa: PLR0911 - one line for each kind of word
    """Tell a word that only looks as if its accent were missing.

    "guión" was right until 2010 and many houses keep it. A word that the English text has, too, may be cited, unless a
    Spanish article goes before it ("la version"); and a capital inside a sentence may make a name of it.
    """
    word = doubt.folded
    if len(nuclei(meant)) == 1 and len(word) > 2 and word not in _OLD_ACCENTS and word[-2:] in _KEPT_ENDS:
        return True
    if len(word) == 3 and sum(letter in "aeiouáéíóú" for letter in word) < 2 and bare(word) == word:
        return True  # "num", "jul": abbreviations
    is_alone = len(word) == 3 and len(doubt.segment.facts.words) == 1
    if is_alone and word not in _OLD_ACCENTS and meant not in _TWO_SYLLABLES:
        return True  # "Mie"
    if doubt.shared and not lexicon("es").lists(meant):
        return True  # "postmaster" is cited, and only grammar makes "postmáster"
    if doubt.shared or evidence.is_english:
        if doubt.span.start and not doubt.segment.text[doubt.span.start - 1].isspace():
            return True
        before = BEFORE_NOUNS - {"de"} if doubt.shared else BEFORE_NOUNS | PREPOSITIONS
        return not evidence.lowered or evidence.before not in before or _is_english(evidence.after)
    if doubt.segment.text[max(0, doubt.span.start - 2) : doubt.span.start - 1].isdigit():
        return not doubt.word[1:].islower()  # "30 Dias"
    if not evidence.lowered and lexicon("en").lists(doubt.word):
        return True  # "Paul"
    if not evidence.lowered:
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


_OLD_ACCENTS = words("es", "spelling.old_accents")
_KEPT_ENDS = words("es", "spelling.accented_ends")
_TWO_SYLLABLES = words("es", "spelling.two_syllables")
