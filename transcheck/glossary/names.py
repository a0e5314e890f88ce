"""Official names in running text, and wordings that look like one of them but are not."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import accumulate, pairwise

from transcheck.glossary.english import key
from transcheck.glossary.words import fold
from transcheck.model import Segment, Span
from transcheck.text.lazy import Lazy

_NAME = Lazy(
    r"[A-ZÁÉÍÓÚÑ][^\W_]{1,30}(?:-[^\W_]{1,30}){0,3}"
    r"(?: (?:(?:de|del|la|el|los|las|en|para|y|e|sobre|of|the|for|and|on|in|to|at) ){0,2}"
    r"[A-ZÁÉÍÓÚÑ][^\W_]{1,30}(?:-[^\W_]{1,30}){0,3}){1,9}"
)
_LEAD = Lazy(r"(?:[A-ZÁÉÍÓÚÑ]\w{1,30} (?=(?:the|el|la|los|las) ))?(?:[Tt]he|[EeLl][la]|[Ll][oa]s) ")
_SMALL = frozenset("de del la el los las en para y e sobre of the for and on in to at a".split())
_LEAST_WORDS = 4  # shorter names differ by one word and name two things
_LEAST_SHARE = 0.6
_GAP_SHARE = 0.75
_MOST_ACRONYM = 6


class CapitalPhrases:
    """The phrases of two capitalised words or more, joined by small words only, in some texts.

    All texts are searched as one, since to start a search costs more than most texts.

    Attributes:
        found: the phrases, each with its end in the texts as one.
    """

    def __init__(self, segments: Iterable[Segment]) -> None:
        self._texts = [segment.facts.masked for segment in segments]
        found = ((_trimmed(m.group()), m.end()) for m in _NAME.finditer("\n".join(self._texts)))
        self.found = [(name, end) for name, end in found if " " in name and not name.isupper()]
        self._starts: list[int] = []

    def place(self, name: str, end: int) -> tuple[int, Span]:
        """Give the number of the text that a phrase stands in, and its place there."""
        if not self._starts:
            self._starts = [0, *accumulate(len(text) + 1 for text in self._texts)]
        number = bisect_right(self._starts, end - 1) - 1
        end -= self._starts[number]
        return number, Span(end - len(name), end)


def _trimmed(phrase: str) -> str:
    """Give a phrase without "Visit the", or the article that opens a sentence."""
    lead = _LEAD.match(phrase)
    return phrase[lead.end() :] if lead is not None else phrase


def counted(names: Iterable[str]) -> Counter[str]:
    """Count names, also where they stand inside a longer phrase: "Opening of the Nordic Institute in Kern"."""
    counts = Counter(names)
    for phrase, times in list(counts.items()):
        for inner in _inner(phrase):
            if inner in counts:
                counts[inner] += times
    return counts


def _inner(phrase: str) -> Iterable[str]:
    """Yield the parts of a phrase that begin and end where small words join it, but not the whole."""
    words = phrase.split()
    firsts = [i for i, word in enumerate(words) if word not in _SMALL and (not i or words[i - 1] in _SMALL)]
    following = [*words[1:], "of"]
    ends = [i + 1 for i, word in enumerate(words) if word not in _SMALL and following[i] in _SMALL]
    for first in firsts:
        for end in ends:
            if first < end and (first, end) != (0, len(words)):
                yield " ".join(words[first:end])


def official(counts: Mapping[str, int], least: int = 1) -> dict[str, int]:
    """Give the names that are long enough to be told from others, with how often each stands, if often enough."""
    long = {name: n for name, n in counts.items() if n >= least and name.count(" ") > _LEAST_WORDS - 2}
    return {name: n for name, n in long.items() if len(content(name)) >= _LEAST_WORDS}


class Register:
    """Official names, found by the words that they hold, so that each phrase is compared with a few only.

    Attributes:
        names: the names, with how often each stands.
    """

    def __init__(self, names: Mapping[str, int]) -> None:
        self.names = names
        self._by_word: dict[str, list[str]] = {}
        for name in names:
            for word in set(content(name)):
                self._by_word.setdefault(word, []).append(name)

    def variant_of(self, phrase: str) -> str | None:
        """Give the official name that a phrase is a deviant wording of, or None.

        It is one when all its words are the name's, acronyms read as the words that they stand for, and yet it is no
        short form: it changes their order, or leaves words out from between them.
        """
        if not self.names or phrase in self.names:
            return None
        words = content(phrase)
        rare: list[str] = []
        for word in words:
            if word.isupper():
                continue
            names = self._by_word.get(word)
            if names is None:  # every word must be one of the name's
                return None
            rare = names if not rare or len(names) < len(rare) else rare
        for name in rare if len(words) > 1 else ():
            if _deviates(words, content(name)):
                return name
        return None


@lru_cache(maxsize=4096)
def content(phrase: str) -> tuple[str, ...]:
    """Give the words of a name that carry its meaning, in the form that their variants share; acronyms as written."""
    words = (word for word in phrase.split() if word not in _SMALL)
    return tuple(word if len(word) > 1 and word.isupper() else key(fold(word)) for word in words)


def _deviates(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    places: list[int] = []
    abbreviated = False
    for word in words:
        if word in name:
            places.append(name.index(word))
            continue
        run = _run_of(word, name) if word.isupper() else None
        if run is None:
            return False
        abbreviated = True
        places += run
    if len(set(places)) != len(places):
        return False
    ordered = all(a < b for a, b in pairwise(places))
    whole = ordered and places[-1] - places[0] == len(places) - 1
    share = len(places) / len(name)
    if whole:
        return False
    if abbreviated or not ordered:
        return share >= _LEAST_SHARE and len(places) >= _LEAST_WORDS
    return share >= _GAP_SHARE and len(places) > _LEAST_WORDS


def _run_of(acronym: str, name: tuple[str, ...]) -> list[int] | None:
    """Give the places of the words in a row that an acronym stands for."""
    size = len(acronym)
    if not 2 <= size <= _MOST_ACRONYM:
        return None
    for start in range(len(name) - size + 1):
        if all(name[start + n][:1] == letter.lower() for n, letter in enumerate(acronym)):
            return list(range(start, start + size))
    return None
