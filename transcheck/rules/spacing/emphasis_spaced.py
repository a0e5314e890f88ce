from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Holds, in_target
from transcheck.text.lazy import Lazy

_WELL = Lazy(r"(?<![\w*])(?P<mark>\*{1,2}|_)(?=[^\s*_])[^*\n]{0,200}?(?<=[^\s*])(?P=mark)(?![\w*])")
_LOOSE = Lazy(r"[*_] (?=\S)(?<![^\s(,\[*_]. )|[*_](?<=\S .)(?![\w*_])|[*_](?<=\S \*\*)")
_SPACED = Lazy(
    r"(?<![\w*\\])(?P<mark>\*{1,2}|_)(?P<lead> ?)"
    r"(?P<words>[^\s*](?:[^*\n]{0,80}[^\s*])?)(?P<trail> ?)(?P=mark)(?![\w*])"
)


@translation_rule(
    "SPC012",
    "emphasis-spaced",
    Severity.WARNING,
    lang="any",
    when=in_target(Holds("*", "_")),
    good=[
        Good("the *first* and *last* name", "el *primer* y el *último* nombre"),
        Good("2 * 3 * 4", "2 * 3 * 4"),
        Good("* one\n* two", "* uno\n* dos"),
    ],
    bad=[
        Bad(
            "Set *path* first.",
            "Establezca ⟦* path *⟧ antes.",
            fixed="Establezca *path* antes.",
            says="space inside *…*",
        ),
        Bad("the *end* of it", "el ⟦*final *⟧ de todo", fixed="el *final* de todo", says="space inside *…*"),
    ],
    references=["reStructuredText Markup Specification, “Inline markup recognition rules”", "CommonMark, 6.2"],
)
def emphasis_spaced(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """Emphasis has a space inside its asterisks, so that they show and nothing is emphasised.

    It is the trace of machine translation. The source must have the emphasis in good order.
    """
    masked = target.facts.masked
    if not _LOOSE.search(masked):
        return
    wanted = len(_WELL.findall(source.facts.masked))
    if not wanted or _has_spaced(source.facts.masked) or len(_WELL.findall(masked)) >= wanted:
        return
    for match in _SPACED.finditer(masked):
        if match["lead"] or match["trail"]:
            fix = Fix(
                (
                    Edit(
                        Span(*match.span()),
                        match["mark"] + target.text[slice(*match.span("words"))] + match["mark"],
                    ),
                )
            )
            yield Hit(Span(*match.span()), f"space inside {match['mark']}…{match['mark']}", fix=fix)


def _has_spaced(masked: str) -> bool:
    return any(match["lead"] or match["trail"] for match in _SPACED.finditer(masked))
