from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.people import Person, roster_of
from transcheck.people.names import fold
from transcheck.people.roster import Place
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.spelling.unknown import Survey

_LISTED = ("• Philippa Marsh, curator of the Tide Museum;", None)


@page_rule(
    "ROL003",
    "name-told-two-ways",
    Severity.INFO,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good("For Philippa Marsh, the tide decides.", None, others=(_LISTED,), kind=Kind.PARAGRAPH),
        Good("• T. S. Lowe, poet;", None, others=(("• T. S. Lowe, writer;", None),), kind=Kind.LIST_ITEM),
    ],
    bad=[
        Bad(
            "For ⟦Ph. Marsh⟧, the tide decides.",
            None,
            says="“Ph. Marsh” is “Philippa Marsh” elsewhere",
            suggests="Philippa Marsh",
            others=(_LISTED,),
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            "⟦Tomas Vela⟧ saw it.",
            None,
            says="“Tomas Vela” is “Tomás Vela” elsewhere",
            suggests="Tomás Vela",
            others=(("Tomás Vela, curator, and Tomás Vela", None),),
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            "• Philippa Marsh, curator;",
            "• ⟦Phillippa Marsh⟧, conservadora;",
            says="“Phillippa Marsh” is “Philippa Marsh” in English",
            suggests="Philippa Marsh",
            kind=Kind.LIST_ITEM,
        ),
        Bad(
            "• ⟦Aina Guell⟧, curator;",
            "• Aina Güell, conservadora;",
            says="“Aina Guell” is “Aina Güell” in Spanish",
            suggests="Aina Güell",
            kind=Kind.LIST_ITEM,
        ),
        Bad(
            "• Tomás Vela, curator;",
            "• ⟦Tomas Vela⟧, conservador;",
            says="“Tomas Vela” is “Tomás Vela” in English",
            suggests="Tomás Vela",
            kind=Kind.LIST_ITEM,
        ),
    ],
    references=["The Chicago Manual of Style, 8.3: a name keeps one form throughout"],
)
def name_told_two_ways(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A person's name is told in two ways: the given name in full and abbreviated, or with a letter or an accent less.

    Readers wonder whether it is the same person. Within one page the full form and the more frequent spelling are taken
    for right, between two pages with no spelling in common the one with more accents. Two spellings of one page that
    no dictionary knows are for name-variant.
    """
    for person in ctx.document.get(roster_of).persons:
        for side in Side:
            yield from _within(person, side, ctx.document.get(Survey))
            places = person.named(side)
            full = next((place for place in places if not place.mention.name.abbreviated), None)
            if full is not None:
                for place in places:
                    if place.mention.name.abbreviated:
                        yield place.pair, _hit(place, f"“{place.name}” is “{full.name}” elsewhere", full.name)
        yield from _between(person)


def _within(person: Person, side: Side, survey: Survey) -> Iterator[tuple[Pair, Hit]]:
    """Compare the spellings of one page, where the rules on spelling do not."""
    places = [place for place in person.named(side) if not place.mention.name.abbreviated]
    forms = Counter(map(_words, places))
    if len(forms) < 2:
        return
    both = [place for place in person.places if not place.mention.name.abbreviated]
    votes = Counter(map(_words, both))
    doubtful = {doubt.word for doubt in survey.doubts}
    for form in forms:
        alike = [other for other in forms if other != form and len(other) == len(form)]
        right = max(alike, key=lambda other: (votes[other], _accents(" ".join(other))), default=form)
        if (votes[right], _accents(" ".join(right))) <= (votes[form], _accents(" ".join(form))):
            continue
        wrong, due = next((mine, other) for mine, other in zip(form, right, strict=True) if mine != other)
        if wrong in doubtful and due in doubtful and fold(wrong[0] + wrong[-1]) == fold(due[0] + due[-1]):
            continue  # name-variant, which compares words that begin and end alike
        shown = next(place.name for place in places if _words(place) == right)
        for place in places:
            source = place.pair.source.text if place.pair.source is not None else ""
            if _words(place) == form and not (side is Side.TARGET and wrong in doubtful and due in source):
                yield place.pair, _hit(place, f"“{place.name}” is “{shown}” elsewhere", shown)


def _between(person: Person) -> Iterator[tuple[Pair, Hit]]:
    """Compare the spellings of the English and the Spanish page."""
    english, spanish = ([place for place in person.named(side) if not place.mention.name.abbreviated] for side in Side)
    if not english or not spanish or {_words(place) for place in english} & {_words(place) for place in spanish}:
        return
    ours, theirs = english[0], spanish[0]
    if len(_words(ours)) != len(_words(theirs)):
        return
    same = ours.mention.name.words == theirs.mention.name.words
    if same and _accents(ours.name) < _accents(theirs.name):
        yield ours.pair, _hit(ours, f"“{ours.name}” is “{theirs.name}” in Spanish", theirs.name)
    else:
        yield theirs.pair, _hit(theirs, f"“{theirs.name}” is “{ours.name}” in English", ours.name)


def _accents(name: str) -> int:
    return sum(not letter.isascii() for letter in name)


def _words(place: Place) -> tuple[str, ...]:
    name = place.mention.name
    return (*name.given, name.surname)


def _hit(place: Place, message: str, right: str) -> Hit:
    name = place.mention.name
    return Hit(Span(name.start, name.end), message, place.side, suggestion=right)
