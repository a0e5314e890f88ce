"""Tells from the words around it whether an English word is used as a verb or as a noun; many can be either."""

from __future__ import annotations

from collections.abc import Sequence

# What a verb follows, so that "cannot open source files" has nothing to do with open source.
_MODALS = frozenset(
    "cannot can't couldn't could can must should shouldn't would wouldn't won't will don't doesn't didn't let's "
    "please".split()
)
_BEFORE_TO = frozenset("unable able failed fails failing want wants wish need needs trying tried try order".split())
_BEFORE_NOT = frozenset("could can must should would will do does did".split())
_SUBJECTS = frozenset("i you we they who to and or then not".split())
_DETERMINERS = frozenset(
    "a an the my your his her its our their each every any no some another this these those all".split()
)
# "that use", "this resets" have a verb behind them, "the use" has none.
_BEFORE_NOUNS = frozenset("a an the my your his its our their each every another no some any".split())


def is_verb_due(words: Sequence[str], start: int) -> bool:
    """Tell whether the words before a place want a verb there: "cannot", "could not", "unable to"."""
    last = words[start - 1] if start else ""
    before = words[start - 2] if start > 1 else ""
    return last in _MODALS or (last == "to" and before in _BEFORE_TO) or (last == "not" and before in _BEFORE_NOT)


def is_verb(words: Sequence[str], start: int, *, opens: bool) -> bool:
    """Tell whether a word is surely a verb: "report the fault", "you report it", "cannot report".

    Args:
        words: the words of the text in lower case.
        start: the number of the word.
        opens: whether it opens a sentence.
    """
    if is_verb_due(words, start):
        return True
    behind = words[start + 1] if start + 1 < len(words) else ""
    begins = opens or (words[start - 1] in _SUBJECTS if start else True)
    return begins and behind in _DETERMINERS and not words[start].endswith("s")


def is_noun(words: Sequence[str], start: int) -> bool:
    """Tell whether a word is surely a noun: "the use", "its updates"; a participle may stand there, too."""
    return start > 0 and words[start - 1] in _BEFORE_NOUNS and not words[start].endswith(("ing", "ed"))
