from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.glossary.names import CapitalPhrases, Register, counted, official
from transcheck.model import Hit, Pair, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule

_TWICE = 2
_NOTHING = Segment("", "en")
_CENTRE = "Nordic Joint Institute for Marine Energy"
_INSTITUTO = "Instituto Conjunto Nórdico de Energía Marina"


@document_rule(
    "TRM006",
    "term-name-variant",
    Severity.WARNING,
    lang="any",
    needs=Needs.ANY,
    good=[
        Good(f"The Joint Institute and the {_CENTRE}", None, others=((f"The {_CENTRE} opens.", None),)),
        Good("The Ministry of Marine Affairs", None, others=((f"The {_CENTRE}, the {_CENTRE}.", None),)),
        Good("The Nordic ME Institute", None),
    ],
    bad=[
        Bad(
            "Visit the ⟦Nordic ME Institute⟧.",
            None,
            says="“Nordic ME Institute” is “Nordic Joint Institute for Marine Energy” 2 times in this document",
            suggests="Nordic Joint Institute for Marine Energy",
            others=((f"The {_CENTRE} opens.", None),) * 2,
        ),
        Bad(
            "The ⟦Nordic ME Institute⟧",
            "El instituto",
            says="“Nordic ME Institute” is “Nordic Joint Institute for Marine Energy” in the glossary",
            suggests="Nordic Joint Institute for Marine Energy",
            terms=((_CENTRE, _INSTITUTO),),
        ),
        Bad(
            None,
            "El ⟦Instituto Nórdico de EM⟧",
            says="“Instituto Nórdico de EM” is “Instituto Conjunto Nórdico de Energía Marina” 2 times in this document",
            suggests="Instituto Conjunto Nórdico de Energía Marina",
            others=((None, f"Abre el {_INSTITUTO}."),) * 2,
        ),
    ],
    references=["ISO 17100:2015, 5.3.1: adherence to the agreed terminology"],
)
def term_name_variant(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """An official name stands in another wording: other order, words left out from within, or half abbreviated.

    A reader cannot tell whether “Nordic ME Institute” is the Nordic Joint Institute for Marine Energy. The names are
    those of the glossary, and those of four words or more that the document has at least twice, and more often than
    the other wording. A part of the name as it stands (“Joint Institute”) is a short form and not reported.
    """
    named: set[int] = set()
    sources = [pair.source or _NOTHING for pair in pairs]
    yield from _hits(pairs, sources, Side.SOURCE, ctx, named)
    # The Spanish is searched where the English has a name, or there is no English.
    if named or _NOTHING in sources:
        held = [pair for n, pair in enumerate(pairs) if n in named or sources[n] is _NOTHING]
        yield from _hits(held, [pair.target or _NOTHING for pair in held], Side.TARGET, ctx, named)


def _hits(
    pairs: Sequence[Pair], segments: Sequence[Segment], side: Side, ctx: Context, named: set[int]
) -> Iterator[tuple[Pair, Hit]]:
    """Yield the variants on one side; where there are names to vary, add the places of longer phrases to `named`."""
    names = CapitalPhrases(segments)
    counts = counted(name for name, _ in names.found)
    own = Register(official(counts, _TWICE))
    given = ctx.glossary.names(spanish=side is Side.TARGET) if ctx.glossary and counts else Register({})
    if not own.names and not given.names:
        return
    named.update(names.place(*found)[0] for found in names.found if found[0].count(" ") > 1)
    for name, end in names.found:
        if name in own.names or name in given.names:
            continue
        whole, where = given.variant_of(name), "in the glossary"
        if whole is None:
            whole = own.variant_of(name)
            where = f"{counts[whole or '']} times in this document"
        if whole is None:
            continue
        place, span = names.place(name, end)
        if side is Side.SOURCE and _is_term(span, segments[place], ctx):
            continue
        yield pairs[place], Hit(span, f"“{name}” is “{whole}” {where}", side, suggestion=whole)


def _is_term(span: Span, segment: Segment, ctx: Context) -> bool:
    """Tell whether the glossary has the phrase itself, or a longer term around it."""
    if not ctx.glossary:
        return False
    return any(m.start <= span.start and span.end <= m.end for m in ctx.glossary.find(segment))
