"""Which words are Spanish and which are English: every form of the public spelling dictionaries, opened in 3 ms."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


class Lexicon:
    """The word forms of one language.

    `word in lexicon` is true for a listed form, for its capitalised and its all-caps form. Each distinct word is looked
    up once and remembered.
    """

    __slots__ = ("_known", "_trie", "lang")

    def __init__(self, lang: str, trie: Any) -> None:
        self.lang = lang
        self._trie = trie
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._look_up(word)
        return known

    def _look_up(self, word: str) -> bool:
        word = word.replace("’", "'")
        trie = self._trie
        if word in trie:
            return True
        lower = word.lower()
        if lower != word and lower in trie:
            return True
        return word.isupper() and len(word) > 1 and word.capitalize() in trie


@cache
def lexicon(lang: str) -> Lexicon:
    """Give the lexicon of "es" or "en".

    The list is memory-mapped from the package. Where it cannot be opened (another byte order), it is rebuilt in memory
    from the compressed text beside it, which takes about a second.
    """
    import marisa_trie

    trie = marisa_trie.Trie()
    try:
        trie.mmap(str(_DATA / f"{lang}.marisa"))
    except (OSError, RuntimeError):
        import lzma

        with lzma.open(_DATA / f"{lang}.txt.xz", "rt", encoding="utf-8") as lines:
            trie = marisa_trie.Trie(line.rstrip("\n") for line in lines)
    return Lexicon(lang, trie)


ENGLISH, SPANISH = 1, 2


class WordLanguages(dict[str, int]):
    """Which languages a lower-case word is a word of: ENGLISH, SPANISH, both bits, or 0. Looked up once each."""

    def __missing__(self, word: str) -> int:
        bits = ENGLISH * (word in lexicon("en")) | SPANISH * (word in lexicon("es"))
        if not bits and "-" in word:
            parts = [self[part] for part in word.split("-") if part]
            bits = min(parts) if parts else 0
        self[word] = bits
        return bits


@cache
def word_languages() -> WordLanguages:
    """Give the one table of word languages of this process."""
    return WordLanguages()
