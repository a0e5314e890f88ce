from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.lazy import Lazy

_BULLET = Lazy(r"\s*(?:[•·▪◦‣*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
_JOINED = Lazy(r"[;,] (?:and|or|y|e|o|u)\s*\Z")
_FEWEST = 4
_SHARE = 0.65
_MOST = 200

Item = tuple[Pair, Segment, str]


@document_rule(
    "PUN033",
    "list-endings-differ",
    Severity.WARNING,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good(
            "• four.", "• cuatro.", others=(("• one;", "• uno;"), ("• two;", "• dos;"), ("• three; and", "• tres; y"))
        ),
        Good("• five", "• cinco", others=(("• one", "• uno"), ("• two", "• dos"), ("• three.", "• tres."))),
    ],
    bad=[
        Bad(
            "• a ⟦hill⟧",
            says="ends otherwise than 4 of its 4 siblings, with “;”",
            others=(("• a river;", None), ("• a lake;", None), ("• a sea;", None), ("• a wood;", None)),
        ),
    ],
    references=["RAE, Ortografía 2010, III.3.4.4", "Fundéu, «enumeraciones en forma de lista»"],
)
def list_endings_differ(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """An item of a list ends with another mark than most items around it.

    Items stand one after another with the same bullet, or are marked as list items by their file. The last item may end
    with a full stop and the last but one in “; and”. At least four items must agree (three, where they end in a
    semicolon or a comma), and two in three; where fewer do, the same item must end as they do in the other language.
    """
    for side in (Side.SOURCE, Side.TARGET):
        items: list[Item] = []
        bullet = ""
        for pair in pairs:
            segment = pair.side(side)
            if segment is None or not segment.text.strip():
                continue
            found = _bullet(segment)
            if items and (not found or found != bullet):
                yield from _odd(items, side)
                items = []
            bullet = found
            if found:
                items.append((pair, segment, _kind(segment)))
        yield from _odd(items, side)


def _bullet(segment: Segment) -> str:
    """Give the kind of bullet that a segment begins with, or "" if it is no item of a list."""
    if segment.kind is Kind.LIST_ITEM:
        return "item"
    first = segment.text.lstrip()[:1]
    if first.isalpha() or len(segment.text) > _MOST:
        return ""
    match = _BULLET.match(segment.text)
    return ("1" if first.isdigit() else first) if match is not None else ""


def _kind(segment: Segment) -> str:
    joined = _JOINED.search(segment.text)
    if joined is not None:
        return joined.group()[0] + "and"
    return segment.facts.ending.kind


def _odd(items: list[Item], side: Side) -> Iterator[tuple[Pair, Hit]]:
    """Yield the items of one list that end otherwise than most."""
    body = items[:-1]
    counts = Counter(kind.removesuffix("and") for _, _, kind in body)
    if not counts:
        return
    usual, count = counts.most_common(1)[0]
    few = count < (_FEWEST - (usual in (";", ",")))
    if (few and usual not in (";", ",")) or count < _SHARE * len(body) or usual not in ("", ";", ",", "."):
        return
    for index, (pair, segment, kind) in enumerate(items):
        partner = pair.side(side.other)
        if few and (partner is None or _kind(partner).removesuffix("and") != usual):
            continue  # so few siblings need the other language's word for it
        if kind in (usual, usual + "and", "?", "!", "?!", ":", "…") or (index == len(items) - 1 and kind == "."):
            continue
        ending = segment.facts.ending
        if not usual and (ending.abbreviated or ending.inner):
            continue
        end = ending.end
        start = ending.start if kind else segment.text.rfind(" ", 0, end) + 1
        shown = f"“{usual}”" if usual else "no mark"
        yield (
            pair,
            Hit(Span(start, end), f"ends otherwise than {count} of its {len(items) - 1} siblings, with {shown}", side),
        )
