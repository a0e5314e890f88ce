from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.people.names import NAME, fold, read_name
from transcheck.people.roster import readable
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.text.lazy import Lazy

_KINDS = frozenset((Kind.CAPTION, Kind.ALT, Kind.CREDIT, Kind.LIST_ITEM, Kind.PARAGRAPH, Kind.DESCRIPTION))
_BETWEEN = Lazy(r"\s*(?:,|;|/|\||[,;]?\s(?:and|y|e)\s|[,;(][^\n]{0,200}[,;/)]\s*(?:and\s|y\s|e\s)?)\s*")
_FEWEST = 3
_SIDES = Lazy(r"\b(?:left|right|izquierda|derecha|clockwise|reloj)\b", 2)


@page_rule(
    "ROL007",
    "people-order",
    Severity.WARNING,
    lang="any",
    needs=Needs.BOTH,
    good=[
        Good(
            "From left: Ines Rook, Tom Hale and Ana Ruiz.",
            "Desde la izquierda: Ines Rook, Tom Hale y Ana Ruiz.",
            kind=Kind.CAPTION,
        ),
        Good(
            "Ines Rook met Tom Hale before Ana Ruiz sang.",
            "Antes de que Ana Ruiz cantara, Ines Rook se reunió con Tom Hale.",
            kind=Kind.PARAGRAPH,
        ),
    ],
    bad=[
        Bad(
            "From left: Ines Rook, Tom Hale and Ana Ruiz.",
            "Desde la izquierda: Ines Rook, ⟦Ana Ruiz⟧ y Tom Hale.",
            says="“Ana Ruiz” stands where the English has “Tom Hale”",
            kind=Kind.CAPTION,
        ),
    ],
)
def people_order(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """An enumeration of people stands in another order in the translation.

    Under a picture the order says who is who. Only enumerations of three people or more are compared, or of two where
    the text says left or right; in other sentences the order is free.
    """
    for pair in pairs:
        if pair.source is None or pair.target is None or pair.kind not in _KINDS:
            continue
        english = _listed(readable(pair.source))
        if len(english) < 2:
            continue
        spanish = _listed(readable(pair.target))
        ours = [name for name in english if name in spanish]
        theirs = [name for name in spanish if name in english]
        if ours == theirs or len(ours) < (2 if _SIDES.search(pair.target.text) else _FEWEST):
            continue
        wrong = next(there for here, there in zip(ours, theirs, strict=True) if here != there)
        start, end = spanish[wrong]
        first = pair.target.text[start:end]
        due = ours[theirs.index(wrong)]
        place = spanish[due]
        message = f"“{first}” stands where the English has “{pair.target.text[place[0] : place[1]]}”"
        yield pair, Hit(Span(start, end), message, Side.TARGET)


def _listed(text: str) -> dict[str, tuple[int, int]]:
    """Give the longest run of names that only commas, conjunctions and their roles keep apart, with their places."""
    names = []
    for match in NAME.finditer(text):
        name = read_name(text, match.start(), match.end())
        if name is not None:
            names.append((name.start, name.end))
    best: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = names[:1]
    for before, following in pairwise(names):
        if not _BETWEEN.fullmatch(text, before[1], following[0]):
            run = []
        run.append(following)
        if len(run) > len(best):
            best = list(run)
    return {fold(text[start:end]): (start, end) for start, end in best}
