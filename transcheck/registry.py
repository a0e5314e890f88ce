"""Finds what a folder declares: each module in it holds one row, and adding a module adds a row.

A row is the last statement of its module, such as `FORMAT = Format("JSON", (".json",), read_pairs=read_pairs)`. A run
evaluates that statement alone, and imports the module when one of the functions in it is first called: importing all
modules of a folder takes longer than checking a small file.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any, NamedTuple, TypeVar

_Row = TypeVar("_Row")


class Later(NamedTuple):
    """A function of a module that is imported when the function is first called."""

    module: str
    name: str

    def __call__(self, *args: Any, **options: Any) -> Any:
        """Call the function."""
        return getattr(import_module(self.module), self.name)(*args, **options)


class _Names(dict[str, Any]):
    """What the names in a row stand for: the row's own type, and functions of the module."""

    def __init__(self, module: str, kind: type) -> None:
        super().__init__({kind.__name__: kind})
        self._module = module

    def __missing__(self, name: str) -> Later:
        return Later(self._module, name)


def modules(package: str) -> list[str]:
    """Give the names of the modules of a package that declare a row, sorted: all but `base` and what begins with _."""
    names = (file.rpartition(".") for file in os.listdir(sys.modules[package].__path__[0]))  # noqa: PTH208 - start-up
    return sorted(stem for stem, _, suffix in names if suffix == "py" and stem[:1] != "_" and stem != "base")


def declared(package: str, name: str, kind: type[_Row]) -> tuple[_Row, ...]:
    """Give the rows that the modules of a package declare, in the order of the modules' names.

    Args:
        package: the package, as imported; it may be in the middle of its own import.
        name: what the row is called in each module.
        kind: the type of the rows.

    Raises:
        LookupError: a module declares no row. It is a fault of the module, which `base` or a "_" in front would hide.
    """
    folder = sys.modules[package].__path__[0]
    return tuple(_row(f"{package}.{stem}", f"{folder}/{stem}.py", name, kind) for stem in modules(package))


def _row(module: str, path: str, name: str, kind: type[_Row]) -> _Row:
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - pathlib takes longer than the reading
        text = file.read()
    start = text.rfind(f"\n{name} = {kind.__name__}(")
    if start < 0:
        raise LookupError(f"{module} declares no {name} = {kind.__name__}(…)")
    # Our own source, run as an import would run it, without what stands above it.
    try:
        row = eval(text[start:].partition(" = ")[2], {}, _Names(module, kind))  # noqa: S307
    except SyntaxError:
        raise LookupError(f"{name} is not the last statement of {module}") from None
    assert isinstance(row, kind)
    return row
