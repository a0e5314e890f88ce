"""Words that exist with and without an accent, and which of the two a sentence asks for.

A dictionary knows both "linea" (a form of the verb linear) and "línea". What decides is the neighbours (no verb form
follows "el", "una" or "de"; no noun follows "se") and the English side ("line"). Each test asks for evidence that
leaves one reading, and says nothing otherwise. Norms: RAE y ASALE, Ortografía 2010, II.3.4 (diacritical accents,
interrogatives) and II.3.3; "solo" and "este" are left to the house.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cache

from transcheck.data import rows, sequence, words
from transcheck.lexicon import lexicon
from transcheck.spanish.accent_pairs import small, verbs
from transcheck.spanish.accent_pairs.estar import STATE_ENDS, STATED, demonstrative, estar
from transcheck.spanish.accent_pairs.nouns import ACCENTED, NOUNS
from transcheck.spanish.accent_pairs.sentence import (
    ARTICLES,
    CLITIC_OR_ARTICLE,
    FIRST_PERSON,
    PREPOSITIONS,
    Sentence,
)
from transcheck.text.accents import bare
from transcheck.text.bounded import WordMemo

_SMALL = {
    "mas": small.mas, "si": small.si, "sí": small.if_, "el": small.el, "él": small.the, "tu": small.tu,
    "tú": small.your, "mi": small.mi, "mí": small.my, "aun": small.aun, "aún": small.even, "dé": small.of,
    "cómo": small.unaccented_asker, "qué": small.unaccented_asker, "sera": small.sera, "seras": small.sera,
    "está": demonstrative, "estás": demonstrative, "esté": demonstrative,
}  # fmt: skip
_ESTAR = frozenset(("esta", "estas", "este"))
_TABLED = frozenset((*_SMALL, *_ESTAR, "sé", *NOUNS, *ACCENTED, *verbs.ACCENTED))


class _Suspicion(Enum):
    """What a word may be by its ending."""

    FUTURE = auto()
    PAST = auto()
    NOUN = auto()
    ADJECTIVE = auto()
    GUIDE = auto()
    TABLED = auto()


_KINDS = (
    (verbs.FUTURE_ENDS, _Suspicion.FUTURE, verbs.future_of),
    ("o", _Suspicion.PAST, verbs.past_of),
    ("ó", _Suspicion.NOUN, verbs.bare_of),
    (("aría", "arías"), _Suspicion.ADJECTIVE, verbs.adjective_of),
    ("iá", _Suspicion.GUIDE, verbs.guide_of),
)


class _Suspects:
    """Sorts each word that a run meets once: most can never be wrong in this way, and cost one subtraction a text."""

    __slots__ = ("innocent", "met")

    def __init__(self) -> None:
        self.innocent = WordMemo()
        self.met: dict[str, tuple[_Suspicion, str]] = {}

    def among(self, vocabulary: frozenset[str]) -> set[str]:
        """Give the words that may be wrong."""
        return {word for word in vocabulary - self.innocent if self._may_err(word)}

    def _may_err(self, word: str) -> bool:
        if word in self.met:
            return True
        made = False
        for ending, kind, of in _KINDS:
            if word.endswith(ending) and word in lexicon("es") and (right := of(word)):
                self.met[word] = (kind, right)
                made = True
        if word in _TABLED:
            self.met.setdefault(word, (_Suspicion.TABLED, ""))
            return True
        if not made:
            self.innocent.put(word)
        return made


@cache
def _suspects() -> _Suspects:
    return _Suspects()


def suspected(folded: Sequence[str], vocabulary: frozenset[str], english: frozenset[str]) -> frozenset[str]:
    """Give the words of a Spanish text that may have, or lack, an accent against the evidence: for most texts, none.

    Args:
        folded: the words, in lower case.
        vocabulary: the different ones.
        english: the different words of the other side, in lower case.
    """
    found = _suspects().among(vocabulary)
    return frozenset(word for word in found if word not in _COMMON or _may_err(word, folded, vocabulary, english))


def _may_err(word: str, folded: Sequence[str], vocabulary: frozenset[str], english: frozenset[str]) -> bool:
    """Tell whether what must stand beside one of the commonest words, for it to be wrong, stands somewhere."""
    if word in _ENGLISH_FOR:
        return not _ENGLISH_FOR[word].isdisjoint(english) or "ella" in vocabulary
    if word in _SPANISH_FOR:
        return not _SPANISH_FOR[word].isdisjoint(vocabulary) or (word == "si" and "yes" in english)
    return _has_behind(word, STATE_ENDS, folded)


def _has_behind(word: str, endings: tuple[str, ...], folded: Sequence[str]) -> bool:
    """Tell whether a word with one of some endings stands right behind `word` somewhere."""
    place = -1
    for _ in range(folded.count(word)):
        place = folded.index(word, place + 1)
        behind = folded[place + 1] if place + 1 < len(folded) else ""
        if behind.endswith(endings) or behind in STATED:
            return True
    return False


# For the commonest words, what must be there before it is worth while to look at the neighbours: a word of the English
# side, a word of the Spanish one, or an ending right behind.
_ENGLISH_FOR = {"el": small.HIM, "mi": small.ME}
_SPANISH_FOR = {"si": small.SELF, "tu": small.YOU_VERBS, "aún": frozenset(("así",))}
_COMMON = frozenset((*_ENGLISH_FOR, *_SPANISH_FOR, "este"))


def slips(text: Sentence, suspects: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Give the place of each of `suspects` that is wrong by the evidence, and the right spelling."""
    known = _suspects()
    for place, word in enumerate(text.folded):
        if word in suspects:
            right = _right(text, place, word, known)
            if right:
                yield place, right


