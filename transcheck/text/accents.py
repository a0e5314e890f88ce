"""The written accent of Spanish: which syllable a word stresses, and where the norm asks for a mark.

Follows RAE and ASALE, Ortografía de la lengua española (2010), chapter II: words stressed on the last syllable carry
the accent when they end in a vowel, n or s; on the last but one when they do not; earlier than that always; and a
stressed i or u beside a, e or o always.
"""

from __future__ import annotations

_BARE = str.maketrans("áéíóúàèìòùÁÉÍÓÚÀÈÌÒÙ", "aeiouaeiouAEIOUAEIOU")
_PLAIN = str.maketrans("áéíóúüñÁÉÍÓÚÜÑ", "aeiouunAEIOUUN")
_MARKED = dict(zip("aeiouAEIOU", "áéíóúÁÉÍÓÚ", strict=True))
_STRONG = frozenset("aeoáéó")
_WEAK = frozenset("iuü")
_VOWELS = _STRONG | _WEAK | frozenset("íú")
_ACCENTED = frozenset("áéíóú")
_CLOSED_END = frozenset("ns")


def bare(word: str) -> str:
    """Give a word without its accents; ñ and ü stay, for they are letters of their own."""
    return word.translate(_BARE)


def plain(word: str) -> str:
    """Give a word in lower case and without any marks, to compare names across the two languages."""
    return word.translate(_PLAIN).lower()


def mark(word: str, index: int) -> str:
    """Give `word`, which has no accents, with one on the vowel at `index`."""
    return word[:index] + _MARKED[word[index]] + word[index + 1 :]


def marked_forms(word: str) -> list[str]:
    """Give every way to write a word's letters with one accent or none, other than `word` itself."""
    plain = bare(word)
    forms = [plain, *(mark(plain, i) for i, letter in enumerate(plain) if letter in _MARKED)]
    return [form for form in forms if form != word]


def nuclei(word: str) -> list[int]:
    """Give the index of the main vowel of each syllable of a lower-case word.

    A weak vowel (i, u) beside a strong one makes a diphthong with it unless it is accented; two weak ones make one
    whose second is the main vowel; two strong ones are two syllables. The u of "que", "gui" is silent.
    """
    found: list[int] = []
    index, length = 0, len(word)
    while index < length:
        letter = word[index]
        if letter not in _VOWELS or _is_silent(word, index):
            index += 1
            continue
        end = index
        while end < length and (word[end] in _VOWELS or (word[end] == "y" and end + 1 == length)):
            end += 1
        found += _split(word, index, end)
        index = end
    return found


def _is_silent(word: str, index: int) -> bool:
    return word[index] == "u" and index > 0 and word[index - 1] in "qg" and word[index + 1 : index + 2] in _FRONT


_FRONT = frozenset("eiéí")


def _split(word: str, start: int, end: int) -> list[int]:
    """Give the main vowels of a run of vowels."""
    main: list[int] = []
    glide = False  # whether a weak vowel waits for the vowel that it leans on
    for index in range(start, end):
        letter = word[index]
        if letter in _WEAK or letter == "y":
            if main and main[-1] == index - 1 and word[index - 1] in _STRONG:
                continue  # falling diphthong: "ai", "oi"
            if glide:
                main[-1] = index
            else:
                main.append(index)
            glide = True
        elif glide and main[-1] == index - 1 and letter not in "íú":
            main[-1] = index  # rising diphthong: "ia", "ué"
            glide = False
        else:
            main.append(index)
            glide = False
    return main


def stressed(word: str) -> int:
    """Give the index of the vowel that a lower-case word stresses, by its accent or by its end; -1 when it has none."""
    for index, letter in enumerate(word):
        if letter in _ACCENTED:
            return index
    main = nuclei(word)
    if not main:
        return -1
    if len(main) == 1 or not _ends_open(word):
        return main[-1]
    return main[-2]


def _ends_open(word: str) -> bool:
    """Tell words whose plain stress is on the last syllable but one: they end in a vowel, n or s."""
    return word[-1] in _VOWELS or (word[-1] in _CLOSED_END and (len(word) < 2 or word[-2] in _VOWELS))


def accentuate(plain: str, stress: int) -> str:
    """Write a lower-case word that has no accents, stressed on the vowel at `stress`, as the norm asks."""
    main = nuclei(plain)
    if stress not in main:
        # A stressed weak vowel beside a strong one is a syllable of its own: "oír", "envíame".
        return mark(plain, stress) if plain[stress] in _MARKED else plain
    if len(main) == 1:
        return plain
    place = len(main) - main.index(stress)
    if place >= 3 or (place == 2) != _ends_open(plain):
        return mark(plain, stress)
    return plain
