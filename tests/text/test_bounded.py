"""Tables keyed by words are bounded: what they forget is worked out again."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from transcheck.lexicon import lexicon
from transcheck.model import Pair, Segment
from transcheck.spelling.unknown import Survey
from transcheck.text import bounded
from transcheck.text.bounded import Memo, WordMemo

PACKAGE = Path(bounded.__file__).parent.parent

# Arguments that have few values: everything else may be a text.
FEW = {"lang", "store", "listed"}


def _decorators(path: Path) -> list[tuple[str, ast.FunctionDef, str]]:
    return [
        (str(path.relative_to(PACKAGE)), node, ast.unparse(decorator))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        for decorator in node.decorator_list
        if re.match(r"(functools\.)?(lru_)?cache\b(?!\.)", ast.unparse(decorator))
    ]


def test_no_cache_keyed_by_text_grows_for_ever() -> None:
    found = [item for path in sorted(PACKAGE.rglob("*.py")) for item in _decorators(path)]
    assert len(found) > 30

    for path, function, decorator in found:
        names = {argument.arg for argument in (*function.args.args, *function.args.kwonlyargs)}
        if decorator == "cached_property":
            continue  # goes with what it stands on
        if decorator.startswith("lru_cache(maxsize=") and decorator != "lru_cache(maxsize=None)":
            continue
        assert decorator == "cache", f"{path}: {decorator}; say a size"
        assert names <= FEW | KNOWN.get(f"{path}:{function.name}", set()), f"{path}: {function.name} is kept for ever"


KNOWN = {
    "data/__init__.py:words": {"name"},  # a list of the package
    "data/__init__.py:mapping": {"name"},
    "rules/__init__.py:_load": {"module"},  # a rule's file
    "semantic/loading.py:load": {"name"},  # an encoder
}


def test_a_full_table_starts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "MOST", 3)
    table: Memo[str, int] = Memo()
    words = WordMemo(["first"])

    for n, word in enumerate("abcdefg"):
        assert table.put(word, n) == n
        words.put(word)
        assert len(table) <= 3
        assert len(words) <= 3

    assert table["g"] == 6
    assert {"first", "g"} <= words


def test_answers_are_the_same_when_tables_are_full(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = [
        Pair(Segment(f"The user left room {n}.", "en"), Segment(f"El usaurio salió de la slaa {n}.", "es"))
        for n in range(3)
    ]
    right = [(doubt.word, doubt.side) for doubt in Survey(pairs).doubts]
    near = lexicon("es").near("usaurio")

    monkeypatch.setattr(bounded, "MOST", 2)

    assert [(doubt.word, doubt.side) for doubt in Survey(pairs).doubts] == right
    assert len(right) == 6
    assert lexicon("es").near("usaurio") == near
