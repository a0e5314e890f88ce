"""What a glossary holds: terms, their renderings, and the conditions under which a rendering counts."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from transcheck.model import Pair


class Status(StrEnum):
    """How a rendering stands to its term."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    KEEP = "keep"
    """The English term itself, which is not translated."""


class RenderingWhen(NamedTuple):
    """The conditions of a rendering; those that are empty ask nothing.

    Attributes:
        kinds: kinds of segment, such as "title" or "role".
        paths: patterns of file names, as shells have them.
        contexts: words that the pair's key or note holds.
        near: English words or phrases, one of which stands in the source too, in any form.
    """

    kinds: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    def holds(self, pair: Pair) -> bool:
        """Tell whether every condition is met by a pair."""
        if self.kinds and pair.kind.value not in self.kinds:
            return False
        if self.paths and not _any_path(pair, self.paths):
            return False
        if self.contexts and not any(c in pair.key or c in pair.note for c in self.contexts):
            return False
        return not self.near or (pair.source is not None and _is_near(self.near, pair.source.facts.folded))


ALWAYS = RenderingWhen()


class Rendering(NamedTuple):
    """A Spanish wording of a term.

    Attributes:
        text: the wording, in either number.
        status: whether it is right, and how much so.
        pos: its part of speech where known: "noun", "adjective", "verb" or "name".
        gender: "m", "f", or "mf" where it may take both.
        when: the conditions under which it counts.
        forms: forms that are accepted beside those that the rules of Spanish give.
        refused: forms that are not accepted though the rules give them; ("*",) refuses all but the wording as it is.
    """

    text: str
    status: Status = Status.REQUIRED
    pos: str = ""
    gender: str = ""
    when: RenderingWhen = ALWAYS
    forms: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


class Term(NamedTuple):
    """A thing's English names and its Spanish renderings.

    Attributes:
        sources: the English term and its variants.
        renderings: the Spanish wordings, the house's first choice first; forbidden ones too.
        kind: what it names: institution, role, concept, document, event, place …
        domain: the field it belongs to.
        note: a word to translators.
        origin: the norm or source that vouches for it.
        case_sensitive: whether the English must be cased as written; None where its own capitals decide, so that
            acronyms must and others need not.
        path, line: where the row stands.
        examples: sentences that show it in use.
    """

    sources: tuple[str, ...]
    renderings: tuple[Rendering, ...] = ()
    kind: str = ""
    domain: str = ""
    note: str = ""
    origin: str = ""
    case_sensitive: bool | None = None
    path: str = ""
    line: int = 0
    examples: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The English term itself."""
        return self.sources[0]

    @property
    def targets(self) -> tuple[str, ...]:
        """The Spanish wordings that are right, whatever their conditions."""
        return tuple(r.text for r in self.renderings if r.status is not Status.FORBIDDEN)

    @property
    def forbidden(self) -> tuple[str, ...]:
        """The Spanish wordings that are wrong."""
        return tuple(r.text for r in self.renderings if r.status is Status.FORBIDDEN)

    def right(self, pair: Pair) -> list[Rendering]:
        """Give the renderings that are right for a pair."""
        return [r for r in self.renderings if r.status is not Status.FORBIDDEN and r.when.holds(pair)]

    def wrong(self, pair: Pair) -> list[Rendering]:
        """Give the renderings that are forbidden for a pair."""
        return [r for r in self.renderings if r.status is Status.FORBIDDEN and r.when.holds(pair)]


class Match(NamedTuple):
    """A term in an English text, and its place there."""

    term: Term
    start: int
    end: int


def _is_near(phrases: tuple[str, ...], words: list[str]) -> bool:
    from transcheck.glossary.english import key
    from transcheck.glossary.words import pieces

    held = {key(piece) for word in words for piece in pieces(word)}
    return any(held.issuperset(key(piece) for piece in pieces(phrase)) for phrase in phrases)


def _any_path(pair: Pair, patterns: tuple[str, ...]) -> bool:
    from fnmatch import fnmatch

    paths = [segment.path for segment in (pair.source, pair.target) if segment is not None]
    return any(fnmatch(path, pattern) for path in paths for pattern in patterns)
