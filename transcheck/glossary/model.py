"""Terms and glossaries: what a house calls its things in both languages, and where a text names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from transcheck.glossary.forms import english, fold, spanish, tokens
from transcheck.model import Pair, Segment


@dataclass(frozen=True, slots=True)
class Term:
    """A thing's English names and its Spanish ones.

    Attributes:
        sources: the English term and its variants.
        targets: the Spanish terms, any of which is right; the first is the house's first choice.
        forbidden: Spanish renderings that are wrong.
        kind: what it names: institution, role, concept, document, event, place …
        note: a word to translators.
        origin: who vouches for the row.
        case_sensitive: whether the English must be cased as written; acronyms are, unless said otherwise.
        path, line: where the row stands.
    """

    sources: tuple[str, ...]
    targets: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    kind: str = ""
    note: str = ""
    origin: str = ""
    case_sensitive: bool = False
    path: str = ""
    line: int = 0

    @property
    def source(self) -> str:
        """The English term itself."""
        return self.sources[0]


class Match(NamedTuple):
    """A term in an English text, and its place."""

    term: Term
    start: int
    end: int


@dataclass(slots=True)
class _Node:
    """A step of the tree in which all English terms are looked for at once, word by word."""

    next: dict[str, _Node] = field(default_factory=dict)
    terms: list[tuple[Term, str]] = field(default_factory=list)


Shape = tuple[frozenset[str], ...]


class Glossary:
    """A set of terms, in order of precedence. An empty one is falsy.

    All terms are looked for in one pass over the words of a text, whatever their number.
    """

    __slots__ = ("_last", "_root", "_shapes", "terms")

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)
        self._root = _Node()
        self._shapes: dict[tuple[str, str], Shape] = {}
        self._last: tuple[Segment, tuple[Match, ...]] | None = None
        for term in self.terms:
            for source in term.sources:
                self._plant(term, source)

    @classmethod
    def load(cls, *paths: str | Path) -> Glossary:
        """Read one or several glossaries; of equal English terms the first one counts.

        Args:
            paths: CSV or TSV files, or the names of bundled glossaries such as "public-institutions".

        Raises:
            GlossaryError: a file cannot be read, or a row is empty, duplicate or contradictory.
        """
        from transcheck.glossary.read import read

        seen: set[str] = set()
        terms: list[Term] = []
        for path in paths:
            found = [term for term in read(path) if fold(term.source) not in seen]
            seen.update(fold(term.source) for term in found)
            terms += found
        return cls(terms)

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[str, ...]]) -> Glossary:
        """Make a glossary of (English, Spanish) or (English, Spanish, forbidden Spanish) rows; "|" parts variants."""
        from transcheck.glossary.read import term_of

        return cls(term_of(*row) for row in rows)

    def __bool__(self) -> bool:
        return bool(self.terms)

    def __len__(self) -> int:
        return len(self.terms)

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __reduce__(self) -> tuple[type[Glossary], tuple[tuple[Term, ...]]]:
        return Glossary, (self.terms,)

    def occurs(self, pair: Pair) -> bool:
        """Tell whether the English side of a pair names any term."""
        return pair.source is not None and bool(self.find(pair.source))

    def find(self, segment: Segment) -> tuple[Match, ...]:
        """Give the terms in an English text, in order; the longest at each place, none overlapping another."""
        if self._last is not None and self._last[0] is segment:
            return self._last[1]
        found = tuple(self._walk(segment))
        self._last = (segment, found)
        return found

    def accepted(self, term: Term, target: str) -> Shape:
        """Give, for each word of a Spanish term, the folded forms that are accepted for it."""
        key = (term.kind, target)
        shape = self._shapes.get(key)
        if shape is None:
            role = term.kind == "role"
            words = tokens(target)
            shape = tuple(spanish(word, head=i == 0, gender=role) for i, word in enumerate(words))
            self._shapes[key] = shape
        return shape

    def rendered(self, term: Term, target: str, segment: Segment) -> tuple[int, int] | None:
        """Give the place of a Spanish term, in any accepted form, in a Spanish text."""
        return _find(self.accepted(term, target), segment)

    def _plant(self, term: Term, source: str) -> None:
        node = self._root
        words = tokens(source)
        for word in words:
            node = node.next.setdefault(english(word), _Node())
        if words:
            node.terms.append((term, source))

    def _walk(self, segment: Segment) -> Iterator[Match]:
        facts = segment.facts
        parts = _parts(segment)
        i = 0
        root = self._root.next
        while i < len(parts):
            node = root.get(english(parts[i][0]))
            best: tuple[int, Term] | None = None
            k = i
            while node is not None:
                k += 1
                for term, source in node.terms:
                    if not _cased(term, source, facts.text[parts[i][1] : parts[k - 1][2]]):
                        continue
                    best = (k, term)
                    break
                node = node.next.get(english(parts[k][0])) if k < len(parts) else None
            if best is None:
                i += 1
                continue
            k, term = best
            yield Match(term, parts[i][1], parts[k - 1][2])
            i = k


def _parts(segment: Segment) -> list[tuple[str, int, int]]:
    """Give (folded word, start, end) of a text; hyphenated words are taken apart, as in terms."""
    facts = segment.facts
    parts: list[tuple[str, int, int]] = []
    for word, (start, end) in zip(facts.words, facts.spans, strict=True):
        if "-" not in word:
            parts.append((fold(word), start, end))
            continue
        place = start
        for piece in word.split("-"):
            parts.append((fold(piece), place, place + len(piece)))
            place += len(piece) + 1
    return parts


def _cased(term: Term, source: str, found: str) -> bool:
    """Tell whether the case of what was found fits the term: an acronym is no common word."""
    if term.case_sensitive:
        return found == source
    if source.isupper() and len(source) < 6:
        return found.upper() == found or found[:-1].isupper()
    return True


def _find(shape: Shape, segment: Segment) -> tuple[int, int] | None:
    if not shape:
        return None
    parts = _parts(segment)
    first, size = shape[0], len(shape)
    for i in range(len(parts) - size + 1):
        if parts[i][0] in first and all(parts[i + k][0] in shape[k] for k in range(1, size)):
            return parts[i][1], parts[i + size - 1][2]
    return None
