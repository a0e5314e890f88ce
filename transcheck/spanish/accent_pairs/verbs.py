"""Tenses that an accent tells apart: “usara” and “usará”, “completo” and “completó”, “seria” and “sería”.

The English side names the tense. Norms: RAE y ASALE, Ortografía 2010, II.3.3.
"""

from __future__ import annotations

from transcheck.data import mapping, rows, sequence, words
from transcheck.lexicon import lexicon
from transcheck.spanish.accent_pairs.sentence import (
    ARTICLES,
    CLITIC_OR_ARTICLE,
    FIRST_PERSON,
    PREPOSITIONS,
    Sentence,
)

FUTURE = words("en", "accents.future")
"""English words of the future tense."""
_UNREAL = words("en", "accents.unreal")
_OPENS_SUBJUNCTIVE = words("es", "accents.before_subjunctive")
_UNREAL_ENDS = sequence("es", "verb_forms.past_subjunctive_er_ir")
_FUTURE_ENDINGS = mapping("es", "verb_forms.future")
FUTURE_ENDS = tuple(_FUTURE_ENDINGS)


def future_of(word: str) -> str:
    """Give the future that a past subjunctive of a verb in -ar has the letters of, or ""."""
    for ending, right in _FUTURE_ENDINGS.items():
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 1 and stem + "ar" in lexicon("es") and stem + right in lexicon("es"):
            # "tomara" has "tomar"; "para", "cara" and "mascara" have no such verb, or are nouns.
            return stem + right if stem + "ando" in lexicon("es") else ""
    return ""


def future(text: Sentence, place: int, right: str) -> str | None:
    """Read "usara" where the English says “will use”, or where nothing asks for a past subjunctive."""
    if not text.english or text.says(_UNREAL) or any(word.endswith(_UNREAL_ENDS) for word in text.folded):
        return None  # "si rompiera algo, quemara la casa"
    clause = text.clause(place)
    if not _OPENS_SUBJUNCTIVE.isdisjoint(clause[:_NEAR]):
        return None
    if text.says(FUTURE):
        return right if not right.endswith("é") or text.says(FIRST_PERSON) else None
    # A past subjunctive leans on a past tense or a condition; where the text has none, it stands for the future.
    leans = any(word.endswith(_PAST_ENDS) or word in _PASTS for word in text.folded)
    is_free = not leans and _OPENS_SUBJUNCTIVE.isdisjoint(clause) and place + 1 < len(text.folded)
    return right if is_free and not right.endswith(("s", "é")) else None


_NEAR = 3
_PAST_ENDS = sequence("es", "verb_forms.past")
_PASTS = words("es", "verbs.past")


def past_of(word: str) -> str:
    """Give the past tense of which a word in -o lacks the accent, or ""."""
    right = word[:-1] + "ó"
    if len(word) < 4 or word in _NO_PAST or word.endswith(("ado", "ido", "ndo")) or right not in lexicon("es"):
        return ""
    if word[:-1] + "ar" in lexicon("es"):
        return right
    return (
        right
        if word.endswith("io") and (word[:-2] + "ir" in lexicon("es") or word[:-2] + "er" in lexicon("es"))
        else ""
    )


_NO_PAST = words("es", "accents.no_past")
_BEFORE_FIRST = words("es", "accents.before_first_person")
_BEFORE_VERBS = words("es", "accents.before_verbs")
_ARTICLES = words("es", "accents.opening_objects")
_COMPARED = words("es", "accents.compared")
_PAST = words("en", "accents.past")
_NOT_PAST = words("en", "accents.not_past")


