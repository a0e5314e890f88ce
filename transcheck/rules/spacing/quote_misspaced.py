from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Found
from transcheck.text.signs.quotes import Quoted

_SPACE = frozenset(" \u00a0\u202f")


@text_rule(
    "SPC013",
    "quote-misspaced",
    Severity.WARNING,
    lang="es",
    when=Found("quotes"),
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
def quote_misspaced(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A quotation in straight marks has a space inside them, or none between them and the next word.

    Quiet where the source has a quotation that is spaced like it, as in code.
    """
    for quoted in spanish.facts.quotes.spans:
        if spanish.text[quoted.start] not in "\"'" or quoted.mixed:
            continue
        edits = _edits(spanish, quoted)
        if not edits or (english is not None and any(_edits(english, q) for q in english.facts.quotes.spans)):
            continue
        words = spanish.text[quoted.start : quoted.end]
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
