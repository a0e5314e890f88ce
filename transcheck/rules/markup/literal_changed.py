from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import altered
from transcheck.text.markup.code import is_code_changed


@translation_rule(
    "MRK031",
    "literal-changed",
    Severity.WARNING,
    lang="any",
    when=Differs("code", "changed"),
    good=[
        Good("Use ``--out <file name>``", "Use ``--out <nombre de archivo>``"),
        Good("Save it as ``path/to/file``", "Guárdelo en ``ruta/al/archivo``"),
        Good("Dates like ``YYYY-MM-DD``", "Fechas como ``AAAA-MM-DD``"),
        Good("The `first order` sum", "La suma de `primer orden`"),
        Good("Call ``print('Hello')``", "Llame a ``print('Hola')``"),
        Good("Open ``photo.jpg``", "Abra ``foto.jpg``"),
        Good("Such as ``other.example.com``", "Como ``otro.ejemplo.com``"),
    ],
    bad=[
        Bad(
            "Returns ``None`` at the end",
            "Retorna ⟦``Ninguno``⟧ al final",
            says="``None`` became ``Ninguno``",
            suggests="``None``",
        ),
        Bad(
            "Use ``x in names`` or ``len(x)``",
            "Use ``x in names`` o ⟦``lon(x)``⟧",
            says="``len(x)`` became ``lon(x)``",
            suggests="``len(x)``",
        ),
        Bad(
            "The ``loggers`` key",
            "La clave ⟦``registradores``⟧",
            says="``loggers`` became ``registradores``",
            suggests="``loggers``",
        ),
        Bad(
            "Below ``0xDBFF`` bytes",
            "Menos de ⟦``0xDFFF``⟧ bytes",
            says="``0xDBFF`` became ``0xDFFF``",
            suggests="``0xDBFF``",
        ),
        Bad(
            "Write `with open(x) as f`",
            "Escriba ⟦`con open(x) como f`⟧",
            says="`with open(x) as f` became `con open(x) como f`",
            suggests="`with open(x) as f`",
        ),
    ],
    references=["docutils, reStructuredText Markup Specification: Inline Literals", "CommonMark 0.31, 6.1: Code spans"],
)
def literal_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """Code has other content in the translation: a name was translated or mistyped.

    Names, values and keywords belong to the program. Words inside code that stand for the reader's own (file names,
    <arguments>, paths, texts in quotes, date masks) may be translated, and so may prose.
    """
    for mark, lost in altered(source.facts, target.facts, "code", "changed"):
        new = lost.target
        if new is None or not is_code_changed(mark, new):
            continue
        span = Span(lost.start, lost.end)
        yield Hit(
            span,
            f"{mark.text} became {new.text}",
            suggestion=mark.text,
            counterpart=Span(mark.start, mark.end),
        )
