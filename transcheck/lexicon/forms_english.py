"""Regular English forms that no list holds whole: possessives, living prefixes and endings, compounds."""

from __future__ import annotations

from transcheck.data import sequence, words
from transcheck.lexicon.wordlist import ENGLISH_LIST
from transcheck.text.language import ENGLISH


def is_possessive(word: str) -> bool:
    """Tell whether an English word is a possessive or a contraction of a listed one."""
    if word.endswith(sequence("en", "word_formation.contracted")):
        return word[: word.rindex("'")] in ENGLISH_LIST
    return word.endswith("s'") and word[:-1] in ENGLISH_LIST


_ENGLISH_BEFORE = sequence("en", "word_formation.prefixes")  # fmt: skip
_ENGLISH_ENDINGS = sequence("en", "word_formation.suffixes")  # fmt: skip


_BOUND = words("en", "word_formation.bound")


def is_english_compound(word: str) -> bool:
    """Tell whether an English word is two listed words written as one: "birthdate", "frontpage"."""
    cuts = range(4, len(word) - 3)
    return len(word) > 8 and any(_are_two(word[:cut], word[cut:]) for cut in cuts)


def _are_two(head: str, tail: str) -> bool:
    return (
        tail not in _BOUND
        and head not in ENGLISH
        and tail not in ENGLISH
        and head in ENGLISH_LIST
        and tail in ENGLISH_LIST
    )


def is_wrongly_doubled(word: str) -> bool:
    """Tell whether a word has one letter too few or too many of a double: "occured", "untill", "begining"."""
    for i, letter in enumerate(word):
        if letter == word[i + 1 : i + 2] and word[:i] + word[i + 1 :] in ENGLISH_LIST:
            return True
        if letter not in "aeiou" and word[:i] + letter + word[i:] in ENGLISH_LIST:
            return True
    return False


def is_doubled_stem(word: str) -> bool:
    """Tell the form of a short word that doubles its last letter, as it must: "globbed", "globbing" of "glob"."""
    for ending in sequence("en", "word_formation.doubling"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and 4 < len(stem) + 1 < 7 and stem[-1:] == stem[-2:-1] and stem[-1:] not in "aeiouwxy":
            vowels = [letter for letter in stem if letter in "aeiou"]
            if (
                len(vowels) == 1
                and stem[-3] in "aeiou"
                and stem[:-1] in ENGLISH_LIST
                and stem[:-1] + "e" not in ENGLISH_LIST
            ):
                return True
    return False


def is_english_formed(word: str) -> bool:
    """Tell whether an English word is a listed one with a living prefix or ending."""
    for prefix in _ENGLISH_BEFORE:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= 4 and rest in ENGLISH_LIST:
            return True
    return any(word.endswith(ending) and _is_ended(word, ending) for ending in _ENGLISH_ENDINGS)


def _is_ended(word: str, ending: str) -> bool:  # noqa: PLR0911 - one line for each ending
    stem = word[: -len(ending)]
    if len(stem) == 3 and ending in ("er", "ers"):
        return stem + "e" in ENGLISH_LIST and stem + "ed" in ENGLISH_LIST  # "namer"
    if len(stem) < 4 or (len(stem) < 5 and ending == "ed"):
        return False
    if ending in ("or", "ors"):
        return stem.endswith("t") and stem + "e" in ENGLISH_LIST and stem + "ion" in ENGLISH_LIST  # "rotator"
    if ending == "s":
        return stem[-1] not in "sxz" and stem in ENGLISH_LIST and stem + "es" not in ENGLISH_LIST
    if ending == "ly" and (stem.endswith("ic") or stem + "ally" in ENGLISH_LIST or stem[:-1] + "ly" in ENGLISH_LIST):
        return False  # "basicly", "incidently", "truely"
    if ending == "able" and stem + "ible" in ENGLISH_LIST:
        return False  # "responsable"
    soft = ending[0] in "aei"
    if soft and stem + "e" + ending in ENGLISH_LIST:
        return False  # "noticable"
    if stem in ENGLISH_LIST or (soft and stem + "e" in ENGLISH_LIST):
        return True
    return soft and stem[-1] == stem[-2] and stem[:-1] in ENGLISH_LIST


def is_regular_english(word: str) -> bool:
    """Tell whether a lower-case English word is a regular form of listed ones, and no slip that looks like one."""
    if is_possessive(word):
        return True
    if is_doubled_stem(word):
        return True
    formed = is_english_formed(word) or is_english_compound(word)
    return formed and not is_wrongly_doubled(word)
