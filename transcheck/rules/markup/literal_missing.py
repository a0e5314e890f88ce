from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import missing
from transcheck.text.markup.code import is_code_lost


@translation_rule(
    "MRK030",
    "literal-missing",
    Severity.WARNING,
    lang="any",
    when=Differs("code", "missing"),
    good=[
        Good("Returns ``None`` or ``0``.", "Retorna ``0`` o ``None``."),
        Good("Set ``size`` to ``True``; ``size`` counts.", "Ponga ``size`` a ``True``."),
        Good("Wait for the `Yellow` star", "Espere la estrella amarilla"),
    ],
    bad=[
        Bad("It fails with ⟦``TypeError``⟧.", "Entonces falla.", says="no ``TypeError`` in the translation"),
        Bad("See also `ls` and ⟦`tree`⟧", "Vea también `ls`", says="no `tree` in the translation"),
        Bad(
            "See also `oak list` and ⟦`oak plant`⟧", "Vea también `oak list`", says="no `oak plant` in the translation"
        ),
    ],
    references=["docutils, reStructuredText Markup Specification: Inline Literals"],
)
def literal_missing(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A piece of code of the source is not in the translation, not even as plain words.

    Code is not translated, so a part of the text was left out or rewritten. Words with a capital in single backticks
    are left alone: they are often labels, which are translated.
    """
    for mark in missing(source.facts, target.facts, "code"):
        if is_code_lost(mark, target.text, target.facts.marks):
            yield Hit(Span(mark.start, mark.end), f"no {mark.text} in the translation", Side.SOURCE)
