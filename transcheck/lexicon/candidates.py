"""Which words may be meant by one that no list knows: candidates at edit distance one, by the kind of slip.

A slip of the accent costs least; then letters that sound alike in Spanish (b/v, g/j, s/c/z, ll/y, a lost h), swapped
and doubled letters; then neighbours on the keyboard; then any other letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transcheck.lexicon.trigrams import letters, padded
from transcheck.text.accents import bare, marked_forms

Listed = Callable[[str], bool]

_ROWS = ("qwertyuiop", "asdfghjklñ", "zxcvbnm")
_PAIRS = ("bv", "gj", "sc", "sz", "cz", "nñ", "ck", "qk", "cq", "xs", "iy", "uü", "0o")
_GROUPS = (
    ("ll", "y"), ("y", "ll"), ("ge", "je"), ("gi", "ji"), ("ph", "f"), ("qu", "c"), ("cu", "qu"), ("k", "qu"),
    ("ni", "ñ"), ("nn", "ñ"), ("tion", "ción"), ("cion", "ción"), ("sion", "sión"), ("ss", "s"), ("mm", "m"),
    ("nv", "mb"), ("mb", "nv"), ("inm", "imm"), ("imm", "inm"), ("ct", "cc"), ("cc", "c"), ("sc", "c"), ("ks", "x"),
    ("th", "t"), ("ea", "a"), ("qu", "cu"), ("gu", "gü"), ("age", "aje"), ("nf", "mf"), ("mf", "nf"),
)  # fmt: skip

ACCENT, SOUND, SWAP, DOUBLED, VOWEL, KEYBOARD, LOST, ADDED, OTHER = 0.1, 0.4, 0.5, 0.5, 0.7, 0.7, 0.8, 0.8, 1.0


def _neighbours() -> frozenset[str]:
    pairs: set[str] = set()
    for y, row in enumerate(_ROWS):
        for x, key in enumerate(row):
            beside = [row[x + 1 : x + 2], *(_ROWS[y + 1][max(0, x - 1) : x + 1] if y + 1 < len(_ROWS) else "")]
            pairs.update(key + other for other in beside if other)
    return frozenset(pairs | {p[::-1] for p in pairs})


_NEAR_KEYS = _neighbours()
_ALIKE = frozenset(_PAIRS) | frozenset(p[::-1] for p in _PAIRS)
_VOWELS = frozenset(("ei", "ie", "ou", "uo"))
"""Vowels that are taken for each other where no stress keeps them apart: "difinición", "furtuna"."""


def _edits(word: str, lang: str, listed: Listed) -> Iterator[tuple[str, float]]:
    """Give each listed string at distance one from `word`, and the cost of that slip.

    Only strings whose letters stand in a row in some word are looked up; and where the word itself has a row that no
    word has, the slip is there.
    """
    rows = letters(lang)
    ends = padded(word)
    wrong = rows.misplaced(ends)
    first, last = wrong or (len(ends), 0)
    yield from _shorter(word, first, last, listed)
    for i in range(max(0, last - 2), min(len(word), first + 1)):
        for new in rows.fitting(ends[i : i + 2], ends[i + 3 : i + 5]):
            if new != word[i] and listed(form := word[:i] + new + word[i + 1 :]):
                yield form, _replaced(word[i], new)
    for i in range(max(0, last - 1), min(len(word), first) + 1):
        for new in rows.fitting(ends[i : i + 2], ends[i + 2 : i + 4]):
            if listed(form := word[:i] + new + word[i:]):
                yield form, DOUBLED if new in ends[i + 1 : i + 3] else SOUND if new == "h" else LOST


def _shorter(word: str, first: int, last: int, listed: Listed) -> Iterator[tuple[str, float]]:
    """Give what dropping or swapping letters makes, where the rows from `first` to `last` are touched by it."""
    for i in range(max(0, last - 3), min(len(word), first + 1)):
        head, letter, tail = word[:i], word[i], word[i + 1 :]
        if listed(head + tail):
            yield head + tail, DOUBLED if letter == head[-1:] else SOUND if letter == "h" else ADDED
        if tail and listed(swapped := head + tail[0] + letter + tail[1:]):
            yield swapped, SWAP


def _replaced(old: str, new: str) -> float:
    if bare(old) == bare(new):
        return ACCENT
    pair = old + bare(new)
    if pair in _ALIKE:
        return SOUND
    if bare(old) + bare(new) in _VOWELS:
        return VOWEL
    return KEYBOARD if pair in _NEAR_KEYS else OTHER


def is_vowel_slip(word: str, form: str) -> bool:
    """Tell whether two words differ in one vowel that is taken for its like: "difinición", "definición"."""
    differing = [a + b for a, b in zip(bare(word), bare(form), strict=False) if a != b]
    return len(word) == len(form) and len(differing) == 1 and differing[0] in _VOWELS


def _sound_edits(word: str) -> Iterator[str]:
    """Give the strings that sound like `word` in Spanish, by one group of letters."""
    for old, new in _GROUPS:
        at = word.find(old)
        while at >= 0:
            yield word[:at] + new + word[at + len(old) :]
            at = word.find(old, at + 1)


_TWINS = (("je", "ge"), ("ji", "gi"), ("ge", "je"), ("gi", "ji"), ("ll", "y"), ("y", "ll"))


def sounds_listed(word: str, listed: Listed) -> bool:
    """Tell whether a listed word sounds like a Spanish one that is not listed."""
    return listed("h" + word) or any(old in word and listed(word.replace(old, new, 1)) for old, new in _TWINS)


def candidates(word: str, lang: str, listed: Listed) -> dict[str, float]:
    """Give the listed words at distance one from a lower-case word (accents free in Spanish), each with its cost.

    Args:
        word: the word, in lower case.
        lang: "en" or "es".
        listed: tells the words of the language.
    """
    found: dict[str, float] = {}

    def note(form: str, cost: float) -> None:
        if cost < found.get(form, 9.0) and form != word and listed(form):
            found[form] = cost

    if lang == "es":
        for form, cost in _spanish_edits(word, listed):
            note(form, cost)
    for form, cost in _edits(word, lang, listed):
        note(form, cost)
    if lang == "es" and not found and len(word) > _LONG:
        for form, cost in _unaccented_edits(word, listed):
            note(form, cost)
    return found


_LONG = 6


def _unaccented_edits(word: str, listed: Listed) -> Iterator[tuple[str, float]]:
    """Give what a word means that has a letter too many, or two swapped, and no accent: "estandard" is "estándar"."""

    def is_marked(form: str) -> bool:
        return any(listed(marked) for marked in marked_forms(form))

    for form, cost in _shorter(bare(word), len(word), 0, is_marked):
        yield from ((marked, cost + ACCENT) for marked in marked_forms(form))


def _spanish_edits(word: str, listed: Listed) -> Iterator[tuple[str, float]]:
    """Give the strings that differ from `word` in accents, in sound, or in another light slip and an accent."""
    yield from ((form, ACCENT) for form in marked_forms(word))
    for sound in _sound_edits(word):
        yield sound, SOUND
        yield from ((form, SOUND + ACCENT) for form in marked_forms(sound))
    plain = bare(word)
    if plain != word:
        yield from ((form, cost + ACCENT) for form, cost in _edits(plain, "es", listed))
    if len(word) > _SHORT:
        yield from ((form, SWAP + ACCENT) for swapped in _swaps(plain) for form in marked_forms(swapped))


_SHORT = 4
"""Below this length a swap and an accent together meet too many words."""


def _swaps(word: str) -> Iterator[str]:
    """Give the word with each two neighbours swapped, and with one of each two equal neighbours left out."""
    for i in range(len(word) - 1):
        yield word[:i] + word[i + 1 :] if word[i] == word[i + 1] else word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def _apart(one: str, other: str) -> tuple[str, str]:
    """Leave out the letters that two words share at their start and at their end."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def distance(one: str, other: str) -> int:
    """Give the number of letters to add, drop, change or swap with their neighbour to turn one word into another."""
    one, other = _apart(one, other)
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                best = min(best, older[j - 2] + 1)
            row.append(best)
    return row[-1]
