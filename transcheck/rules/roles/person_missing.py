from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.people import register
from transcheck.people.names import fold
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule

# A page that has less of the other's text than this is an extract, and need not name everybody.
_SHARE = 0.6


@document_rule(
    "ROL006",
    "person-missing",
    Severity.WARNING,
    needs=Needs.ANY,
    good=[
        Good("• Ines Rook, head of tides;", "• Inés Rook, jefa de mareas;", kind=Kind.LIST_ITEM),
        Good("• Ines Rook, head of tides;", None, kind=Kind.LIST_ITEM),
    ],
    bad=[
        Bad(
            "• ⟦Tom Hale⟧, editor of the Almanac, and other guests of the harbour;",
            "• El director del Almanaque y otros invitados del puerto;",
            kind=Kind.LIST_ITEM,
        ),
    ],
)
def person_missing(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A person named with a post on one page is not named on its partner page at all.

    Surnames are looked for without regard to accents and case. A partner page with much less text than this one is an
    extract, and nothing is said.
    """
    persons = register(pairs).persons
    if not persons:
        return
    texts = {side: fold(" ".join(s.text for pair in pairs if (s := pair.side(side)) is not None)) for side in Side}
    for person in persons:
        named = {place.side for place in person.places}
        if len(named) != 1:
            continue
        side = named.pop()
        if len(texts[side.other]) < _SHARE * len(texts[side]):
            continue
        place = next((p for p in person.places if p.mention.role), None)
        if place is not None and fold(place.mention.name.surname) not in texts[side.other]:
            name = place.mention.name
            there = "Spanish" if side is Side.SOURCE else "English"
            yield place.pair, Hit(Span(name.start, name.end), f"{person.name} is not named in {there}", side)