def _right(text: Sentence, place: int, word: str, known: _Suspects) -> str | None:  # noqa: PLR0911
    """Ask the test of a word's kind; a noun may be a past tense, too."""
    if word in _SMALL:
        return _SMALL[word](text, place)
    if word in _ESTAR:
        return estar(text, place)
    if word == "sé":
        return small.self_(text, place)
    if word in ACCENTED:
        return _verb(text, place, word)
    if word in NOUNS and (right := _noun(text, place, word)):
        return right
    kind, meant = known.met[word]
    if kind is _Suspicion.PAST:
        right = verbs.past(text, place, meant)
        is_adjective = right and word in NOUNS and text.before(place) not in _BEFORE_VERBS
        return NOUNS[word][0] if is_adjective else right  # "el valor especifico"
    if kind is _Suspicion.FUTURE:
        return verbs.future(text, place, meant)
    if kind in (_Suspicion.NOUN, _Suspicion.GUIDE):
        return verbs.noun(text, place, meant)
    if kind is _Suspicion.ADJECTIVE:
        return verbs.adjective(text, meant)
    return verbs.by_english(text, word) if word in verbs.ACCENTED else None


# English words that may stand for the verb instead, so that the noun's cognate proves nothing.
_VERB_TOO = {adjective: frozenset(verbs) for adjective, verbs in rows("pairs", "accents.cognate_verbs")}  # fmt: skip
_BEFORE_VERBS = words("es", "accents.before_verbs_only")
_NOT = words("en", "accents.denying")
_PARTICIPLES = words("es", "accents.participles")
_OBJECTS = words("es", "accents.objects")
"""What a command may be followed by, and no noun."""
_AFTER_NOUNS = words("es", "accents.behind_nouns")
_HAVE = sequence("es", "accents.have")
_BEFORE_ADJECTIVES = words("es", "accents.before_adjectives")


_RARE = words("es", "accents.rare")
"""Words whose bare form is of a verb that hardly anybody uses."""
_RARE_VERBS = words("en", "accents.rare")


def _noun(text: Sentence, place: int, word: str) -> str | None:  # noqa: PLR0911 - one line for each neighbour
    right, cognates = NOUNS[word]
    before = text.before(place)
    if any(behind.startswith(_HAVE) for behind in text.clause(place)[:2]):
        return None  # "ha valido", "haber vivido"
    if before in ARTICLES or before in PREPOSITIONS or (before in _BEFORE_ADJECTIVES and word not in _PARTICIPLES):
        return right
    if not before and text.after(place) in _OBJECTS:
        return None  # "especifica cuántos", "pagina los datos"
    if before in CLITIC_OR_ARTICLE and text.before(place - 1) in PREPOSITIONS:
        return right
    nobody = word.endswith("o") and bool(text.english) and not text.says(FIRST_PERSON)
    spoken = cognates & text.english
    if before == "no" and spoken and not text.says(_NOT):
        return right  # "no valida" for “invalid”
    if before in _BEFORE_VERBS and not (before == "no" and nobody):
        return None  # a verb may stand here; but "no valido" says “I”
    if (nobody and (before or text.after(place) in ("de", "del"))) or (word in _RARE and not text.says(_RARE_VERBS)):
        return right
    if text.after(place) in _AFTER_NOUNS:
        return right
    if spoken and not any(_VERB_TOO.get(english, set()) & text.english for english in spoken):
        return right
    return None


def _verb(text: Sentence, place: int, word: str) -> str | None:
    """Read "se pública" as "se publica": no noun follows "se"."""
    if text.before(place) != "se":
        return None
    plain = bare(word)
    return (verbs.past_of(plain) if plain.endswith("o") else "") or plain
