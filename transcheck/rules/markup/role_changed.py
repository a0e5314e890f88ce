from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import altered


@translation_rule(
    "MRK021",
    "role-changed",
    Severity.ERROR,
    lang="any",
    when=Differs("role", "changed"),
    good=[
        Good("See :ref:`the guide <guide>`.", "Vea :ref:`la guía <guide>`."),
        Good("A :term:`Mapping` type", "Un tipo :term:`mapping`"),
        Good("Call :func:`~os.walk`", "Llame a :func:`os.walk`"),
        Good("Click :guilabel:`Save`", "Pulse :guilabel:`Guardar`"),
    ],
    bad=[
        Bad(
            "The :class:`Timer` class",
            "La clase ⟦:class:`Temporizador`⟧",
            says=":class:`Timer` became :class:`Temporizador`",
            suggests=":class:`Timer`",
        ),
        Bad(
            "The :file:`x.ini` file",
            "El ⟦:archivo:`x.ini`⟧",
            fixed="El :file:`x.ini`",
            says=":file:`x.ini` became :archivo:`x.ini`",
            suggests=":file:`x.ini`",
            safe=True,
        ),
        Bad(
            "A :keyword:`!for` loop",
            "Un bucle ⟦:keyword:`for`⟧",
            fixed="Un bucle :keyword:`!for`",
            says=":keyword:`!for` became :keyword:`for`",
            suggests=":keyword:`!for`",
            safe=True,
        ),
        Bad("See :ref:`guide`.", "Vea ⟦:ref:`guía`⟧.", says=":ref:`guide` became :ref:`guía`", suggests=":ref:`guide`"),
    ],
    references=["Sphinx documentation, Roles and Cross-referencing syntax"],
)
def role_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A reStructuredText role points elsewhere, or is another role, in the translation.

    The name of a role and its target are for the program: a translated target is a dead link, and a translated role
    is an error. The words shown can be translated as in :ref:`la guía <guide>`.
    """
    for mark, lost in altered(source.facts, target.facts, "role", "changed"):
        span = Span(lost.start, lost.end)
        yield Hit(
            span,
            f"{mark.text} became {span.of(target.text)}",
            suggestion=mark.text,
            fix=None if lost.cure is None else Fix((Edit(span, lost.cure),), safe=True),
            counterpart=Span(mark.start, mark.end),
        )
