from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule
from transcheck.text.signs.quotes import Quoted
from transcheck.text.traits import Trait

_SPACE = frozenset(" \u00a0\u202f")


@rule(
    "SPC013",
    "quote-misspaced",
    Severity.WARNING,
    trigger=Trait.QUOTE,
    needs=Needs.TARGET,
    good=[
        Good('the "old" mill', 'el "viejo" molino'),
        Good('a " b " c', 'a " b " c'),
        Good("f\"x\" and x='y'", "f\"x\" y x='y'"),
        Good("the '90s and rock 'n' roll", "los años 90 y el rock 'n' roll"),
    ],
    bad=[
        Bad(
            'the "old" mill',
            'el ⟦"viejo "⟧molino',
            fixed='el "viejo" molino',
            says='space lacking or amiss at "viejo "',
        ),
        Bad("'%s' is not here", "⟦'%s'⟧no está", fixed="'%s' no está", says="space lacking or amiss at '%s'"),
        Bad(
            'the "old" mill.',
            'el molino⟦"viejo"⟧.',
            fixed='el molino "viejo".',
            says='space lacking or amiss at "viejo"',
        ),
    ],
    references=["RAE, Ortografía 2010, III.3.4.8"],
)
def quote_misspaced(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A quotation in straight marks has a space inside them, or none between them and the next word.

    Quiet where the source has a quotation that is spaced like it, as in code.
    """
    target = pair.target
    assert target is not None
    for quoted in target.facts.quotes.spans:
        if target.text[quoted.start] not in "\"'" or quoted.mixed:
            continue
        edits = _edits(target, quoted)
        if not edits or (
            pair.source is not None and any(_edits(pair.source, q) for q in pair.source.facts.quotes.spans)
        ):
            continue
        words = target.text[quoted.start : quoted.end]
        yield Hit(Span(quoted.start, quoted.end), f"space lacking or amiss at {words[:40]}", fix=Fix(edits))


def _edits(segment: Segment, quoted: Quoted) -> tuple[Edit, ...]:
    """Give the edits that set the spaces of a quotation right; none if they are."""
    text, masked = segment.text, segment.facts.masked
    start, end, _ = quoted
    inner = text[start + 1 : end - 1]
    if not inner.strip() or text[start] not in "\"'":
        return ()
    edits = []
    if text[start - 2 : start].isalpha() and start > 1:  # one letter is a prefix of code, as in b"x"
        edits.append(Edit(Span(start, start), " "))
    if inner[0] in _SPACE:
        edits.append(Edit(Span(start + 1, start + 1 + len(inner) - len(inner.lstrip())), ""))
    if inner[-1] in _SPACE:
        edits.append(Edit(Span(start + 1 + len(inner.rstrip()), end - 1), ""))
    if masked[end : end + 1].isalpha() and not _is_ending(masked, end):
        edits.append(Edit(Span(end, end), " "))
    return tuple(edits)


def _is_ending(masked: str, place: int) -> bool:
    """Tell whether only an ending follows, as in "OK"s."""
    return not masked[place + 1 : place + 2].isalpha()
