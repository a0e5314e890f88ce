"""The lists as they stand: sorted, known to a dictionary, named by somebody."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from transcheck.data import words
from transcheck.data.reading import read, unlisted
from transcheck.lexicon import lexicon

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "transcheck"
LISTS = read(PACKAGE / "data")
OWN = unlisted(PACKAGE / "data")


@pytest.mark.parametrize("place", [place for place in OWN if not place.startswith("pairs/languages.")])
def test_dictionaries_know_the_words(place: str) -> None:
    own, allowed = OWN[place]
    languages = {"en": ["en"], "es": ["es"], "pairs": ["en", "es"]}[place.partition("/")[0]]
    unknown = {word for word in own if not any(_is_known(word, language) for language in languages)}

    assert unknown == allowed, "name in unlisted the words that no dictionary has, and no other word"


def _is_known(word: str, language: str) -> bool:
    return any(lexicon(language).known(form) for form in (word, word.capitalize(), word.upper()))


def test_lists_are_laid_out_as_the_script_does() -> None:
    script = ROOT / "scripts" / "sort_lists.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_list_is_asked_for() -> None:
    asked = {place for path in PACKAGE.rglob("*.py") for place in _asked(path)}
    named = {
        name if "/" in name else f"{path.parent.name}/{name if '.' in name else f'{path.stem}.{name}'}"
        for path in (PACKAGE / "data").glob("*/*.toml")
        for names in re.findall(r"(?m)^union = \[([^\]]*)\]", path.read_text(encoding="utf-8"))
        for name in re.findall(r'"([^"]+)"', names)
    }

    assert not (asked | named) - set(LISTS)
    assert not set(LISTS) - asked - named, "take out lists that nothing asks for"


def _asked(path: Path) -> Iterator[str]:
    """Yield the places that a module asks lists at; it writes their names out for readers and for this test."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "transcheck.data"]
    names = {alias.name for node in imports for alias in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            lang, name = node.args
            assert isinstance(name, ast.Constant), f"{path}:{node.lineno}: write the name of the list out"
            langs = [str(lang.value)] if isinstance(lang, ast.Constant) else ["en", "es"]
            yield from (f"{each}/{name.value}" for each in langs)


def test_a_union_holds_the_lists_it_names() -> None:
    assert words("es", "articles.all") == words("es", "articles.definite") | words("es", "articles.indefinite")
