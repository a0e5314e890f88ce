from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from transcheck.lexicon.candidates import distance
from transcheck.model import Hit, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.spelling.unknown import Doubt, Survey, is_formed
from transcheck.text.accents import bare

_SHORTEST = 4
_LONG = 5
_MANY = 200  # a word that stands beside this many names proves nothing
_RARE = 2  # a spelling is the rare one when the other is this many times as frequent


@document_rule(
    "WRD008",
    "name-variant",
    Severity.WARNING,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good(
            "A talk by Ana Quirze", "Una charla de Ana Quirze", others=(("Ana Quirze writes.", "Ana Quirze escribe."),)
        ),
        Good("Send it by XTTPS.", "Envíelo por XTTPS.", others=(("Send it by XTTP.", "Envíelo por XTTP."),)),
    ],
    bad=[
        Bad(
            "The bridge of RADIO ⟦ZEEFE⟧",
            None,
            says="“ZEEFE” (1) and “ZEFE” (3) stand in this document",
            suggests="ZEFE",
            others=(("The house of RADIO ZEFE", None),) * 3,
        ),
        Bad(
            None,
            "Un libro de ⟦Ibanzeta-Ruc⟧",
            says="“Ibanzeta-Ruc” (1) and “Ibánzeta-Ruc” (3) stand in this document",
            suggests="Ibánzeta-Ruc",
            others=((None, "La casa de Ibánzeta-Ruc"),) * 3,
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «inconsistency»"],
)
def name_variant(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A name or acronym is spelt in two ways within a document.

    The two differ in accents alone, or in one letter beside the same neighbour (“RADIO ZEFE”, “RADIO ZEEFE”). The
    document is the judge: the rare spelling is reported, and the one that the other language has nowhere; where
    neither is rare, the first place of each, since no dictionary knows which is right. A final s (a plural, HTTP
    and HTTPS) is no variant.
    """
    for side in Side:
        yield from _of_side(side, ctx.document.get(Survey).doubts)


def _of_side(side: Side, doubts: Sequence[Doubt]) -> Iterator[tuple[Pair, Hit]]:
    places: dict[str, list[Doubt]] = defaultdict(list)
    votes = Counter(doubt.word for doubt in doubts if doubt.side is not side)
    for doubt in doubts:
        word = doubt.word
        if doubt.side is side and len(word) >= _SHORTEST and word[0].isupper():
            places[word].append(doubt)
    lang = "en" if side is Side.SOURCE else "es"
    for names in _alike(places):
        found = {name: [doubt for doubt in places[name] if not doubt.glued] for name in names}
        if all(found.values()) and not any(is_formed(name.lower(), lang) for name in names):
            yield from _hits(found, votes)


def _alike(places: dict[str, list[Doubt]]) -> Iterator[tuple[str, str]]:
    """Give the names that may be one, each two once: those with the same letters, and those with a neighbour in common.

    Long names that differ in accents alone are one; short ones may be two people, "Eric" and "Éric".
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for name in places:
        groups[bare(name)].append(name)
    met: set[tuple[str, str]] = set()
    for one, other in _twos(groups):
        if len(one) > _LONG:
            met.add((one, other))
            yield one, other
    for one, other in _twos(_by_neighbour(places)):
        if (one, other) not in met and _are_variants(one, other):
            met.add((one, other))
            yield one, other


def _twos(groups: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    return (
        (one, other)
        for names in groups.values()
        if 1 < len(names) < _MANY
        for one, other in combinations(names, 2)
        if one.isupper() == other.isupper() and one.lower() != other.lower()
    )


def _are_variants(one: str, other: str) -> bool:
    if bare(one) == bare(other):
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    return not one.startswith(other) and not other.startswith(one) and distance(one, other) == 1


def _by_neighbour(places: dict[str, list[Doubt]]) -> dict[str, list[str]]:
    """Give the names by their first and last letter and the capitalised word right before or behind them."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name, doubts in places.items():
        for key in _neighbours(doubts):
            groups[bare(name[0]) + name[-1] + key].append(name)
    return groups


def _neighbours(doubts: Sequence[Doubt]) -> set[str]:
    found = set()
    for doubt in doubts:
        words = doubt.segment.facts.words
        for step, place in (("<", doubt.place - 1), (">", doubt.place + 1)):
            if 0 <= place < len(words) and len(words[place]) > 2 and words[place][0].isupper():
                found.add(step + words[place])
    return found


def _hits(places: dict[str, list[Doubt]], votes: Counter[str]) -> Iterator[tuple[Pair, Hit]]:
    rare, common = sorted(places, key=lambda name: (votes[name] > 0, len(places[name]), name))
    few, many = len(places[rare]), len(places[common])
    message = f"“{rare}” ({few}) and “{common}” ({many}) stand in this document"
    told = votes[common] and not votes[rare] and many >= few
    if many >= _RARE * few or told:
        for doubt in places[rare]:
            yield doubt.pair, Hit(doubt.span, message, doubt.side, suggestion=common)
        return
    if rare.isupper() and len(rare) == len(common):
        return  # "MVAX" and "MVDX": two of a series
    for doubt in (places[rare][0], places[common][0]):
        yield doubt.pair, Hit(doubt.span, message, doubt.side)
