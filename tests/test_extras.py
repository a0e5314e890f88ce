"""What is missing is named with the command that installs it, and costs its own files only."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from transcheck import check_paths, extras
from transcheck.errors import MissingExtraError

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_a_missing_package_is_told_with_its_purpose_and_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)

    with pytest.raises(MissingExtraError) as caught:
        extras.load("yaml", "reading settings")
    assert str(caught.value) == "reading settings needs PyYAML: pip install 'transcheck[yaml]'"
    with pytest.raises(MissingExtraError, match=r"pip install 'transcheck\[documents\]'"):
        extras.load("yaml", "reading settings", extra="documents")


def test_a_package_that_is_there_is_given() -> None:
    import yaml

    assert extras.load("yaml", "reading settings") is yaml


def test_a_broken_installation_is_not_called_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "yaml.py").write_text("import a_package_that_nobody_has")
    monkeypatch.delitem(sys.modules, "yaml", raising=False)
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(ModuleNotFoundError, match="a_package_that_nobody_has"):
        extras.load("yaml", "reading settings")


@pytest.mark.parametrize("package", sorted(extras._PACKAGES))
def test_each_extra_brings_the_package_that_it_is_named_for(package: str) -> None:
    name, extra = extras._PACKAGES[package]

    assert not extra or any(wanted.startswith(name) for wanted in PROJECT["optional-dependencies"][extra])


def test_a_file_that_needs_a_missing_package_is_a_fault_and_the_others_are_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    (tmp_path / "a.es.md").write_text("Hola de de nuevo.")
    (tmp_path / "b.es.txt").write_text("Vuelve a la lista de de barcos.")
    report = check_paths([tmp_path])

    assert [str(fault) for fault in report.faults] == [
        f"{tmp_path}/a.es.md: reading Markdown pages needs markdown-it-py: pip install 'transcheck[documents]'"
    ]
    assert {finding.code for finding in report} == {"DUP001"}
    assert report.exit_code == 2
