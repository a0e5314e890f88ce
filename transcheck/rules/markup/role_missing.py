from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.markup.keys import TRANSLATED_ROLES, role_parts
from transcheck.text.traits import Trait


@rule(
    "MRK020",
    "role-missing",
    Severity.WARNING,
    trigger=Trait.BACKTICK,
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
def role_missing(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A reStructuredText role of the source is not in the translation.

    The link or the formatting is lost, or a part of the text was left out. Roles that only mark words for people
    (:dfn:, :guilabel:, :abbr: …) may be left out, and a role that the source repeats may be used once.
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    for lost in target.facts.against(source.facts):
        if lost.family != "role" or lost.sort != "missing" or lost.source is None:
            continue
        if role_parts(lost.source.text)[0] in TRANSLATED_ROLES:
            continue
        yield Hit(Span(lost.source.start, lost.source.end), f"no {lost.source.text} in the translation", Side.SOURCE)
