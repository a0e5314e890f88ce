"""The lists as they stand: sorted, known to a dictionary, named by somebody."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from transcheck.data import words
from transcheck.data.reading import read, unlisted
from transcheck.lexicon import lexicon

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "transcheck"
LISTS = read(PACKAGE / "data")
OWN = unlisted(PACKAGE / "data")


@pytest.mark.parametrize("place", OWN)
def test_dictionaries_know_the_words(place: str) -> None:
    own, allowed = OWN[place]
    known = lexicon(place.partition("/")[0]).known
    unknown = {word for word in own if not (known(word) or known(word.capitalize()) or known(word.upper()))}

    assert unknown == allowed, "name in unlisted the words that no dictionary has, and no other word"


def test_lists_are_laid_out_as_the_script_does() -> None:
    script = ROOT / "scripts" / "sort_lists.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_list_is_asked_for() -> None:
    asked = {(language, name) for path in PACKAGE.rglob("*.py") for language, name in _asked(path)}
    named = {
        name if "/" in name else f"{path.parent.name}/{name if '.' in name else f'{path.stem}.{name}'}"
        for path in (PACKAGE / "data").glob("*/*.toml")
        for names in re.findall(r"(?m)^union = \[([^\]]*)\]", path.read_text(encoding="utf-8"))
        for name in re.findall(r'"([^"]+)"', names)
    }

    assert set(LISTS) == {f"{language}/{name}" for language, name in asked} | named


def _asked(path: Path) -> list[tuple[str, str]]:
    """Give the places that a module asks lists at, which it must write out for readers and for this test."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and path.parent.name != "data":
            texts = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
            if node.func.id in {"words", "sequence", "rows", "mapping"} and len(texts) > 1:
                found.append((str(texts[0]), str(texts[1])))
    return found


def test_a_union_holds_the_lists_it_names() -> None:
    assert words("es", "articles.all") == words("es", "articles.definite") | words("es", "articles.indefinite")
