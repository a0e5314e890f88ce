"""What a rule waits for: conditions as values, and how they join."""

from __future__ import annotations

import pytest

from transcheck.rules.when import (
    Differs,
    Found,
    Holds,
    Lacks,
    Neighbours,
    Values,
    When,
    Words,
    Written,
    condition,
    ends,
    in_other,
    in_target,
    starts,
)  # fmt: skip
from transcheck.text.traits import Trait


def test_and_asks_for_all_and_or_for_one() -> None:
    digit, comma, tag = condition(Trait.DIGIT), Holds(" ,"), Differs("tag")

    assert (digit & comma).clauses == (*digit.clauses, *comma.clauses)
    assert (digit | comma).clauses == ((*digit.clauses[0], *comma.clauses[0]),)
    assert ((digit & comma) | tag).clauses == ((digit | tag) & (comma | tag)).clauses


def test_traits_join_conditions_on_either_side() -> None:
    assert Trait.TAG & Differs("tag", "added") == condition(Trait.TAG) & Differs("tag", "added")
    assert Trait.TAG | Holds("&") == condition(Trait.TAG) | Holds("&")
    assert condition(None) == When()


def test_words_of_two_languages_are_asked_of_two_texts() -> None:
    assert Words(en=["no"], es=["no"]).clauses == (Words(en=["no"]).clauses[0], Words(es=["no"]).clauses[0])
    assert Words(es=["b", "a", "b"]) == Words(es=("a", "b"))


def test_a_placed_condition_leaves_words_to_their_language() -> None:
    placed = in_target(Holds("*") & Words(es=["no"]))

    assert [[atom.where for atom in clause] for clause in placed.clauses] == [["target"], ["es"]]
    assert in_other(Trait.DIGIT).clauses[0][0].where == "other"


def test_affixes_are_told_from_words() -> None:
    assert starts("i", "hi") + ends("ado") == ("i*", "hi*", "*ado")
    assert Neighbours(es=("y", starts("i"))).clauses[0][0].rows == (("y",), ("i*",))


@pytest.mark.parametrize(
    "make",
    [
        Words, lambda: Words(es=[""]), Lacks, Holds, lambda: Holds(""), Written, lambda: Written(""),
        Neighbours, lambda: Neighbours(es=("y", ())),
        lambda: Found("colour"), Found, lambda: Differs("shape"), lambda: Differs("tag", "stolen"), Values,
        lambda: Values("stolen"), lambda: condition(Trait.DIGIT & Trait.COMMA),
    ],
)  # fmt: skip
def test_a_condition_that_nothing_can_meet_is_refused(make) -> None:
    with pytest.raises(ValueError):
        make()
