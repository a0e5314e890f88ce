from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Written, in_source
from transcheck.text.markup.icu import arguments


@translation_rule(
    "MRK005",
    "message-branch-missing",
    Severity.ERROR,
    lang="any",
    when=in_source(Written("{")),
    good=[
        Good(
            "{n, plural, one {# file} other {# files}}",
            "{n, plural, one {# archivo} many {# de archivos} other {# archivos}}",
        ),
        Good("{who, select, male {He} other {They}} left", "{who, select, male {Él} other {Se}} fue"),
        Good("{n, plural, =0 {None} one {One} other {#}}", "{n, plural, one {Uno} other {#}}"),
    ],
    bad=[
        Bad(
            "{n, plural, one {# file} other {# files}}", "⟦{n, plural, one {# archivo}}⟧", says="no branch “other” in n"
        ),
        Bad("{sex, select, male {He} other {They}}", "⟦{sex, select, other {Elle}}⟧", says="no branch “male” in sex"),
    ],
    references=["UTS #35, part 9: Messages", "CLDR plural rules for es: one, many, other"],
)
def message_branch_missing(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A plural or select argument of an ICU message lacks a branch that it needs.

    `other` is always needed. Spanish has the plural categories one, many (for round millions) and other; one and many
    may be left to other, and exact branches such as =0 may be left out. A select needs every branch of the source,
    since its keys are the program's values.
    """
    wanted: dict[str, set[str]] = {}
    for argument in arguments(source.text):
        if argument.type == "select":
            wanted.setdefault(argument.name, set()).update(branch.key for branch in argument.branches)
    for argument in arguments(target.text):
        if not argument.complete:
            continue
        keys = {branch.key for branch in argument.branches}
        needed = wanted.get(argument.name, set()) | {"other"}
        for key in sorted(needed - keys):
            yield Hit(Span(argument.start, argument.end), f"no branch “{key}” in {argument.name}")
            break
