from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Written, in_source
from transcheck.text.markup.icu import arguments

_KEYS = frozenset(("zero", "one", "two", "few", "many", "other"))


@translation_rule(
    "MRK006",
    "message-changed",
    Severity.ERROR,
    lang="es",
    when=in_source(Written("{")),
    good=[
        Good("{n, plural, one {# day} other {# days}}", "{n, plural, one {# día} other {# días}}"),
        Good("{a, select, x {X} other {Y}}", "{a, select, x {Equis} other {I griega}}"),
    ],
    bad=[
        Bad(
            "{n, plural, one {# day} other {# days}}",
            "{n, plural, ⟦uno⟧ {# día} other {# días}}",
            says="uno is no key of the source",
        ),
        Bad(
            "{n, plural, one {# day} other {# days}}",
            "{n, plural, one {# día} ⟦few⟧ {#} other {# días}}",
            says="few is no plural category of Spanish",
        ),
        Bad(
            "{n, plural, one {# day} other {# days}}",
            "⟦{n, plural, one {# día other {# días}}⟧",
            says="the braces of the message do not match",
        ),
        Bad(
            "⟦{n, plural, one {# day} other {# days}}⟧",
            "{num, plural, one {# día} other {# días}}",
            says="no n in the translation",
        ),
        Bad(
            "{a, select, x {X} other {Y}}",
            "{a, select, ⟦equis⟧ {X} x {X} other {Y}}",
            says="equis is no key of the source",
        ),
    ],
    references=["UTS #35, part 9: Messages", "CLDR plural rules for es: one, many, other"],
)
def message_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """The structure of an ICU message differs: an argument is lost, a keyword is translated, braces do not match.

    Only the text inside the branches is for people. Spanish has the plural categories one, many and other.
    """
    theirs = arguments(source.text)
    if not theirs or not all(argument.complete for argument in theirs):
        return
    ours = arguments(target.text)
    names = {argument.name for argument in ours}
    for argument in theirs:
        if argument.name not in names:
            yield Hit(Span(argument.start, argument.end), f"no {argument.name} in the translation", Side.SOURCE)
    for argument in ours:
        if not argument.complete:
            yield Hit(Span(argument.start, argument.end), "the braces of the message do not match")
            return
        known = {b.key for a in theirs if a.name == argument.name for b in a.branches}
        if argument.type != "select":
            known |= {"one", "many", "other"}
        for branch in argument.branches:
            if branch.key in known or branch.key.startswith("="):
                continue
            start = target.text.rfind(branch.key, argument.start, branch.start)
            why = "is no plural category of Spanish" if branch.key in _KEYS else "is no key of the source"
            yield Hit(Span(start, start + len(branch.key)), f"{branch.key} {why}")
