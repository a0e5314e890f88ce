from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from transcheck.data import sequence, words
from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.people import Person, roster_of
from transcheck.people.roles import RolePart, parts
from transcheck.people.roster import Place
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.text.lazy import Lazy

_Posts: TypeAlias = list[tuple[Place, RolePart]]
_ADDRESS = words("pairs", "posts.address")
_NAME = Lazy(r"\b[^\W\d_a-zß-öø-ÿ][\w-]+")

# Posts that translators rightly use for one another.
_ALIKE = tuple(frozenset(group.split()) for group in sequence("pairs", "posts.alike"))


@page_rule(
    "ROL002",
    "role-translation-differs",
    Severity.WARNING,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good("• Ines Rook, head of tides;", "• Ines Rook, jefa de mareas;", kind=Kind.LIST_ITEM),
        Good("• Ines Rook, deputy head of tides;", "• Ines Rook, subdirectora de mareas;", kind=Kind.LIST_ITEM),
        Good("• Ines Rook, chair of the trust;", "• Ines Rook, presidenta del patronato;", kind=Kind.LIST_ITEM),
    ],
    bad=[
        Bad(
            "• Ines Rook, vice president of Bay;",
            "• Ines Rook, ⟦presidenta⟧ de Bay;",
            says="Ines Rook is “deputy president” in English, “presidenta” here",
            kind=Kind.LIST_ITEM,
        ),
        Bad(
            "• Ines Rook, president of BAYA and vice president of ORCA;",
            "• Ines Rook, ⟦vicepresidenta⟧ de BAYA y presidenta de ORCA;",
            says="Ines Rook is “president” of BAYA in English, “vicepresidenta” here",
            kind=Kind.LIST_ITEM,
        ),
        Bad(
            "• Ines Rook, member of the trust;",
            "• Ines Rook, ⟦presidenta⟧ del patronato;",
            says="Ines Rook is “member” in English, “presidenta” here",
            kind=Kind.LIST_ITEM,
        ),
    ],
    references=["ISCO-08, International Standard Classification of Occupations, English and Spanish"],
)
def role_translation_differs(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A person holds one post on the English page and another on the Spanish one.

    Only the words for the posts are compared, by what they mean; those that translators use for one another (head,
    director, responsable) are alike. The rule speaks where no post of a person on one side fits any on the other,
    and where two posts have changed places.
    """
    for person in ctx.document.get(roster_of).persons:
        english, spanish = (_posts(person, side) for side in Side)
        if not english or not spanish:
            continue
        if any(_fits(ours, theirs) for _, ours in english for _, theirs in spanish):
            yield from _exchanged(person, english, spanish)
            continue
        heads = " and ".join(dict.fromkeys(f"“{_shown(ours)}”" for _, ours in english))
        yield _hit(*spanish[0], f"{person.name} is {heads} in English")


def _exchanged(person: Person, english: _Posts, spanish: _Posts) -> Iterator[tuple[Pair, Hit]]:
    """Find posts that changed places: president of one body and member of another, the other way round in Spanish."""
    for _, ours in english:
        own = _names(ours).difference(*(_names(other) for _, other in english if other.wording != ours.wording))
        held = [(place, theirs) for place, theirs in spanish if own & _names(theirs)] if own else []
        if held and not any(_fits(ours, theirs) for _, theirs in held):
            if any(_fits(ours, theirs) for _, theirs in spanish):
                yield _hit(*held[0], f"{person.name} is “{_shown(ours)}” of {' '.join(sorted(own))} in English")
            return


def _names(part: RolePart) -> frozenset[str]:
    """Give the acronyms and other capitalised words of a post, which translations keep."""
    return frozenset(word for word in _NAME.findall(part.written) if word.lower() != part.head.lower())


def _hit(place: Place, part: RolePart, message: str) -> tuple[Pair, Hit]:
    start = place.mention.start + place.mention.role.find(part.head, part.start, part.end)
    return place.pair, Hit(Span(start, start + len(part.head)), f"{message}, “{part.head}” here", place.side)


def _posts(person: Person, side: Side) -> _Posts:
    """Give the posts of a person on one side, those that are in its language; forms of address are none."""
    return [
        (place, part)
        for place in person.roles(side)
        if place.mention.role.lower() not in _ADDRESS
        for part in parts(place.mention.role, place.segment.lang)
        if place.segment.lang in part.post.langs
    ]


def _shown(part: RolePart) -> str:
    return f"deputy {part.head}" if part.junior and not part.post.junior else part.head


def _fits(one: RolePart, other: RolePart) -> bool:
    """Tell whether two posts may be one: alike in what they are, and not the first and the second in rank."""
    if {one.junior, other.junior} == {True, False}:
        return False
    ours, theirs = one.post.group, other.post.group
    return ours == theirs or any(ours in alike and theirs in alike for alike in _ALIKE)
