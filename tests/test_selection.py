"""Which rules a selector stands for."""

from __future__ import annotations

import pytest

from transcheck.errors import RenamedWarning
from transcheck.rules import builtin, cards
from transcheck.rules.base import Rule
from transcheck.rules.card_store import bare
from transcheck.selection import choose, match

RULES = builtin()
RENAMED = RULES[0]._replace(was=("OLD001", "old-name"))


@pytest.mark.parametrize("selector", ["OLD001", "old001", "old-name", "Old-Name"])
def test_a_former_code_or_name_stands_for_the_rule_and_warns(selector: str) -> None:
    with pytest.warns(RenamedWarning, match=f"{selector} is called {RENAMED.code} {RENAMED.name} now"):
        assert choose([RENAMED, *RULES[1:]], [selector]) == (RENAMED,)


def test_what_a_rule_is_called_now_warns_of_nothing() -> None:
    assert match((RENAMED,), RENAMED.code, preview=True) == match((RENAMED,), RENAMED.name, preview=True) == (RENAMED,)


def test_a_card_keeps_the_former_names() -> None:
    assert bare(RENAMED, "a.b").was == RENAMED.was
    assert [card.was for card in cards()] == [rule.was for rule in RULES]


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.was], ids=lambda rule: rule.code)
def test_a_former_code_is_never_used_again(rule: Rule) -> None:
    taken = {name for other in RULES for name in (other.code, other.name)}

    assert taken.isdisjoint(rule.was)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_since_when_it_is_there(rule: Rule) -> None:
    assert all(part.isdecimal() for part in rule.since.split("."))
