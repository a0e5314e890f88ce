"""Lists the words of a project that no list knows, so that a team can accept or mend them in one sitting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from transcheck.lexicon import lexicon
from transcheck.lexicon.weights import WEIGHTS
from transcheck.model import Document, Side
from transcheck.spelling.accepted import Accepted
from transcheck.spelling.judge import judge
from transcheck.spelling.unknown import Doubt, Survey, is_formed
from transcheck.spelling.verdict import Slip


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
    survey: Survey
    spellings: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    shared: bool = True
    meant: str = ""


def unknown_words(documents: Iterable[Document], accepted: Accepted | None = None) -> list[Unknown]:
    """Give the unknown words of some documents that `accepted` does not hold, the commonest first.

    Words glued to code are left out, since they are no prose.
    """
    accepted = accepted or Accepted()
    places: dict[tuple[str, str], _Places] = {}
    for document in documents:
        met: set[tuple[str, str]] = set()
        found = Survey(document.pairs)
        for doubt in found.doubts:
            lang = "en" if doubt.side is Side.SOURCE else "es"
            if is_formed(doubt.folded, lang) or doubt.glued or accepted.holds(doubt.folded, lang):
                continue
            key = (lang, doubt.folded)
            held = places.setdefault(key, _Places(doubt, found))
            held.spellings[doubt.word] += 1
            held.documents += key not in met
            held.shared = held.shared and doubt.shared
            met.add(key)
            if not held.meant and (verdict := judge(doubt, found)) is not None:
                is_name = verdict.slip is Slip.NAME
                held.meant = verdict.meant.lower() if doubt.word[0].isupper() and not is_name else verdict.meant
    made = [_unknown(lang, held) for (lang, _), held in places.items()]
    return sorted(made, key=lambda u: (-u.count, u.lang, u.word.lower(), u.word))


def _unknown(lang: str, held: _Places) -> Unknown:
    doubt = held.first
    segment, span = doubt.segment, doubt.span
    line, column = segment.at(span.start)
    text = segment.text
    context = " ".join(text[max(0, span.start - 30) : span.end + 30].split())
    return Unknown(
        lang=lang,
        word=held.spellings.most_common(1)[0][0],
        count=held.spellings.total(),
        documents=held.documents,
        suggestion=held.meant or _likeliest(held, lang),
        path=segment.path,
        line=line,
        column=column,
        context=context,
        shared=held.shared,
    )


def _likeliest(held: _Places, lang: str) -> str:
    """Give the nearest known word, of equal ones the commonest in the document; "" for names and for chance."""
    doubt = held.first
    if doubt.folded not in held.spellings:
        return ""
    costs = lexicon(lang).near(doubt.folded)
    near = [form for form, cost in costs.items() if cost < WEIGHTS.edits.other]  # dearer ones may stand there by chance
    common = {form: held.survey.frequency(doubt.side, form) for form in near}
    return min(
        near,
        key=lambda form: (costs[form] - WEIGHTS.letter.often * (common[form] > 0), -common[form], form),
        default="",
    )
