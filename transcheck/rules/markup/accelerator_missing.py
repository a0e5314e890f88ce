from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Written, in_source
from transcheck.text.lazy import Lazy

_MARKED = Lazy(r"(?<![&\w\s])&(?=[^\W_])|(?<=[a-z])&(?=[a-z])|(?<=\s)&(?=[^\W_])")
_LONGEST = 80


@translation_rule(
    "MRK060",
    "accelerator-missing",
    Severity.WARNING,
    lang="any",
    when=in_source(Written("&")),
    default=False,
    good=[
        Good("&File", "&Archivo"),
        Good("Save && close", "Guardar y cerrar"),
        Good("R&D office", "Oficina de I+D"),
        Good("Salt &amp; pepper", "Sal y pimienta"),
    ],
    bad=[Bad("⟦&⟧Open file…", "Abrir archivo…", says="no accelerator in the translation")],
    references=["Qt documentation, QShortcut: mnemonics"],
)
def accelerator_missing(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A label has a keyboard accelerator (&File) in the source and none in the translation.

    People who work without a mouse lose the way to it. Some teams leave accelerators out on purpose.
    """
    if "&" in target.text or len(source.text) > _LONGEST:
        return
    found = list(_MARKED.finditer(source.facts.masked))
    if len(found) == 1 and not source.text[: found[0].start()].rstrip().endswith("&"):
        yield Hit(Span(found[0].start(), found[0].start() + 1), "no accelerator in the translation", Side.SOURCE)
