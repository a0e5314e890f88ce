from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import missing
from transcheck.text.markup.keys import TRANSLATED_ROLES, role_parts


@translation_rule(
    "MRK020",
    "role-missing",
    Severity.WARNING,
    lang="any",
    when=Differs("role", "missing"),
    good=[
        Good("See :func:`len` and :func:`max`.", "Vea :func:`max` y :func:`len`."),
        Good("An :term:`iterator` is a :term:`iterator`", "Un :term:`iterador <iterator>` es él mismo"),
        Good("The :dfn:`word count` of a text", "El número de palabras de un texto"),
    ],
    bad=[
        Bad("Raises ⟦:exc:`KeyError`⟧ at once", "Falla en el acto", says="no :exc:`KeyError` in the translation"),
        Bad(
            "The ⟦:mod:`shelve`⟧ module stores objects",
            "El módulo shelve guarda objetos",
            says="no :mod:`shelve` in the translation",
        ),
    ],
    references=["Sphinx documentation, Roles"],
)
def role_missing(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A reStructuredText role of the source is not in the translation.

    The link or the formatting is lost, or a part of the text was left out. Roles that only mark words for people
    (:dfn:, :guilabel:, :abbr: …) may be left out, and a role that the source repeats may be used once.
    """
    for mark in missing(source.facts, target.facts, "role"):
        if role_parts(mark.text)[0] not in TRANSLATED_ROLES:
            yield Hit(Span(mark.start, mark.end), f"no {mark.text} in the translation", Side.SOURCE)
