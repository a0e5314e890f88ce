"""Forms of irregular verbs that were made by the regular pattern: “andara” for “anduviera”, “escribido” for “escrito”.

Source: RAE and ASALE, Nueva gramática de la lengua española, 2009, chapter 4, and Diccionario panhispánico de dudas.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from transcheck.lexicon.weights import WEIGHTS
from transcheck.lexicon.wordlist import SPANISH_LIST
from transcheck.spanish.accent_pairs.verbs import FUTURE
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.slips.accent import PAST
from transcheck.spelling.unknown import Doubt
from transcheck.spelling.verdict import Slip, Verdict, cased

# Stem as the regular pattern makes it = stem of the preterite.
_PRETERITES = "and=anduv duc=duj dec=dij dic=dij traj=traj dij=dij ten=tuv pon=pus hac=hic ven=vin quer=quis"
_FALSE = {
    "and": "é=e aste=iste ó=o amos=imos aron=ieron ara=iera aras=ieras aran=ieran ase=iese asen=iesen áramos=iéramos",
    "duc": "í=e iste=iste ió=o ieron=eron iera=era ieran=eran iese=ese iesen=esen iéramos=éramos",
    "dec": "ió=o ieron=eron iera=era ieran=eran",
    "dic": "ieron=eron iera=era ieran=eran",
    "traj": "ieron=eron iera=era ieran=eran",
    "dij": "ieron=eron iera=era ieran=eran",
    "ten": "ió=o ieron=ieron iera=iera ieran=ieran",
    "pon": "ió=o ieron=ieron iera=iera ieran=ieran",
    "hac": "ieron=ieron iera=iera ieran=ieran",
    "ven": "ió=o ieron=ieron iera=iera ieran=ieran",
    "quer": "ió=o ieron=ieron iera=iera ieran=ieran",
}
_FUTURES = """
    poner=pondr tener=tendr venir=vendr salir=saldr valer=valdr hacer=har decir=dir poder=podr querer=querr saber=sabr
    haber=habr caber=cabr satisfacer=satisfar
"""
_FUTURE_ENDINGS = "é ás á emos éis án ía ías íamos ían".split()
_PARTICIPLES = """
    escrib=escrit romp=rot volv=vuelt pon=puest mor=muert abr=abiert cubr=cubiert hac=hech resolv=resuelt solv=suelt
    describ=descrit
"""
_PREFIXES = (
    "", "des", "re", "com", "con", "dis", "ex", "im", "in", "inter", "intro", "man", "ob", "pre", "pro", "se", "sos",
    "su", "sub", "super", "tra", "trans", "contra", "de", "en", "ante", "desen", "redes",
)  # fmt: skip
_ALONE = "decir"
"""Behind a prefix this verb follows the regular pattern: "bendecirá", "predeciría"."""


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for entry in text.split():
        wrong, _, right = entry.partition("=")
        yield wrong, right


def _wrong() -> Iterator[tuple[str, str]]:
    stems = dict(_pairs(_PRETERITES))
    for stem, endings in _FALSE.items():
        for wrong, right in _pairs(endings):
            yield stem + wrong, stems[stem] + right
    for infinitive, stem in _pairs(_FUTURES):
        yield from ((infinitive + ending, stem + ending) for ending in _FUTURE_ENDINGS)
    for stem, right in _pairs(_PARTICIPLES):
        yield from ((stem + "id" + end, right + end) for end in ("o", "a", "os", "as"))


@cache
def _table() -> dict[str, str]:
    made: dict[str, str] = {"haiga": "haya", "haigan": "hayan", "satisfació": "satisfizo"}
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
