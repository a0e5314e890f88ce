"""The forms of verbs: English ones in full, Spanish ones as generously as no other word is among them."""

from __future__ import annotations

from functools import lru_cache

from transcheck.glossary.words import fold
from transcheck.text.lazy import Lazy

_INFINITIVE = Lazy(r"[a-zñü]+[aeií]r(?:se)?")  # none has its accent before the ending: "líder" is a noun
_PAST = {
    first: rest
    for first, *rest in (
        forms.split("/")
        for forms in (
            "run/ran/run set/set put/put get/got/gotten send/sent build/built find/found write/wrote/written "
            "read/read choose/chose/chosen make/made take/took/taken give/gave/given hold/held keep/kept lead/led "
            "leave/left lose/lost meet/met pay/paid see/saw/seen sell/sold show/showed/shown speak/spoke/spoken "
            "spend/spent teach/taught tell/told think/thought stand/stood win/won draw/drew/drawn "
            "drive/drove/driven begin/began/begun break/broke/broken bring/brought buy/bought come/came/come "
            "cut/cut do/did/done go/went/gone grow/grew/grown know/knew/known let/let split/split hide/hid/hidden "
            "shut/shut bid/bid/bidden bind/bound bite/bit/bitten blow/blew/blown breed/bred broadcast/broadcast "
            "burn/burnt burst/burst cast/cast catch/caught cling/clung cost/cost deal/dealt dig/dug "
            "drink/drank/drunk eat/ate/eaten fall/fell/fallen feed/fed feel/felt fight/fought fly/flew/flown "
            "forbid/forbade/forbidden forget/forgot/forgotten forgive/forgave/forgiven freeze/froze/frozen "
            "grind/ground hang/hung hear/heard hit/hit hurt/hurt knit/knit lay/laid lean/leant learn/learnt "
            "lend/lent light/lit lie/lay/lain mean/meant mow/mown overcome/overcame prove/proved/proven quit/quit "
            "rid/rid ride/rode/ridden ring/rang/rung rise/rose/risen say/said seek/sought sew/sewn "
            "shake/shook/shaken shed/shed shine/shone shoot/shot shrink/shrank/shrunk sing/sang/sung "
            "sink/sank/sunk sit/sat sleep/slept slide/slid sow/sown spell/spelt spin/spun spread/spread "
            "spring/sprang/sprung steal/stole/stolen stick/stuck strike/struck/stricken string/strung "
            "swear/swore/sworn sweep/swept swell/swollen swim/swam/swum swing/swung tear/tore/torn "
            "throw/threw/thrown thrust/thrust wake/woke/woken wear/wore/worn weave/wove/woven weep/wept "
            "wind/wound wring/wrung"
        ).split()
    )
}
_PREFIXES = ("over", "under", "with", "for", "fore", "un", "re", "mis", "out", "up", "down", "inter", "broad")
_VOWELS = "aeiou"
_ENDINGS = {
    "a": (
        "ar o as a amos ais an aba abas abamos abais aban e aste o asteis aron are aras ara aremos areis aran aria "
        "arias ariamos ariais arian es emos eis en ase ases asemos asen aramos arais ad ando ado ada ados adas"
    ).split(),
    "e": (
        "er ir o es e emos eis en imos is ia ias iamos iais ian i iste io isteis ieron ere eras era eremos ereis eran "
        "eria erias eriamos eriais erian ire iras ira iremos ireis iran iria irias iriamos iriais irian a as amos ais "
        "an iera ieras ieramos ierais ieran iese ieses iesen ed id iendo yendo ido ida idos idas yo yeron yera yeran "
        "ase eron era eran endo"
    ).split(),
}  # fmt: skip
# The action as a noun, which Spanish has where English has a gerund: "after saving" is "tras el guardado".
_NOUNS = {"a": "acion aciones amiento amientos".split(), "e": "icion iciones imiento imientos".split()}
_SAME_SOUND = (("c", "qu"), ("g", "gu"), ("z", "c"), ("gu", "g"), ("qu", "c"), ("c", "z"), ("g", "j"), ("c", "zc"))
_DIPHTHONGS = (("e", "ie"), ("o", "ue"), ("e", "i"), ("o", "u"))
_STEMS = {
    "hacer": "hag hic hiz har hech ha", "poner": "pong pus pondr puest pon", "tener": "teng tuv tendr tien ten",
    "venir": "veng vin vendr vien ven", "decir": "dig dij dir dich dic di", "traer": "traig traj tray",
    "salir": "salg saldr sal", "caer": "caig cay", "oír": "oig oy", "ducir": "duzc duj", "uir": "uy",
    "poder": "pued pud podr", "querer": "quier quis querr", "saber": "sup sabr sep", "ver": "ve vi vist",
    "brir": "biert", "cribir": "crit", "olver": "uelt", "imprimir": "impres", "romper": "rot", "valer": "valg valdr",
    "cubrir": "cubiert", "eer": "ey", "andar": "anduv", "estar": "estuv est", "dar": "di",
    "jugar": "jueg juegu", "quirir": "quier", "caber": "quep cup cabr", "morir": "muert", "errar": "yerr",
    "oler": "huel", "facer": "fag fic fiz far fech", "freír": "frit",
}  # fmt: skip
_SHORT_COMMANDS = {
    "tener": "ten", "poner": "pon", "venir": "ven", "salir": "sal", "hacer": "haz", "facer": "faz", "decir": "di",
}  # fmt: skip
_CLITICS = ("me te se le les lo la los las nos os").split()
_HOLD_CLITICS = {
    "a": ("ar", "ando", "a", "e", "en", "emos"),
    "e": ("er", "ir", "iendo", "yendo", "e", "a", "an", "amos", ""),
}


