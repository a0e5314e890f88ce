from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from transcheck.align.bodies import Body, bodies
from transcheck.data import words
from transcheck.model import Hit, Kind, Pair, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule

_FEWEST = 3
_TITLES = frozenset((Kind.TITLE, Kind.HEADING, Kind.NAVIGATION, Kind.BUTTON))
_JOINTS = words("pairs", "people.between_bodies")

_OTHERS = (("The Bay Institute of Tides opened.", None), ("Ask the Bay Institute of Tides.", None))


@page_rule(
    "ROL008",
    "institution-told-two-ways",
    Severity.WARNING,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good("The Bay Institute of Tides is old.", None, others=_OTHERS, kind=Kind.PARAGRAPH),
        Good("The Institute of Tides and the Bay Office", None, others=_OTHERS, kind=Kind.PARAGRAPH),
    ],
    bad=[
        Bad(
            "The ⟦Bay Institute for Tides⟧ is old.",
            None,
            says="“Bay Institute for Tides” is “Bay Institute of Tides” elsewhere",
            suggests="Bay Institute of Tides",
            others=(("Ann Vale, Head of the Bay Institute of Tides", None), ("Call the Bay Institute of Tides.", None)),
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            "We met the ⟦Bay Institute for Tides⟧.",
            None,
            says="“Bay Institute for Tides” is “Bay Institute of Tides” elsewhere",
            suggests="Bay Institute of Tides",
            others=_OTHERS,
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            None,
            "Abre el ⟦Instituto del Norte de Mareas⟧.",
            says="“Instituto del Norte de Mareas” is “Instituto Norte de Mareas” elsewhere",
            suggests="Instituto Norte de Mareas",
            others=((None, "Es del Instituto Norte de Mareas."), (None, "Llama el Instituto Norte de Mareas.")),
            kind=Kind.PARAGRAPH,
        ),
    ],
    references=["The Chicago Manual of Style, 8.68: names of institutions are given in their official form"],
)
def institution_told_two_ways(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """The name of an institution stands with other small words in one place of a page: "Institute for", "Institute of".

    Three words that carry meaning must agree, in the same order. The form met less often is reported, or the later one.
    Titles and links, whose capitals make names of anything, are left out.
    """
    for side in Side:
        held = [(pair, s) for pair in pairs if (s := pair.side(side)) is not None and s.kind not in _TITLES]
        forms: dict[tuple[str, ...], list[Body]] = defaultdict(list)
        for body in bodies([segment for _, segment in held]):
            if len(body.words) >= _FEWEST:
                forms[body.words].append(body)
        for found in forms.values():
            written = [body.name for body in found]
            usual = max(dict.fromkeys(written), key=lambda name: (written.count(name), -written.index(name)))
            for body in found:
                if _is_reworded(body.name.lower().split(), usual.lower().split()):
                    message = f"“{body.name}” is “{usual}” elsewhere"
                    yield held[body.text][0], Hit(body.span, message, side, suggestion=usual)


def _is_reworded(one: list[str], other: list[str]) -> bool:
    """Tell whether two names differ in the small words that join them, and in nothing else."""
    ours, theirs = Counter(one), Counter(other)
    differing = (ours - theirs) + (theirs - ours)
    return bool(differing) and _JOINTS.issuperset(differing)
