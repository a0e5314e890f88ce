from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Severity, Span
from transcheck.people import roster_of
from transcheck.people.posts import LANGUAGES
from transcheck.people.roles import parts
from transcheck.people.roster import Place
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.text.lazy import Lazy

_JOINED = Lazy(r" (?:de(?: l[ao]s?)?|del|du|des) (?!cuisine|partie|camp|mission)")
"""What joins a post in Spanish or French, and never in English: "Director de Comunicación", "Chef de projet"."""
_EVIDENCE, _SURE = 2, 0.6
_SHORT, _LOWER, _MANY = 3, 0.4, 12


@page_rule(
    "ROL005",
    "role-foreign",
    Severity.WARNING,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good("• Claire Aubry, head of the Maison du Port;", None, kind=Kind.LIST_ITEM),
        Good(None, "• Claire Aubry, responsable de la Maison du Port;", kind=Kind.LIST_ITEM),
    ],
    bad=[
        Bad("• Claire Aubry, ⟦directrice du port⟧;", None, says="“directrice” is French", kind=Kind.LIST_ITEM),
        Bad("• Claire Aubry, ⟦Chef de projet at the port⟧;", None, says="“Chef” is Spanish", kind=Kind.LIST_ITEM),
        Bad("• Irene Roca, ⟦jefa de mareas⟧;", None, says="“jefa” is Spanish", kind=Kind.LIST_ITEM),
        Bad(
            None,
            "• Claire Aubry, ⟦chercheuse au Laboratoire des marées⟧;",
            says="“chercheuse” is French",
            kind=Kind.LIST_ITEM,
        ),
    ],
    references=["European Union, Interinstitutional Style Guide, 10.6: titles of posts are translated"],
)
def role_foreign(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A person's post is given in another language than the page's: "Chargée de mission" on an English page.

    Posts in English, Spanish and French are known, and the commonest ones in German, Italian, Portuguese and Catalan.
    Names of institutions may stay as they are, for only the word that names the post counts. A text
    that is in another language as a whole is for wrong-language.
    """
    for person in ctx.document.get(roster_of).persons:
        for place in person.places:
            lang = place.segment.lang
            for part in parts(place.mention.role, lang):
                langs = part.post.langs
                if lang in langs and lang == "en" and _JOINED.match(part.written, len(part.head)):
                    langs = langs - {"en"} or frozenset(("fr",))
                if lang not in langs and not _is_foreign_throughout(place, langs):
                    span = Span(place.mention.start + part.start, place.mention.start + part.end)
                    spoken = next(name for code, name in LANGUAGES.items() if code in langs)
                    yield place.pair, Hit(span, f"“{part.head}” is {spoken}", place.side)
                    break


def _is_foreign_throughout(place: Place, langs: frozenset[str]) -> bool:
    """Tell whether the whole text is in the post's language, which wrong-language and untranslated report."""
    source, target = place.pair.source, place.pair.target
    words = [word for word in place.segment.facts.words if len(word) > _SHORT]
    plain = sum(w[0].islower() for w in words) >= _LOWER * len(words)
    if source is not None and target is place.segment and source.facts.folded == target.facts.folded:
        return plain  # a copy in capitals passes for a name there
    lang, confidence, english, spanish = place.segment.facts.language
    most, least = (english, spanish) if lang == "en" else (spanish, english)
    if lang not in langs or most < _EVIDENCE or least or confidence < _SURE:
        return False
    return len(place.segment.facts.words) >= _MANY or plain
