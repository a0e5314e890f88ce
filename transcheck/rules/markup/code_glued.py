from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Found, Written, in_target
from transcheck.text.markup.inline import glued


@translation_rule(
    "MRK034",
    "code-glued",
    Severity.ERROR,
    lang="any",
    when=in_target(Written("`") & Found("marks")),
    good=[
        Good("The ``svn`` style (``git`` too)", "El estilo ``svn`` (también ``git``)"),
        Good("A list of ``int``\\ s", "Una lista de ``int``\\ s"),
        Good("pre-`x` and 1/`y`", "pre-`x` y 1/`y`"),
    ],
    bad=[
        Bad(
            "The ``svn`` style",
            "El estilo⟦``svn``⟧",
            fixed="El estilo ``svn``",
            says="no space before ``svn``",
            suggests=" ``svn``",
            safe=True,
        ),
        Bad(
            "See :func:`max` too",
            "Vea⟦:func:`max`⟧ también",
            fixed="Vea :func:`max` también",
            says="no space before :func:`max`",
            suggests=" :func:`max`",
            safe=True,
        ),
        Bad(
            "The ``a`` option runs",
            "La ⟦``a``⟧opción corre",
            fixed="La ``a`` opción corre",
            says="no space after ``a``",
            suggests="``a`` ",
            safe=True,
        ),
        Bad(
            "A list of ``int`` objects",
            "Una lista de ⟦``int``⟧s",
            fixed="Una lista de ``int``\\ s",
            says="no space after ``int``",
            suggests="``int``\\ ",
            safe=True,
        ),
    ],
    references=["docutils, reStructuredText Markup Specification: Inline markup recognition rules"],
)
def code_glued(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """Code, a role or a link touches a word: a space is missing.

    reStructuredText then reads no markup at all, and the backticks are shown. Where letters must follow, a backslash
    and a space part them.
    """
    facts = target.facts
    if "`" in facts.masked:
        return
    found = list(glued(target.text, facts.marks))
    if not found or any(True for _ in glued(source.text, source.facts.marks)):
        return
    damaged = [(lost.start, lost.end) for lost in facts.against(source.facts) if lost.end and lost.sort == "damaged"]
    for fault in found:
        if any(start < fault.end and fault.start < end for start, end in damaged):
            continue
        span = Span(fault.start, fault.end)
        fix = None if fault.cure is None else Fix((Edit(span, fault.cure),), safe=True)
        side = "before" if fault.cure and fault.cure.startswith(" ") else "after"
        yield Hit(span, f"no space {side} {span.of(target.text)}", suggestion=fault.cure, fix=fix)
