from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Written, in_target
from transcheck.text.markup.inline import stray_ticks


@translation_rule(
    "MRK033",
    "backtick-stray",
    Severity.ERROR,
    lang="any",
    when=in_target(Written("`")),
    good=[
        Good("Type `ls` or ``pwd``", "Escriba `ls` o ``pwd``"),
        Good("The ` key", "La tecla `"),
    ],
    bad=[
        Bad(
            "See :func:`max` too",
            "Vea también :func:`max`⟦`⟧",
            fixed="Vea también :func:`max`",
            says="this backtick opens or closes nothing",
            suggests="",
            safe=True,
        ),
        Bad("The page about it", "La página⟦`⟧ sobre ello", says="this backtick opens or closes nothing"),
    ],
    references=["docutils, reStructuredText Markup Specification: Inline Markup", "CommonMark 0.31, 6.1: Code spans"],
)
def backtick_stray(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A backtick opens or closes nothing.

    What follows may be set as code, or the backtick itself is shown. Quiet where code of the source is known to be
    damaged at that place, and where the source has such a backtick too.
    """
    if "`" not in target.facts.masked or "`" in source.facts.masked:
        return
    damaged = [(lost.start - 2, lost.end + 2) for lost in target.facts.against(source.facts) if lost.end]
    for fault in stray_ticks(target.facts.masked, target.facts.marks):
        if any(start <= fault.start < end for start, end in damaged):
            continue
        span = Span(fault.start, fault.end)
        fix = None if fault.cure is None else Fix((Edit(span, fault.cure),), safe=True)
        yield Hit(span, "this backtick opens or closes nothing", suggestion=fault.cure, fix=fix)
        return
