"""ICU messages: their arguments, their branches, and what is left when braces do not match."""

from __future__ import annotations

from transcheck.text.markup.icu import arguments, structure


def test_nested_arguments_are_read_with_their_branches() -> None:
    text = "{who, select, a {{n, plural, =0 {no} one {#} other {# de {x}}}} other {b}}"

    found = arguments(text)

    assert [(a.name, a.type, [b.key for b in a.branches], a.complete) for a in found] == [
        ("who", "select", ["a", "other"], True),
        ("n", "plural", ["=0", "one", "other"], True),
    ]
    assert text[found[1].branches[2].start : found[1].branches[2].end] == "# de {x}"


def test_structure_leaves_the_text_of_the_branches() -> None:
    text = "{n, plural, one {día} other {días}}."

    kept = []
    done = 0
    for start, end in structure(text):
        kept.append(text[done:start])
        done = end

    assert [part for part in [*kept, text[done:]] if part] == ["día", "días", "."]


def test_unmatched_braces_are_told() -> None:
    assert not arguments("{n, plural, one {día other {días}}")[0].complete
    assert arguments("a {b} c") == ()
