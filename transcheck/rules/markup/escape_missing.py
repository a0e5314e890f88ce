from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Written, in_source


@translation_rule(
    "MRK051",
    "escape-missing",
    Severity.WARNING,
    lang="any",
    when=in_source(Written("\\n", "\\t", "\\r")),
    good=[
        Good("One\\nTwo", "Uno\\nDos"),
        Good("A line\\n", "Una línea\\n"),
        Good("Press Tab", "Pulse Tab"),
    ],
    bad=[Bad("Name:⟦\\t⟧%s", "Nombre: %s", says="no \\t in the translation")],
    references=["ISO/IEC 9899, 5.2.2"],
)
def escape_missing(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A written escape of the source (backslash and n, t or r) is not in the translation.

    The program turns it into a line break or a tab. Reported only where none of its kind is left.
    """
    seen: set[str] = set()
    for mark in source.facts.marks:
        if mark.kind != "escape" or mark.text not in ("\\n", "\\t", "\\r") or mark.text in seen:
            continue
        seen.add(mark.text)
        if mark.text not in target.text:
            yield Hit(Span(mark.start, mark.end), f"no {mark.text} in the translation", Side.SOURCE)
