from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Written, in_source, in_target
from transcheck.text.markup.inline import emphases


@translation_rule(
    "MRK038",
    "emphasis-as-code",
    Severity.WARNING,
    lang="any",
    when=in_source(Written("*")) & in_target(Written("`")),
    good=[
        Good("The *size* of it", "Su *size*"),
        Good("The *size* is ``size``", "El tamaño es ``size``"),
        Good("The *size* of it", "Su *tamaño*"),
    ],
    bad=[
        Bad(
            "The *size* of it",
            "Su ⟦``size``⟧",
            fixed="Su *size*",
            says="``size`` is *size* in the source",
            suggests="*size*",
        )
    ],
    references=["Python Developer's Guide, Documentation markup: a parameter is set as *name*, code as ``name``"],
)
def emphasis_as_code(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A word that the source emphasises is set as code in the translation.

    The two kinds of type mean different things: *size* is a parameter, ``size`` is what one types.
    """
    codes = {
        mark.text.strip("`"): mark
        for mark in target.facts.marks
        if mark.kind in ("literal", "code") and mark.text not in source.text
    }
    for start, end in emphases(source.facts.masked) if codes else ():
        name = source.text[start:end]
        mark = codes.pop(name, None)
        if mark is None or f"`{name}`" in source.text or f"*{name}*" in target.text:
            continue
        span = Span(mark.start, mark.end)
        fix = Fix((Edit(span, f"*{name}*"),), safe=False)
        message = f"{mark.text} is *{name}* in the source"
        yield Hit(span, message, suggestion=f"*{name}*", fix=fix, counterpart=Span(start - 1, end + 1))
