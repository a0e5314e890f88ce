from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.people import register
from transcheck.people.names import fold
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule

_LISTED = ("• Philippa Marsh, curator of the Tide Museum;", None)


@document_rule(
    "ROL003",
    "name-told-two-ways",
    Severity.INFO,
    needs=Needs.ANY,
    good=[
        Good("For Philippa Marsh, the tide decides.", None, others=(_LISTED,), kind=Kind.PARAGRAPH),
        Good("• T. S. Lowe, poet;", None, others=(("• T. S. Lowe, writer;", None),), kind=Kind.LIST_ITEM),
    ],
    bad=[
        Bad("For ⟦Ph. Marsh⟧, the tide decides.", None, others=(_LISTED,), kind=Kind.PARAGRAPH),
        Bad("⟦Phillippa Marsh⟧ saw the tide.", None, others=(_LISTED,), kind=Kind.PARAGRAPH),
    ],
    references=["The Chicago Manual of Style, 8.3: a name keeps one form throughout"],
)
def name_told_two_ways(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A person's given name is written in two ways: in full and abbreviated, or with another letter.

    Readers wonder whether it is the same person. The full form is taken for right, and of two full forms the one met
    more often, or first.
    """
    for person in register(pairs).persons:
        for side in Side:
            places = [place for place in person.places if place.side is side and place.mention.name.given]
            full = [place for place in places if not place.mention.name.abbreviated]
            if not full:
                continue
            forms = [place.mention.name.given[0] for place in full]
            usual = max(forms, key=lambda form: (forms.count(form), -forms.index(form)))
            for place in places:
                name = place.mention.name
                if name.abbreviated or (name.given[0] != usual and fold(name.given[0]) != fold(usual)):
                    words = place.segment.text[name.start : name.end]
                    shown = next(p for p in full if p.mention.name.given[0] == usual)
                    right = shown.segment.text[shown.mention.name.start : shown.mention.name.end]
                    message = f"“{words}” is “{right}” elsewhere"
                    yield place.pair, Hit(Span(name.start, name.end), message, side, suggestion=right)
