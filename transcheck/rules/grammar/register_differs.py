from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.spanish.address import address

# A document has a register when at least this many texts show it and nine in ten of those agree.
_FEWEST = 10
_SHARE = 0.9

_OTHERS = tuple((f"Bring your coat number {n}", f"Traiga su abrigo número {n}") for n in range(12))


@document_rule(
    "GRM009",
    "register-differs",
    Severity.INFO,
    lang="es",
    needs=Needs.BOTH,
    good=[Good("Bring your boots", "Trae tus botas", others=_OTHERS[:4])],
    bad=[Bad("Bring your boots", "Trae ⟦tus⟧ botas", says="“tus” in a document that says usted", others=_OTHERS)],
    references=["RAE, DPD, «tratamientos», «usted»"],
)
def register_differs(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A text says tú in a document that says usted, or the other way round.

    The rule speaks only where a document has a clear register: ten texts or more show one, and nine in ten agree.
    """
    shown = []
    for pair in pairs:
        if pair.source is None or pair.target is None:
            continue
        found = address(pair.source.facts, pair.target.facts)
        if bool(found.tu) != bool(found.usted):
            shown.append((pair, found))
    familiar = sum(bool(found.tu) for _, found in shown)
    formal = len(shown) - familiar
    if len(shown) < _FEWEST or max(familiar, formal) < _SHARE * len(shown):
        return
    usual = "usted" if formal > familiar else "tú"
    for pair, found in shown:
        rare = found.tu if usual == "usted" else found.usted
        if rare:
            assert pair.target is not None
            word = pair.target.text[slice(*rare[0])]
            yield pair, Hit(Span(*rare[0]), f"“{word}” in a document that says {usual}", Side.TARGET)
