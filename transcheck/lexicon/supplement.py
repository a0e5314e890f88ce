"""Words that the spelling dictionaries lack and that no regular formation gives."""

from __future__ import annotations

from transcheck.data import sequence, words

AR_ENDINGS = sequence("es", "verb_forms.ar")
"""What the forms of a regular verb in -ar, and the words made of it, end in."""


def _form(verb: str, ending: str) -> str:
    """Give a form of a verb in -ar, with the letter that its stem takes before e: "sincronice", "indique", "pague"."""
    stem = verb[:-2]
    if ending[0] in "eé":
        stem = stem[:-1] + {"z": "c", "c": "qu", "g": "gu"}.get(stem[-1], stem[-1])
    return stem + ending


_VERB_FORMS = frozenset(_form(verb, end) for verb in words("es", "supplement.verbs") for end in AR_ENDINGS)
WORDS = {
    "es": words("es", "supplement.words") | words("es", "supplement.languages") | _VERB_FORMS,
    "en": words("en", "supplement.words"),
}
"""The words by language, in lower case."""
NAMES = {"es": words("es", "places.parts"), "en": frozenset[str]()}
"""Parts of names by language, in lower case; they are right where they stand, and never what a typo means."""
