from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.people import Person, register
from transcheck.people.register import Place
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule

_LISTED = ("• Philippa Marsh, curator of the Tide Museum;", None)


@document_rule(
    "ROL003",
    "name-told-two-ways",
    Severity.INFO,
    needs=Needs.ANY,
    good=[
        Good("For Philippa Marsh, the tide decides.", None, others=(_LISTED,), kind=Kind.PARAGRAPH),
        Good("• T. S. Lowe, poet;", None, others=(("• T. S. Lowe, writer;", None),), kind=Kind.LIST_ITEM),
    ],
    bad=[
        Bad("For ⟦Ph. Marsh⟧, the tide decides.", None, others=(_LISTED,), kind=Kind.PARAGRAPH),
        Bad("• Philippa Marsh, curator;", "• ⟦Phillippa Marsh⟧, conservadora;", kind=Kind.LIST_ITEM),
        Bad("• ⟦Aina Guell⟧, curator;", "• Aina Güell, conservadora;", kind=Kind.LIST_ITEM),
        Bad("• Tomás Vela, curator;", "• ⟦Tomas Vela⟧, conservador;", kind=Kind.LIST_ITEM),
    ],
    references=["The Chicago Manual of Style, 8.3: a name keeps one form throughout"],
)
def name_told_two_ways(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A person's name is told in two ways: the given name in full and abbreviated, or a letter differs between pages.

    Readers wonder whether it is the same person. Within one page the full form is taken for right, between two
    pages with no spelling in common the one with more accents. Two spellings on one page are for
    name-variant.
    """
    for person in register(pairs).persons:
        for side in Side:
            places = person.named(side)
            full = next((place for place in places if not place.mention.name.abbreviated), None)
            if full is not None:
                for place in places:
                    if place.mention.name.abbreviated:
                        yield place.pair, _hit(place, f"“{place.name}” is “{full.name}” elsewhere", full.name)
        yield from _between(person)


def _between(person: Person) -> Iterator[tuple[Pair, Hit]]:
    """Compare the spellings of the English and the Spanish page."""
    english, spanish = ([place for place in person.named(side) if not place.mention.name.abbreviated] for side in Side)
    if not english or not spanish or {_words(place) for place in english} & {_words(place) for place in spanish}:
        return
    ours, theirs = english[0], spanish[0]
    if len(_words(ours)) != len(_words(theirs)):
        return
    if ours.mention.name.words == theirs.mention.name.words and _accents(ours) < _accents(theirs):
        yield ours.pair, _hit(ours, f"“{ours.name}” is “{theirs.name}” in Spanish", theirs.name)
    else:
        yield theirs.pair, _hit(theirs, f"“{theirs.name}” is “{ours.name}” in English", ours.name)


def _accents(place: Place) -> int:
    return sum(not letter.isascii() for letter in place.name)


def _words(place: Place) -> tuple[str, ...]:
    name = place.mention.name
    return (*name.given, name.surname)


def _hit(place: Place, message: str, right: str) -> Hit:
    name = place.mention.name
    return Hit(Span(name.start, name.end), message, place.side, suggestion=right)
