from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import altered


@translation_rule(
    "MRK022",
    "role-broken",
    Severity.ERROR,
    lang="any",
    when=Differs("role", "damaged", "spaced"),
    good=[
        Good("See :class:`dict` objects", "Vea los objetos :class:`dict`"),
        Good("The :sub:`2` below", "El :sub:`2` de abajo"),
    ],
    bad=[
        Bad(
            "See :class:`dict` objects",
            "Vea los objetos ⟦:class: `dict`⟧",
            fixed="Vea los objetos :class:`dict`",
            says=":class: `dict` is no :class:`dict`",
            suggests=":class:`dict`",
            safe=True,
        ),
        Bad(
            "See :class:`dict` objects",
            "Vea los objetos ⟦class:`dict`⟧",
            fixed="Vea los objetos :class:`dict`",
            says="class:`dict` is no :class:`dict`",
            suggests=":class:`dict`",
            safe=True,
        ),
        Bad(
            "See :class:`dict` objects",
            "Vea los objetos ⟦:class:'dict'⟧",
            fixed="Vea los objetos :class:`dict`",
            says=":class:'dict' is no :class:`dict`",
            suggests=":class:`dict`",
            safe=True,
        ),
        Bad(
            "See :class:`dict` objects",
            "Vea los objetos ⟦:clase: `dict`⟧",
            fixed="Vea los objetos :class:`dict`",
            says=":clase: `dict` is no :class:`dict`",
            suggests=":class:`dict`",
            safe=True,
        ),
        Bad(
            "Raises :exc:`KeyError`.",
            "Lanza ⟦`KeyError`⟧.",
            fixed="Lanza :exc:`KeyError`.",
            says="`KeyError` is no :exc:`KeyError`",
            suggests=":exc:`KeyError`",
            safe=True,
        ),
        Bad(
            "See :ref:`guide`.",
            "Vea ⟦:ref:`guide⟧.",
            fixed="Vea :ref:`guide`.",
            says=":ref:`guide is no :ref:`guide`",
            suggests=":ref:`guide`",
            safe=True,
        ),
        Bad(
            "Call :meth:`a.__init__`",
            "Llame a ⟦:meth:`a .__init__`⟧",
            fixed="Llame a :meth:`a.__init__`",
            says=":meth:`a .__init__` is no :meth:`a.__init__`",
            suggests=":meth:`a.__init__`",
            safe=True,
        ),
    ],
    references=["docutils, reStructuredText Markup Specification: Interpreted Text"],
)
def role_broken(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A reStructuredText role is there, but its form is broken: a space, a lost colon or backtick, other quotes.

    It is shown as it is written, and the link is lost.
    """
    for mark, lost in altered(source.facts, target.facts, "role", "damaged", "spaced"):
        span = Span(lost.start, lost.end)
        yield Hit(
            span,
            f"{span.of(target.text).strip()} is no {mark.text}",
            suggestion=lost.cure,
            fix=None if lost.cure is None else Fix((Edit(span, lost.cure),), safe=True),
            counterpart=Span(mark.start, mark.end),
        )
