"""Which words may be meant by one that no list knows: candidates at edit distance one, by the kind of slip.

A slip of the accent costs least; then letters that sound alike in Spanish (b/v, g/j, s/c/z, ll/y, a lost h), swapped
and doubled letters; then neighbours on the keyboard; then any other letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from transcheck.data import mapping, rows, sequence, words
from transcheck.lexicon.trigrams import letters, padded
from transcheck.lexicon.weights import WEIGHTS
from transcheck.lexicon.wordlist import ENGLISH_LIST, SPANISH_LIST, WORD_LISTS, WordList
from transcheck.text.accents import bare, marked_forms
from transcheck.text.bounded import Memo

_ROWS = ("qwertyuiop", "asdfghjklñ", "zxcvbnm")
_PAIRS = sequence("pairs", "letters.alike")
_GROUPS = tuple((written, one) for written, meant in rows("pairs", "letters.groups") for one in meant)  # fmt: skip

_COST = WEIGHTS.edits


def _neighbours() -> frozenset[str]:
    pairs: set[str] = set()
    for y, row in enumerate(_ROWS):
        for x, key in enumerate(row):
            beside = [row[x + 1 : x + 2], *(_ROWS[y + 1][max(0, x - 1) : x + 1] if y + 1 < len(_ROWS) else "")]
            pairs.update(key + other for other in beside if other)
    return frozenset(pairs | {p[::-1] for p in pairs})


_NEAR_KEYS = _neighbours()
_ALIKE = frozenset(_PAIRS) | frozenset(p[::-1] for p in _PAIRS)
_VOWELS = words("pairs", "letters.vowels")
"""Vowels that are taken for each other where no stress keeps them apart: "difinición", "furtuna"."""


def _edits(word: str, lang: str) -> Iterator[tuple[str, float]]:
    """Give each listed string at distance one from `word`, and the cost of that slip.

    Only strings whose letters stand in a row in some word are looked up; and where the word itself has a row that no
    word has, the slip is there.
    """
    rows, words = letters(lang), WORD_LISTS[lang]
    ends = padded(word)
    wrong = rows.misplaced(ends)
    first, last = wrong or (len(ends), 0)
    yield from ((form, cost) for form, cost in _shorter(word, first, last) if form in words)
    for i in range(max(0, last - 2), min(len(word), first + 1)):
        for new in rows.fitting(ends[i : i + 2], ends[i + 3 : i + 5]):
            if new != word[i] and (form := word[:i] + new + word[i + 1 :]) in words:
                yield form, _replaced(word[i], new)
    for i in range(max(0, last - 1), min(len(word), first) + 1):
        for new in rows.fitting(ends[i : i + 2], ends[i + 2 : i + 4]):
            if (form := word[:i] + new + word[i:]) in words:
                yield form, _COST.doubled if new in ends[i + 1 : i + 3] else _COST.sound if new == "h" else _COST.lost


def _shorter(word: str, first: int, last: int) -> Iterator[tuple[str, float]]:
    """Give what dropping or swapping letters makes, where the rows from `first` to `last` are touched by it."""
    for i in range(max(0, last - 3), min(len(word), first + 1)):
        head, letter, tail = word[:i], word[i], word[i + 1 :]
        yield head + tail, _COST.doubled if letter == head[-1:] else _COST.sound if letter == "h" else _COST.added
        if tail:
            yield head + tail[0] + letter + tail[1:], _COST.swap


def _replaced(old: str, new: str) -> float:
    if bare(old) == bare(new):
        return _COST.accent
    pair = old + bare(new)
    if pair in _ALIKE:
        return _COST.sound
    if bare(old) + bare(new) in _VOWELS:
        return _COST.vowel
    return _COST.keyboard if pair in _NEAR_KEYS else _COST.other


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


_TWINS = tuple(mapping("pairs", "letters.twins").items())


def sounds_listed(word: str) -> bool:
    """Tell whether a listed word sounds like a Spanish one that is not listed."""
    return "h" + word in SPANISH_LIST or any(
        old in word and word.replace(old, new, 1) in SPANISH_LIST for old, new in _TWINS
    )


def near(word: str, lang: str) -> dict[str, float]:
    """Give the listed words at distance one from a lower-case word (accents free in Spanish), each with its cost.

    Each word is looked up once. The costs are 0.1 to 1.1.

    Args:
        word: the word, in lower case.
        lang: "en" or "es".
    """
    table = _NEAR[lang]
    found = table.get(word)
    return table.put(word, _candidates(word, lang)) if found is None else found


_NEAR: dict[str, Memo[str, dict[str, float]]] = {"en": Memo(), "es": Memo()}


def _candidates(word: str, lang: str) -> dict[str, float]:
    if lang == "en":
        return _cheapest(word, _edits(word, "en"), ENGLISH_LIST)
    found = _cheapest(word, chain(_spanish_edits(word), _edits(word, "es")), SPANISH_LIST)
    if not found and len(word) > _LONG:
        return _cheapest(word, _unaccented_edits(word), SPANISH_LIST)
    return found


def _cheapest(word: str, edits: Iterable[tuple[str, float]], words: WordList) -> dict[str, float]:
    """Give the strings that are words other than `word`, each with the cost of the cheapest way to it."""
    found: dict[str, float] = {}
    for form, cost in edits:
        if cost < found.get(form, _NO_SLIP) and form != word and form in words:
            found[form] = cost
    return found


_NO_SLIP = 9.0
"""More than any slip costs."""
_LONG = 6


def far(word: str, lang: str) -> list[str]:
    """Give the listed words at distance two from a lower-case one that begin and end as it does, nearest first."""
    ending = word[-_END:]
    alike = (form for form in WORD_LISTS[lang].trie.keys(word[:_FRONT]) if form.endswith(ending))
    found = [(distance(word, form), form) for form in alike if abs(len(form) - len(word)) <= _TWO]
    return [form for away, form in sorted(found) if away <= _TWO]


_FRONT, _END, _TWO = 4, 2, 2
"""What a word keeps of one that is two slips away: its first letters and its last."""


def _unaccented_edits(word: str) -> Iterator[tuple[str, float]]:
    """Give what a word means that has a letter too many, or two swapped, and no accent: "estandard" is "estándar"."""
    for form, cost in _shorter(bare(word), len(word), 0):
        yield from ((marked, cost + _COST.accent) for marked in marked_forms(form))


def _spanish_edits(word: str) -> Iterator[tuple[str, float]]:
    """Give the strings that differ from `word` in accents, in sound, or in another light slip and an accent."""
    yield from ((form, _COST.accent) for form in marked_forms(word))
    for sound in _sound_edits(word):
        yield sound, _COST.sound
        yield from ((form, _COST.sound + _COST.accent) for form in marked_forms(sound))
    plain = bare(word)
    if plain != word:
        yield from ((form, cost + _COST.accent) for form, cost in _edits(plain, "es"))
    if len(word) > _SHORT:
        yield from ((form, _COST.swap + _COST.accent) for swapped in _swaps(plain) for form in marked_forms(swapped))


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
