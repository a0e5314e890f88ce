"""Words of Portuguese, French and Catalan that slip into Spanish or English text.

Translators copy from a neighbour's catalogue, and a word stays behind. The evidence is closed: a function word that
neither Spanish nor English has, or letters in a row that only the other language writes.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.lexicon.wordlist import SPANISH_LIST

_FUNCTION = """
    pt: não=no uma=una você=usted vocês=ustedes são=son também=también então=entonces muito=mucho muitos=muchos
    depois=después isso=eso seu=su seus=sus sua=su suas=sus ainda=aún mais=más
    fr: avec=con dans=en vous=usted nous=nosotros être=ser sont=son cette=esta leurs=sus aussi=también très=muy
    ca: amb=con això=eso aquest=este aquests=estos també=también seva=su seves=sus
    només=solo perquè=porque quan=cuando molt=muy dels=de_los són=son
"""
NAMES = {"pt": "Portuguese", "fr": "French", "ca": "Catalan"}


def _words() -> Iterator[tuple[str, tuple[str, str]]]:
    lang = ""
    for entry in _FUNCTION.split():
        if entry.endswith(":"):
            lang = entry[:-1]
        else:
            word, _, meant = entry.partition("=")
            yield word, (lang, meant.replace("_", " "))


WORDS = dict(_words())
"""Function words of the other languages: their language, and what they mean in Spanish."""

_ROWS = (("ã", "pt"), ("õ", "pt"), ("l·l", "ca"), ("ç", "pt"), ("eaux", "fr"), ("oeuv", "fr"), ("œ", "fr"))
_BETWEEN_VOWELS = (("lh", "pt"), ("nh", "pt"))
_VOWELS, _ENDS = frozenset("aeiouáéíóúâêô"), frozenset("aeosrm")
_SPANISH = (
    ("ção", "ción"), ("ções", "ciones"), ("são", "sión"), ("sões", "siones"), ("ão", "ón"), ("lh", "j"), ("nh", "ñ"),
    ("l·l", "l"), ("ç", "z"), ("ç", "c"), ("dade", "dad"), ("dades", "dades"), ("ss", "s"),
)  # fmt: skip


def language(word: str) -> str:
    """Give "pt", "fr" or "ca" for a lower-case word that only that language can have, "" for others."""
    if word in WORDS:
        return WORDS[word][0]
    for row, lang in _ROWS:
        if row in word:
            return lang
    for row, lang in _BETWEEN_VOWELS:
        at = word.find(row)
        if at > 0 and word[at - 1] in _VOWELS and word[at + 2 : at + 3] in _VOWELS and word[-1] in _ENDS:
            return lang
    return ""


def meaning(word: str) -> str:
    """Give the Spanish word that a foreign one stands for, "" where letters alone do not tell."""
    if word in WORDS:
        return WORDS[word][1]
    form = word
    for theirs, ours in _SPANISH:
        form = form.replace(theirs, ours)
        if form != word and form in SPANISH_LIST:
            return form
    return ""
