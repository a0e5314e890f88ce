"""Every rule's card is tested by one and the same code: its examples are its tests, its manual and its `explain`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcheck.engine import Engine
from transcheck.glossary.model import Glossary
from transcheck.model import Document, Finding, Pair, Segment, Side
from transcheck.rules import builtin
from transcheck.rules.base import Bad, Context, Good, Rule, Scope, timed
from transcheck.selection import choose
from transcheck.semantic import Semantic, is_installed, load_encoder

RULES = builtin()


def needs_encoder(rule: Rule) -> bool:
    return rule.family == "SEM" and rule.scope is Scope.DOCUMENT


def params(of: Callable[[Rule], Iterable[Good | Bad]]) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{i}", marks=[pytest.mark.slow] if needs_encoder(rule) else [])
        for rule in RULES
        for i, example in enumerate(of(rule))
    ]


GOOD = params(lambda rule: rule.good)
BAD = params(lambda rule: rule.bad)
MARK = re.compile("[⟦⟧]")


def plain(text: str | None) -> str | None:
    return None if text is None else MARK.sub("", text)


def marked(example: Bad) -> list[tuple[Side, int, int]]:
    """Give the places that the marks of an example promise."""
    found = []
    for side, text in ((Side.SOURCE, example.source), (Side.TARGET, example.target)):
        opened = None
        for shift, match in enumerate(MARK.finditer(text or "")):
            place = match.start() - shift
            if match.group() == "⟦":
                opened = place
            else:
                assert opened is not None, f"unbalanced marks in {text!r}"
                found.append((side, opened, place))
                opened = None
    return found


def pair(source: str | None, target: str | None, example: Good | Bad, times: tuple[tuple[int, int], ...] = ()) -> Pair:
    return Pair(
        None if source is None else Segment(source, "en", example.kind, cues=timed(source, times)),
        None if target is None else Segment(target, "es", example.kind, cues=timed(target, times)),
        flags=example.flags,
    )


def document(example: Good | Bad) -> Document:
    others = [pair(source, target, example) for source, target in example.others]
    return Document("", [*others, pair(plain(example.source), plain(example.target), example, example.times)])


@lru_cache(maxsize=1)
def meaning() -> dict[type, object]:
    """Give the options of rules that judge meaning, with an encoder where the extra is installed."""
    return {Semantic: Semantic(load_encoder(store=False))} if is_installed() else {}


def context(example: Good | Bad, rule: Rule | None = None) -> Context:
    profile = getattr(example, "profile", "es")
    if rule is not None and needs_encoder(rule):
        if not is_installed():
            pytest.skip("needs the extra transcheck[semantic]")
        return Context(profile=profile, options=meaning())
    if not example.terms:
        return Context(profile=profile)
    return Context(glossary=Glossary.from_rows(example.terms), profile=profile)


def check(rules: tuple[Rule, ...], example: Good | Bad) -> list[Finding]:
    engine = Engine(rules, context(example, next((r for r in rules if r.family == "SEM"), None)))
    outcome = engine.check(document(example))
    grouped = engine.group(outcome.keyed)
    assert not outcome.faults
    assert not grouped.faults
    return [*outcome.findings, *grouped.findings]


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_good_examples_are_silent_under_every_default_rule(rule: Rule, example: Good) -> None:
    rules = tuple(r for r in RULES if r.default or r is rule)

    found = check(rules, example)

    assert [(f.code, f.text, f.message) for f in found] == []


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_a_rule_finds_faults_in_the_language_it_speaks_of(rule: Rule, example: Bad) -> None:
    about_texts = rule.scope not in (Scope.TRANSLATION, Scope.PAIR)
    langs = {"en" if side is Side.SOURCE else "es" for side, _, _ in marked(example)}

    assert not about_texts or rule.lang == "any" or langs == {rule.lang}


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_bad_examples_are_found_exactly_where_marked(rule: Rule, example: Bad) -> None:
    promised = marked(example)
    assert promised, "a bad example marks what the rule must report"

    found = [(f.side, f.span.start, f.span.end) for f in check((rule,), example)]

    assert sorted(found) == sorted(promised)


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_bad_examples_say_and_suggest_what_they_promise(rule: Rule, example: Bad) -> None:
    found = sorted(check((rule,), example), key=lambda f: (f.side, f.span.start, f.span.end))
    assert example.says, "a bad example promises its message"

    assert tuple(f.message for f in found) == each(example.says, len(found))
    assert tuple(f.suggestion for f in found) == each(example.suggests, len(found))


def each(promised: str | tuple[str | None, ...] | None, places: int) -> tuple[str | None, ...]:
    """Give what is promised of each marked place: one text for all, or a tuple with one for each."""
    return promised if isinstance(promised, tuple) else (promised,) * places


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_fixes_give_what_they_promise_and_settle(rule: Rule, example: Bad) -> None:
    found = [f for f in check((rule,), example) if f.fix is not None]
    assert bool(found) == (example.fixed is not None), "an example promises what its fix gives"
    assert {f.fix.safe for f in found} <= {example.safe}
    assert found or not example.safe
    if not found:
        return
    side = found[0].side
    text = plain(example.source if side is Side.SOURCE else example.target)
    for finding in sorted(found, key=lambda f: f.span.start, reverse=True):
        text = finding.fix.apply(text)

    assert text == example.fixed

    source, target = (text, plain(example.target)) if side is Side.SOURCE else (plain(example.source), text)
    again = example._replace(source=source, target=target)
    assert check((rule,), again) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_every_card_is_complete(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.good, "a rule shows what it leaves alone"
    assert rule.bad, "a rule shows what it reports"
    assert rule.summary.endswith("."), "the first line of the docstring is a sentence"
    assert "\n\n" in rule.doc, "the docstring says why it matters"


def test_codes_and_names_are_unique() -> None:
    assert len({r.code for r in RULES}) == len(RULES)
    assert len({r.name for r in RULES}) == len(RULES)


TEXT = st.text(alphabet=st.characters(codec="utf-8"), max_size=60) | st.text(
    alphabet=" .,:;¿?¡!\"'«»“”()[]{}<>%$&`*_-–—\n\taábcdeéiíoóuñAEN0123456789\u00a0\u200b", max_size=80
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(source=TEXT, target=TEXT)
def test_no_rule_breaks_or_points_outside_the_text(source: str, target: str) -> None:
    engine = Engine(RULES, Context())
    outcome = engine.check(Document("", [Pair(Segment(source, "en"), Segment(target, "es"))]))
    grouped = engine.group(outcome.keyed)

    assert [str(f) for f in (*outcome.faults, *grouped.faults)] == []
    for finding in (*outcome.findings, *grouped.findings):
        own = source if finding.side is Side.SOURCE else target
        other = target if finding.side is Side.SOURCE else source
        assert finding.span.end <= len(own)
        assert finding.counterpart is None or finding.counterpart.end <= len(other)
        if finding.fix is not None:
            assert all(edit.span.end <= len(own) for edit in finding.fix.edits)


def test_choose_runs_default_rules_only_unless_named() -> None:
    assert {r.code for r in choose(RULES)} == {r.code for r in RULES if r.default}
