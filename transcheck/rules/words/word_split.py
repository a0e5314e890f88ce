from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.data import mapping, words
from transcheck.model import Edit, Fix, Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.spelling.accepted import Accepted
from transcheck.spelling.judge import verdicts
from transcheck.spelling.unknown import Survey
from transcheck.spelling.verdict import Slip, cased

# Two words that no Spanish phrase has side by side, and the one that they make (Diccionario panhispánico de dudas).
_PHRASES = {tuple(wrong.split()): right for wrong, right in mapping("es", "spelling.split").items()}  # fmt: skip
_SET = frozenset(_PHRASES)
_RARE = words("es", "spelling.split_ends")


@document_rule(
    "WRD010",
    "word-split",
    Severity.ERROR,
    lang="es",
    needs=Needs.ANY,
    good=[
        Good("Right away", "En seguida"),
        Good("Above all", "Sobre todo"),
        Good("They also do well there.", "Allí tan bien les va."),
        Good("The rest of the guests", "Los demás invitados"),
    ],
    bad=[
        Bad(
            "There is also a garden.",
            "⟦A demás⟧ hay un jardín.",
            "Además hay un jardín.",
            says="“A demás” is one word: “Además”",
            suggests="Además",
        ),
        Bad(
            "The baker closed the door.",
            "El ⟦pana dero⟧ cerró la puerta.",
            "El panadero cerró la puerta.",
            says="“pana dero” is one word: “panadero”",
            suggests="panadero",
        ),
    ],
    references=["RAE y ASALE, Diccionario panhispánico de dudas, 2005", "RAE y ASALE, Ortografía, 2010, V"],
)
def word_split(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A Spanish word is cut in two by a space.

    Either one part is in no dictionary and both together are, or the two make a phrase that Spanish does not have.
    Phrases that are right both ways (“en seguida”, “sobre todo”, “de más”) are left alone.
    """
    met: set[tuple[int, int]] = set()
    for doubt, verdict in verdicts(ctx.document.get(Survey), Slip.SPLIT, Side.TARGET, ctx.opts(Accepted)):
        spans = doubt.segment.facts.spans
        first = doubt.place if verdict.meant.lower().startswith(doubt.folded) else doubt.place - 1
        span = Span(spans[first][0], spans[first + 1][1])
        if (id(doubt.pair), first) not in met:
            met.add((id(doubt.pair), first))
            yield doubt.pair, _hit(span, doubt.segment.text, verdict.meant, verdict.sure)
    for pair in pairs:
        if pair.target is not None and not _RARE.isdisjoint(pair.target.facts.vocabulary):
            yield from ((pair, hit) for hit in _phrases(pair))


def _phrases(pair: Pair) -> Iterator[Hit]:
    assert pair.target is not None
    facts = pair.target.facts
    for place, both in enumerate(zip(facts.folded, facts.folded[1:], strict=False)):
        start, end = facts.spans[place][0], facts.spans[place + 1][1]
        if both in _SET and facts.masked[start:end].lower() == " ".join(both):
            yield _hit(Span(start, end), pair.target.text, cased(_PHRASES[both], facts.words[place]), 0.9)


def _hit(span: Span, text: str, meant: str, sure: float) -> Hit:
    message = f"“{span.of(text)}” is one word: “{meant}”"
    return Hit(span, message, suggestion=meant, fix=Fix((Edit(span, meant),)), confidence=sure)
