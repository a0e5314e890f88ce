from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule


@translation_rule(
    "SPC003",
    "edge-space-changed",
    Severity.WARNING,
    lang="any",
    good=[
        Good("Name: ", "Nombre: "),
        Good("\n  List:\n", "\n  Lista:\n"),
        Good("\n        <p>Done.</p>\n", "\n<p>Listo.</p>\n"),
        Good("\nRead by %(name)s\n    ", "\nLeído por %(name)s"),
    ],
    bad=[
        Bad(
            "Open the door.",
            "Abra la puerta.⟦ ⟧",
            fixed="Abra la puerta.",
            says="ends with a space, the source with no space",
            safe=True,
        ),
        Bad("Name: ", "Nombre⟦:⟧", fixed="Nombre: ", says="ends with no space, the source with a space", safe=True),
        Bad(
            "Done\n\n",
            "Listo⟦\n⟧",
            fixed="Listo\n\n",
            says="ends with a line break, the source with 2 line breaks",
            safe=True,
        ),
        Bad("Open", "⟦ ⟧Abrir", fixed="Abrir", says="begins with a space, the source with no space", safe=True),
    ],
)
def edge_space_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """The translation begins or ends with other spaces or line breaks than its source.

    Programs join strings, so a blank at the edge that is lost or added shows on the page. Spaces beside line breaks are
    the indentation of a template, which shows nowhere. A first or last line break that one side lacks is reported by
    `newline-edge`.
    """
    ours, theirs = source.text, target.text
    # The usual case, neither begins nor ends with a space, costs four look-ups.
    if not ours or not theirs or theirs.isspace() or ours.isspace():
        return
    if ours[0].isspace() or theirs[0].isspace():
        wanted = ours[: len(ours) - len(ours.lstrip())]
        found = theirs[: len(theirs) - len(theirs.lstrip())]
        if ours.startswith("\n") == theirs.startswith("\n") and not _is_same(wanted, found):
            yield _hit(wanted, 0, len(found), theirs, "begins")
    if ours[-1].isspace() or theirs[-1].isspace():
        end = len(theirs.rstrip())
        wanted = ours[len(ours.rstrip()) :]
        if ours.endswith("\n") == theirs.endswith("\n") and not _is_same(wanted, theirs[end:]):
            yield _hit(wanted, end, len(theirs), theirs, "ends")


def _is_same(wanted: str, found: str) -> bool:
    """Tell whether blanks are the same on the page: to the letter, or as many line breaks with other indentation.

    A line break that indentation goes with is the layout of a template, and may as well be left out.
    """
    breaks = wanted.count("\n")
    return wanted == found or (breaks > 0 and (breaks == found.count("\n") or (not found and wanted[-1] in " \t")))


def _hit(wanted: str, start: int, end: int, target: str, verb: str) -> Hit:
    """Report the blanks that are there, or the character beside which they are lacking."""
    fix = Fix((Edit(Span(start, end), wanted),), safe=True)
    span = Span(start, end)
    if start == end:
        span = Span(0, 1) if start == 0 else Span(start - 1, start)
    message = f"{verb} with {_named(target[start:end])}, the source with {_named(wanted)}"
    return Hit(span, message, fix=fix)


def _named(blanks: str) -> str:
    """Name blanks for people."""
    if not blanks:
        return "no space"
    breaks = blanks.count("\n")
    parts = []
    if breaks:
        parts.append("a line break" if breaks == 1 else f"{breaks} line breaks")
    others = len(blanks) - breaks - blanks.count("\r")
    if others:
        parts.append("a space" if others == 1 else f"{others} spaces")
    return " and ".join(parts) or "a line break"
