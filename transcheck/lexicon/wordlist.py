"""The word forms that the public spelling dictionaries list, opened in 3 ms when first asked for.

`form in SPANISH_LIST` is the one question that grammar and spelling build on.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from transcheck.lexicon.supplement import WORDS

_DATA = Path(__file__).parent / "data"


class WordList:
    """The forms of one language as its dictionaries write them, with those of the supplement."""

    __slots__ = ("_supplement", "_trie", "lang")

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._supplement = WORDS[lang]
        self._trie: Any = None

    def __contains__(self, form: str) -> bool:
        trie = self._trie
        if trie is None:
            trie = self.trie
        return form in trie or form in self._supplement

    @property
    def trie(self) -> Any:
        """The forms of the dictionaries alone.

        They are memory-mapped from the package. Where the file cannot be opened (another byte order), it is rebuilt in
        memory from the compressed text beside it, which takes about a second.
        """
        if self._trie is None:
            self._trie = _opened(self.lang)
        return self._trie


def _opened(lang: str) -> Any:
    import marisa_trie

    trie = marisa_trie.Trie()
    try:
        trie.mmap(str(_DATA / f"{lang}.marisa"))
    except (OSError, RuntimeError):
        import lzma

        with lzma.open(_DATA / f"{lang}.txt.xz", "rt", encoding="utf-8") as lines:
            trie = marisa_trie.Trie(line.rstrip("\n") for line in lines)
    return trie


ENGLISH_LIST = WordList("en")
SPANISH_LIST = WordList("es")
WORD_LISTS = {"en": ENGLISH_LIST, "es": SPANISH_LIST}
