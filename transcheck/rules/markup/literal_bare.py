from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.lazy import Lazy
from transcheck.text.mark_changes import missing

_NAME = Lazy(r"[A-Za-z_]\w+|0x[\da-fA-F]+")


@translation_rule(
    "MRK037",
    "literal-bare",
    Severity.WARNING,
    lang="any",
    when=Differs("code", "missing"),
    good=[
        Good("Set ``size`` to 3", "Ponga ``size`` a 3"),
        Good("The `stdin` stream, or stdin", "El flujo stdin"),
        Good("Use the `BETWEEN` operator", "Use el operador «BETWEEN»"),
        Good("Route it to the `/24` network.", "Encamínelo a la red /24."),
    ],
    bad=[
        Bad(
            "Read it from `stdin`",
            "Léalo de ⟦stdin⟧",
            fixed="Léalo de `stdin`",
            says="stdin is `stdin` in the source",
            suggests="`stdin`",
        ),
        Bad(
            "The ``name`` of it",
            "Su ⟦name⟧",
            fixed="Su ``name``",
            says="name is ``name`` in the source",
            suggests="``name``",
        ),
    ],
    references=["docutils, reStructuredText Markup Specification: Inline Literals", "CommonMark 0.31, 6.1: Code spans"],
)
def literal_bare(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A name that the source sets as code stands in the translation as a plain word.

    Without its backticks it is set and spell-checked as prose. Quiet where the source itself writes the name bare, and
    where the translation has it in quotation marks or emphasis.
    """
    for mark in missing(source.facts, target.facts, "code"):
        name = mark.text.strip("`")
        if not _NAME.fullmatch(name):
            continue
        whole = rf"(?<![\w`'\"<«“*_/.-]){name}(?![\w`'\">»”*_/-])"
        match = re.search(whole, target.facts.masked)
        if match is None or re.search(whole, source.facts.masked):
            continue
        span = Span(*match.span())
        fix = Fix((Edit(span, mark.text),), safe=False)
        message = f"{name} is {mark.text} in the source"
        yield Hit(span, message, suggestion=mark.text, fix=fix, counterpart=Span(mark.start, mark.end))
