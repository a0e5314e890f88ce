"""The engine: conditions, sides, broken rules, corpus groups, and the finding it makes of a hit."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest

from transcheck.engine import Engine, in_order, merge
from transcheck.errors import UsageError
from transcheck.model import Document, Hit, Pair, Segment, Severity, Side, Span
from transcheck.rules import builtin
from transcheck.rules.base import (
    Bad,
    Context,
    Good,
    Rule,
    corpus_rule,
    document_rule,
    pair_rule,
    text_rule,
    translation_rule,
)
from transcheck.rules.when import Condition
from transcheck.selection import choose
from transcheck.text.scan import Scan, scan
from transcheck.text.traits import Trait

CARD = {"lang": "any", "good": [Good("a", "a")], "bad": [Bad("⟦b⟧", "b")]}


def make(code: str = "XXX001", *, when: Condition = None, calls: list[Pair] | None = None) -> Rule:
    @pair_rule(code, "always", Severity.WARNING, when=when, **CARD)
    def always(pair: Pair, ctx: Context) -> Iterator[Hit]:
        """Always.

        For tests.
        """
        if calls is not None:
            calls.append(pair)
        side = Side.TARGET if pair.target is not None else Side.SOURCE
        yield Hit(Span(0, 1), "a message", side)

    return always


def both(source: str, target: str) -> Pair:
    return Pair(
        Segment(source, "en", path="x.po", line=3, column=9), Segment(target, "es", path="x.po", line=4, column=9)
    )


def test_a_rule_is_asked_only_where_its_condition_holds() -> None:
    calls: list[Pair] = []
    engine = Engine([make(when=Trait.DIGIT, calls=calls)], Context())
    pairs = [both("no digits", "sin cifras"), both("only 1", "ninguna"), both("none", "solo 1")]

    engine.check(Document("x.po", pairs))

    assert calls == pairs[1:]


def test_a_text_rule_yields_hits_in_the_text_it_was_asked_about() -> None:
    @text_rule("XXX004", "spoken", Severity.INFO, **CARD)
    def spoken(text: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
        """Says what it sees.

        For tests.
        """
        yield Hit(Span(0, len(text.text)), f"{text.text} against {other and other.text}")

    outcome = Engine([spoken], Context()).check(Document("x", [both("a", "bc"), Pair(None, Segment("d", "es"))]))

    assert [(f.side, f.text, f.message) for f in outcome.findings] == [
        (Side.SOURCE, "a", "a against bc"),
        (Side.TARGET, "bc", "bc against a"),
        (Side.TARGET, "d", "d against None"),
    ]


def test_a_translation_rule_gets_source_and_target() -> None:
    @translation_rule("XXX005", "compared", Severity.INFO, **CARD)
    def compared(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
        """Says what it sees.

        For tests.
        """
        yield Hit(Span(0, 1), f"{source.text} as {target.text}", Side.SOURCE)

    outcome = Engine([compared], Context()).check(Document("x", [both("a", "b"), Pair(None, Segment("d", "es"))]))

    assert [(f.side, f.message) for f in outcome.findings] == [(Side.SOURCE, "a as b")]


def test_a_text_that_cannot_be_looked_over_becomes_a_fault_and_the_others_go_on(monkeypatch) -> None:
    def broken(text: str) -> Scan:
        if text == "b":
            raise RuntimeError("no luck")
        return scan(text)

    monkeypatch.setattr("transcheck.text.facts.scan", broken)

    outcome = Engine([make()], Context()).check(Document("x.po", [both("a", "b"), both("c", "d")]))

    assert [f.text for f in outcome.findings] == ["d"]
    assert [str(f) for f in outcome.faults] == [
        "x.po:4: looking over this text broke (RuntimeError: no luck); please report it"
    ]


def test_a_broken_rule_becomes_a_fault_and_the_others_go_on() -> None:
    @pair_rule("XXX002", "broken", Severity.ERROR, **CARD)
    def broken(pair: Pair, ctx: Context) -> Iterator[Hit]:
        """Breaks.

        For tests.
        """
        yield Hit(Span(0, 1), "before")
        raise RuntimeError("no\nluck")

    outcome = Engine([broken, make()], Context()).check(Document("x.po", [both("a", "b"), both("c", "d")]))

    assert [f.code for f in outcome.findings] == ["XXX002", "XXX001", "XXX002", "XXX001"]
    assert len(outcome.faults) == 2
    assert str(outcome.faults[0]).startswith("x.po:4: rule XXX002 (broken) broke here (RuntimeError: no luck)")


def test_corpus_rules_see_all_pairs_that_share_a_key_over_documents() -> None:
    seen: list[list[str]] = []

    @corpus_rule("XXX003", "grouped", Severity.INFO, key=lambda p: p.source.text if p.source else None, **CARD)
    def grouped(pairs, ctx):
        """Groups.

        For tests.
        """
        seen.append([p.target.text for p in pairs])
        yield pairs[0], Hit(Span(0, 1), "first of its group")

    engine = Engine([grouped], Context())
    outcomes = [
        engine.check(Document("1.po", [both("a", "x"), both("b", "y")])),
        engine.check(Document("2.po", [both("a", "z")])),
    ]
    total = merge(pickle.loads(pickle.dumps(o)) for o in outcomes)

    found = engine.group(total.keyed).findings

    assert sorted(seen) == [["x", "z"], ["y"]]
    assert len(found) == 2


@pytest.mark.parametrize(("lang", "asked"), [("any", 2), ("es", 1), ("en", 1)])
def test_a_document_rule_is_asked_about_documents_with_a_text_in_its_language(lang: str, asked: int) -> None:
    seen: list[int] = []

    @document_rule("XXX006", "read", Severity.INFO, **{**CARD, "lang": lang})
    def read(pairs, ctx):
        """Reads.

        For tests.
        """
        seen.append(len(pairs))
        yield from ()

    engine = Engine([read], Context())
    engine.check(Document("1", [Pair(Segment("a", "en"), None)]))
    engine.check(Document("2", [Pair(None, Segment("b", "es-MX"))]))

    assert len(seen) == asked


def test_a_finding_knows_its_place_and_survives_a_move() -> None:
    engine = Engine([make()], Context())
    first = engine.check(Document("x.po", [both("a\nb", "c\nd")])).findings[0]
    moved = both("a\nb", "c\nd")
    moved.target.path, moved.target.line = "y.po", 99
    second = engine.check(Document("y.po", [moved])).findings[0]

    assert (first.path, first.line, first.column, first.text) == ("x.po", 4, 9, "c")
    assert (second.path, second.line) == ("y.po", 99)
    assert first.fingerprint == second.fingerprint
    assert first.fingerprint != engine.check(Document("x.po", [both("a\nb", "c\ne")])).findings[0].fingerprint


def test_equal_words_in_one_text_have_fingerprints_of_their_own() -> None:
    from transcheck.engine import finding

    pair = both("x", "de de")
    prints = {finding(make(), pair, Hit(Span(i, i + 2), "m")).fingerprint for i in (0, 3)}

    assert len(prints) == 2


def test_findings_are_sorted_by_path_line_column_code() -> None:
    engine = Engine([make("XXX009"), make("XXX001")], Context())
    pairs = [both("b", "b"), both("a", "a")]
    pairs[1].target.line = 1

    found = in_order(engine.check(Document("x.po", pairs)).findings)

    assert [(f.line, f.code) for f in found] == [(1, "XXX001"), (1, "XXX009"), (4, "XXX001"), (4, "XXX009")]


def test_findings_of_one_line_are_in_the_order_of_their_columns() -> None:
    engine = Engine([make("XXX001"), make("XXX009")], Context())
    late, early = both("a", "a"), both("b", "b")
    early.target.column = 2

    found = in_order(engine.check(Document("x.po", [late, early])).findings)

    assert [(f.column, f.code) for f in found] == [(2, "XXX001"), (2, "XXX009"), (9, "XXX001"), (9, "XXX009")]


def test_selecting_names_the_nearest_rule_when_none_is_meant() -> None:
    with pytest.raises(UsageError, match="DUP001"):
        choose(builtin(), ["DUPO01"])


def test_a_family_selects_its_default_rules_and_a_code_selects_preview_ones() -> None:
    rules = builtin()
    assert "CON001" not in {r.code for r in choose(rules)}
    assert {r.code for r in choose(rules, ["CON001"])} == {"CON001"}
    assert {r.family for r in choose(rules, ["DUP"])} == {"DUP"}
    assert "DUP001" not in {r.code for r in choose(rules, [], ["duplicated-word"])}


def test_an_ignored_family_takes_its_preview_rules_along() -> None:
    rules = builtin()
    assert {r.code for r in rules if r.family == "CON" and not r.default}

    assert "CON" not in {r.family for r in choose(rules, ["ALL"], ["CON"])}
