"""Which words are Spanish and which are English: every form of the public spelling dictionaries, opened in 3 ms."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from transcheck.lexicon import candidates as suggest
from transcheck.lexicon import clitics, forms, forms_english
from transcheck.lexicon.common import common
from transcheck.lexicon.supplement import NAMES, WORDS
from transcheck.text.accents import marked_forms
from transcheck.text.bounded import Table
from transcheck.text.lazy import Lazy

_DATA = Path(__file__).parent / "data"
_HYPHENS = Lazy("[‐‑]")

_LONG = 5
_NEW = 8
"""A new verb that a prefix stands before is longer than this: "deserializar"."""
_FRONT, _END, _TWO = 4, 2, 2
"""What a word keeps of one that is two slips away: its first letters and its last."""


class Lexicon:
    """The word forms of one language.

    `word in lexicon` is true for a listed form, for its capitalised and its all-caps form; `known` also for regular
    forms that no list holds whole. Each distinct word is looked up once and remembered.
    """

    __slots__ = ("_formed", "_known", "_names", "_near", "_trade", "_trie", "lang")

    def __init__(self, lang: str, trie: Any) -> None:
        self.lang = lang
        self._trie = trie
        self._trade = WORDS[lang]
        self._names = NAMES[lang]
        self._known: Table[str, bool] = Table()
        self._near: Table[str, dict[str, float]] = Table()
        self._formed: Table[str, bool] = Table()

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known.put(word, self._look_up(word))
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
            return all(len(part) == 1 or self.known(part) or part in forms.PREFIXES for part in parts)
        if word in self._trade or word in self._names:
            return True
        listed = self.lists
        if self.lang == "en":
            return forms_english.is_regular(word, listed)
        return self._is_spanish(word, listed)

    def _is_spanish(self, word: str, listed: Callable[[str], bool]) -> bool:
        if any(listed(form) for form in marked_forms(word)) and not clitics.is_clitic(word, listed):
            return clitics.is_voseo(word, listed) or self._is_prefixed_form(
                word
            )  # "numeros" is no plural of "numero", for there is "números"
        if suggest.sounds_listed(word, listed):
            return forms.is_regular(word, listed)  # "protejer" is no "tejer" with a prefix, for there is "proteger"
        if forms.is_simple(word, listed):
            # "difinición" is no noun of the old verb "difinir".
            return forms.is_regular(word, listed) or not self._is_taken_for_everyday(word)
        rests = tuple(forms.without_prefix(word))
        if any(
            listed(rest) or (len(rest) > (6 if len(word) - len(rest) > 2 else 8) and forms.is_simple(rest, listed))
            for rest in rests
        ):
            # "contrasena" is no "sena" with a prefix, for there is "contraseña"; nor "desponible" for "disponible".
            return not self._is_slip(word)
        english = lexicon("en").__contains__
        if not any(forms.is_new_verb(form, listed, english) for form in (word, *(r for r in rests if len(r) > _NEW))):
            return False
        return not self._is_taken_for_everyday(word)

    def _is_slip(self, word: str) -> bool:
        """Tell whether a listed word sounds like one that no list has, or an everyday one is any slip away.

        Where a prefix meets its own vowel, the norm allows both: "sobreescribir" and "sobrescribir".
        """
        other, everyday = (word.replace("ee", "e", 1), word.replace("desc", "dec", 1)), common(self.lang)
        near = self.near(word).items()
        return any(cost <= suggest.SOUND or form in everyday for form, cost in near if form not in other)

    def _is_prefixed_form(self, word: str) -> bool:
        """Tell "reintente", which is "intente" with a prefix whatever "reintenté" is."""
        if any(self.lists(form) and form[-1] not in "áéíó" for form in marked_forms(word)):
            return False  # "republica" is "república", and does not publish again
        return any(len(rest) > _LONG and self.lists(rest) for rest in forms.without_prefix(word))

    def _is_taken_for_everyday(self, word: str) -> bool:
        """Tell whether a vowel taken for its like, or a swap, makes an everyday word: "formulareo", "formulario".

        But "muestrea", a letter longer than "muestra", is of "muestrear".
        """
        near, everyday = self.near(word), common(self.lang)
        return any(
            form in everyday
            and (suggest.is_vowel_slip(word, form) or (cost == suggest.SWAP and len(form) == len(word)))
            for form, cost in near.items()
        )

    def suggest(self, word: str, limit: int = 5) -> list[str]:
        """Give the words most likely meant by an unknown one, best first, in lower case or as listed.

        Candidates stand at edit distance one; where there is none, at two. Empty when nothing is near.
        """
        near = self.near(word)
        if not near and len(word) > _LONG:
            return self.far(word.lower())[:limit]
        return sorted(near, key=lambda form: (near[form], form))[:limit]

    def far(self, word: str) -> list[str]:
        """Give the listed words at distance two from a lower-case one that begin and end as it does, nearest first."""
        ending = word[-_END:]
        alike = (form for form in self._trie.keys(word[:_FRONT]) if form.endswith(ending))
        found = [(suggest.distance(word, form), form) for form in alike if abs(len(form) - len(word)) <= _TWO]
        return [form for away, form in sorted(found) if away <= _TWO]

    def near(self, word: str) -> dict[str, float]:
        """Give the known words at edit distance one from a word, each with the cost of that slip (0.1 to 1.1)."""
        word = word.lower()
        found = self._near.get(word)
        if found is None:
            found = self._near.put(word, suggest.candidates(word, self.lang, self.lists))
        return found

    def accented(self, word: str) -> list[str]:
        """Give the known words with the letters of `word` that differ from it in accents alone (Spanish)."""
        word = word.lower()
        marked = marked_forms(word)
        found = [form for form in marked if form in self]
        if not found:
            # Only where no list has one is it worth while to ask whether grammar makes one.
            found = [form for form in marked if self.known(form)]
        if "'" in word:
            found += [form for form in (clitics.with_dead_key(word),) if self.known(form)]
        found += [form.capitalize() for form in marked_forms(word) if form.capitalize() in self._trie]
        found += [form for form in clitics.clitic_forms(word, self.lists) if form != word]
        return list(dict.fromkeys(found))

    def begins(self, start: str) -> bool:
        """Tell whether a listed word begins with some letters."""
        return next(self._trie.iterkeys(start), None) is not None

    def lists(self, form: str) -> bool:
        """Tell whether a form stands in the list as written, or among the words of the trade."""
        return form in self._trie or form in self._trade


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


class WordLanguages(Table[str, int]):
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
