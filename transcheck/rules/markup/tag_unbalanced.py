from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import in_source, in_target
from transcheck.text.markup.tags import read_tag, unmatched
from transcheck.text.traits import Trait


@translation_rule(
    "MRK013",
    "tag-unbalanced",
    Severity.ERROR,
    lang="any",
    when=in_source(Trait.TAG) & in_target(Trait.TAG),
    good=[
        Good("<b>Stop</b> the <i>service</i>", "<b>Detenga</b> el <i>servicio</i>"),
        Good("<p>One<p>Two", "<p>Uno<p>Dos"),
        Good("<b>Only the start", "<b>Solo el comienzo"),
    ],
    bad=[
        Bad(
            "<b>Stop</b> and <b>go</b>",
            "<b>Pare</b> y ⟦</b>⟧siga⟦<b>⟧",
            says=("</b> crosses another tag", "<b> crosses another tag"),
        ),
        Bad(
            "<b><i>Stop</i></b>", "<b>⟦<i>⟧Pare</b>⟦</i>⟧", says=("<i> crosses another tag", "</i> crosses another tag")
        ),
    ],
    references=["HTML Living Standard, 13.1.2", "XML 1.0, 3.1: well-formed"],
)
def tag_unbalanced(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """Tags that nest in the source cross each other in the translation.

    Reported where the translation has the same tags as the source: a lost or changed tag is another rule's fault.
    """
    marks = [mark for mark in target.facts.marks if mark.kind == "tag"]
    if len(marks) < 2:
        return
    theirs = [read_tag(mark.text) for mark in source.facts.marks if mark.kind == "tag"]
    if len(theirs) != len(marks) or unmatched(theirs):
        return
    if any(lost.family == "tag" for lost in target.facts.against(source.facts)):
        return
    for index in unmatched([read_tag(mark.text) for mark in marks]):
        yield Hit(Span(marks[index].start, marks[index].end), f"{marks[index].text} crosses another tag")
