"""Finds English terms in a text: all of them in one pass over its words, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transcheck.glossary.english import key
from transcheck.glossary.terms import Match, Term
from transcheck.glossary.words import extras, pieces, split, stops
from transcheck.model import Segment
from transcheck.text.facts import WORD

_ROOM = 100_000


class Finder:
    """A tree of terms, one step for each word, walked from each word of a text that begins a term."""

    __slots__ = ("_known", "_root")

    def __init__(self, terms: Iterable[Term]) -> None:
        self._root = _Node()
        for term in terms:
            for source in term.sources:
                self._plant(term, source)
        self._known: dict[str, bool] = {}

    def find(self, segment: Segment) -> tuple[Match, ...]:
        """Give the terms in an English text in order; the longest at each place, none overlapping another."""
        words = segment.facts.folded
        known = self._known
        hot = False
        for word in words:
            begins = known.get(word)
            if begins is None:
                begins = self._learn(word)
            if begins:
                hot = True
        return tuple(self._walk(segment)) if hot else ()

    def _learn(self, word: str) -> bool:
        """Work out whether a word begins a term, and remember it, since texts repeat their words."""
        if len(self._known) >= _ROOM:
            self._known.clear()
        parts = split(word)
        first = self._root.next
        begins = bool(parts) and (key(parts[0]) in first or (len(parts) > 1 and key("".join(parts)) in first))
        self._known[word] = begins
        return begins

    def _plant(self, term: Term, source: str) -> None:
        entry = _Entry(term, source, _is_acronym(source), extras(source), stops(source))
        written = pieces(source)
        joined = ["".join(split(word)) for word in WORD.findall(source)]
        for words in (written,) if written == joined else (written, joined):
            node = self._root
            for word in words:
                node = node.next.setdefault(key(word), _Node())
            if words:
                node.entries.append(entry)

    def _walk(self, segment: Segment) -> Iterator[Match]:
        parts = _parts(segment)
        i = 0
        while i < len(parts):
            found = self._longest(self._root, segment, parts, i, i) if parts[i].opens else None
            if found is None:
                i += 1
                continue
            i, match = found
            yield match

    def _longest(
        self, node: _Node, segment: Segment, parts: list[_Part], start: int, i: int
    ) -> tuple[int, Match] | None:
        """Give the longest term that begins at word `start` and goes on at word `i` below `node`."""
        if i >= len(parts):
            return None
        part = parts[i]
        for word, step in ((part.key, 1), (part.whole, part.size)):
            below = node.next.get(word) if word else None
            if below is None:
                continue
            end = i + step
            longer = self._longest(below, segment, parts, start, end) if below.next else None
            if longer is not None:
                return longer
            if parts[end - 1].closes:
                for entry in below.entries:
                    place = entry.fits(segment, parts[start].start, parts[end - 1].end)
                    if place is not None:
                        return end, Match(entry.term, *place)
        return None


class _Node:
    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.entries: list[_Entry] = []


class _Entry(NamedTuple):
    """A term at the end of its words, with what the words alone do not tell."""

    term: Term
    source: str
    acronym: bool
    extras: tuple[str, ...]
    stops: set[str]

    def fits(self, segment: Segment, start: int, end: int) -> tuple[int, int] | None:
        """Give the exact place of the term where its words are found, or None if it is something else."""
        text = segment.text
        if text[end - 2 : end] in ("'s", "’s") and self.source[-2:] not in ("'s", "’s"):
            end -= 2
        found = text[start:end]
        if self.term.case_sensitive:
            if not found.startswith(self.source):
                return None
        elif self.term.case_sensitive is None and self.acronym and not _is_acronym_in(found, self.source, text):
            return None
        if stops(segment.facts.masked[start:end]) - self.stops:
            return None
        if self.extras:
            around = text[max(0, start - len(self.source)) : end + len(self.source)]
            if not all(extra in around for extra in self.extras):
                return None
        return start, end


class _Part(NamedTuple):
    """A word of a text, or a part of a hyphenated one.

    `opens` and `closes` tell whether a term may begin or end here: "co-director" holds no director. `whole` is the
    key of the hyphenated word written as one, and `size` the number of its parts.
    """

    key: str
    start: int
    end: int
    opens: bool
    closes: bool
    whole: str = ""
    size: int = 1


def _parts(segment: Segment) -> list[_Part]:
    facts = segment.facts
    parts: list[_Part] = []
    for word, (start, end) in zip(facts.words, facts.spans, strict=True):
        inner = split(word)
        if len(inner) < 2:
            parts.append(_Part(key(word), start, end, opens=True, closes=True))
            continue
        place = start
        last = len(inner) - 1
        for n, piece in enumerate(inner):
            whole = "" if n else key("".join(inner))
            stop = end if n == last else place + len(piece)
            parts.append(_Part(key(piece), place, stop, n == 0, n == last, whole, len(inner)))
            place = stop + 1
    return parts


def _is_acronym(source: str) -> bool:
    letters = source.removesuffix("s")
    return len(letters) > 1 and letters.isupper() and " " not in letters


def _is_acronym_in(found: str, source: str, text: str) -> bool:
    """Tell an acronym from a common word; in a text all in capitals nobody can tell WHO from "who"."""
    return found.startswith(source.removesuffix("s")) and (not text.isupper() or len(found) == len(text.strip()))
