from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from transcheck.align.words import clues
from transcheck.data import words
from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.people import Person, roster_of
from transcheck.people.roles import Contrast, RolePart, contrast, is_retold, parts
from transcheck.people.roster import Place
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.text.lazy import Lazy

_CREDITS = frozenset((Kind.CAPTION, Kind.CREDIT, Kind.ALT))

_WORD = Lazy(r"\w+")
_OTHER = {"en": "es", "es": "en"}
_MOST = 60  # someone with more roles than this is no person
_Stated: TypeAlias = list[tuple[Place, tuple[RolePart, ...]]]
_Against: TypeAlias = dict[int, tuple[RolePart, ...]]
_Ranks: TypeAlias = dict[str, tuple[int, bool, int, int]]
_JOINTS = {word: 2 if word in words("es", "articles.contracted") else 1 for word in words("pairs", "posts.joints")}
_BULLET = ("• Ines Rook, Head of Tides and Harbours at the Bay Office;", None)


@page_rule(
    "ROL001",
    "role-differs",
    Severity.WARNING,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good("“We start,” said Ines Rook, head of tides.", None, others=(_BULLET,), kind=Kind.PARAGRAPH),
        Good("Ines Rook, member of the crew / Tom Hale, editor", None, others=(_BULLET,), kind=Kind.LIST_ITEM),
        Good(
            "• Tom Hale, editor of the Almanac and president of the Tide Society",
            None,
            others=(("• Tom Hale, president of the Tide Society and editor of the Almanac", None),),
            kind=Kind.LIST_ITEM,
        ),
    ],
    bad=[
        Bad(
            "• Ines Rook, ⟦Head Tides and Harbours, Bay Office⟧;",
            None,
            says="Ines Rook is “Head of Tides and Harbours at the Bay Office” elsewhere",
            suggests="Head of Tides and Harbours at the Bay Office",
            others=(_BULLET,),
            kind=Kind.LIST_ITEM,
        ),
        Bad(
            None,
            "• Tomás Vela, ⟦director en el Museo del Faro⟧.",
            says="Tomás Vela is “director del Museo del Faro” elsewhere",
            suggests="director del Museo del Faro",
            others=((None, "• Tomás Vela, director del Museo del Faro."),),
            kind=Kind.LIST_ITEM,
        ),
        Bad(
            "• Ines Rook, head of natural history at the port;",
            "• Ines Rook, ⟦jefa de ciencias naturales del puerto⟧;",
            says="Ines Rook is “jefa de historia natural del puerto” elsewhere",
            suggests="jefa de historia natural del puerto",
            others=(
                (
                    "Ines Rook, head of natural history at the port, said so.",
                    "Así lo dijo Ines Rook, jefa de historia natural del puerto.",
                ),
            ),
            kind=Kind.LIST_ITEM,
        ),
    ],
    references=["The Chicago Manual of Style, 8.19–8.21: titles and offices are given alike throughout"],
)
def role_differs(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """One person's post is worded in two ways in one language: "Director at the Museum", "Director of the Museum".

    Press pages name the same people in a list, in the text and under pictures, each typed by another hand. Posts with
    the same words joined otherwise, with most words in common, or with one wording on the other page are set against
    each other; a shorter form, another order and a further post are no contradiction. A wording with the small words
    that join a post goes before one that lacks them, that of the text before that of captions, then the one met more
    often, then the first.
    """
    for person in ctx.document.get(roster_of).persons:
        for side in Side:
            yield from _contrasts(person, side)


def _contrasts(person: Person, side: Side) -> Iterator[tuple[Pair, Hit]]:
    stated = [(place, parts(place.mention.role, place.segment.lang)) for place in person.roles(side)]
    if not 1 < len({place.mention.role for place, _ in stated}) <= _MOST:
        return
    ranks = _ranks(stated)
    against = {id(other.pair): parts(other.mention.role, other.segment.lang) for other in person.roles(side.other)}
    for place, posts in stated:
        for part in posts:
            found = _better(part, stated, ranks) or _retold(place, part, stated, ranks, against)
            if found is not None:
                yield place.pair, _hit(person, place, part, *found)
                break


def _ranks(stated: _Stated) -> _Ranks:
    """Rank the wordings: those with more small words that join them, those that stand in the text, the frequent, the
    first. “Head Tides, Bay Office” lacks what “Head of Tides at the Bay Office” has, however often it stands.
    """
    ranks: _Ranks = {}
    for index, (place, posts) in enumerate(stated):
        credit = place.segment.kind in _CREDITS or " / " in place.segment.text
        for part in posts:
            joints = -sum(_JOINTS.get(word, 0) for word in part.wording.split())
            _, only, count, first = ranks.get(part.wording, (0, True, 0, index))
            ranks[part.wording] = (joints, only and credit, count - 1, first)
    return ranks


def _better(part: RolePart, stated: _Stated, ranks: _Ranks) -> tuple[Place, RolePart] | None:
    """Give a mention whose wording of the same post goes before this one, if there is one."""
    best: tuple[Place, RolePart] | None = None
    for place, posts in stated:
        kind, near = contrast(part, posts)
        if kind is Contrast.NONE or near is None or not _goes_before(near, part, ranks):
            continue
        if best is None or _goes_before(near, best[1], ranks):
            best = place, near
    return best


def _goes_before(one: RolePart, other: RolePart, ranks: _Ranks) -> bool:
    """Tell whether one wording is the better; small words are compared only where all others are the same."""
    same = [[word for word in _WORD.findall(part.wording) if word not in _JOINTS] for part in (one, other)]
    first = 0 if same[0] == same[1] else 1
    return ranks[one.wording][first:] < ranks[other.wording][first:]


def _retold(
    place: Place, part: RolePart, stated: _Stated, ranks: _Ranks, against: _Against
) -> tuple[Place, RolePart] | None:
    """Give a mention that words the same post otherwise, while the other page words both alike, and goes before."""
    mine = against.get(id(place.pair))
    for there, posts in stated if mine else ():
        theirs = against.get(id(there.pair))
        for other in posts if theirs and there is not place else ():
            if not is_retold(part, other, mine or (), theirs or ()):
                continue
            own, better = (_shared(each, theirs or (), place.segment.lang) for each in (part, other))
            if better > own or (better == own and _goes_before(other, part, ranks)):
                return there, other
    return None


def _shared(part: RolePart, against: tuple[RolePart, ...], lang: str) -> float:
    """Give the share of a post's words that have a counterpart in the other language's wording."""
    keys = {clue.key for other in against for word in other.content for clue in clues(word, _OTHER[lang])}
    return sum(any(clue.key in keys for clue in clues(word, lang)) for word in part.content) / len(part.content)


def _hit(person: Person, place: Place, part: RolePart, other: Place, better: RolePart) -> Hit:
    start = place.mention.start
    where = f" in line {other.segment.line}" if other.segment.line else " elsewhere"
    return Hit(
        Span(start + part.start, start + part.end),
        f"{person.name} is “{better.written}”{where}",
        place.side,
        suggestion=better.written,
    )
