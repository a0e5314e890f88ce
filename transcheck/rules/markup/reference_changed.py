from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import altered


@translation_rule(
    "MRK043",
    "reference-changed",
    Severity.ERROR,
    lang="any",
    when=Differs("reference", "missing", "changed", "damaged"),
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
def reference_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A footnote reference or a substitution of the source is lost, translated or broken.

    |version| is replaced by a value, so its name must stay; a footnote without its reference is an error.
    """
    for mark, lost in altered(source.facts, target.facts, "reference", "missing", "changed", "damaged"):
        there = Span(mark.start, mark.end)
        if lost.sort == "missing":
            yield Hit(there, f"no {mark.text} in the translation", Side.SOURCE)
            continue
        span = Span(lost.start, lost.end)
        now = span.of(target.text)
        fix = Fix((Edit(span, mark.text),), safe=True)
        yield Hit(span, f"{mark.text} became {now}", suggestion=mark.text, fix=fix, counterpart=there)
