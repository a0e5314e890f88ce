"""The forms that a Spanish term may take: plural, gender, accents, contractions, word by word.

Forms are made by rule, so that every word of a term agrees in its own way ("conflicto armado", "conflictos armados").
Nothing here is a stemmer: "puerto" and "puerta" stay two words. A rule may make a form that does not exist, which no
text will hold; what it must not make is another word.
"""

from __future__ import annotations

from functools import lru_cache

from transcheck.data import words
from transcheck.glossary.words import fold, pieces

Shape = tuple[frozenset[str], ...]
"""For each word of a term the forms accepted for it, folded; acronyms as written."""

ARTICLES = words("es", "articles.before_terms")
PREPOSITIONS = words("es", "prepositions.in_terms")
_GLUE = {
    "de": "de del", "del": "de del", "a": "a al", "al": "a al", "y": "y e", "e": "y e", "o": "o u", "u": "o u",
}  # fmt: skip
_SHORT = {
    "primer": "primero", "tercer": "tercero", "buen": "bueno", "mal": "malo", "gran": "grande", "algun": "alguno",
    "ningun": "ninguno", "postrer": "postrero", "san": "santo", "cien": "ciento",
}  # fmt: skip
_PARTNERS = {
    "alcalde": "alcaldesa", "actor": "actriz", "emperador": "emperatriz", "poeta": "poetisa", "rey": "reina",
    "principe": "princesa", "heroe": "heroina", "duque": "duquesa", "conde": "condesa", "abad": "abadesa",
    "sacerdote": "sacerdotisa", "consul": "consulesa", "institutor": "institutriz", "hombre": "mujer",
}  # fmt: skip
_PARTNERS |= {feminine: masculine for masculine, feminine in _PARTNERS.items()}
# English nouns that keep their plural in Spanish.
FOREIGN = frozenset(
    "token plugin banner router hacker email cluster buffer driver newsletter influencer thriller bestseller scooter "
    "browser master manager container sponsor pixel webinar slogan kit".split()
)
_TAKES_ES = "nrldjzysx"
_FOREIGN_ENDS = ("er", "in")  # router, plugin
_LONGEST_SINGULAR = 3  # up to here an s is more often part of the word, as in "mes"
_NO_PLURALS = frozenset("pais dios tres seis mies lunes martes jueves viernes".split())
_SHORTENED = {full: short for short, full in _SHORT.items()}
_PLURALS_IN_ES = ("ores", "ones", "ines", "ales", "oles", "iles", "entes", "antes", "ientes", "bles", "arios")
_ENDINGS = (
    ("eses", "esas"), ("ores", "oras"), ("ones", "onas"), ("anes", "anas"), ("ines", "inas"), ("ales", "alas"),
    ("eces", "ezas"), ("os", "as"), ("es", "as"), ("es", "esa"), ("or", "ora"), ("on", "ona"), ("an", "ana"),
    ("in", "ina"), ("al", "ala"), ("ez", "eza"), ("o", "a"), ("e", "a"), ("oles", "olas"), ("ol", "ola"),
)  # fmt: skip


def shape(text: str, *, both_genders: bool = False) -> Shape:
    """Give the forms accepted for each word of a Spanish term; articles are left out, since they come and go.

    Args:
        text: the term as the glossary has it, in either number.
        both_genders: whether the head of the term, and what agrees with it, may change gender, as names of roles and
            adjectives do. Other heads keep theirs: "centro" is not "centra".
    """
    words = pieces(text)
    kept = [word for word in words if word.lower() not in ARTICLES] or words
    head = True
    found = []
    for word in kept:
        low = word.lower()
        head = head and low not in PREPOSITIONS
        found.append(forms(word, both_genders=both_genders and head))
    return tuple(found)


@lru_cache(maxsize=65536)
def forms(word: str, *, both_genders: bool = False) -> frozenset[str]:
    """Give the folded forms of one Spanish word: both numbers, and both genders if they may change."""
    low = word.lower()
    if low in _GLUE:
        return frozenset(_GLUE[low].split())
    if low in PREPOSITIONS or low in ARTICLES:
        return frozenset((fold(low),))
    if len(word) > 1 and word.isupper():
        return frozenset((word, word + "s"))
    folded = fold(low)
    full = _SHORT.get(folded)
    made = numbers(folded) if full is None else {folded} | numbers(full)
    if both_genders or full is not None:
        for form in tuple(made):
            made |= genders(form)
    made |= {_SHORTENED[form] for form in made if form in _SHORTENED}
    if low.endswith("í"):
        made.add(folded[:-1] + "íes")
    return frozenset(made | {form.replace("í", "i") for form in made if "í" in form})


def numbers(folded: str) -> set[str]:
    """Give a folded Spanish word and its other number: luz, luces; canción, canciones; lápiz, lápices; país, países."""
    made = {folded}
    # "directors" and "versions" are English.
    cluster = folded[-1] != "s" and folded[-2:-1] not in "aeiouí"  # récord, stand
    if cluster or folded[-1] not in _TAKES_ES or folded in FOREIGN or folded.endswith(_FOREIGN_ENDS):
        made.add(folded + "s")
    if folded[-1] not in "aeo":
        made.add(folded + "es")
    if folded[-1] == "z":
        made.add(folded[:-1] + "ces")
    if folded[-1] == "s":
        made |= _singulars(folded)
    return made


def _singulars(plural: str) -> set[str]:
    if plural[-2:-1] not in "aeiouí":
        return {plural[:-1]}
    if len(plural) <= _LONGEST_SINGULAR or plural in _NO_PLURALS:
        return set()
    if plural.endswith("ces"):
        return {plural[:-3] + "z", plural[:-1]}
    if plural.endswith("es"):
        return {plural[:-2], plural[:-1]}
    return set() if plural.endswith("is") else {plural[:-1]}


def genders(folded: str) -> set[str]:
    """Give the forms of a folded Spanish word in the other gender, in the same number."""
    if folded in _PARTNERS:
        partner = _PARTNERS[folded]
        return {partner} | ({folded + "a"} if folded[-1] == "r" else set())
    plural = folded[:-2] if folded.endswith("es") else folded[:-1]
    if folded.endswith("s") and plural in _PARTNERS:
        return numbers(_PARTNERS[plural]) - {_PARTNERS[plural]}
    made = set()
    for masculine, feminine in _ENDINGS:
        for mine, other in ((masculine, feminine), (feminine, masculine)):
            if other == "esa" and folded.endswith(_PLURALS_IN_ES):
                continue  # "directores" is no "francés"
            if folded.endswith(mine) and len(folded) > len(mine) + 1:
                made.add(folded[: len(folded) - len(mine)] + other)
    return made
