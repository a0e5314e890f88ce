"""Regular Spanish forms that no list holds whole: pronouns on verbs, -mente, diminutives, prefixes.

Each function answers one question about one word, from the list of forms.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import rows, sequence, words
from transcheck.lexicon.clitics import is_clitic, is_voseo
from transcheck.lexicon.supplement import AR_ENDINGS
from transcheck.lexicon.wordlist import ENGLISH_LIST, SPANISH_LIST
from transcheck.text.accents import accentuate, bare, marked_forms, stressed

_MENTE = "mente"
PREFIXES = tuple(sorted(sequence("es", "word_formation.prefixes"), key=len, reverse=True))
"""Prefixes that make new words freely, longest first."""
_PREFIXES_BY_LETTER = {letter: tuple(p for p in PREFIXES if p[0] == letter) for letter in {p[0] for p in PREFIXES}}

# Short prefixes make chance words; what follows them must be longer.
_LONGER_REST = words("es", "word_formation.short_prefixes")
_DIMINUTIVES = {
    ending: tuple(base.removeprefix("-") for base in bases)
    for ending, bases in rows("es", "word_formation.diminutives")
}
_DIMINUTIVE_ENDINGS = tuple(_DIMINUTIVES)


def is_adverb(word: str) -> bool:
    """Tell whether a word is an adjective with -mente that keeps the adjective's accent."""
    if not word.endswith(_MENTE) or len(word) < 9:
        return False
    stem = word[: -len(_MENTE)]
    if stem not in SPANISH_LIST or stem[-1] in "oáéíóú":
        return False
    # "publica" is a form of a verb, and the adjective is "pública": then "publicamente" lacks its accent.
    return not (bare(stem) == stem and any(form in SPANISH_LIST for form in marked_forms(stem)))


def is_diminutive(word: str) -> bool:
    """Tell whether a word is a regular diminutive, augmentative or superlative of a listed one."""
    if not word.endswith(_DIMINUTIVE_ENDINGS):
        return False
    for ending, bases in _DIMINUTIVES.items():
        stem = word[: -len(ending)]
        if not word.endswith(ending) or len(stem) < 3:
            continue
        for spelt in _respelt(stem):
            if any(
                spelt + base in SPANISH_LIST or any(f in SPANISH_LIST for f in marked_forms(spelt + base))
                for base in bases
            ):
                return True
    return False


def _respelt(stem: str) -> Iterator[str]:
    """Give a stem as it is spelt before a, o or nothing: "poqu" is "poc", "lueg" is "lueg", "luc" may be "luz"."""
    yield stem
    if stem.endswith("qu"):
        yield stem[:-2] + "c"
    elif stem.endswith("gu"):
        yield stem[:-1]
    elif stem.endswith("c"):
        yield stem[:-1] + "z"


def without_prefix(word: str) -> Iterator[str]:
    """Give what is left of a word behind each prefix that it may begin with."""
    for prefix in _PREFIXES_BY_LETTER.get(word[:1], ()):
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :].lstrip("-")
        if prefix in ("in", "im") and (rest[:1] in "pb") != (prefix == "im"):
            continue
        if len(rest) < (5 if prefix in _LONGER_REST else 4):
            continue
        if rest.startswith("rr") and prefix[-1] in "aeiou":
            yield rest[1:]
        elif rest.startswith("r") and prefix[-1] in "aeiou":
            continue  # "autoretrato" lacks an r
        else:
            yield rest


def is_plural(word: str) -> bool:
    """Tell whether a word is the plural of a listed one: "clústeres", "chips", "autobuses"."""
    if word.endswith("es") and len(word) > 5:
        stem = word[:-2]
        # The stress stays where it was: "imagen", "imágenes"; "opción", "opciones"; "clúster", "clústeres".
        if stem[-1] in "nsdlrj":
            singles = [form for form in (stem, *marked_forms(stem)) if form in SPANISH_LIST]
            if any(accentuate(bare(word), stressed(single)) == word for single in singles):
                return True
        if stem.endswith("c") and stem[:-1] + "z" in SPANISH_LIST:
            return True
    if not word.endswith("s") or len(word) < 5 or word[-2] in "nsxz" or word[:-1] not in SPANISH_LIST:
        return False
    return word[-2] not in "áéó" or word[:-2] + "ar" not in SPANISH_LIST  # "nevó" is a verb, and has no plural


def is_numeral(word: str) -> bool:
    """Tell whether a word is a great number: "trillón", "octillones", "millardo"."""
    for ending in sequence("es", "numbers.great_endings"):
        if word.endswith(ending):
            return word[: -len(ending)] in _GREAT
    return False


_GREAT = words("es", "numbers.great")


