from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs


@translation_rule(
    "MRK061",
    "option-missing",
    Severity.WARNING,
    lang="any",
    when=Differs("option", "missing", "changed", "damaged"),
    good=[
        Good("Use --force to go on", "Use --force para seguir"),
        Good("Use --color=auto", "Use --color=automático"),
        Good("It works -- mostly", "Funciona, casi siempre"),
        Good("Nothing is left to do. --maria", "Nada queda por hacer"),
    ],
    bad=[
        Bad("Use ⟦--force⟧ to go on", "Use --forzar para seguir", says="no --force in the translation"),
        Bad("Use ⟦--force⟧ to go on", "Use --forces para seguir", says="no --force in the translation"),
    ],
    references=["POSIX.1-2024, 12: Utility Conventions"],
)
def option_missing(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A command-line option of the source is lost or changed in the translation.

    The reader who types the translated option gets an error. What closes a text behind a full stop is a signature.
    """
    for lost in target.facts.against(source.facts):
        mark = lost.source
        if lost.family != "option" or mark is None or lost.sort == "added" or not mark.text.startswith("--"):
            continue
        before = source.text[: mark.start].rstrip()
        if before.endswith((".", "!", "?")) and not source.text[mark.end :].strip():
            continue
        option = mark.text.partition("=")[0]
        if not any(not target.text[end : end + 1].isalnum() for end in _ends(option, target.text)):
            yield Hit(Span(mark.start, mark.end), f"no {mark.text} in the translation", Side.SOURCE)


def _ends(option: str, text: str) -> Iterator[int]:
    """Yield where an option ends each time that it stands in a text."""
    start = text.find(option)
    while start >= 0:
        yield start + len(option)
        start = text.find(option, start + 1)
