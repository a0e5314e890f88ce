from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.lexicon import lexicon
from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.people import roster_of
from transcheck.people.names import Name, fold, is_near
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.text.lazy import Lazy

# A page that has less of the other's text than this is an extract, and need not name everybody.
_SHARE, _TWO = 0.6, 2
_WORD = Lazy(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@page_rule(
    "ROL006",
    "person-missing",
    Severity.WARNING,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good("• Ines Rook, head of tides;", "• Ines Rook, jefa de mareas;", kind=Kind.LIST_ITEM),
        Good("• Ines Rook, head of tides;", None, kind=Kind.LIST_ITEM),
    ],
    bad=[
        Bad(
            "• ⟦Tom Hale⟧, editor of the Almanac, and other guests of the harbour;",
            "• El director del Almanaque y otros invitados del puerto;",
            says="Tom Hale is not named in Spanish",
            kind=Kind.LIST_ITEM,
        ),
    ],
)
def person_missing(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A person named with a post on one page is not named on its partner page at all.

    Surnames are looked for without regard to accents and case. A partner page with much less text than this one is an
    extract, and nothing is said; nor where whole texts are missing, which segment-missing reports.
    """
    persons = ctx.document.get(roster_of).persons
    if not persons:
        return
    texts = {side: fold(" ".join(s.text for pair in pairs if (s := pair.side(side)) is not None)) for side in Side}
    words: dict[Side, frozenset[str]] = {}
    for person in persons:
        named = {place.side for place in person.places}
        if len(named) != 1:
            continue
        side = named.pop()
        if len(texts[side.other]) < _SHARE * len(texts[side]):
            continue
        place = next((p for p in person.places if p.mention.name.end and p.pair.side(side.other)), None)
        if place is None or not any(p.mention.role for p in person.places):
            continue
        if side.other not in words:
            words[side.other] = frozenset(_WORD.findall(texts[side.other]))
        if not _is_named(place.mention.name, words[side.other]) and not _is_title(place.mention.name, side):
            name = place.mention.name
            there = "Spanish" if side is Side.SOURCE else "English"
            yield place.pair, Hit(Span(name.start, name.end), f"{person.name} is not named in {there}", side)


def _is_named(name: Name, words: frozenset[str]) -> bool:
    """Tell whether a surname stands among the words, be it with another letter."""
    surnames = name.words[0 if name.abbreviated else 1 :]
    return any(word in words or any(is_near(word, other) for other in words) for word in surnames)


def _is_title(name: Name, side: Side) -> bool:
    """Tell a title over a post, such as "Business Partner Rating", from a person: all its words are common words."""
    listed = lexicon("en" if side is Side.SOURCE else "es")
    return len(name.words) > _TWO and all(listed.lists(word.lower()) for word in name.words)
