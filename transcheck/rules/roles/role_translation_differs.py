from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.people import Person, register
from transcheck.people.register import Place
from transcheck.people.roles import Part, parts
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule

# Posts that translators rightly use for one another.
_ALIKE = (
    frozenset(("director", "officer", "coordinator", "president", "editor")),
    frozenset(("researcher", "scholar", "professor", "expert", "engineer", "doctor", "astronomer")),
    frozenset(("delegate", "adviser", "officer", "minister", "ambassador", "spokesperson")),
    frozenset(("member", "partner", "founder")),
    frozenset(("moderator", "journalist", "coordinator")),
    frozenset(("editor", "writer", "journalist")),
    frozenset(("curator", "librarian", "artist", "architect")),
    frozenset(("assistant", "deputy", "adviser", "technician")),
)


@document_rule(
    "ROL002",
    "role-translation-differs",
    Severity.WARNING,
    needs=Needs.ANY,
    good=[
        Good("• Ines Rook, head of tides;", "• Ines Rook, jefa de mareas;", kind=Kind.LIST_ITEM),
        Good("• Ines Rook, chair of the trust;", "• Ines Rook, presidenta del patronato;", kind=Kind.LIST_ITEM),
    ],
    bad=[
        Bad("• Ines Rook, member of the trust;", "• Ines Rook, ⟦presidenta⟧ del patronato;", kind=Kind.LIST_ITEM),
    ],
    references=["ISCO-08, International Standard Classification of Occupations, English and Spanish"],
)
def role_translation_differs(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A person holds one post on the English page and another on the Spanish one.

    Only the words for the posts are compared, by what they mean; those that translators use for one another (head,
    director, responsable) are alike. The rule speaks where no post of a person on one side fits any on the other.
    """
    for person in register(pairs).persons:
        english, spanish = (_posts(person, side) for side in Side)
        if not english or not spanish:
            continue
        groups = {part.post.group for _, part in english}
        if any(_fits(part.post.group, group) for _, part in spanish for group in groups):
            continue
        place, part = spanish[0]
        start = place.mention.start + part.start + place.mention.role[part.start : part.end].find(part.head)
        heads = " and ".join(dict.fromkeys(f"“{part.head}”" for _, part in english))
        message = f"{person.name} is {heads} in English, “{part.head}” here"
        yield place.pair, Hit(Span(start, start + len(part.head)), message, place.side)


def _posts(person: Person, side: Side) -> list[tuple[Place, Part]]:
    return [(place, part) for place in person.roles(side) for part in parts(place.mention.role, place.segment.lang)]


def _fits(one: str, other: str) -> bool:
    return one == other or any(one in alike and other in alike for alike in _ALIKE)
