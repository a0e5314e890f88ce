from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.glossary.names import Name, Register, names_in, official, repeated
from transcheck.model import Hit, Pair, Segment, Severity, Side
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule

_TWICE = 2
_CENTRE = "Nordic Joint Institute for Marine Energy"
_INSTITUTO = "Instituto Conjunto Nórdico de Energía Marina"


@document_rule(
    "TRM006",
    "term-name-variant",
    Severity.WARNING,
    needs=Needs.ANY,
    good=[
        Good(f"The Joint Institute and the {_CENTRE}", None, others=((f"The {_CENTRE} opens.", None),)),
        Good("The Ministry of Marine Affairs", None, others=((f"The {_CENTRE}, the {_CENTRE}.", None),)),
        Good("The Nordic ME Institute", None),
    ],
    bad=[
        Bad("Visit the ⟦Nordic ME Institute⟧.", None, others=((f"The {_CENTRE} opens.", None),) * 2),
        Bad("The ⟦Nordic ME Institute⟧", "El instituto", terms=((_CENTRE, _INSTITUTO),)),
        Bad(None, "El ⟦Instituto Nórdico de EM⟧", others=((None, f"Abre el {_INSTITUTO}."),) * 2),
    ],
    references=["ISO 17100:2015, 5.3.1: adherence to the agreed terminology"],
)
def term_name_variant(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """An official name stands in another wording: other order, words left out from within, or half abbreviated.

    A reader cannot tell whether “Nordic ME Institute” is the Nordic Joint Institute for Marine Energy. The names are
    those of the glossary, and those of four words or more that the document has at least twice, and more often than
    the other wording. A part of the name as it stands (“Joint Institute”) is a short form and not reported.
    """
    for side in Side:
        segments = [(pair, segment) for pair in pairs if (segment := pair.side(side)) is not None]
        known = _known(ctx, side)
        names = repeated((segment for _, segment in segments), _TWICE)
        if not known and not names:
            if segments:
                return  # the Spanish of a text without such names has none either
            continue
        register = Register(names | dict.fromkeys(known, 0))
        near = [(pair, segment) for pair, segment in segments if not register.words.isdisjoint(segment.facts.folded)]
        found = [(pair, segment, name) for pair, segment in near for name in names_in(segment)]
        counts = Counter(name.text for _, _, name in found)
        for pair, segment, name in found:
            whole = register.variant_of(name.text)
            if whole is None or (whole not in known and counts[name.text] >= counts[whole]):
                continue
            if side is Side.SOURCE and _is_term(name, segment, ctx):
                continue
            where = "in the glossary" if whole in known else f"{counts[whole]} times in this document"
            yield pair, Hit(name.span, f"“{name.text}” is “{whole}” {where}", side, suggestion=whole)


def _known(ctx: Context, side: Side) -> set[str]:
    texts = (text for term in ctx.glossary for text in (term.sources if side is Side.SOURCE else term.targets))
    return set(official(text for text in texts if text[:1].isupper() and text.count(" ") > 1))


def _is_term(name: Name, segment: Segment, ctx: Context) -> bool:
    """Tell whether the glossary has the phrase itself, or a longer term around it."""
    if not ctx.glossary:
        return False
    return any(m.start <= name.span.start and name.span.end <= m.end for m in ctx.glossary.find(segment))
