from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.text.casing import cased_two_ways

_OFTEN = 2
_TITLES = frozenset((Kind.TITLE, Kind.HEADING))


@page_rule(
    "CAP013",
    "spanish-capitals-vary",
    Severity.INFO,
    lang="any",  # Spanish captions stand on English pages, too
    needs=Needs.ANY,
    good=[
        Good(
            None,
            "Abre hoy el Museo de las Mareas",
            others=((None, "El Museo de las Mareas abre hoy"), (None, "Ayer abrió el Museo de las Mareas")),
            kind=Kind.CAPTION,
        ),
    ],
    bad=[
        Bad(
            None,
            "Llega a la costa el ⟦Agua Limpia de Interés Público⟧",
            says="“agua limpia de interés público” stands without capitals here, 2 times",
            suggests="agua limpia de interés público",
            others=(
                (None, "Hacia un agua limpia de interés público para todos"),
                (None, "El agua limpia de interés público llega a la costa"),
            ),
            kind=Kind.CAPTION,
        ),
        Bad(
            "Todos juntos por un ⟦Puerto Seguro y Abierto⟧",
            says="“puerto seguro y abierto” stands without capitals here, 2 times",
            suggests="puerto seguro y abierto",
            others=(
                ("Las autoridades quieren un puerto seguro y abierto para la ciudad", None),
                ("Por un puerto seguro y abierto en la bahía", None),
            ),
            kind=Kind.CAPTION,
        ),
        Bad(
            "A New Pier for the Bay",
            "Un ⟦Nuevo⟧ Muelle para la Bahía",
            says="the same title is “Un nuevo muelle para la bahía” elsewhere on the page",
            others=(("A New Pier for the Bay", "Un nuevo muelle para la bahía"),),
            kind=Kind.TITLE,
        ),
    ],
    references=["RAE, Ortografía 2010, IV.4.2.4"],
)
def spanish_capitals_vary(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A Spanish phrase has capitals in one caption or title of a page, and none in others.

    Spanish titles have a capital on their first word and on names only, so that the way with fewer capitals is right
    where the page has it at least twice, and more often. Spanish captions on an English page count, too.
    """
    yield from _titles(pairs)
    for side in Side:
        held = [(pair, s) for pair in pairs if (s := pair.side(side)) is not None and _is_spanish(s)]
        for found in cased_two_ways([segment.facts for _, segment in held]):
            if found.times >= _OFTEN and found.times > found.met and _is_small(found.other):
                message = f"“{found.other}” stands without capitals here, {found.times} times"
                hit = Hit(Span(found.start, found.end), message, side, suggestion=found.other)
                yield held[found.text][0], hit


def _titles(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Hit]]:
    """Yield the titles that the page writes with fewer capitals in another place, such as its heading."""
    titles = [(pair, s) for pair in pairs if (s := pair.target) is not None and s.kind in _TITLES]
    ways: dict[str, str] = {}
    for _, segment in titles:
        text = segment.text.strip()
        ways[text.lower()] = min(ways.get(text.lower(), text), text, key=_capitals)
    for pair, segment in titles:
        text = segment.text.strip()
        usual = ways[text.lower()]
        if _capitals(usual) < _capitals(text) and not text.isupper():
            start = next(i for i, (a, b) in enumerate(zip(text, usual, strict=True)) if a != b)
            start += segment.text.index(text)
            end = start + len(segment.text[start:].split()[0])
            yield pair, Hit(Span(start, end), f"the same title is “{usual}” elsewhere on the page", Side.TARGET)


def _capitals(text: str) -> int:
    return sum(map(str.isupper, text))


def _is_small(phrase: str) -> bool:
    """Tell a phrase without capitals but those of acronyms."""
    return all(word.islower() or word.isupper() for word in phrase.split())


def _is_spanish(segment: Segment) -> bool:
    return segment.lang == "es" or segment.facts.language.lang == "es"
