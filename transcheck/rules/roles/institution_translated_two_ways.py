from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from transcheck.align.bodies import Body, bodies
from transcheck.model import Hit, Kind, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule

_FEWEST = 2
_ALIKE, _ALONE = 0.5, 0.3
_LEFT_OUT = frozenset((Kind.NAVIGATION, Kind.BUTTON))
_OTHER = ("The Bay Institute of Tides opened.", "Abrió el Instituto de Mareas de la Bahía.")


@page_rule(
    "ROL011",
    "institution-translated-two-ways",
    Severity.WARNING,
    lang="any",
    needs=Needs.BOTH,
    good=[
        Good("Ask the Bay Institute of Tides.", "Pregunte al Instituto de Mareas.", others=(_OTHER,), kind=Kind.QUOTE),
        Good(
            "Ask the Bay Institute of Winds.",
            "Pregunte al Instituto de Vientos de la Bahía.",
            others=(_OTHER,),
            kind=Kind.QUOTE,
        ),
    ],
    bad=[
        Bad(
            "Ask the Bay Institute of Tides.",
            "Pregunte al ⟦Instituto de la Bahía para las Mareas⟧.",
            says="“Instituto de la Bahía para las Mareas” is “Instituto de Mareas de la Bahía” elsewhere",
            suggests="Instituto de Mareas de la Bahía",
            others=(_OTHER,),
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            "Ask the Bay Institute of Tides.",
            "Pregunte al ⟦Instituto de Corrientes de la Bahía⟧.",
            says="“Instituto de Corrientes de la Bahía” is “Instituto de Mareas de la Bahía” elsewhere",
            suggests="Instituto de Mareas de la Bahía",
            others=(_OTHER,),
            kind=Kind.PARAGRAPH,
        ),
    ],
    references=["ISO 17100:2015, 5.3.1: terminological and phraseological consistency"],
)
def institution_translated_two_ways(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """An institution has one name on the English page and two names on the Spanish page, or the other way round.

    Of two names that share half of their words, or a third where both texts name nobody else, the one met less often is
    reported, or the later one. Short forms and names that stand where the institution is not meant say nothing.
    """
    both = [p for p in pairs if p.source is not None and p.target is not None and p.kind not in _LEFT_OUT]
    found = {side: bodies([s for p in both if (s := p.side(side)) is not None]) for side in Side}
    for side in Side:
        for body, usual in _variants(found[side.other], found[side]):
            message = f"“{body.name}” is “{usual}” elsewhere"
            yield both[body.text], Hit(body.span, message, side, suggestion=usual)


def _variants(sources: Sequence[Body], names: Sequence[Body]) -> Iterator[tuple[Body, str]]:
    """Yield names that stand where the other page has an institution which is usually called otherwise."""
    texts: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for body in sources:
        if len(body.words) >= _FEWEST and body.sort:
            texts[body.words].add(body.text)
    told: set[tuple[int, int]] = set()
    told_of = [body for body in sources if body.sort]
    for places in texts.values():
        inside = [body for body in names if body.text in places and len(body.words) >= _FEWEST and body.sort]
        counts = Counter(body.words for body in inside)
        if len(places) < _FEWEST or not counts:
            continue
        usual = max(counts, key=lambda words: counts[words])
        having = {body.text for body in inside if body.words == usual}
        elsewhere = {body.words for body in names if body.text not in places}
        for body in inside:
            if body.text in having or body.words in elsewhere or (body.text, body.span.start) in told:
                continue
            alone = sum(other.text == body.text for other in inside) == 1 == sum(s.text == body.text for s in told_of)
            if body.words != usual and _is_variant(set(body.words), set(usual), _ALONE if alone else _ALIKE):
                told.add((body.text, body.span.start))
                yield body, next(other.name for other in inside if other.words == usual)


def _is_variant(one: set[str], other: set[str], least: float) -> bool:
    """Tell whether two names share some of their words, and neither is a short form of the other."""
    if one != other and (one <= other or other <= one):
        return False
    return len(one & other) >= least * len(one | other)
