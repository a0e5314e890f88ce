"""Every number that decides what a doubtful word is taken for, in one place, with where it comes from.

All were set by judgement. Those of `Edits` and `Letter` are held by the lists of typos in the tests, of which the right
word must be among the first five for 93 in 100; all are held by the alarms that were read in the catalogues of
`docs/measured.json`, where a number was moved until the false ones went. None was fitted by a machine, and nobody has
measured how far one can be moved before that changes the findings.
"""

from __future__ import annotations

from typing import NamedTuple


class Edits(NamedTuple):
    """What one slip costs, from the likeliest kind to the least likely; two slips cost their sum.

    Attributes:
        accent: an accent too many, lost or elsewhere.
        sound: letters that sound alike in Spanish, and a lost h.
        swap, doubled: two neighbours swapped; a letter doubled or not.
        vowel, keyboard: an unstressed vowel for its like; a neighbour on the keyboard.
        lost, added: a letter lost; a letter added.
        other: any other letter for another.
        two: two slips, where the document has the word that was meant.
        two_cognates: two slips, where the other side has a word of the same root.
        light: up to this cost, the hand slipped and the word is sure to be meant.
        seen: from this cost on, a wrong first letter would have been seen.
    """

    accent: float = 0.1
    sound: float = 0.4
    swap: float = 0.5
    doubled: float = 0.5
    vowel: float = 0.7
    keyboard: float = 0.7
    lost: float = 0.8
    added: float = 0.8
    other: float = 1.0
    two: float = 1.0
    two_cognates: float = 0.9
    light: float = 0.5
    seen: float = 0.4


class Letter(NamedTuple):
    """What moves the cost of a slip up or down, and up to which cost it is believed.

    Attributes:
        first_letter: more for another first letter.
        first_added: more for a letter before the word.
        often: less for a word that the document has ten times or more.
        met: less for a word that the document has.
        everyday: less for an everyday word.
        agreed: less where the other side has a word of the same root.
        command: more for a command to several friends ("predeterminad"), which few texts give.
        final_accent: more for a form that ends in an accented vowel.
        limits: the highest cost believed of a Spanish word of fewer letters than the number beside it: a long word has
            fewer neighbours by chance.
        limit_long: the same for longer ones.
        limit_only: the same for a word of seven letters or more with one neighbour alone.
        limit_english: the same for an English word of five letters or more; shorter ones are not judged.
        outnumbered: a project's own word is a slip where its neighbour stands this many times as often.
    """

    first_letter: float = 0.3
    first_added: float = 0.1
    often: float = 0.4
    met: float = 0.3
    everyday: float = 0.15
    agreed: float = 0.45
    command: float = 0.35
    final_accent: float = 0.05
    limits: tuple[tuple[int, float], ...] = ((5, 0.45), (7, 0.7), (9, 0.8))
    limit_long: float = 0.85
    limit_only: float = 0.95
    limit_english: float = 0.55
    outnumbered: int = 5


class Sure(NamedTuple):
    """How sure a verdict is, 0 to 1.

    Attributes:
        accent, accent_brief: an accent; one of a word of three letters, or that English has too.
        lost: a letter beside the accent: "etá".
        phrase, parts, split: a set phrase written as one word; two words run together; a word cut in two.
        irregular, prefix: a regular form of an irregular verb; a single r behind a prefix.
        foreign, cognate, name: a foreign word; the English cognate of a Spanish word; a name.
        letter: a letter at no cost, and the most that any is given.
        letter_slope: what each point of cost takes away.
        safe_accent, safe: from this on, a machine may write what was meant.
    """

    accent: float = 0.95
    accent_brief: float = 0.8
    lost: float = 0.8
    phrase: float = 0.9
    parts: float = 0.8
    split: float = 0.85
    irregular: float = 0.9
    prefix: float = 0.95
    foreign: float = 0.8
    cognate: float = 0.7
    name: float = 0.9
    letter: float = 0.95
    letter_slope: float = 0.5
    safe_accent: float = 0.9
    safe: float = 0.75


class Project(NamedTuple):
    """When a word counts as the project's own, or as forgotten English.

    Attributes:
        own: an unknown word in this many pairs is the project's own.
        alike: a name in Spanish form shares more than this part of its letters with the English one.
        copy: a target this close to its source (chrF, 0 to 100), in English, is the source after an edit.
        kept: a word is the project's own where at least this share of the targets keep it.
        translated: a word was forgotten where at least this many other targets translate it,
        kept_rarely: and no larger share than this keeps it.
        name: up to this many words with capitals make a name where one of them is no English word.
        large: in a document of this many pairs, words that are translated turn up elsewhere.
    """

    own: int = 3
    alike: float = 0.5
    copy: float = 70.0
    kept: float = 0.25
    translated: int = 2
    kept_rarely: float = 0.1
    name: int = 3
    large: int = 500


class Weights(NamedTuple):
    """All numbers, by what they weigh."""

    edits: Edits = Edits()
    letter: Letter = Letter()
    sure: Sure = Sure()
    document: Project = Project()


WEIGHTS = Weights()
