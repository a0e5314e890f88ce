"""The scaffold makes files that fit the house, and refuses what is taken."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from transcheck.rules.base import Rule, Scope

ROOT = Path(__file__).parent.parent


def loaded(path: Path) -> ModuleType:
    """Import a file that stands outside the package."""
    spec = spec_from_file_location(f"scaffold_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


new = loaded(ROOT / "scripts" / "new.py")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folders of the project, empty."""
    for name in ("rules/spacing", "rules/documents", "formats", "glossary/formats", "report"):
        (tmp_path / "transcheck" / name).mkdir(parents=True)
    (tmp_path / "tests" / "formats" / "samples").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize("scope", new.SCOPES)
def test_a_rule_has_the_card_that_was_asked_for(root: Path, scope: str) -> None:
    (path,) = new.rule("SPC777", "name-gone", scope, root=root)
    rule = loaded(path).name_gone

    assert path == root / "transcheck" / "rules" / "spacing" / "name_gone.py"
    assert isinstance(rule, Rule)
    assert (rule.code, rule.name, rule.scope, rule.default) == ("SPC777", "name-gone", Scope(scope), False)
    assert rule.good
    assert rule.bad
    with pytest.raises(NotImplementedError):
        list((rule.check or rule.check_group)(*[None] * (2 if rule.check_group else 3)))


@pytest.mark.parametrize(
    ("make", "row"),
    [
        (lambda root: new.format_("props", ".props", root=root), "FORMAT"),
        (lambda root: new.glossary_format("json", ".json", root=root), "FORMAT"),
        (lambda root: new.reporter("tap", root=root), "REPORTER"),
    ],
    ids=["format", "glossary-format", "reporter"],
)
def test_what_else_is_made_declares_its_row_last(root: Path, make: Callable[[Path], list[Path]], row: str) -> None:
    path, *samples = make(root)

    assert getattr(loaded(path), row).name
    assert path.read_text(encoding="utf-8").rpartition(f"\n{row} = ")[2].rstrip().endswith("\n)")
    assert all(sample.parent.name == "samples" for sample in samples)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["rule", "SPC001", "name-gone"], "SPC001"),
        (["rule", "SPC777", "double-space"], "SPC002"),
        (["rule", "spc1", "name-gone"], "no code"),
        (["rule", "SPC777", "Name_Gone"], "no name"),
        (["rule", "XYZ777", "name-gone"], "no family"),
        (["format", "other", ".po"], "read already"),
        (["format", "po", ".pox"], "there already"),
        (["format", "a-b", ".ab"], "no name of a module"),
        (["glossary-format", "other", ".csv"], "read already"),
        (["reporter", "html"], "called html already"),
    ],
)
def test_what_is_taken_is_refused(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert new.main(arguments) == 2
    assert told in capsys.readouterr().err
