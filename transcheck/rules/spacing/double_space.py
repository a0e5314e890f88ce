from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.traits import Trait

_TABLE = frozenset("\n\t|")
_LAYOUT = 4
_STOPS = frozenset(".?!:…;)\"”»'`*")


@text_rule(
    "SPC002",
    "double-space",
    Severity.WARNING,
    lang="any",
    when=Trait.DOUBLE_SPACE,
    good=[
        Good("One.  Two.", "Uno.  Dos."),
        Good("-v  verbose", "-v  detallado"),
        Good("One.  Two.", "Uno. Dos."),
        Good("  indented", "  con sangría"),
        Good("<p>the open door</p>", "<p>la puerta       abierta</p>"),
    ],
    bad=[
        Bad(
            "the open door",
            "la puerta⟦  ⟧abierta",
            fixed="la puerta abierta",
            says="2 spaces in a row",
            suggests=" ",
            safe=True,
        ),
        Bad("One. Two.", "Uno.⟦  ⟧Dos.", fixed="Uno. Dos.", says="2 spaces in a row", suggests=" ", safe=True),
        Bad("the open⟦  ⟧door", fixed="the open door", says="2 spaces in a row", suggests=" ", safe=True),
    ],
    references=["RAE, Ortografía 2010, III.2.2", "Fundéu, «doble espacio»"],
)
def double_space(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """Two or more spaces stand between words, and the other side has no such gap.

    A source that sets two spaces between sentences excuses those of the translation, and any other wide gap, as in a
    table or a list of options, excuses all.
    """
    text = segment.text
    model = _gaps(other) if other is not None else []
    if other is None and any(mark in text for mark in _TABLE):
        return
    if any(not _after_stop(other, start) for start, _ in model if other is not None):
        return
    gaps = _gaps(segment)
    wide = any(end - start >= _LAYOUT for start, end in gaps)
    if wide and ("<" in text or "\n" in text):
        return  # a page's source, whose layout shows nowhere
    for start, end in gaps:
        if _after_stop(segment, start) and (model or other is None or segment.lang == "en"):
            continue
        fix = Fix((Edit(Span(start, end), " "),), safe=True)
        yield Hit(Span(start, end), f"{end - start} spaces in a row", suggestion=" ", fix=fix)


def _gaps(segment: Segment) -> list[tuple[int, int]]:
    """Give the (start, end) of each run of spaces between two signs; a regular expression takes ten times as long."""
    text = segment.text
    found = []
    start = text.find("  ")
    while start >= 0:
        end = start + 2
        while text[end : end + 1] == " ":
            end += 1
        before, after = text[start - 1 : start], text[end : end + 1]
        if before and after and not before.isspace() and not after.isspace() and before != "\0":
            found.append((start, end))
        start = text.find("  ", end)
    return found


def _after_stop(segment: Segment | None, start: int) -> bool:
    return segment is not None and segment.text[start - 1] in _STOPS
