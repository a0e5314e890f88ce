"""Which words are Spanish and which are English: listed forms, and what grammar makes of them."""

from __future__ import annotations

from functools import cache

from transcheck.lexicon.candidates import far, near
from transcheck.lexicon.clitics import clitic_forms, with_dead_key
from transcheck.lexicon.forms import PREFIXES
from transcheck.lexicon.regular import is_regular
from transcheck.lexicon.supplement import NAMES, WORDS
from transcheck.lexicon.wordlist import WORD_LISTS
from transcheck.text.accents import marked_forms
from transcheck.text.bounded import Memo
from transcheck.text.lazy import Lazy

_HYPHENS = Lazy("[‐‑]")
_LONG = 5


class Lexicon:
    """The word forms of one language.

    `word in lexicon` is true for a listed form, for its capitalised and its all-caps form; `known` also for regular
    forms that no list holds whole. Each distinct word is looked up once and remembered.
    """

    __slots__ = ("_formed", "_known", "_words", "lang")

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._words = WORD_LISTS[lang]
        self._known: Memo[str, bool] = Memo()
        self._formed: Memo[str, bool] = Memo()

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known.put(word, self._look_up(word))
        return known

    def _look_up(self, word: str) -> bool:
        word = word.replace("’", "'")
        trie = self._words.trie
        if word in trie:
            return True
        lower = word.lower()
        if lower != word and lower in trie:
            return True
        return word.isupper() and len(word) > 1 and word.capitalize() in trie

    def known(self, word: str) -> bool:
        """Tell whether a word is listed, or a regular form of listed words.

        Regular are pronouns behind a verb, -mente, diminutives, prefixes, plurals, compounds with a hyphen, and in
        English possessives.
        """
        if word in self:
            return True
        known = self._formed.get(word)
        if known is None:
            known = self._formed.put(word, self._is_formed(word.replace("’", "'").lower()))
        return known

    def _is_formed(self, word: str) -> bool:
        parts = [part for part in _HYPHENS.sub("-", word).split("-") if part]
        if len(parts) > 1:
            return all(len(part) == 1 or self.known(part) or part in PREFIXES for part in parts)
        return word in WORDS[self.lang] or word in NAMES[self.lang] or is_regular(word, self.lang)

    def suggest(self, word: str, limit: int = 5) -> list[str]:
        """Give the words most likely meant by an unknown one, best first, in lower case or as listed.

        Candidates stand at edit distance one; where there is none, at two. Empty when nothing is near.
        """
        costs = self.near(word)
        if not costs and len(word) > _LONG:
            return far(word.lower(), self.lang)[:limit]
        return sorted(costs, key=lambda form: (costs[form], form))[:limit]

    def near(self, word: str) -> dict[str, float]:
        """Give the known words at edit distance one from a word, each with the cost of that slip (0.1 to 1.1)."""
        return near(word.lower(), self.lang)

    def accented(self, word: str) -> list[str]:
        """Give the known words with the letters of `word` that differ from it in accents alone (Spanish)."""
        word = word.lower()
        marked = marked_forms(word)
        found = [form for form in marked if form in self]
        if not found:
            # Only where no list has one is it worth while to ask whether grammar makes one.
            found = [form for form in marked if self.known(form)]
        if "'" in word:
            found += [form for form in (with_dead_key(word),) if self.known(form)]
        found += [form.capitalize() for form in marked_forms(word) if form.capitalize() in self._words.trie]
        found += [form for form in clitic_forms(word) if form != word]
        return list(dict.fromkeys(found))

    def begins(self, start: str) -> bool:
        """Tell whether a listed word begins with some letters."""
        return next(self._words.trie.iterkeys(start), None) is not None

    def lists(self, form: str) -> bool:
        """Tell whether a form stands in the list as written, or in its supplement."""
        return form in self._words


@cache
def lexicon(lang: str) -> Lexicon:
    """Give the lexicon of "es" or "en"."""
    return Lexicon(lang)


ENGLISH, SPANISH = 1, 2


class WordLanguages(Memo[str, int]):
    """Which languages a lower-case word is a word of: ENGLISH, SPANISH, both bits, or 0. Looked up once each."""

    def __missing__(self, word: str) -> int:
        bits = ENGLISH * (word in lexicon("en")) | SPANISH * (word in lexicon("es"))
        if not bits and "-" in word:
            parts = [self[part] for part in word.split("-") if part]
            bits = min(parts) if parts else 0
        return self.put(word, bits)


@cache
def word_languages() -> WordLanguages:
    """Give the one table of word languages of this process."""
    return WordLanguages()