def is_infinitive(text: str) -> bool:
    """Tell whether a Spanish word has the form of an infinitive."""
    return _INFINITIVE.fullmatch(text.lower()) is not None


@lru_cache(maxsize=4096)
def conjugated(verb: str) -> frozenset[str]:
    """Give the folded forms of a Spanish verb, with and without pronouns, and its nouns: usar, úsalo, creación.

    They come from the model conjugations and their usual changes of stem (RAE, Nueva gramática, 4.9–4.14). Forms that
    no grammar has are among them; they occur in no text.
    """
    infinitive = fold(verb.lower().removesuffix("se") if verb.lower().endswith("rse") else verb)
    kind = "a" if infinitive.endswith("ar") else "e"
    stems = {infinitive[:-2]}
    for old, new in _SAME_SOUND:
        stems |= {stem[: len(stem) - len(old)] + new for stem in tuple(stems) if stem.endswith(old)}
    for old, new in _DIPHTHONGS:
        for stem in tuple(stems):
            cut = stem.rfind(old)
            if cut >= 0 and not any(c in _VOWELS for c in stem[cut + len(old) :].replace("qu", "k").replace("gu", "k")):
                stems.add(stem[:cut] + new + stem[cut + len(old) :])
    for ending, irregular in _STEMS.items():
        if infinitive.endswith(fold(ending)):
            head = infinitive[: len(infinitive) - len(fold(ending))]
            stems |= {head + stem for stem in irregular.split()}
    endings = _ENDINGS[kind] + [ending.replace("ia", "ía") for ending in _ENDINGS[kind] if "ia" in ending]
    stems |= {stem[:-1] + "í" for stem in stems if stem.endswith("i")}  # envía
    forms = {stem + ending for stem in stems for ending in endings + _NOUNS[kind]}
    held = {stem + ending for stem in stems for ending in _HOLD_CLITICS[kind]}
    for ending, short in _SHORT_COMMANDS.items():
        if infinitive.endswith(ending):
            held.add(infinitive.removesuffix(ending) + short)
            forms.add(infinitive.removesuffix(ending) + short)
    forms |= {form + clitic for form in held for clitic in _CLITICS}
    forms |= {form + one + other for form in held for one in ("me", "te", "se", "nos") for other in _CLITICS[5:9]}
    return frozenset(forms)


@lru_cache(maxsize=4096)
def inflected(verb: str) -> frozenset[str]:
    """Give the forms of an English verb: run, runs, running, ran."""
    low = verb.lower()
    if low.endswith("ie"):
        return frozenset({low, low + "s", low[:-2] + "ying", low + "d"})
    if low.endswith("e"):
        made = {low, low + "s", low[:-1] + "ing", low + "d"}
    elif low.endswith("y") and low[-2:-1] not in _VOWELS:
        made = {low, low[:-1] + "ies", low + "ing", low[:-1] + "ied"}
    else:
        made = {low, low + "s", low + "es", low + "ing", low + "ed"}
        if len(low) > 2 and low[-1] not in "wxyaeiou" and low[-2] in _VOWELS and low[-3] not in _VOWELS:
            made |= {low + low[-1] + "ing", low + low[-1] + "ed"}
    made.update(_PAST.get(low, ()))
    for prefix in _PREFIXES:
        past = _PAST.get(low.removeprefix(prefix), ()) if low.startswith(prefix) else ()
        made.update(prefix + form for form in past)
    return frozenset(made)
