"""“Está”, “estás”, “esté” and the demonstratives that have their letters.

A demonstrative stands before its noun and behind a verb or a preposition; the verb stands behind its subject and before
what is said of it. The English side has “this” for the one and “is” for the other.
"""

from __future__ import annotations

from transcheck.data import sequence, words
from transcheck.lexicon import lexicon
from transcheck.spanish.accent_pairs.sentence import ARTICLES, CLITIC_OR_ARTICLE, PREPOSITIONS, Sentence

_VERB = {"esta": "está", "estas": "estás", "este": "esté"}
_PRONOUN = {right: plain for plain, right in _VERB.items()}
STATED = words("es", "states.stated")
"""What is said of a state, and names nothing."""
_NAMED = words("es", "states.nouns")
"""Nouns with the endings of participles."""
_IS = words("en", "accents.being")
_THIS = words("en", "determiners.demonstratives")
_PLACED = words("es", "accents.before_places")
_BEFORE_STATE = words("es", "accents.before_states")
_BEFORE_MOOD = words("es", "accents.before_mood")
_PARTICIPLES = sequence("es", "verb_forms.participles_singular")
_PARTICIPLES_MASCULINE = sequence("es", "verb_forms.participles_masculine")
_NONFINITE = sequence("es", "verb_forms.nonfinite")
STATE_ENDS = sequence("es", "states.endings")


def is_gerund(word: str) -> bool:
    """Tell "usando" from "comando" by the infinitive."""
    if word.endswith("ando"):
        return word[:-4] + "ar" in lexicon("es")
    return (word.endswith(("iendo", "yendo")) and len(word) > 5) or "ándo" in word or "iéndo" in word


def estar(text: Sentence, place: int) -> str | None:
    """Read "esta vacío", "la sala esta cerrada", "que este en la lista": a verb is meant."""
    word, before, after = text.word(place), text.before(place), text.after(place)
    if is_gerund(after) and (word != "este" or before in _BEFORE_MOOD):
        return _VERB[word]  # but "este operando" is a noun
    if before in PREPOSITIONS or before in ARTICLES:
        return None
    if word == "este":
        mood = (before in _BEFORE_MOOD and _is_state(after)) or (before and after in STATED)
        return _VERB[word] if mood and not text.says(_THIS) else None
    if word == "estas" and (after.endswith(("ado", "ido")) or (after == "a" and text.after(place + 1) == "punto")):
        return _VERB[word]
    if word == "estas":
        return _VERB[word] if after in _PERSONAL else None
    return "está" if _is_esta_verb(text, place, before, after) else None


def _is_state(word: str) -> bool:
    if word in STATED:
        return True
    return len(word) > 5 and word.endswith(_PARTICIPLES) and word not in _NAMED


def _is_esta_verb(text: Sentence, place: int, before: str, after: str) -> bool:
    state = _is_state(after) or (len(after) > 5 and after.endswith(_PARTICIPLES_MASCULINE))
    masculine = after.endswith("o") and len(after) > 5 and after[:-1] + "a" in lexicon("es") and after not in _FEMININE
    if masculine or (after in _PLACED and before in _BEFORE_STATE) or after in _ARTICLES:
        return True  # "esta" is feminine, and goes with no "incompleto"
    if state and (after.endswith(("o", "os")) or after in _EITHER or before in _BEFORE_STATE):
        return True
    subject = _is_subject(text, place, before) or _is_behind_value(text, place)
    if subject and (after in _PLACED or state or _is_second(text, place, before)):
        return True
    if after == "a" and text.after(place + 1) == "punto":
        return True
    is_not_this = text.says(_IS) and not text.says(_THIS)
    if not is_not_this or (not before and after not in _PLACED):
        return False
    return after in _PLACED or state or after.endswith("mente")


_PERSONAL = words("es", "states.personal")
_FEMININE = words("es", "gender.epicene")
_EITHER = words("es", "states.adverbs")


def _is_behind_value(text: Sentence, place: int) -> bool:
    """Tell a word behind a value or a quotation, which is the subject: "la clave ``x`` esta vacía"."""
    return text.masked[: text.spans[place][0]].rstrip()[-1:] in _VALUES


_VALUES = frozenset(("\ufffc", "'", '"', "»", "”", "`"))
_ARTICLES = words("es", "articles.masculine")
"""No article follows a demonstrative."""


def _is_subject(text: Sentence, place: int, before: str) -> bool:
    """Tell a noun before "esta" from a verb: an article stands before it, or a preposition that no infinitive follows.

    "La sala esta", "la hoja de datos esta"; but "para abrir esta".
    """
    if not before or before in _BEFORE_STATE or before.endswith(_NONFINITE):
        return False
    head = text.before(place - 1)
    return head in ARTICLES or head in CLITIC_OR_ARTICLE or head in PREPOSITIONS or head in _THESE


_THESE = words("es", "accents.demonstratives")


def _is_second(text: Sentence, place: int, before: str) -> bool:
    """Tell the verb of "esta sala esta …", whose English has “this” for the first and “is” for the second."""
    return text.before(place - 1) == "esta" and text.says(_IS) and before != ""


_OPENS_NOUN = sequence("es", "gender.opening_feminine")
_SAID = words("es", "accents.said")


def demonstrative(text: Sentence, place: int) -> str | None:
    """Read "en está página", "esté archivo": no verb stands there."""
    word, before, after = text.word(place), text.before(place), text.after(place)
    plain = _PRONOUN[word]
    if before in PREPOSITIONS and after:
        return plain
    if word != "estás" and after and text.says(_THIS) and not text.says(_IS) and not _is_state(after):
        return plain if not after.endswith(("ndo", "mente", "r")) and after not in _PLACED else None
    opens = not before and after and text.says(_THIS)
    if word == "esté":
        return plain if opens and after.endswith("o") and not _is_state(after) else None
    if word == "está" and opens and after.endswith(_OPENS_NOUN) and not _is_state(after):
        return plain if text.after(place + 1) in _SAID or not text.says(_IS) else None
    return None
