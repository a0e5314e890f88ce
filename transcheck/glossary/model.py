"""Glossaries: what a house calls its things in both languages, and where a text names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.glossary.terms import Match, Rendering, RenderingWhen, Status, Term
from transcheck.model import Pair, Segment, Span

if TYPE_CHECKING:  # loaded when a glossary holds terms, since most runs have none
    from transcheck.glossary.acronyms import Acronyms
    from transcheck.glossary.counterpart import Standin
    from transcheck.glossary.names import Register
    from transcheck.glossary.source import Finder
    from transcheck.glossary.target import TargetWords

__all__ = ["Glossary", "Match", "Rendering", "RenderingWhen", "Status", "Term"]


class Glossary:
    """A set of terms, in order of precedence. An empty one is falsy.

    All terms are looked for in one pass over the words of a text, whatever their number. What is found is kept with the
    facts of the text, so that one glossary serves many threads.
    """

    __slots__ = ("_acronyms", "_cased", "_finder", "_names", "terms")

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)
        self._acronyms: Acronyms | None = None
        self._cased: dict[str, list[str]] | None = None
        self._names: dict[bool, Register] = {}
        self._finder: Finder | None = None

    @classmethod
    def load(cls, *paths: str | Path) -> Glossary:
        """Read one or several glossaries; of equal English terms the first one counts.

        Args:
            paths: files in any format of glossaries, or the names of bundled ones such as "public-institutions".

        Raises:
            GlossaryError: a file cannot be read, or a row is empty, duplicate or contradictory.
        """
        from transcheck.glossary.merging import in_precedence
        from transcheck.glossary.read import read

        return cls(in_precedence(read(path) for path in paths))

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[str, ...]]) -> Glossary:
        """Make a glossary of rows: English, Spanish, and if need be forbidden Spanish and status; "|" parts variants.

        Raises:
            GlossaryError: a row is empty or contradictory.
        """
        from transcheck.glossary.merging import Repeats, merged
        from transcheck.glossary.read import term_of

        return cls(merged((term_of(*row[:3], status="".join(row[3:4])) for row in rows), Repeats.JOIN))

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
        return segment.facts.once(self, lambda: self._terms_in(segment))

    def _terms_in(self, segment: Segment) -> tuple[Match, ...]:
        finder = self._finder
        if finder is None:
            from transcheck.glossary.source import Finder

            finder = self._finder = Finder(self.terms)
        return finder.find(segment)

    def matches(self, pair: Pair) -> tuple[Match, ...]:
        """Give the terms that the English side of a pair names, if any of their renderings counts for the pair."""
        if pair.source is None:
            return ()
        return tuple(m for m in self.find(pair.source) if any(r.when.holds(pair) for r in m.term.renderings))

    def places(self, term: Term, rendering: Rendering, segment: Segment, *, strict: bool = False) -> list[Span]:
        """Give the places of a rendering, in any accepted form, in a Spanish text.

        Args:
            term: the term that it renders.
            rendering: one of the term's renderings.
            segment: the Spanish text.
            strict: let nothing but articles stand between its words.
        """
        from transcheck.glossary.target import places, wording

        found = places(wording(term, rendering), _spanish(segment), segment.facts.masked, strict=strict)
        if found and rendering.status is not Status.FORBIDDEN:
            # A form of a right rendering that is forbidden or refused letter by letter is wrong.
            wrong = {text.lower() for text in (*term.forbidden, *rendering.refused)} - {rendering.text.lower()}
            if wrong:
                found = [(start, end) for start, end in found if segment.text[start:end].lower() not in wrong]
        return [Span(start, end) for start, end in found]

    def mentions(self, term: Term, pair: Pair) -> list[Span]:
        """Give the places of all right renderings of a term, and of the forbidden ones; none overlaps another."""
        assert pair.target is not None
        found: list[Span] = []
        for rendering in (*term.right(pair), *term.wrong(pair)):
            strict = rendering.status is Status.FORBIDDEN
            for place in self.places(term, rendering, pair.target, strict=strict):
                if not any(place.start < other.end and other.start < place.end for other in found):
                    found.append(place)
        return sorted(found, key=lambda place: place.start)

    def taken_up(self, match: Match, pair: Pair, places: list[Span]) -> bool:
        """Tell whether the Spanish names a thing in short or in English, beside the places of its renderings."""
        from transcheck.glossary.counterpart import in_english, in_short

        assert pair.source is not None
        assert pair.target is not None
        words = _spanish(pair.target)
        return in_english(match, pair.source.text, words) is not None or any(
            in_short(match.term, rendering, words, places) for rendering in match.term.right(pair)
        )

    @property
    def acronyms(self) -> Acronyms:
        """The acronyms of the terms, with the names that they stand for."""
        found = self._acronyms
        if found is None:
            from transcheck.glossary.acronyms import Acronyms

            found = self._acronyms = Acronyms(self.terms)
        return found

    def names(self, *, spanish: bool) -> Register:
        """Give the official names among the terms in one language, ready to be told from their variants."""
        if spanish not in self._names:
            from transcheck.glossary.names import Register, official

            texts = (text for term in self.terms for text in (term.targets if spanish else term.sources))
            found = official(Counter(text for text in texts if text[:1].isupper()))
            self._names[spanish] = Register(dict.fromkeys(found, 0))
        return self._names[spanish]

    def has_cased(self, segment: Segment) -> bool:
        """Tell whether a Spanish text has a rendering with capitals in it, letter for letter."""
        cased = self._cased
        if cased is None:
            from transcheck.text.scan import WORD

            cased = {}
            for text in (text for term in self.terms for text in term.targets if text != text.lower()):
                for first in WORD.findall(text)[:1]:
                    cased.setdefault(first, []).append(text)
            self._cased = cased  # only when whole, for another thread may read it
        return any(form in segment.text for word in segment.facts.words if word in cased for form in cased[word])

    def standin(self, match: Match, pair: Pair, taken: Iterable[Span]) -> Standin | None:
        """Give the Spanish words that most likely stand for a term whose right renderings are not there.

        Args:
            match: the English term.
            pair: where it stands.
            taken: the places that other terms account for.
        """
        from transcheck.glossary.counterpart import find_standin

        assert pair.source is not None
        assert pair.target is not None
        words, masked = _spanish(pair.target), pair.target.facts.masked
        return find_standin(match, match.term.right(pair), pair.source.text, words, masked, list(taken))

    def taken(self, pair: Pair) -> dict[str, list[Span]]:
        """Give the places in a Spanish text that each term of the English accounts for, by its English."""
        assert pair.target is not None
        terms = {match.term.source: match.term for match in self.matches(pair)}
        return {
            source: [span for r in term.right(pair) for span in self.places(term, r, pair.target)]
            for source, term in terms.items()
        }

    def suggest(self, match: Match, rendering: Rendering, pair: Pair, standin: str = "") -> str:
        """Give a rendering in the number and gender that the sentence wants.

        Args:
            match: the English term.
            rendering: one of the term's renderings.
            pair: where the term stands.
            standin: the Spanish words in its place, which show the gender.
        """
        from transcheck.glossary.counterpart import suggestion

        assert pair.source is not None
        return suggestion(match, rendering, pair.source.text, standin, pair.source.facts.folded)


def _spanish(segment: Segment) -> TargetWords:
    from transcheck.glossary.target import words_of

    return segment.facts.once(words_of, lambda: words_of(segment))
