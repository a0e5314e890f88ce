"""What scripts write from the rules' cards fits the rules as they are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from transcheck.rules import builtin, cards, complete

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("script", ["build_cards.py", "build_docs.py"])
def test_generated_files_are_fresh(script: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / script), "--check"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_cards_stand_for_the_whole_rules() -> None:
    for card, rule in zip(cards(), builtin(), strict=True):
        assert complete(card) is rule
        assert (card.code, card.name, card.severity, card.scope, card.trigger, card.needs, card.default) == (
            rule.code, rule.name, rule.severity, rule.scope, rule.trigger, rule.needs, rule.default,
        )  # fmt: skip
