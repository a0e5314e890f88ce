"""Cards stand for the whole rules, and are made anew when any file changes that they may rest on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

import pytest

from transcheck import kept
from transcheck.rules import builtin, card_store, cards, complete

PACKAGE = Path(card_store.PACKAGE)


def test_cards_stand_for_the_whole_rules() -> None:
    for card, rule in zip(cards(), builtin(), strict=True):
        assert complete(card) is rule
        assert card == card_store.bare(rule, card.module)
        assert not card.doc
        assert card.check is None


def test_cards_come_back_as_they_were_kept() -> None:
    listed = card_store.listing()
    made = card_store.encoded(cards())

    assert card_store._decoded(made, listed) == cards()


@pytest.mark.parametrize(
    "damage",
    [
        {"form": 0},
        {"cards": []},
        {"cards": None},
        {"cards": [("only", "two")]},
        {"cards": [("XXX001", "x", 9, "text", "es", "any", True, "os.path", (), ())]},
        {"cards": [("XXX001", "x", 1, "text", "es", "any", True, "a.b", (), ((("spell", "own", 0, "", ()),),))]},
        {"cards": [("XXX001", "x", 1, "text", "es", "any", True, "a.b", (), ((("words", "es", "0", "", ()),),))]},
    ],
)
def test_cards_of_something_else_are_dropped(damage: dict[str, Any]) -> None:
    made = card_store.encoded(cards())

    assert card_store._decoded({**made, **damage}, card_store.listing()) is None


def test_contents_decide_where_times_differ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = str(tmp_path / "cards")
    monkeypatch.setattr(kept, "places", lambda *_: iter([place]))
    listed = card_store.listing()
    card_store.save(cards(), listed)
    moved = "\n".join(line.rpartition("\t")[0] + "\t1" for line in listed.split("\n"))

    assert card_store.load(moved) == cards()
    assert kept.load(place)["listing"] == moved

    kept_value = kept.load(place)
    monkeypatch.setattr(kept, "load", lambda path: {**kept_value, "content": "other"})
    assert card_store.load(listed) is None


def test_cards_that_a_wheel_brings_serve_its_files_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = tmp_path / "shipped"
    monkeypatch.setattr(card_store, "SHIPPED", str(shipped))
    monkeypatch.setattr(kept, "places", lambda *_: iter([str(shipped / "cards")]))
    card_store.ship(cards(), str(shipped))

    assert card_store.load(card_store.listing()) == cards()

    monkeypatch.setattr(card_store, "digest", lambda listed: "other")
    assert card_store.load(card_store.listing()) is None


@pytest.mark.slow
def test_an_edit_that_keeps_the_size_of_a_file_changes_what_a_rule_waits_for(tmp_path: Path) -> None:
    copytree(PACKAGE, tmp_path / "transcheck", ignore=ignore_patterns("__pycache__"))
    rule = tmp_path / "transcheck" / "rules" / "punctuation" / "dash_unspaced.py"

    def asked() -> str:
        code = (
            "from transcheck.rules import cards; "
            "print([c.when.clauses for c in cards() if c.code == 'PUN040'], len(cards()))"
        )
        environment = {"PYTHONPATH": str(tmp_path), "PATH": "", "HOME": str(tmp_path)}
        done = subprocess.run(
            [sys.executable, "-B", "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env=environment,
            cwd=tmp_path,
        )
        return done.stdout

    before = asked()
    assert asked() == before
    rule.write_text(rule.read_text(encoding="utf-8").replace('Holds("—")', 'Holds("–")'), encoding="utf-8")
    after = asked()

    assert "—" in before
    assert "–" in after


@pytest.mark.slow
def test_a_wheel_gets_the_cards_of_its_rules(tmp_path: Path) -> None:
    path = tmp_path / "cards.bin"
    code = f"import hatch_build, pathlib; assert hatch_build.make_cards(pathlib.Path({str(path)!r}))"
    environment = {"PYTHONPATH": str(PACKAGE.parent), "PATH": ""}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)

    made = kept.load(str(path))
    assert made["content"] == card_store.digest(card_store.listing())
    assert card_store._decoded(made, card_store.listing()) == cards()
