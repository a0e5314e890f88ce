"""The planner asks a rule exactly where its condition holds, on the side and in the language that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.model import Hit, Pair, Segment, Severity
from transcheck.planning import BOTH, PAIR, SOURCE, TARGET, Planner
from transcheck.rules import cards
from transcheck.rules.base import Bad, Good, Needs, Rule, Scope, pair_rule, text_rule, translation_rule
from transcheck.rules.when import (
    Condition,
    Differs,
    Found,
    Holds,
    Lacks,
    Neighbours,
    Values,
    Words,
    Written,
    ends,
    in_other,
    in_source,
    in_target,
    starts,
)  # fmt: skip
from transcheck.text.traits import Trait

CARD = {"lang": "any", "good": [Good("a", "a")], "bad": [Bad("⟦b⟧", "b")]}


def text(when: Condition = None, **more) -> Rule:
    @text_rule("XXX001", "made", Severity.INFO, when=when, **{**CARD, **more})
    def made(text: Segment, other: Segment | None, context) -> Iterator[Hit]:
        """Says nothing.

        For tests.
        """
        yield from ()

    return made


def translation(when: Condition = None, **more) -> Rule:
    return translation_rule("XXX001", "made", Severity.INFO, when=when, **{**CARD, **more})(text().check)


def pair(source: str | None, target: str | None, langs: tuple[str, str] = ("en", "es")) -> Pair:
    sides = [None if t is None else Segment(t, lang) for t, lang in zip((source, target), langs, strict=True)]
    return Pair(*sides)


def roles(rule: Rule, source: str | None, target: str | None, langs: tuple[str, str] = ("en", "es")) -> list[int]:
    return [question.role for question in Planner([rule]).questions(pair(source, target, langs))]


@pytest.mark.parametrize(
    ("when", "text_of", "roles_of_text", "asked_of_pair"),
    [
        (None, ("a", "b"), [SOURCE, TARGET], True),
        (Trait.DIGIT, ("a 1", "b"), [SOURCE], True),
        (Trait.DIGIT, ("a", "b"), [], False),
        (Holds(Trait.DIGIT) & Trait.COMMA, ("a 1", "b ,"), [], True),
        (Holds(Trait.DIGIT) & Trait.COMMA, ("a", "b 1,"), [TARGET], True),
        (Holds(Trait.DIGIT, " ,"), ("a, b", "c ,"), [TARGET], True),
        (Holds(" ,", " ."), ("a, b.", "c ."), [TARGET], True),
        (Holds(" ,"), ("a, b", "c , d"), [TARGET], True),
        (Holds("%"), ("a 5%", "b %s"), [SOURCE], True),
        (Written("%"), ("a", "b %s"), [TARGET], True),
        (Holds("x") & Written("y"), ("a xy", "b"), [SOURCE], True),
        (in_other(Trait.DIGIT), ("a 1", "b"), [TARGET], True),
        (in_source(Trait.DIGIT), ("a", "b 1"), [], False),
        (in_target(Trait.DIGIT), ("a", "b 1"), [SOURCE, TARGET], True),
        (Words(es=["casa"]), ("casa", "la Casa"), [SOURCE, TARGET], True),
        (Words(es=["casa"]), ("casa", "el hogar"), [], False),
        (Words(en=["house"], es=["casa"]), ("A house", "una casa"), [SOURCE, TARGET], True),
        (Words(en=["house"], es=["casa"]), ("A home", "una casa"), [], False),
        (Words(en=["house"]) | Words(es=["casa"]), ("A home", "una casa"), [SOURCE, TARGET], True),
        (Lacks(es=["casa"]), ("casa", "una casa"), [], False),
        (Lacks(es=["casa"]), ("casa", ""), [SOURCE, TARGET], True),
        (Lacks(en=["house"], es=["casa"]), ("a home", "un hogar"), [SOURCE, TARGET], True),
        (Words(es=["casa"]) & Lacks(es=["mi"]), ("", "mi casa"), [], False),
        (Words(es=[*starts("cas"), *ends("ar")]), ("", "un caserío"), [SOURCE, TARGET], True),
        (Words(es=[*starts("cas"), *ends("ar")]), ("", "un hogar"), [SOURCE, TARGET], True),
        (Words(es=[*starts("cas"), *ends("ar")]), ("", "un ocaso"), [], False),
        (Neighbours(es=("y", starts("i", "hi"))), ("", "padre y hijo"), [SOURCE, TARGET], True),
        (Neighbours(es=("y", starts("i", "hi"))), ("", "hijo y padre"), [], False),
        (Neighbours(es=("y", starts("i", "hi"))), ("", "hijo"), [], False),
        (Found("repeats"), ("the the", "b"), [SOURCE], True),
        (Found("unopened"), ("Why not", "Quién?"), [TARGET], True),
        (Found("quotes", "numbers"), ("a", "«b»"), [TARGET], True),
    ],
)
def test_a_rule_is_asked_where_its_condition_holds(
    when: Condition, text_of: tuple[str, str], roles_of_text: list[int], asked_of_pair: bool
) -> None:
    assert roles(text(when), *text_of) == roles_of_text
    assert roles(translation(when), *text_of) == ([BOTH] if asked_of_pair else [])


def test_differences_of_marks_are_told_by_family_and_sort() -> None:
    lost = ("Open %s", "Abrir")

    assert roles(translation(Differs("placeholder", "missing", "changed")), *lost) == [BOTH]
    assert roles(translation(Differs("placeholder")), *lost) == [BOTH]
    assert roles(translation(Differs("placeholder", "added")), *lost) == []
    assert roles(translation(Differs("tag")), *lost) == []
    assert roles(translation(Differs("tag") | Differs("placeholder", "missing")), *lost) == [BOTH]
    assert roles(translation(Differs("placeholder") & Trait.DIGIT), *lost) == []


def test_differences_of_values_are_told_by_sort() -> None:
    assert roles(translation(Values("missing")), "30 days", "unos días") == [BOTH]
    assert roles(translation(Values("added", "changed")), "30 days", "unos días") == []


def test_what_is_dear_is_worked_out_only_when_a_rule_still_waits_for_it() -> None:
    both = pair("30 <b>days", "unos días")

    assert Planner([translation(Trait.COMMA & Differs("tag"))]).questions(both) == []
    assert both.target.facts._against is None
    assert len(Planner([translation(Trait.TAG & Differs("tag"))]).questions(both)) == 1
    assert both.target.facts._against is not None


def test_a_trait_that_the_engine_gives_counts() -> None:
    planner = Planner([translation(Trait.TERM)])

    assert planner.questions(pair("a", "b")) == []
    assert len(planner.questions(pair("a", "b"), int(Trait.TERM))) == 1


LANGS = ["en", "es", "es-MX", "fr"]


@pytest.mark.parametrize("langs", list(product(LANGS, LANGS)))
@pytest.mark.parametrize("lang", ["en", "es", "any"])
def test_a_rule_is_asked_about_texts_in_its_language_whichever_is_the_source(lang: str, langs: tuple[str, str]) -> None:
    fits = [lang in ("any", of.partition("-")[0]) for of in langs]

    assert roles(text(lang=lang), "a", "b", langs) == [side for side in (SOURCE, TARGET) if fits[side]]
    assert roles(text(lang=lang), "a", None, langs) == [SOURCE] * fits[0]
    assert roles(text(lang=lang), None, "b", langs) == [TARGET] * fits[1]
    assert roles(text(lang=lang, beside=True), None, "b", langs) == []
    assert roles(translation(lang=lang), "a", "b", langs) == [BOTH] * fits[1]
    assert roles(translation(lang=lang), "a", None, langs) == []


def test_words_are_looked_for_in_the_text_of_their_language_whichever_is_the_source() -> None:
    when = Words(es=["casa"], en=["house"])

    assert roles(text(when, lang="es", beside=True), "una casa", "a house", ("es", "en")) == [SOURCE]
    assert roles(text(when, lang="es", beside=True), "a house", "una casa", ("es", "en")) == []


@pytest.mark.parametrize(
    ("needs", "shapes"),
    [(Needs.BOTH, "b"), (Needs.SOURCE, "bs"), (Needs.TARGET, "bt"), (Needs.ANY, "bst")],
)
def test_a_pair_rule_is_asked_about_pairs_with_the_sides_it_needs(needs: Needs, shapes: str) -> None:
    rule = pair_rule("XXX001", "made", Severity.INFO, needs=needs, **CARD)(text().check)
    sides = {"b": ("a", "b"), "s": ("a", None), "t": (None, "b")}

    assert [shape for shape, texts in sides.items() if roles(rule, *texts) == [PAIR]] == list(shapes)


def test_no_rule_that_speaks_of_one_language_is_asked_about_a_text_in_another() -> None:
    planner = Planner(card for card in cards() if card.scope in (Scope.TEXT, Scope.TRANSLATION, Scope.PAIR))
    for langs in product(("en", "es"), repeat=2):
        for question in planner.shape(langs).every:
            lang = langs[SOURCE if question.role == SOURCE else TARGET]
            assert question.rule.lang in ("any", lang), question.rule.code


WORDS = st.lists(st.sampled_from(["a", "y", "hijo", "casa", "E", "cantar", "É", "o", "otro"]), max_size=8).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(WORDS)
def test_bits_of_words_say_what_looking_for_each_would_say(line: str) -> None:
    folded = line.lower().split()
    pairs = list(pairwise(folded))

    assert bool(roles(text(Words(es=["casa", "é"])), None, line)) is (not {"casa", "é"}.isdisjoint(folded))
    assert bool(roles(text(Words(es=ends("ar"))), None, line)) is any(word.endswith("ar") for word in folded)
    expected = any(a in ("y", "o") and b.startswith(("hi", "o")) for a, b in pairs)
    assert bool(roles(text(Neighbours(es=(["y", "o"], starts("hi", "o")))), None, line)) is expected
