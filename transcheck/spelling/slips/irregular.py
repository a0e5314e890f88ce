"""Forms of irregular verbs that were made by the regular pattern: “andara” for “anduviera”, “escribido” for “escrito”.

Source: RAE and ASALE, Nueva gramática de la lengua española, 2009, chapter 4, and Diccionario panhispánico de dudas.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from transcheck.data import mapping, rows, sequence
from transcheck.lexicon.weights import WEIGHTS
from transcheck.lexicon.wordlist import SPANISH_LIST
from transcheck.spanish.accent_pairs.verbs import FUTURE
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.slips.accent import PAST
from transcheck.spelling.unknown import Doubt
from transcheck.spelling.verdict import Slip, Verdict, cased

_FUTURE_ENDINGS = sequence("es", "verb_forms.future_endings")
_PREFIXES = ("", *sequence("es", "irregular.prefixes"))  # fmt: skip
_ALONE = "decir"
"""Behind a prefix this verb follows the regular pattern: "bendecirá", "predeciría"."""


def _wrong() -> Iterator[tuple[str, str]]:
    for stem, preterite, wrong, right in rows("es", "irregular.preterites"):
        yield from ((stem + one, preterite + other) for one, other in zip(wrong, right, strict=True))
    for infinitive, stem in rows("es", "irregular.futures"):
        yield from ((infinitive + ending, stem + ending) for ending in _FUTURE_ENDINGS)
    for stem, participle in rows("es", "irregular.participles"):
        yield from ((stem + "id" + end, participle + end) for end in sequence("es", "gender.vowels"))


@cache
def _table() -> dict[str, str]:
    made = dict(mapping("es", "irregular.forms"))
    for wrong, right in _wrong():
        for prefix in _PREFIXES:
            if not prefix or not wrong.startswith(_ALONE):
                made.setdefault(prefix + wrong, prefix + right)
    return made


def regularised(word: str) -> str:
    """Give the right form for one that the regular pattern made of an irregular verb, "" for other words."""
    return _table().get(word, "")


def judge(doubt: Doubt, evidence: Evidence) -> Verdict | None:
    """Judge "andara": "anduviera" is meant, or "andará" where the English speaks of the future."""
    meant = regularised(doubt.folded)
    if not meant or doubt.shared or not evidence.lowered or meant not in SPANISH_LIST:
        return None
    if doubt.folded.endswith(PAST) and not FUTURE.isdisjoint(evidence.others):
        return None
    return Verdict(Slip.LETTER, cased(meant, doubt.word), WEIGHTS.sure.irregular)
