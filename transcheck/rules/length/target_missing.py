from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule


@translation_rule(
    "LEN001",
    "target-missing",
    Severity.ERROR,
    lang="any",
    good=[Good("Ferry times", "Horario del transbordador"), Good("", ""), Good("ordinal_suffix", " ")],
    bad=[Bad("⟦Ferry times⟧", "", says="no translation")],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «omission»"],
)
def target_missing(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A source text has an empty translation.

    In a table or a string file the reader would see nothing, or the English text. PO catalogues mark untranslated
    entries themselves, and those are not pairs. A translation that is a blank is meant: it says "nothing here".
    """
    if not target.text and source.text.strip():
        text = source.text
        start = len(text) - len(text.lstrip())
        yield Hit(Span(start, len(text.rstrip())), "no translation", Side.SOURCE)
