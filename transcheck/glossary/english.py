"""The key that all forms of an English word share: number, possessive, British and American spelling."""

from __future__ import annotations

from functools import lru_cache

from transcheck.glossary.words import fold
from transcheck.text.lazy import Lazy

# Irregular plurals, and what would else look like one.
_PLURALS = dict(
    pair.split("/")
    for pair in (
        "children/child oxen/ox geese/goose feet/foot teeth/tooth mice/mouse lice/louse criteria/criterion "
        "phenomena/phenomenon memoranda/memorandum curricula/curriculum bacteria/bacterium strata/stratum data/datum "
        "errata/erratum addenda/addendum symposia/symposium spectra/spectrum quanta/quantum corpora/corpus "
        "genera/genus formulae/formula larvae/larva vertebrae/vertebra antennae/antenna nuclei/nucleus "
        "stimuli/stimulus fungi/fungus cacti/cactus foci/focus radii/radius syllabi/syllabus alumni/alumnus "
        "indices/index matrices/matrix appendices/appendix vertices/vertex vortices/vortex codices/codex axes/axis "
        "menus/menu bureaux/bureau plateaux/plateau tableaux/tableau "
        "lives/life leaves/leaf knives/knife shelves/shelf halves/half wives/wife wolves/wolf calves/calf "
        "loaves/loaf thieves/thief elves/elf scarves/scarf hooves/hoof "
        "analyse/analyze paralyse/paralyze catalyse/catalyze"
    ).split()
)
# As `_singular` leaves them, without an e behind s.
_SPELT = dict(
    pair.split("/")
    for pair in (
        "programme/program odour/odor defence/defens offence/offens licence/licens pretence/pretens "
        "practis/practice cheque/check judgement/judgment acknowledgement/acknowledgment ageing/aging grey/gray "
        "tyre/tire kerb/curb plough/plow mould/mold cosy/cozy sceptic/skeptic sceptical/skeptical sulphur/sulfur "
        "artefact/artifact disc/disk enquiry/inquiry adviser/advisor aluminium/aluminum jewellery/jewelry "
        "enrolment/enrollment instalment/installment fulfilment/fulfillment enrol/enroll fulfil/fulfill "
        "skilful/skillful pyjama/pajama whilst/while amongst/among speciality/specialty"
    ).split()
)
_MANY = frozenset(
    "children feet teeth mice geese criteria phenomena memoranda curricula bacteria alumni stimuli fungi women men "
    "people".split()
)
# Their s is part of the word, or tells it from another: "news" is not "new", "economics" not "economic".
_FIXED = frozenset(
    "news series species means lens gas bus headquarters economics politics physics mathematics ethics logistics "
    "electronics analytics genetics linguistics robotics informatics optics acoustics athletics dynamics mechanics "
    "aesthetics specimen regimen abdomen acumen omen women's this his its was has does these those whose "
    "else plus thus versus perhaps always besides whereas".split()
)
_TAKES_ES = ("s", "x", "z", "ch", "sh", "o")
# What British spelling has otherwise. Both sides are rewritten alike, so words that it mars still match themselves.
_BRITISH = (
    (Lazy(r"(?<=[aeiou])([^aeiou]*[aeiou])ll(?=(?:ing|ed|er|or|ous)$)"), r"\1l"),  # travelling, labelled
    (Lazy(r"(?<=...)our(?=(?:ed|ing|able|ite|al|hood|ful|er|y|ist|less)?$)"), "or"),  # colour, favourite
    (Lazy(r"([tb])re(?=d?$)"), r"\1er"),  # centre, fibre
    (Lazy(r"(?<=..)([iy])s(?=(?:ed|er|ing|ation|able)$)|(?<=..)(i)s$"), r"\1\2z"),  # organis(e), analysed
    (Lazy(r"(?<=...)ogu(?:e(?=d?$)|(?=ing$))"), "og"),  # catalogue
    (Lazy(r"(?<!^)[ao]e(?=...)"), "e"),  # archaeology, foetus
)


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """Give what all forms of an English word have in common; two words match when their keys are equal.

    The key need not be a word: "analysis" and "analyses" both give "analys".
    """
    low = fold(word)
    low = low.removesuffix("'s").rstrip("'")
    if low in _FIXED or len(low) < 4:
        return low
    return _spelling(_singular(_PLURALS.get(low, low)))


def is_plural(word: str) -> bool:
    """Tell whether an English noun is plural, as far as its form shows."""
    low = fold(word).removesuffix("'s")
    if low in _FIXED or len(low) < 4:
        return False
    if low.endswith("s"):
        return not low.endswith(("ss", "us", "is"))
    return low in _MANY or (low.endswith("men") and len(low) > 4)


def _singular(low: str) -> str:
    if low.endswith("men") and len(low) > 4:
        return low[:-3] + "man"
    if low.endswith(("ies", "ie")) and len(low) > 4:
        return low.removesuffix("s")[:-2] + "y"
    if low.endswith("sis"):
        return low[:-2]
    bare = low.removesuffix("s").removesuffix("e")
    if bare != low and bare.endswith(_TAKES_ES) and low.endswith("e", 0, len(bare) + 1):
        return bare
    return low if low.endswith(("ss", "us", "is")) else low.removesuffix("s")


def _spelling(low: str) -> str:
    low = _SPELT.get(low, low)
    for pattern, american in _BRITISH if len(low) > 4 else ():
        low = pattern.sub(american, low)
    return low
