from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_MARKED = Lazy(r"(?<![&\w\s])&(?=[^\W_])|(?<=[a-z])&(?=[a-z])|(?<=\s)&(?=[^\W_])")
_LONGEST = 80


@rule(
    "MRK060",
    "accelerator-missing",
    Severity.WARNING,
    trigger=Trait.TAG,
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
def accelerator_missing(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A label has a keyboard accelerator (&File) in the source and none in the translation.

    People who work without a mouse lose the way to it. Some teams leave accelerators out on purpose.
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    if "&" not in source.text or "&" in target.text or len(source.text) > _LONGEST:
        return
    found = list(_MARKED.finditer(source.facts.masked))
    if len(found) == 1 and not source.text[: found[0].start()].rstrip().endswith("&"):
        yield Hit(Span(found[0].start(), found[0].start() + 1), "no accelerator in the translation", Side.SOURCE)
