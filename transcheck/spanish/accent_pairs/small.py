"""The small words that an accent tells apart: más, sí, tú, mí, él, aún, dé, sé.

Norms: RAE y ASALE, Ortografía 2010, II.3.4.1. Each test asks for evidence that leaves one reading.
"""

from __future__ import annotations

from transcheck.data import sequence, words
from transcheck.lexicon import lexicon
from transcheck.spanish.accent_pairs.sentence import PREPOSITIONS, Sentence

BUT = words("en", "accents.contrasting")
YOU_VERBS = words("es", "accents.behind_tu")
HIM = frozenset("it him he".split())
ME = frozenset("me myself".split())
SELF = words("es", "accents.beside_si")
_THIRD = words("en", "pronouns.third_person")
_IF = words("en", "accents.conditioning")
_YES = words("en", "accents.affirming")
_GIVE = words("en", "accents.giving")
_KNOW = words("en", "accents.knowing")
_LIKE = words("en", "accents.likening")
_ASKED = words("en", "accents.asking_too")
_YOUR = frozenset("your yours".split())
_SAME, _ALONE = words("es", "accents.same"), words("es", "accents.alone")
_BEHIND_EL = sequence("es", "verb_forms.behind_el")
_NO_NOUN = words("es", "accents.no_nouns")


def mas(text: Sentence, place: int) -> str | None:
    """Read "mas" as "más", save where it opens a clause whose English has “but”."""
    return None if not text.before(place) and (text.says(BUT) or not text.english) else "más"


def si(text: Sentence, place: int) -> str | None:
    """Read "Si" for “Yes”, "de si mismo", "por si solo", "en si", "pero si" without an English “if”."""
    before, after, english = text.before(place), text.after(place), text.english
    alone = len(text.folded) == 1 and "yes" in english and len(english) == 1
    himself = after in _SAME and before in PREPOSITIONS
    by = before == "por" and after in _ALONE
    among = before in ("entre", "en") and text.closes(place)
    indeed = before == "pero" and english and not text.says(_IF) and after not in ("no", "")
    return "sí" if alone or himself or by or among or indeed else None


def if_(text: Sentence, place: int) -> str | None:
    """Read "sí quiere" as "si quiere" where the English has “if”, no “yes”, and no other "si" stands there."""
    if "si" in text.folded or not text.after(place) or text.before(place) in PREPOSITIONS:
        return None
    return "si" if text.says(frozenset(("if", "whether"))) and not text.says(_YES) else None


def el(text: Sentence, place: int) -> str | None:
    """Read "con el." where the English has “him” or “it”, and "para el/ella"."""
    end = text.spans[place][1]
    both = text.masked[end : end + 5].lower() == "/ella"
    stands = text.before(place) in PREPOSITIONS and (text.closes(place) or both)
    return "él" if both or (stands and text.says(HIM)) else None


def the(text: Sentence, place: int) -> str | None:
    """Read "él archivo" as "el archivo" where the English speaks of nobody."""
    after = text.after(place)
    if not after or after in _NO_NOUN or not text.english or text.says(_THIRD):
        return None
    # Behind "sobre él" the sentence may go on with its verb.
    return None if text.before(place) in PREPOSITIONS and after.endswith(_BEHIND_EL) else "el"


def tu(text: Sentence, place: int) -> str | None:
    """Read "tu puedes" as "tú puedes"."""
    return "tú" if text.after(place) in YOU_VERBS else None


def your(text: Sentence, place: int) -> str | None:
    """Read "tú cuenta" as "tu cuenta": behind a preposition, or where the English has “your”."""
    before, after = text.before(place), text.after(place)
    if not after or after in _NO_NOUN:
        return None
    if before in PREPOSITIONS - {"según", "entre"}:
        return "tu"
    return "tu" if text.says(_YOUR) and not after.endswith(("s", "ste")) else None


def mi(text: Sentence, place: int) -> str | None:
    """Read "por mi." as "por mí." where the English has “me”."""
    return "mí" if text.before(place) in PREPOSITIONS and text.closes(place) and text.says(ME) else None


def my(text: Sentence, place: int) -> str | None:
    """Read "mí cuenta" as "mi cuenta" where the English has “my”."""
    after = text.after(place)
    return "mi" if after and after not in _NO_NOUN and "my" in text.english and not text.says(ME) else None


def aun(text: Sentence, place: int) -> str | None:
    """Read "aun" as "aún" where the English has “yet” or “still”, and no “even”."""
    after = text.after(place)
    if "even" in text.english or after in _BEHIND_AUN:
        return None
    if after == "no" and text.says(frozenset(("yet", "still", "not"))):
        return "aún"
    return "aún" if text.says(frozenset(("yet", "still"))) or after in _COMPARING else None


def even(text: Sentence, place: int) -> str | None:
    """Read "aún así" as "aun así" where the English has “even”."""
    return "aun" if text.after(place) == "así" and "even" in text.english else None


_BEHIND_AUN = words("es", "accents.behind_aun")
_COMPARING = words("es", "accents.comparing_still")
_BEFORE_GIVING = words("es", "accents.before_giving")


def of(text: Sentence, place: int) -> str | None:
    """Read "dé" as "de" where nobody gives anything."""
    if text.before(place) in _BEFORE_GIVING:
        return None
    ends = text.spans[place][1] == len(text.masked)
    return "de" if text.before(place) and not ends and text.english and not text.says(_GIVE) else None


def self_(text: Sentence, place: int) -> str | None:
    """Read "sé puede" as "se puede" where nobody says “I know”."""
    after = text.after(place)
    if not after or text.before(place) == "yo" or not text.english or text.says(_KNOW):
        return None
    return "se" if after + "n" in lexicon("es") or after.endswith(("n", "ó")) else None


def unaccented_asker(text: Sentence, place: int) -> str | None:
    """Read "cómo principiante" as "como", "lo qué" as "que", where nothing asks."""
    word, before, after = text.word(place), text.before(place), text.after(place)
    if "¿" in text.masked or "¡" in text.masked or not text.english or text.says(_ASKED):
        return None
    if word == "cómo":
        return "como" if after.endswith(("ado", "ido")) or (after and text.says(_LIKE)) else None
    joined = before in _BEFORE_JOINING
    if joined or (after and "than" in text.english):
        return "que"
    return "que" if after and before and before not in _BEFORE_ASKING and text.says(_THAT) else None


_THAT = frozenset("that".split())
_BEFORE_JOINING = words("es", "accents.before_joining_que")
_BEFORE_ASKING = words("es", "accents.before_asking")


def sera(text: Sentence, place: int) -> str | None:
    """Read "sera" as "será"; behind an article it is a basket."""
    return None if text.before(place) in ("la", "una", "las") else text.word(place).replace("sera", "será")
