"""Regular English forms that no list holds whole: possessives, living prefixes and endings, compounds."""

from __future__ import annotations

from collections.abc import Callable

from transcheck.text.language import ENGLISH

Listed = Callable[[str], bool]


def is_possessive(word: str, listed: Listed) -> bool:
    """Tell whether an English word is a possessive or a contraction of a listed one."""
    if word.endswith(("'s", "'d", "'ll", "'re", "'ve")):
        return listed(word[: word.rindex("'")])
    return word.endswith("s'") and listed(word[:-1])


_ENGLISH_BEFORE = (
    "counter", "multi", "inter", "super", "under", "hyper", "micro", "macro", "pseudo", "semi", "over", "anti", "auto",
    "meta", "mini", "mono", "poly", "post", "self", "sub", "pre", "non", "mis", "out", "geo", "bio", "un", "re", "de",
    "co", "dis",
)  # fmt: skip
_ENGLISH_ENDINGS = (
    "able", "ness", "less", "ly", "er", "ers", "or", "ors", "ing", "ed", "s", "like", "wise", "ization", "ize",
)  # fmt: skip


_BOUND = frozenset(("able", "ally", "ever", "full", "less", "ness"))


def is_english_compound(word: str, listed: Listed) -> bool:
    """Tell whether an English word is two listed words written as one: "birthdate", "frontpage"."""
    cuts = range(4, len(word) - 3)
    return len(word) > 8 and any(_are_two(word[:cut], word[cut:], listed) for cut in cuts)


def _are_two(head: str, tail: str, listed: Listed) -> bool:
    return tail not in _BOUND and head not in ENGLISH and tail not in ENGLISH and listed(head) and listed(tail)


def is_wrongly_doubled(word: str, listed: Listed) -> bool:
    """Tell whether a word has one letter too few or too many of a double: "occured", "untill", "begining"."""
    for i, letter in enumerate(word):
        if letter == word[i + 1 : i + 2] and listed(word[:i] + word[i + 1 :]):
            return True
        if letter not in "aeiou" and listed(word[:i] + letter + word[i:]):
            return True
    return False


def is_doubled_stem(word: str, listed: Listed) -> bool:
    """Tell the form of a short word that doubles its last letter, as it must: "globbed", "globbing" of "glob"."""
    for ending in ("ed", "ing", "er", "ers"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and 4 < len(stem) + 1 < 7 and stem[-1:] == stem[-2:-1] and stem[-1:] not in "aeiouwxy":
            vowels = [letter for letter in stem if letter in "aeiou"]
            if len(vowels) == 1 and stem[-3] in "aeiou" and listed(stem[:-1]) and not listed(stem[:-1] + "e"):
                return True
    return False


def is_english_formed(word: str, listed: Listed) -> bool:
    """Tell whether an English word is a listed one with a living prefix or ending."""
    for prefix in _ENGLISH_BEFORE:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= 4 and listed(rest):
            return True
    return any(word.endswith(ending) and _is_ended(word, ending, listed) for ending in _ENGLISH_ENDINGS)


def _is_ended(word: str, ending: str, listed: Listed) -> bool:  # noqa: PLR0911 - one line for each ending
    stem = word[: -len(ending)]
    if len(stem) == 3 and ending in ("er", "ers"):
        return listed(stem + "e") and listed(stem + "ed")  # "namer"
    if len(stem) < 4 or (len(stem) < 5 and ending == "ed"):
        return False
    if ending in ("or", "ors"):
        return stem.endswith("t") and listed(stem + "e") and listed(stem + "ion")  # "rotator"
    if ending == "s":
        return stem[-1] not in "sxz" and listed(stem) and not listed(stem + "es")
    if ending == "ly" and (stem.endswith("ic") or listed(stem + "ally") or listed(stem[:-1] + "ly")):
        return False  # "basicly", "incidently", "truely"
    if ending == "able" and listed(stem + "ible"):
        return False  # "responsable"
    soft = ending[0] in "aei"
    if soft and listed(stem + "e" + ending):
        return False  # "noticable"
    if listed(stem) or (soft and listed(stem + "e")):
        return True
    return soft and stem[-1] == stem[-2] and listed(stem[:-1])


def is_regular(word: str, listed: Listed) -> bool:
    """Tell whether a lower-case English word is a regular form of listed ones, and no slip that looks like one."""
    if is_possessive(word, listed):
        return True
    if is_doubled_stem(word, listed):
        return True
    formed = is_english_formed(word, listed) or is_english_compound(word, listed)
    return formed and not is_wrongly_doubled(word, listed)
