"""Finds English terms in a text: all of them in one pass over its words, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from transcheck.glossary import usage
from transcheck.glossary.compounds import spellings
from transcheck.glossary.english import key
from transcheck.glossary.target import is_verb
from transcheck.glossary.terms import Match, Status, Term
from transcheck.glossary.verbs import inflected
from transcheck.glossary.words import Extras, extras, split, stops
from transcheck.model import Segment
from transcheck.text.bounded import Memo
from transcheck.text.lazy import Lazy
from transcheck.text.scan import WORD

_ROOM = 100_000
# A noun like "add-on" or "log-in" has its hyphen, or is one word; with a space it is a verb.
_PARTICLE = Lazy(r"-(?:on|in|up|out|off|down|over|through)s?(?![\w-])")
_SPACED = Lazy(r"\s(?i:on|in|up|out|off|down|over|through)s?\b")
_CODE = Lazy(r"<(?:var|file|code|cmd|sys|kbd|tt|samp|literal|replaceable|filename|option|command)>\Z")
_OWNED = Lazy(r"['’]s? ")
_STOP = Lazy(r"[.!?:;\n]")
# Plurals that name another thing than their singular: "customs" is no custom, and "goods" are not good.
_OTHERWISE = frozenset(
    "goods arms customs minutes proceedings savings premises works terms glasses contents damages grounds spirits "
    "earnings holdings securities utilities quarters authorities returns media letters humanities".split()
)
_BROKEN = Lazy("\ufffc|[_*]\\s|\\s[_*]")  # a mark or an emphasis that holds a part of the term only


class Finder:
    """A tree of terms, one step for each word, walked from each word of a text that begins a term.

    A term begins and ends with a whole word of the text: "co-director" holds no director.
    """

    __slots__ = ("_begun", "_root")

    def __init__(self, terms: Iterable[Term]) -> None:
        self._root = _TrieNode()
        for term in terms:
            for source in term.sources:
                self._plant(term, source)
        self._begun = _Begun(self._root)

    def find(self, segment: Segment) -> tuple[Match, ...]:
        """Give the terms in an English text in order; the longest at each place, none overlapping another."""
        words = segment.facts.folded
        begun = self._begun
        hot = [i for i, word in enumerate(words) if begun[word]]
        if not hot:
            return ()
        found: list[Match] = []
        end = 0
        for start in hot:
            nodes = begun[words[start]]
            if start < end or (not nodes[0].entries and not _goes_on(nodes, words, start + 1)):
                continue
            longest = _longest(nodes, segment, start, start + 1)
            if longest is not None and not _is_otherwise(longest[1], segment, start, longest[0]):
                end, match = longest
                found.append(match)
        if len(begun) > _ROOM:
            begun.clear()
        return tuple(found)

    def _plant(self, term: Term, source: str) -> None:
        words = WORD.findall(source)
        if not words:
            return
        entry = _TermEnd(
            term, source, _is_acronym(source), extras(source), stops(source), bool(_PARTICLE.search(source))
        )
        if any(is_verb(rendering) for rendering in term.renderings):
            words = words[1:] if words[0].lower() == "to" and words[1:] else words
            for form in inflected(words[0]) - {words[0].lower()}:
                self._place(entry, [form, *words[1:]])
        self._place(entry, words)
        for variant in spellings(words):
            self._place(entry, variant)

    def _place(self, entry: _TermEnd, words: list[str]) -> None:
        node, joined = self._root, self._root
        for word in words:
            for step in readings(word)[0]:
                node = node.next.setdefault(step, _TrieNode())
            for step in readings(word)[-1]:
                joined = joined.next.setdefault(step, _TrieNode())
        for last in {node, joined}:
            if entry not in last.entries:
                # What must be cased as written is tried first: "Shift", then "shift".
                at = 0 if entry.term.case_sensitive or entry.acronym else len(last.entries)
                last.entries.insert(at, entry)


class _TrieNode:
    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.next: dict[str, _TrieNode] = {}
        self.entries: list[_TermEnd] = []

    def after(self, word: str) -> tuple[_TrieNode, ...]:
        """Give the nodes that a word of a text leads to."""
        only = _step(word)
        if only:
            child = self.next.get(only)
            return () if child is None else (child,)
        found = []
        for reading in readings(word):
            node: _TrieNode | None = self
            for step in reading:
                node = node.next.get(step) if node is not None else None
            if node is not None and node is not self:
                found.append(node)
        return tuple(found)


class _Begun(Memo[str, tuple[_TrieNode, ...]]):
    """The nodes that a word leads to from the root, remembered, since texts repeat their words."""

    __slots__ = ("root",)

    def __init__(self, root: _TrieNode) -> None:
        super().__init__()
        self.root = root

    def __missing__(self, word: str) -> tuple[_TrieNode, ...]:
        return self.put(word, self.root.after(word))


class _TermEnd(NamedTuple):
    """A term at the end of its words, with what the words alone do not tell."""

    term: Term
    source: str
    acronym: bool
    extras: Extras | None
    stops: set[str]
    particle: bool

    def fits(self, segment: Segment, start: int, end: int) -> tuple[int, int] | None:
        """Give the exact place of the term where its words are found, or None if it is something else."""
        text = segment.text
        if text[end - 2 : end] in ("'s", "’s") and self.source[-2:] not in ("'s", "’s"):
            end -= 2
        found = text[start:end]
        if not self._is_cased(found, text) or (text[start - 1 : start] == ">" and _CODE.search(text[:start][-14:])):
            return None
        masked = segment.facts.masked[start:end]
        masked = segment.facts.masked[start:end]
        if self.particle and _SPACED.search(found):
            return None
        if self.source.lower() in _OTHERWISE and found.lower() != self.source.lower():
            return None
        if stops(masked) - self.stops or _BROKEN.search(masked) or self._is_another(found):
            return None
        return self.extras.widen(text, start, end) if self.extras is not None else (start, end)

    def _is_cased(self, found: str, text: str) -> bool:
        if self.term.case_sensitive:
            return found.startswith(self.source)
        free = self.term.case_sensitive is not None or not self.acronym
        return free or _is_acronym_in(found, self.source, text)

    def _is_another(self, found: str) -> bool:
        """Tell whether the words are another's: "plug in" is no plug-in, "custom" no customs, "Windows" no window."""
        one_word = " " not in self.source
        if (self.particle and _SPACED.search(found)) or (one_word and _OWNED.search(found)):
            return True
        if self.source.lower() in _OTHERWISE and found.lower() != self.source.lower():
            return True
        return _is_name(found, self.source)


