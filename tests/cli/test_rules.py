from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from transcheck.cli import main
from transcheck.rules import builtin
from transcheck.semantic import is_installed

RULES = builtin()


def run(*arguments: str, **environment: str):
    return CliRunner().invoke(main, arguments, env=environment)


def test_every_rule_has_a_line() -> None:
    done = run("rules")

    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert [line.split()[:2] for line in lines[:-2]] == [[r.code, r.name] for r in RULES]
    assert [line.split()[2:4] for line in lines[:-2]] == [
        [r.severity.label, "default" if r.default else "preview"] for r in RULES
    ]
    assert lines[-1].startswith(f"{len(RULES)} rules, ")


def test_the_rules_as_json() -> None:
    cards = json.loads(run("rules", "--format", "json").stdout)

    assert [(c["code"], c["name"], c["default"]) for c in cards] == [(r.code, r.name, r.default) for r in RULES]
    assert all(c["summary"] for c in cards)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_every_rule_explains_itself(rule) -> None:
    done = run("explain", rule.code)

    assert done.exit_code == 0
    card = done.stdout
    assert card.startswith(f"{rule.code} {rule.name} ({rule.severity.label}, ")
    assert " ".join(rule.summary.split()) in " ".join(card.split())
    if rule.family != "SEM" or is_installed():
        assert card.count("^") >= len(rule.bad)
    assert "\nLeft alone\n" in card
    assert "\nFix: " in card
    assert all(reference in card for reference in rule.references)


def test_a_name_and_a_family_explain_too() -> None:
    by_code, by_name, family = (run("explain", name).stdout for name in ("DUP001", "duplicated-word", "dup"))

    assert by_code == by_name
    assert family.startswith(by_code.rstrip("\n"))
    assert "DUP002 duplicated-phrase" in family


def test_examples_show_what_users_will_see() -> None:
    card = run("explain", "DUP001").stdout

    assert "  “the” stands twice\n     en | Open the the door\n        |         ^^^^\n" in card
    assert "help: delete “ the” (fixable)" in card


def test_an_unknown_rule_names_the_nearest() -> None:
    done = run("explain", "duplicated-wrod")

    assert done.exit_code == 2
    assert "duplicated-word" in done.stderr


def test_colours_only_when_forced() -> None:
    assert "\x1b" not in run("explain", "DUP001").stdout
    assert "\x1b" in run("explain", "DUP001", FORCE_COLOR="1", NO_COLOR="").stdout
    assert "\x1b" in run("rules", FORCE_COLOR="1", NO_COLOR="").stdout
