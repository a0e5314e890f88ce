"""Whether grammar makes a word of listed ones, and no slip of an everyday word looks as if it did."""

from __future__ import annotations

from transcheck.lexicon.candidates import is_vowel_slip, near, sounds_listed
from transcheck.lexicon.clitics import is_clitic, is_voseo
from transcheck.lexicon.common import common
from transcheck.lexicon.forms import is_new_verb, is_regular_spanish, is_simple, without_prefix
from transcheck.lexicon.forms_english import is_regular_english
from transcheck.lexicon.weights import WEIGHTS
from transcheck.lexicon.wordlist import SPANISH_LIST
from transcheck.text.accents import marked_forms

_PREFIXED = 5
"""What a prefix stands before is longer than this where another accent makes the word a listed one."""
_NEW_VERB = 8
"""A new verb that a prefix stands before is longer than this: "deserializar"."""


def is_regular(word: str, lang: str) -> bool:
    """Tell whether a lower-case word that no list has is a regular form of listed ones."""
    return is_regular_english(word) if lang == "en" else _is_spanish(word)


def _is_spanish(word: str) -> bool:
    if any(form in SPANISH_LIST for form in marked_forms(word)) and not is_clitic(word):
        # "numeros" is no plural of "numero", for there is "números"
        return is_voseo(word) or _is_prefixed(word)
    if sounds_listed(word):
        return is_regular_spanish(word)  # "protejer" is no "tejer" with a prefix, for there is "proteger"
    if is_simple(word):
        # "difinición" is no noun of the old verb "difinir".
        return is_regular_spanish(word) or not _is_taken_for_everyday(word)
    rests = tuple(without_prefix(word))
    if any(rest in SPANISH_LIST or _is_long_form(word, rest) for rest in rests):
        # "contrasena" is no "sena" with a prefix, for there is "contraseña"; nor "desponible" for "disponible".
        return not _is_slip(word)
    if not any(is_new_verb(form) for form in (word, *(rest for rest in rests if len(rest) > _NEW_VERB))):
        return False
    return not _is_taken_for_everyday(word)


def _is_long_form(word: str, rest: str) -> bool:
    """Tell a regular form behind a prefix that is too long to be one by chance, the longer the shorter the prefix."""
    return len(rest) > (6 if len(word) - len(rest) > 2 else 8) and is_simple(rest)


def _is_slip(word: str) -> bool:
    """Tell whether a listed word sounds like one that no list has, or an everyday one is any slip away.

    Where a prefix meets its own vowel, the norm allows both: "sobreescribir" and "sobrescribir".
    """
    other, everyday = (word.replace("ee", "e", 1), word.replace("desc", "dec", 1)), common("es")
    return any(
        cost <= WEIGHTS.edits.sound or form in everyday for form, cost in near(word, "es").items() if form not in other
    )


def _is_prefixed(word: str) -> bool:
    """Tell "reintente", which is "intente" with a prefix whatever "reintenté" is."""
    if any(form in SPANISH_LIST and form[-1] not in "áéíó" for form in marked_forms(word)):
        return False  # "republica" is "república", and does not publish again
    return any(len(rest) > _PREFIXED and rest in SPANISH_LIST for rest in without_prefix(word))


def _is_taken_for_everyday(word: str) -> bool:
    """Tell whether a vowel taken for its like, or a swap, makes an everyday word: "formulareo", "formulario".

    But "muestrea", a letter longer than "muestra", is of "muestrear".
    """
    everyday = common("es")
    return any(
        form in everyday and (is_vowel_slip(word, form) or (cost == WEIGHTS.edits.swap and len(form) == len(word)))
        for form, cost in near(word, "es").items()
    )
