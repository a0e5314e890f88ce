from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.people import Person, register
from transcheck.people.register import Place
from transcheck.people.roles import Part, parts
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule

_LISTED = (None, "• Irene Roca, directora del Museo de las Mareas;")


@document_rule(
    "ROL004",
    "role-gender",
    Severity.ERROR,
    needs=Needs.TARGET,
    good=[
        Good(
            None, "Según Irene Roca, presidenta del patronato, todo está listo.", others=(_LISTED,), kind=Kind.PARAGRAPH
        ),
        Good(None, "Irene Roca, miembro del patronato / Foto: J. Vega", others=(_LISTED,), kind=Kind.CAPTION),
    ],
    bad=[
        Bad(
            None,
            "Irene Roca, ⟦director⟧ del Museo de las Mareas / Faro Sur",
            others=(_LISTED, (None, "Según Irene Roca, directora del museo, todo está listo.")),
            kind=Kind.CAPTION,
        ),
    ],
    references=["RAE, Nueva gramática, § 2.6: names of posts take the gender of the person"],
)
def role_gender(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A person's post is masculine in one mention and feminine in another.

    The gender met more often is taken for right, and where both are met as often the first. Posts with one form for
    both, such as "miembro" or "docente", say nothing.
    """
    for person in register(pairs).persons:
        stated = list(_gendered(person))
        genders = [part.post.gender for _, part in stated]
        if len(set(genders)) < 2:
            continue
        usual = max(genders, key=lambda gender: (genders.count(gender), -genders.index(gender)))
        for place, part in stated:
            if part.post.gender != usual:
                start = place.mention.start + part.start + place.mention.role[part.start : part.end].find(part.head)
                what = "masculine" if part.post.gender == "m" else "feminine"
                message = f"“{part.head}” is {what}; elsewhere {person.name} is not"
                yield place.pair, Hit(Span(start, start + len(part.head)), message, place.side)


def _gendered(person: Person) -> Iterator[tuple[Place, Part]]:
    for place in person.roles(Side.TARGET):
        for part in parts(place.mention.role, place.segment.lang):
            if part.post.gender:
                yield place, part
