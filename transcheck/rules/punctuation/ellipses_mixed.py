from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.lazy import Lazy

_ELLIPSIS = Lazy(r"…|[.]{3}(?![.])(?<![.]{4})")
_LEAST = 0.8


@document_rule(
    "PUN034",
    "ellipses-mixed",
    Severity.INFO,
    lang="any",
    needs=Needs.TARGET,
    default=False,
    good=[
        Good("Wait...", "Espere…", others=(("Go...", "Siga…"), ("No...", "No…"))),
    ],
    bad=[
        Bad(
            "Wait...",
            "Espere⟦...⟧",
            fixed="Espere…",
            says="“...”, while 4 of 5 ellipses here are “…”",
            suggests="…",
            safe=True,
            others=(("Go...", "Siga…"), ("No...", "No…"), ("On...", "En…"), ("Off...", "Fuera…")),
        ),
    ],
    references=["RAE, Ortografía 2010, III.3.4.10"],
)
def ellipses_mixed(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """An ellipsis is set as three dots where its document sets the one character “…”, or the other way round.

    Either is right; one document should keep to one. At least four in five must agree.
    """
    found: list[tuple[Pair, int, str]] = []
    for pair in pairs:
        target = pair.target
        if target is not None and ("…" in target.text or "..." in target.text):
            found += [(pair, m.start(), m.group()) for m in _ELLIPSIS.finditer(target.facts.masked)]
    single = sum(mark == "…" for _, _, mark in found)
    usual = "…" if single * 2 > len(found) else "..."
    count = max(single, len(found) - single)
    if count == len(found) or count < _LEAST * len(found):
        return
    for pair, start, mark in found:
        if mark != usual:
            span = Span(start, start + len(mark))
            message = f"“{mark}”, while {count} of {len(found)} ellipses here are “{usual}”"
            yield pair, Hit(span, message, Side.TARGET, suggestion=usual, fix=Fix((Edit(span, usual),), safe=True))
