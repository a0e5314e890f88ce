from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Severity, Span
from transcheck.people import register
from transcheck.people.posts import LANGUAGES
from transcheck.people.roles import parts
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule


@document_rule(
    "ROL005",
    "role-foreign",
    Severity.WARNING,
    needs=Needs.ANY,
    good=[
        Good("• Claire Aubry, head of the Maison du Port;", None, kind=Kind.LIST_ITEM),
        Good(None, "• Claire Aubry, responsable de la Maison du Port;", kind=Kind.LIST_ITEM),
    ],
    bad=[
        Bad("• Claire Aubry, ⟦directrice du port⟧;", None, kind=Kind.LIST_ITEM),
        Bad("• Irene Roca, ⟦jefa de mareas⟧;", None, kind=Kind.LIST_ITEM),
        Bad(None, "• Claire Aubry, ⟦chercheuse au Laboratoire des marées⟧;", kind=Kind.LIST_ITEM),
    ],
    references=["European Union, Interinstitutional Style Guide, 10.6: titles of posts are translated"],
)
def role_foreign(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A person's post is given in another language than the page's: "Chargée de mission" on an English page.

    Posts in English, Spanish and French are known, and the commonest ones in German, Italian, Portuguese and Catalan.
    Names of institutions may stay as they are, for only the word that names the post counts.
    """
    for person in register(pairs).persons:
        for place in person.places:
            lang = place.segment.lang
            for part in parts(place.mention.role, lang):
                langs = part.post.langs
                if lang not in langs:
                    span = Span(place.mention.start + part.start, place.mention.start + part.end)
                    spoken = next(name for code, name in LANGUAGES.items() if code in langs)
                    yield place.pair, Hit(span, f"“{part.head}” is {spoken}", place.side)
