from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from transcheck.lexicon.doubts import Doubt, survey
from transcheck.lexicon.suggest import distance
from transcheck.model import Hit, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.accents import bare

_SHORTEST = 4
_RARE = 2  # a spelling is the rare one when the other is this many times as frequent


@document_rule(
    "WRD008",
    "name-variant",
    Severity.WARNING,
    needs=Needs.ANY,
    good=[
        Good(
            "A talk by Ana Quirze", "Una charla de Ana Quirze", others=(("Ana Quirze writes.", "Ana Quirze escribe."),)
        ),
        Good("Send it by XTTPS.", "Envíelo por XTTPS.", others=(("Send it by XTTP.", "Envíelo por XTTP."),)),
    ],
    bad=[
        Bad("The bridge of RADIO ⟦ZEEFE⟧", None, others=(("The house of RADIO ZEFE", None),) * 3),
        Bad(None, "Un libro de ⟦Ibanzeta-Ruc⟧", others=((None, "La casa de Ibánzeta-Ruc"),) * 3),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «inconsistency»"],
)
def name_variant(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A name or acronym is spelt in two ways within a document.

    The two differ in accents alone, or in one letter beside the same neighbour (“ARTE GEIE”, “ARTE GIEIE”). The
    document is the judge: the rare spelling is reported; where neither is rare, the first place of each, since no
    dictionary knows which is right. A final s (a plural, HTTP and HTTPS) is no variant.
    """
    for side in Side:
        yield from _of_side(side, survey(pairs).doubts)


def _of_side(side: Side, doubts: Sequence[Doubt]) -> Iterator[tuple[Pair, Hit]]:
    places: dict[str, list[Doubt]] = defaultdict(list)
    for doubt in doubts:
        if doubt.side is side and len(doubt.word) >= _SHORTEST and doubt.word[0].isupper() and not doubt.glued:
            places[doubt.word].append(doubt)
    by_letter: dict[str, list[str]] = defaultdict(list)
    for name in places:
        by_letter[bare(name)[0]].append(name)
    for names in by_letter.values():
        for index, one in enumerate(names):
            for other in names[index + 1 :]:
                if _are_variants(one, other, places):
                    yield from _hits(one, other, places)


def _are_variants(one: str, other: str, places: dict[str, list[Doubt]]) -> bool:
    if one.isupper() != other.isupper() or abs(len(one) - len(other)) > 1:
        return False
    if one.lower() == other.lower():
        return False
    if bare(one) == bare(other):
        return len(one) > 5 or _stand_alike(one, other, places)  # "Eric" and "Éric" may be two people
    if one.startswith(other) or other.startswith(one) or one[-1] != other[-1]:
        return False
    return distance(one, other) == 1 and _stand_alike(one, other, places)


def _stand_alike(one: str, other: str, places: dict[str, list[Doubt]]) -> bool:
    return not _neighbours(places[one]).isdisjoint(_neighbours(places[other]))


def _neighbours(doubts: Sequence[Doubt]) -> set[tuple[int, str]]:
    """Give the capitalised words right before and behind a name."""
    found = set()
    for doubt in doubts:
        words = doubt.segment.facts.words
        for step in (-1, 1):
            place = doubt.place + step
            if 0 <= place < len(words) and len(words[place]) > 2 and words[place][0].isupper():
                found.add((step, words[place]))
    return found


def _hits(one: str, other: str, places: dict[str, list[Doubt]]) -> Iterator[tuple[Pair, Hit]]:
    rare, common = sorted((one, other), key=lambda name: (len(places[name]), name))
    few, many = len(places[rare]), len(places[common])
    message = f"“{rare}” ({few}) and “{common}” ({many}) stand in this document"
    if many >= _RARE * few:
        for doubt in places[rare]:
            yield doubt.pair, Hit(doubt.span, message, doubt.side, suggestion=common)
        return
    for doubt in (places[rare][0], places[common][0]):
        yield doubt.pair, Hit(doubt.span, message, doubt.side)
