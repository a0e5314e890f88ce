from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Holds, in_target
from transcheck.text.lazy import Lazy

_SIGN = Lazy(r" (?=\+\+|#(?!\w)|\([\w, ]{0,12}\))(?<=\w )")
_END = Lazy(r" (?:\+\+|#|\([\w, ]{0,12}\))")


@translation_rule(
    "SPC009",
    "symbol-split",
    Severity.WARNING,
    lang="any",
    when=in_target(Holds(" ++", " #", " (")),
    good=[
        Good("Written in C++", "Escrito en C++"),
        Good("The sum (total) in A (x)", "La suma (total) en A (x)"),
    ],
    bad=[
        Bad(
            "Written in C++ or Java",
            "Escrito en ⟦C ++⟧ o Java",
            fixed="Escrito en C++ o Java",
            says="“C++” is torn apart",
            suggests="C++",
            safe=True,
        ),
        Bad(
            "The cost is f(n).",
            "El coste es ⟦f (n)⟧.",
            fixed="El coste es f(n).",
            says="“f(n)” is torn apart",
            suggests="f(n)",
            safe=True,
        ),
    ],
)
def symbol_split(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A name with a sign in it, such as C++ or f(x), is torn apart by a space that the source does not have.

    It is the trace of machine translation, and the name is then no longer found.
    """
    masked = target.facts.masked
    if (
        " ++" not in masked
        and " #" not in masked
        and (" (" not in masked or source.text.count("(") == source.text.count(" ("))
    ):
        return
    for match in _SIGN.finditer(masked):
        place = match.start()
        begin = place
        while begin and masked[begin - 1].isalnum():
            begin -= 1
        end = _END.match(masked, place)
        assert end is not None
        whole = masked[begin:place] + end.group()[1:]
        if whole in source.text and masked[begin : end.end()] not in source.text:
            fix = Fix((Edit(Span(place, place + 1), ""),), safe=True)
            yield Hit(Span(begin, end.end()), f"“{whole}” is torn apart", suggestion=whole, fix=fix)
