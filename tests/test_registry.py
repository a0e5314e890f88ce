"""Rows are found in folders without importing their modules, and say what the modules say."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

from transcheck import formats, report
from transcheck.formats import FORMATS
from transcheck.glossary import formats as glossary_formats
from transcheck.registry import Later, declared, modules
from transcheck.report import REPORTERS

FOLDERS = [
    (formats, "FORMAT", FORMATS),
    (glossary_formats, "FORMAT", glossary_formats.FORMATS),
    (report, "REPORTER", tuple(REPORTERS.values())),
]
ENTRIES = [
    pytest.param(f"{package.__name__}.{module}", name, row, id=f"{package.__name__}.{module}")
    for package, name, rows in FOLDERS
    for module, row in zip(modules(package.__name__), rows, strict=True)
]


class Dish(NamedTuple):
    name: str
    cook: object = None


@pytest.fixture
def kitchen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """An empty package on the path, under a name of its own."""
    folder = tmp_path / f"kitchen_{abs(hash(request.node.name))}"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    import_module(folder.name)
    return folder


@pytest.mark.parametrize(("module", "name", "row"), ENTRIES)
def test_a_row_says_what_its_module_says(module: str, name: str, row: tuple) -> None:
    whole = getattr(import_module(module), name)

    for field, found, own in zip(whole._fields, row, whole, strict=True):
        if isinstance(found, Later):
            assert own is getattr(import_module(found.module), found.name), field
        else:
            assert found == own, field


@pytest.mark.parametrize(("package", "name", "rows"), FOLDERS, ids=lambda value: getattr(value, "__name__", ""))
def test_rows_are_found_without_importing_their_modules(package: object, name: str, rows: tuple) -> None:
    names = [f"{package.__name__}.{module}" for module in modules(package.__name__)]
    program = f"import sys, {package.__name__}; print([m for m in {names} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert names
    assert done.stdout.strip() == "[]"


def test_a_module_that_is_dropped_in_is_found_and_imported_when_called(kitchen: Path) -> None:
    (kitchen / "soup.py").write_text("def boil(what):\n    return f'hot {what}'\n\n\nDISH = Dish('soup', cook=boil)\n")
    (kitchen / "_spices.py").write_text("no row, and not even Python")
    (kitchen / "base.py").write_text("")
    (dish,) = declared(kitchen.name, "DISH", Dish)

    assert dish.name == "soup"
    assert f"{kitchen.name}.soup" not in sys.modules
    (kitchen / "soup.py").write_text("def boil(what):\n    return f'cold {what}'\n")
    assert dish.cook("water") == "cold water"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x = 1\n", r"soup declares no DISH = Dish\(…\)"),
        ("\nDISH = Dish('soup')\n\nprint(1)\n", "DISH is not the last statement of .*soup"),
    ],
)
def test_a_module_without_a_row_is_no_secret(kitchen: Path, text: str, told: str) -> None:
    (kitchen / "soup.py").write_text(text)

    with pytest.raises(LookupError, match=told):
        declared(kitchen.name, "DISH", Dish)
