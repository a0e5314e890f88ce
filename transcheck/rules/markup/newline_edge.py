from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Written


@translation_rule(
    "MRK050",
    "newline-edge",
    Severity.WARNING,
    lang="any",
    when=Written("\n"),
    good=[
        Good("Done.\n", "Listo.\n"),
        Good("One\nTwo", "Uno dos"),
        Good("Done.", "Listo."),
    ],
    bad=[
        Bad("Done.\n", "Listo⟦.⟧", fixed="Listo.\n", says="no line break at the end", safe=True),
        Bad("\nDone.", "⟦L⟧isto.", fixed="\nListo.", says="no line break at the start", safe=True),
        Bad("Done.", "Listo.⟦\n⟧", fixed="Listo.", says="a line break at the end that the source lacks", safe=True),
    ],
    references=["GNU gettext manual, 10.1: msgfmt --check-format"],
)
def newline_edge(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """One side begins or ends with a line break, and the other does not.

    Output runs into the next line, or a gap appears. The gettext tools refuse such an entry.
    """
    theirs, ours = source.text, target.text
    if not theirs.strip() or not ours.strip():
        return
    if theirs.startswith("\n") != ours.startswith("\n"):
        lost = theirs.startswith("\n")
        edit = Edit(Span(0, 0), "\n") if lost else Edit(Span(0, 1), "")
        what = "no line break at the start" if lost else "a line break at the start that the source lacks"
        yield Hit(Span(0, 1), what, fix=Fix((edit,), safe=True))
    if theirs.endswith("\n") != ours.endswith("\n"):
        lost = theirs.endswith("\n")
        size = len(ours)
        edit = Edit(Span(size, size), "\n") if lost else Edit(Span(size - 1, size), "")
        what = "no line break at the end" if lost else "a line break at the end that the source lacks"
        yield Hit(Span(size - 1, size), what, fix=Fix((edit,), safe=True))
