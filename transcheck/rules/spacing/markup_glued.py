from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Found, in_target
from transcheck.text.markup.marks import Mark

_LOOSE = frozenset(
    ("escape", "entity", "comment", "target", "mdref", "footnote", "key", "icu", "angle", "colonvar", "drive", "scope")
)
_CODE = frozenset(("literal", "code", "role", "link"))
"""Kinds in backticks, which reStructuredText ends only before a space or a mark."""
_WORD = 2


@translation_rule(
    "SPC008",
    "markup-glued",
    Severity.WARNING,
    lang="any",
    when=in_target(Found("marks")),
    good=[
        Good("a ``list`` of names", "una ``list`` de nombres"),
        Good("<b>F</b>ile", "<b>A</b>rchivo"),
        Good("%ss ago", "hace %ss"),
        Good("Born%(notes)s.", "Nacimiento%(notes)s."),
        Good("Add {n} files", "Añadir {n}s"),
    ],
    bad=[
        Bad(
            "``max`` is a number",
            "``max``⟦es⟧ un número",
            fixed="``max`` es un número",
            says="no space between “es” and “``max``”",
        ),
        Bad(
            "see `this page`_ now",
            "⟦vea⟧`this page`_",
            fixed="vea `this page`_",
            says="no space between “vea” and “`this page`_”",
        ),
        Bad(
            "Open <b>Tools</b> and wait",
            "Abra <b>Herramientas</b>⟦luego⟧ espere",
            fixed="Abra <b>Herramientas</b> luego espere",
            says="no space between “luego” and “</b>”",
        ),
    ],
    references=["reStructuredText Markup Specification, “Inline markup recognition rules”"],
)
def markup_glued(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A word runs into a placeholder, a tag or a piece of code that stands apart in the source.

    In reStructuredText a glued word breaks the markup; elsewhere it shows on the page. Only whole words of two or more
    lower-case letters count, so that plurals and units may stay.
    """
    masked = target.facts.masked
    glued: set[str] | None = None
    for mark in target.facts.marks:
        if mark.kind in _LOOSE or not _touches(masked, mark):
            continue
        for span in _neighbours(masked, mark):
            if glued is None:
                glued = _glued_kinds(source)
            ahead = span.end == mark.start
            if mark.kind in glued or ("<" if ahead else ">") + mark.text in glued:
                continue
            place = span.end if ahead else mark.end
            word = span.of(target.text)
            fix = Fix((Edit(Span(place, place), " "),))
            yield Hit(span, f"no space between “{word}” and “{mark.text[:40]}”", fix=fix)


def _touches(masked: str, mark: Mark) -> bool:
    """Tell whether a letter or a comma stands beside a mark."""
    before = masked[mark.start - 1] if mark.start else " "
    return before.isalpha() or before in ",;" or masked[mark.end : mark.end + 1].isalpha()


def _neighbours(masked: str, mark: Mark) -> Iterator[Span]:
    """Yield the words that touch a mark: before an opening tag or any other mark, behind a closing tag or any other."""
    tag = mark.kind == "tag"
    closing = mark.text.startswith("</")
    code = mark.kind in _CODE
    if not (tag and closing):
        start = mark.start
        while start and masked[start - 1].isalpha():
            start -= 1
        word = masked[start : mark.start]
        if code and not word and masked[start - 1 : start] in (",", ";") and start:
            yield Span(start - 1, start)
        elif word and (code or (len(word) >= _WORD and word.islower())):
            yield Span(start, mark.start)
    if not tag or closing:
        end = mark.end
        while end < len(masked) and masked[end].isalpha():
            end += 1
        word = masked[mark.end : end]
        if word and word != "s" and (code or (len(word) >= _WORD and word.islower())):
            yield Span(mark.end, end)


def _glued_kinds(source: Segment) -> set[str]:
    """Give the kinds of mark that touch a word in the source, and each mark that touches a letter, with its side."""
    masked = source.facts.masked
    kinds: set[str] = set()
    for mark in source.facts.marks:
        if any(_neighbours(masked, mark)):
            kinds.add(mark.kind)
        if masked[mark.start - 1 : mark.start].isalpha() and mark.start:
            kinds.add(f"<{mark.text}")
        if masked[mark.end : mark.end + 1].isalpha():
            kinds.add(f">{mark.text}")
    return kinds