def past(text: Sentence, place: int, right: str) -> str | None:
    """Read "se publico", "no arrojo ningún", "afirmo Eva": a past tense, where nobody says “I”."""
    word, before, after = text.word(place), text.before(place), text.after(place)
    if before == "se":
        return right
    if before in ARTICLES or before in PREPOSITIONS or before in _BEFORE_FIRST:
        return None
    is_adjective = before == "lo" and word[:-1] + "as" in lexicon("es")  # "lo contrario"
    if is_adjective or word in text.english or (before == "no" and word.endswith("eo")):  # a name, "no bloqueo"
        return None
    relative = before == "que" and (text.before(place - 1) not in _COMPARED) and after != "de"
    opens = after in _ARTICLES and (_opens(text, place) if not before else _is_subject(text, place))
    stands = bool(before) or text.masked[: text.spans[place][0]].rstrip().endswith(",")
    if not (before in _BEFORE_VERBS or relative or opens or (stands and not _may_be_noun(word))):
        return None
    return right if _is_past(text.english) and not text.says(FIRST_PERSON) else None


def _may_be_noun(word: str) -> bool:
    """Tell whether a plural is listed, of the word or of what is left of it behind a prefix: "reinicio", "mapeo"."""
    bases = (word, *(word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix)))
    return word.endswith("eo") or any(base + "s" in lexicon("es") for base in bases)


_PREFIXES = sequence("es", "accents.prefixes")


def _opens(text: Sentence, place: int) -> bool:
    """Tell a word that opens a sentence, or stands behind a value: "{name} acepto el cambio"."""
    between = text.masked[text.spans[place - 1][1] if place else 0 : text.spans[place][0]]
    return between.strip() in (".", "", ":") or between.endswith(_VALUE)


def _is_subject(text: Sentence, place: int) -> bool:
    """Tell "el autor" before "rechazo los cambios": no noun stands between a noun and an article."""
    head = text.before(place - 1)
    return head in ARTICLES or head in CLITIC_OR_ARTICLE


_VALUE = "\ufffc "


def _is_past(english: frozenset[str]) -> bool:
    return any(word in _PAST or (word.endswith("ed") and word not in _NOT_PAST) for word in english)


_NOT_VERBS = words("es", "accents.nouns_in_o")
_MASCULINE = words("es", "articles.masculine_singular")
_BEFORE_NOUNS = words("es", "accents.before_bare")


def bare_of(word: str) -> str:
    """Give the noun that a past tense in -ó has the letters of ("cambió"), or ""."""
    plain = word[:-1] + "o"
    return plain if word.endswith("ó") and word not in _NOT_VERBS and plain in lexicon("es") and past_of(plain) else ""


def noun(text: Sentence, place: int, plain: str) -> str | None:
    """Read "el archivó", "sin cambió": behind an article or a preposition stands no verb."""
    before = text.before(place)
    if before in _MASCULINE:
        return plain
    return plain if before in _BEFORE_NOUNS and text.before(place - 1) not in ("lo", "que") else None


def guide_of(word: str) -> str:
    """Give the noun that a command of voseo has the letters of ("guiá"), or ""."""
    right = word[:-2] + "ía"
    return right if right in lexicon("es") else ""


def adjective_of(word: str) -> str:
    """Give the adjective that a conditional has the letters of ("binaría"), or ""."""
    plain = word.replace("aría", "aria")
    verb = word[: word.rindex("ía")]
    return (
        plain
        if verb not in _NOT_CONDITIONAL
        and verb in lexicon("es")
        and plain in lexicon("es")
        and plain + "s" in lexicon("es")
        else ""
    )


_NOT_CONDITIONAL = frozenset(("notar",))


def adjective(text: Sentence, plain: str) -> str | None:
    """Read "binaría" as "binaria" where the English has no condition and no past."""
    return plain if text.english and not text.says(_UNREAL) and not _is_past(text.english) else None


ACCENTED: dict[str, tuple[str, frozenset[str], frozenset[str]]] = {
    bare: (accented, frozenset((*english, *(word.replace("'", "’") for word in english))), frozenset(against))
    for bare, accented, english, against in rows("pairs", "accents.verbs")
}
"""By the word without its accent: the word with it, English words that speak for it (none: any do), and against it."""


def by_english(text: Sentence, word: str) -> str | None:
    """Read the words of a small table by the English side."""
    right, speaking, against = ACCENTED[word]
    return right if (not speaking or text.says(speaking)) and not text.says(against) else None