def is_agent(word: str) -> bool:
    """Tell whether a word names who or what does what a listed noun says: "oclusor" of "oclusión"."""
    for ending in sequence("es", "word_formation.agents"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 4 and stem[-1] in "st":
            return stem[:-1] + ("sión" if stem[-1] == "s" else "ción") in SPANISH_LIST
    return False


_LEARNED = tuple(
    root + ending for root in sequence("es", "word_formation.learned") for ending in sequence("es", "gender.vowels")
)


def is_learned(word: str) -> bool:
    """Tell a compound of Greek or Latin roots with the accent that it must carry: "fonógrafo", "topógrafos"."""
    return len(word) > 7 and word.endswith(_LEARNED)


def is_quality(word: str) -> bool:
    """Tell whether a word names what a listed adjective describes, or the reverse: "fiscalidad", "secuencial"."""
    stem = word[:-2]
    if word.endswith("ía"):
        return len(stem) > 3 and stem + "os" in SPANISH_LIST and stem + "as" in SPANISH_LIST
    stem = word.removesuffix("es")
    if stem.endswith(("encial", "ancial")):
        return stem[:-1] + "a" in SPANISH_LIST or stem[:-2] + "a" in SPANISH_LIST
    stem = stem.removesuffix("idad")
    return len(stem) < len(word) and stem.endswith(("al", "ar", "il")) and len(stem) > 4 and stem + "es" in SPANISH_LIST


_FROM_ANY = sequence("es", "word_formation.from_any_verb")
_FROM_VERBS = {
    "a": (*_FROM_ANY, "nte", "ntes"),
    "i": _FROM_ANY,
    "e": sequence("es", "word_formation.from_er_verb"),
}
_FROM_VERB_ENDINGS = tuple({ending for endings in _FROM_VERBS.values() for ending in endings})
_VERB_ENDINGS = frozenset((*AR_ENDINGS, "arse", "arlo", "arla", "arlos", "arlas"))


_NEW_VERB_ENDINGS = {
    letter: tuple(
        (ending, ("ue", "e", "ic") if ending[0] in "eé" else ("ue", "e", "iz"))
        for ending in sorted(_VERB_ENDINGS)
        if ending[-1] == letter
    )
    for letter in {ending[-1] for ending in _VERB_ENDINGS}
}
"""By its last letter, each ending of a new verb and what may stand before it."""


def is_from_verb(word: str) -> bool:
    """Tell whether a word is a regular noun or adjective of a listed verb: "editable", "tabulación", "actuador"."""
    if not word.endswith(_FROM_VERB_ENDINGS):
        return False
    for vowel, endings in _FROM_VERBS.items():
        for ending in endings:
            stem = word[: -len(ending) - 1]
            # A stressed i behind a strong vowel carries an accent: "extraíble".
            link = "í" if vowel == "i" and stem[-1:] in ("a", "e", "o") and ending in ("ble", "bles") else vowel
            if len(stem) >= 2 and word == stem + link + ending and _is_verb(stem, vowel):
                return True
    return False


def _is_verb(stem: str, vowel: str) -> bool:
    if vowel == "i":
        return stem + "er" in SPANISH_LIST or stem + "ir" in SPANISH_LIST
    return stem + vowel + "r" in SPANISH_LIST


def is_new_verb(word: str) -> bool:
    """Tell whether a word is a form of a verb in -ear or -izar made of a listed word: "resetear", "renderizado"."""
    for ending, middles in _NEW_VERB_ENDINGS.get(word[-1:], ()):
        if not word.endswith(ending):
            continue
        stem = word[: -len(ending)]
        for middle in middles:
            base = stem[: -len(middle)]
            if stem.endswith(middle) and len(base) >= 3:
                if len(ending) < 3 and len(base) < 5 and not _is_word(base):
                    continue  # "emprea" is no form of "emprear"
                bases = (base, base + "e", base + "o", base + "a", base[:-1] if base[-1] == base[-2] else base)
                if any(_is_word(b) or any(form in SPANISH_LIST for form in marked_forms(b)) for b in bases):
                    return True
    return False


def _is_word(form: str) -> bool:
    return form in ENGLISH_LIST or form in SPANISH_LIST


def is_regular_spanish(word: str) -> bool:
    """Tell whether a Spanish word is a form that grammar gives to any listed one: pronouns, -mente, plural, voseo."""
    return is_clitic(word) or is_adverb(word) or is_plural(word) or is_voseo(word)


def is_simple(word: str) -> bool:
    """Tell whether a Spanish word without prefix is a regular form of a listed one, or a usual new one."""
    made = is_from_verb(word) or is_diminutive(word)
    if made or is_learned(word) or is_regular_spanish(word):
        return True
    return is_quality(word) or is_agent(word) or is_follower(word) or is_numeral(word)


def is_follower(word: str) -> bool:
    """Tell whether a word is made of a noun in -ión: "proyeccionista", "asociacionismo"."""
    stem, ending = word[:-4], word.removesuffix("s")[-4:]
    if word.endswith("s"):
        stem = word[:-5]
    return ending in ("ista", "ismo") and stem.endswith("ion") and stem[:-2] + "ón" in SPANISH_LIST
