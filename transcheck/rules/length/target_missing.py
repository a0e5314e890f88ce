from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule


@rule(
    "LEN001",
    "target-missing",
    Severity.ERROR,
    needs=Needs.BOTH,
    good=[Good("Ferry times", "Horario del transbordador"), Good("", ""), Good("ordinal_suffix", " ")],
    bad=[Bad("⟦Ferry times⟧", "", says="no translation")],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «omission»"],
)
def target_missing(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A source text has an empty translation.

    In a table or a string file the reader would see nothing, or the English text. PO catalogues mark untranslated
    entries themselves, and those are not pairs. A translation that is a blank is meant: it says "nothing here".
    """
    assert pair.source is not None
    assert pair.target is not None
    if not pair.target.text and pair.source.text.strip():
        text = pair.source.text
        start = len(text) - len(text.lstrip())
        yield Hit(Span(start, len(text.rstrip())), "no translation", Side.SOURCE)
