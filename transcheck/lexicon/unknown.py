"""Lists the words of a project that no list knows, so that a team can accept or mend them in one sitting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from transcheck.lexicon import lexicon
from transcheck.lexicon.accepted import Accepted
from transcheck.lexicon.doubts import Doubt, survey
from transcheck.model import Document, Side

_FAR = 1.0
"""A known word at this cost or more may stand there by chance, and is not proposed."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that no list knows, with where it stands.

    Attributes:
        lang: "en" or "es".
        word: its commonest spelling.
        count: number of places.
        documents: number of documents that it stands in.
        suggestion: the likeliest known word, or "".
        path, line, column: its first place; line and column are 1-based, 0 when unknown.
        context: some words around it there.
        shared: whether the other language has it beside it everywhere, as names and code do.
    """

    lang: str
    word: str
    count: int
    documents: int
    suggestion: str
    path: str
    line: int
    column: int
    context: str
    shared: bool


@dataclass(slots=True)
class _Places:
    first: Doubt
    spellings: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    shared: bool = True


def unknown_words(documents: Iterable[Document], accepted: Accepted | None = None) -> list[Unknown]:
    """Give the unknown words of some documents that `accepted` does not hold, the commonest first.

    Words glued to code are left out, since they are no prose.
    """
    accepted = accepted or Accepted()
    places: dict[tuple[str, str], _Places] = {}
    for document in documents:
        met: set[tuple[str, str]] = set()
        for doubt in survey(document.pairs).doubts:
            lang = "en" if doubt.side is Side.SOURCE else "es"
            if doubt.glued or accepted.holds(doubt.folded, lang):
                continue
            key = (lang, doubt.folded)
            held = places.setdefault(key, _Places(doubt))
            held.spellings[doubt.word] += 1
            held.documents += key not in met
            held.shared = held.shared and doubt.shared
            met.add(key)
    made = [_unknown(lang, held) for (lang, _), held in places.items()]
    return sorted(made, key=lambda u: (-u.count, u.lang, u.word.lower(), u.word))


def _unknown(lang: str, held: _Places) -> Unknown:
    doubt = held.first
    segment, span = doubt.segment, doubt.span
    line, column = segment.at(span.start)
    near = lexicon(lang).near(doubt.folded)
    likeliest = min(near, key=lambda form: (near[form], form), default="")
    text = segment.text
    context = " ".join(text[max(0, span.start - 30) : span.end + 30].split())
    return Unknown(
        lang=lang,
        word=held.spellings.most_common(1)[0][0],
        count=held.spellings.total(),
        documents=held.documents,
        suggestion=likeliest if near.get(likeliest, 1.0) < _FAR else "",
        path=segment.path,
        line=line,
        column=column,
        context=context,
        shared=held.shared,
    )
