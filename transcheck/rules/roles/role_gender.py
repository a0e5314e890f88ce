from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.people import Person, Roster, roster_of
from transcheck.people.gender import addressed, referred
from transcheck.people.roles import RolePart, parts
from transcheck.people.roster import Place
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.text.lazy import Lazy

_ARTICLE = Lazy(r"\b(el|la|un|una|del|al) \Z", 2)
_PRESIDENT = "presidente"
_FEMININE = frozenset(("la", "una"))
_LISTED = (None, "• Irene Roca, directora del Museo de las Mareas;")


@page_rule(
    "ROL004",
    "role-gender",
    Severity.ERROR,
    lang="es",
    needs=Needs.ANY,
    good=[
        Good(
            None, "Según Irene Roca, presidenta del patronato, todo está listo.", others=(_LISTED,), kind=Kind.PARAGRAPH
        ),
        Good(None, "Irene Roca, miembro del patronato / Foto: J. Vega", others=(_LISTED,), kind=Kind.CAPTION),
        Good(None, "La Dra. Irene Roca, ingeniera del puerto, abrió la sesión.", kind=Kind.PARAGRAPH),
    ],
    bad=[
        Bad(
            None,
            "Irene Roca, ⟦director⟧ del Museo de las Mareas / Faro Sur",
            says="“director” is masculine; Irene Roca is a woman elsewhere",
            others=(_LISTED, (None, "Según Irene Roca, directora del museo, todo está listo.")),
            kind=Kind.CAPTION,
        ),
        Bad(
            None,
            "Irene Roca, ⟦presidente⟧ del patronato / Foto: J. Vega",
            says="“presidente” is masculine; Irene Roca is a woman elsewhere",
            others=((None, "• Irene Roca, presidenta del patronato;"),),
            kind=Kind.CAPTION,
        ),
        Bad(None, "Lo abrió el ⟦ministra⟧ Irene Roca.", says="“el ministra” does not agree", kind=Kind.PARAGRAPH),
        Bad(
            None,
            "La Dra. Irene Roca, ⟦ingeniero⟧ del puerto, abrió la sesión.",
            says="“ingeniero” is masculine; Irene Roca is a woman elsewhere",
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            None,
            "Irene Roca, botánica y antiguo ⟦jefe⟧ del vivero, abrió la sesión.",
            says="“jefe” is masculine; Irene Roca is a woman elsewhere",
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            "“The pier will stay,” said Irene Roca, engineer at the port. “It must,” she added.",
            "«El muelle se queda», dijo Irene Roca, ⟦ingeniero⟧ del puerto. «Tiene que quedarse», añadió.",
            says="“ingeniero” is masculine; Irene Roca is a woman elsewhere",
            kind=Kind.PARAGRAPH,
        ),
    ],
    references=["RAE, Nueva gramática, § 2.6: names of posts take the gender of the person"],
)
def role_gender(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A person's post is masculine in one mention and feminine in another, or clashes with its article.

    Forms of address ("Dra.", "don") and English pronouns beside a verb of saying ("she said") count as mentions, too.
    The gender met more often is taken for right, and where both are met as often the feminine, which nobody writes by
    habit. Posts with one form for both, such as "miembro" or "docente", say nothing; "presidente" does of a woman.
    """
    held = ctx.document.get(roster_of)
    for person in held.persons:
        stated = list(_gendered(person))
        usual = _usual(person, held, Counter(part.post.gender for _, part, _ in stated)) if stated else ""
        yield from _common(person) if usual == "f" else ()
        for place, part, start in stated:
            span = Span(start, start + len(part.head))
            article = _ARTICLE.search(place.segment.text, max(0, start - 8), start)
            if part.post.gender != usual:
                what, other = ("masculine", "a woman") if part.post.gender == "m" else ("feminine", "a man")
                yield place.pair, Hit(span, f"“{part.head}” is {what}; {person.name} is {other} elsewhere", place.side)
            elif article and (article[1].lower() in _FEMININE) != (part.post.gender == "f"):
                yield place.pair, Hit(span, f"“{article[1]} {part.head}” does not agree", place.side)


def _usual(person: Person, held: Roster, votes: Counter[str]) -> str:
    """Give the gender that most mentions of a person speak for."""
    votes = votes + addressed(person) + addressed(person)  # nobody mistakes a form of address
    referred_to = referred(person, held) if len(votes) > 1 or not addressed(person) else ""
    if referred_to:
        votes[referred_to] += 1
    return "f" if votes["f"] >= votes["m"] else "m"


def _common(person: Person) -> Iterator[tuple[Pair, Hit]]:
    """Report "presidente" of a woman, though the form may stand for both: the usual feminine is "presidenta"."""
    for place in person.roles(Side.TARGET):
        for part in parts(place.mention.role, place.segment.lang):
            if part.head.lower().endswith(_PRESIDENT):
                start = place.mention.start + place.mention.role.find(part.head, part.start, part.end)
                message = f"“{part.head}” is masculine; {person.name} is a woman elsewhere"
                yield place.pair, Hit(Span(start, start + len(part.head)), message, place.side)


def _gendered(person: Person) -> Iterator[tuple[Place, RolePart, int]]:
    for place in person.roles(Side.TARGET):
        if place.segment.facts.language.lang == "en":
            continue  # for the rules on texts left in English
        for part in parts(place.mention.role, place.segment.lang):
            if part.post.gender and "es" in part.post.langs:
                within = place.mention.role.find(part.head, part.start, part.end)
                yield place, part, place.mention.start + within