@lru_cache(maxsize=65536)
def readings(word: str) -> tuple[tuple[str, ...], ...]:
    """Give the keys of a word; a hyphenated one is read as its parts, then as one word."""
    parts = split(word)
    if len(parts) == 1:
        return ((key(parts[0]),),)
    return (tuple(key(part) for part in parts), (key("".join(parts)),))


@lru_cache(maxsize=65536)
def _step(word: str) -> str:
    """Give the one key of a word that has one only, else ""."""
    found = readings(word)
    return found[0][0] if len(found) == len(found[0]) == 1 else ""


def _goes_on(nodes: tuple[_TrieNode, ...], words: list[str], at: int) -> bool:
    """Tell whether the word at a place may carry a term on; most words end the search here."""
    if len(nodes) > 1:
        return True
    step = _step(words[at]) if at < len(words) else "-"
    return not step or step in nodes[0].next


def _longest(nodes: tuple[_TrieNode, ...], segment: Segment, start: int, end: int) -> tuple[int, Match] | None:
    """Give the longest term that begins at word `start`, and the word after it; `nodes` are reached before `end`."""
    words = segment.facts.folded
    for node in nodes:
        if node.next and end < len(words):
            below = node.after(words[end])
            longer = _longest(below, segment, start, end + 1) if below else None
            if longer is not None:
                return longer
        for entry in node.entries:
            spans = segment.facts.spans
            place = entry.fits(segment, spans[start][0], spans[end - 1][1])
            if place is not None:
                return end, Match(entry.term, *place)
    return None


def _is_otherwise(match: Match, segment: Segment, start: int, end: int) -> bool:
    """Tell whether the words of a term are something else here: a verb where it is a noun, or the other way round."""
    words = segment.facts.folded
    term = match.term
    right = [rendering for rendering in term.renderings if rendering.status is not Status.FORBIDDEN]
    verbs = sum(is_verb(rendering) for rendering in right)
    if end - start > 1:
        return not verbs and usage.is_verb_due(words, start)
    if verbs:
        label = match.start and segment.text[match.start].isupper()  # "the Save button"
        return verbs == len(right) and not label and usage.is_noun(words, start)
    if term.source.isupper() or any(rendering.status is Status.KEEP for rendering in right):
        return False
    gap = segment.text[segment.facts.spans[start - 1][1] : match.start] if start else "."
    return usage.is_verb(words, start, opens=_STOP.search(gap) is not None)


def _is_acronym(source: str) -> bool:
    letters = _letters(source).removesuffix("s")
    return len(letters) > 1 and letters.isupper() and " " not in source


def _is_acronym_in(found: str, source: str, text: str) -> bool:
    """Tell an acronym from a common word; in a text all in capitals nobody can tell WHO from "who"."""
    letters = _letters(source).removesuffix("s")
    if _letters(found) not in (letters, letters + "s"):
        return False
    return not text.isupper() or len(found) == len(text.strip())


def _letters(text: str) -> str:
    """Give the words of an acronym as one, without its stops and numerals: "U.S." and "COVID-19" are US and COVID."""
    return "".join(WORD.findall(text))


def _is_name(found: str, source: str) -> bool:
    """Tell whether a phrase has a capital behind its first word, and is not the term as such: "new Windows" is so."""
    return found[:1].islower() and not found.islower() and source.islower() and found.lower() != source
