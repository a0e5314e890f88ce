from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.traits import Trait


@rule(
    "MRK043",
    "reference-changed",
    Severity.ERROR,
    trigger=Trait.BRACKET | Trait.STAR,
    good=[
        Good("Python |version| [1]_", "Python |version| [1]_"),
        Good("|release| is out", "Salió |release|"),
    ],
    bad=[
        Bad(
            "Python |version| is out",
            "Salió Python ⟦|versión|⟧",
            fixed="Salió Python |version|",
            says="|version| became |versión|",
            suggests="|version|",
            safe=True,
        ),
        Bad(
            "Today: |today|",
            "Hoy: ⟦| hoy |⟧",
            fixed="Hoy: |today|",
            says="|today| became | hoy |",
            suggests="|today|",
            safe=True,
        ),
        Bad("As shown ⟦[4]_⟧ above", "Como se ve arriba", says="no [4]_ in the translation"),
        Bad(
            "As shown [#]_",
            "Como se ve ⟦[#] _⟧",
            fixed="Como se ve [#]_",
            says="[#]_ became [#] _",
            suggests="[#]_",
            safe=True,
        ),
    ],
    references=["docutils, reStructuredText Markup Specification: Substitution References, Footnote References"],
)
def reference_changed(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A footnote reference or a substitution of the source is lost, translated or broken.

    |version| is replaced by a value, so its name must stay; a footnote without its reference is an error.
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    for lost in target.facts.against(source.facts):
        if lost.family != "reference" or lost.sort == "added" or lost.source is None:
            continue
        there = Span(lost.source.start, lost.source.end)
        if lost.sort == "missing":
            yield Hit(there, f"no {lost.source.text} in the translation", Side.SOURCE)
            continue
        span = Span(lost.start, lost.end)
        now = span.of(target.text)
        fix = Fix((Edit(span, lost.source.text),), safe=True)
        yield Hit(span, f"{lost.source.text} became {now}", suggestion=lost.source.text, fix=fix, counterpart=there)
