"""Tenses that an accent tells apart: “usara” and “usará”, “completo” and “completó”, “seria” and “sería”.

The English side names the tense. Norms: RAE y ASALE, Ortografía 2010, II.3.3.
"""

from __future__ import annotations

from transcheck.lexicon import lexicon
from transcheck.spanish.accent_pairs.sentence import (
    ARTICLES,
    CLITIC_OR_ARTICLE,
    FIRST_PERSON,
    PREPOSITIONS,
    Text,
)

FUTURE = frozenset(
    "will won't won’t shall i'll i’ll you'll you’ll he'll he’ll she'll she’ll it'll it’ll we'll we’ll they'll they’ll "
    "that'll".split()
)
"""English words of the future tense."""
_UNREAL = frozenset(
    "would were had could might should wouldn't wouldn’t couldn't couldn’t i'd i’d you'd you’d we'd we’d".split()
)
_OPENS_SUBJUNCTIVE = frozenset("si como ojalá aunque quisiera sin quizá quizás".split())
_UNREAL_ENDS = ("iera", "ieras", "ieran")
_FUTURE_ENDINGS = {"ara": "ará", "aras": "arás", "aran": "arán", "are": "aré"}
FUTURE_ENDS = tuple(_FUTURE_ENDINGS)


def future_of(word: str) -> str:
    """Give the future that a past subjunctive of a verb in -ar has the letters of, or ""."""
    for ending, right in _FUTURE_ENDINGS.items():
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 1 and stem + "ar" in lexicon("es") and stem + right in lexicon("es"):
            # "tomara" has "tomar"; "para", "cara" and "mascara" have no such verb, or are nouns.
            return stem + right if stem + "ando" in lexicon("es") else ""
    return ""


def future(text: Text, place: int, right: str) -> str | None:
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
_PAST_ENDS = ("ía", "ían", "íamos", "aba", "aban", "ó", "aron", "ieron", "ase", "iese", "iesen")
_PASTS = frozenset("fue fueron era eran hubo ha han he hemos había habían hizo quiso pudo dijo pidió tuvo puso".split())


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


_NO_PAST = frozenset(
    """
    como solo todo bajo junto menudo mismo modo caso medio tanto cuanto primero segundo tercero cuarto quinto cuando
    dentro cierto claro largo corto trunco espero abajo debajo pronto luego
    """.split()
)
_BEFORE_VERBS = frozenset("no le les lo me te nos quien también nunca jamás".split())
_ARTICLES = frozenset("el la los las un una unos unas su sus este esta estos estas".split())
_COMPARED = frozenset("más menos mejor peor mayor menor igual mismo misma otro otra antes después sino lo".split())
_PAST = frozenset(
    """
    did didn't didn’t was wasn't were said told went came made took gave got had found left became began brought built
    bought caught chose cost cut drew fell felt fled flew forgot held hit kept knew led lost met paid ran rose sat saw
    sent set shot slept sold spent spoke stood stole thought threw understood wore won wrote
    """.split()
)
_NOT_PAST = frozenset("need feed seed speed embed exceed proceed succeed indeed red bed fed led shed breed".split())


def past(text: Text, place: int, right: str) -> str | None:
    """Read "se publico", "no arrojo ningún", "afirmo Eva": a past tense, where nobody says “I”."""
    word, before, after = text.word(place), text.before(place), text.after(place)
    if before == "se":
        return right
    if before in ARTICLES or before in PREPOSITIONS or before in ("yo", "la", "los", "las"):
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


_PREFIXES = ("re", "des", "sub", "auto", "pre", "sobre")


def _opens(text: Text, place: int) -> bool:
    """Tell a word that opens a sentence, or stands behind a value: "{name} acepto el cambio"."""
    between = text.masked[text.spans[place - 1][1] if place else 0 : text.spans[place][0]]
    return between.strip() in (".", "", ":") or between.endswith(_VALUE)


def _is_subject(text: Text, place: int) -> bool:
    """Tell "el autor" before "rechazo los cambios": no noun stands between a noun and an article."""
    head = text.before(place - 1)
    return head in ARTICLES or head in CLITIC_OR_ARTICLE


_VALUE = "\ufffc "


def _is_past(english: frozenset[str]) -> bool:
    return any(word in _PAST or (word.endswith("ed") and word not in _NOT_PAST) for word in english)


_NOT_VERBS = frozenset("capó dominó plató paletó".split())
_BEFORE_NOUNS = (ARTICLES | PREPOSITIONS) - frozenset(("según", "otro", "este", "ese", "aquel", "cada"))


def bare_of(word: str) -> str:
    """Give the noun that a past tense in -ó has the letters of ("cambió"), or ""."""
    plain = word[:-1] + "o"
    return plain if word.endswith("ó") and word not in _NOT_VERBS and plain in lexicon("es") and past_of(plain) else ""


def noun(text: Text, place: int, plain: str) -> str | None:
    """Read "el archivó", "sin cambió": behind an article or a preposition stands no verb."""
    before = text.before(place)
    if before in ("el", "un", "del", "al"):
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


def adjective(text: Text, plain: str) -> str | None:
    """Read "binaría" as "binaria" where the English has no condition and no past."""
    return plain if text.english and not text.says(_UNREAL) and not _is_past(text.english) else None


# Form = the form with accent; English words that speak for it; English words against it.
CONDITIONALS = {
    "seria": ("sería", frozenset(("would", "wouldn't", "wouldn’t", "it'd")), frozenset(("serious",))),
    "serian": ("serían", frozenset(("would", "wouldn't", "wouldn’t")), frozenset(("serious",))),
    "serias": ("serías", frozenset(("would", "you'd", "you’d")), frozenset(("serious",))),
    "tenia": ("tenía", frozenset(("had", "was", "were", "did", "didn't")), frozenset(("tapeworm",))),
    "venia": ("venía", frozenset(("came", "was", "coming", "used")), frozenset(("leave", "permission"))),
    "sabia": ("sabía", frozenset(("knew", "know", "known", "did", "didn't")), frozenset(("wise", "sage", "sap"))),
    "auditoria": ("auditoría", frozenset(("audit", "audits", "auditing", "audited")), frozenset(("auditory",))),
    "rio": ("río", frozenset(("river",)), frozenset(("laughed", "rio"))),
    "secretaria": ("secretaría", frozenset(("secretariat",)), frozenset(("secretary",))),
    "continua": ("continúa", frozenset(("continues",)), frozenset(("continuous", "continuously", "continual"))),
    "varia": ("varía", frozenset(("varies", "vary")), frozenset(("various", "several"))),
    "amplia": (
        "amplía",
        frozenset(("extends", "expands", "enlarges", "widens")),
        frozenset(("wide", "broad", "ample")),
    ),
}
ALWAYS = {"ademas": "además", "ingles": "inglés", "danes": "danés", "japones": "japonés", "escoces": "escocés"}
"""Words whose bare form is so rare a verb or noun that no text means it; “groin” is looked for."""


def by_english(text: Text, word: str) -> str | None:
    """Read the words of two small tables by the English side."""
    if word in ALWAYS:
        return None if text.says(frozenset(("groin", "groins"))) else ALWAYS[word]
    right, speaking, against = CONDITIONALS[word]
    return right if text.says(speaking) and not text.says(against) else None
