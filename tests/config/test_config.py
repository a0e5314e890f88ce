"""Configuration: found upwards, read strictly, and layered with its origins."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from transcheck.config import find, load, read, schema
from transcheck.errors import ConfigError, UsageError
from transcheck.model import Finding, Kind, Severity, Side, Span
from transcheck.suppress.policy import Policy


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def finding(code: str, path: str, kind: Kind = Kind.UNKNOWN) -> Finding:
    return Finding(code, "x", Severity.ERROR, "m", path, 1, 1, "", kind, Side.TARGET, Span(0, 1), "a", "b")


def test_the_nearest_upwards_holds_and_own_file_goes_before_pyproject(tmp_path: Path) -> None:
    put(tmp_path / "pyproject.toml", "[tool.transcheck]\nprofile = 'es-MX'\n")
    put(tmp_path / "site" / "pyproject.toml", "[project]\nname = 'other'\n")
    inner = tmp_path / "site" / "docs"
    inner.mkdir()
    assert find(inner) == tmp_path / "pyproject.toml"
    assert load(inner)["profile"] == "es-MX"
    own = put(tmp_path / "transcheck.toml", "profile = 'es-ES'\n")
    assert find(inner) == own
    assert load(inner).settings["profile"].origin == str(own)


def test_no_configuration_gives_the_defaults(tmp_path: Path) -> None:
    settings = load(tmp_path).settings
    assert settings["fail-on"] == ("warning", "default")
    assert "encoding" not in settings


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("profile = 'es'\nglosary = ['a.csv']\n", 2, "no key is called 'glosary'; did you mean glossaries?"),
        ("[tool]\nx = 1\n", 1, "no key is called 'tool'"),
        ("profile = 'es-PE'\n", 1, "profile is one of es, es-ES, es-419, es-MX, keep, not 'es-PE'"),
        ("\nselect = 'NUM'\n", 2, "select is a list of texts, not 'NUM'"),
        ("[per-kind.titles]\nignore = ['CAP']\n", 1, "per-kind knows no 'titles'; did you mean title?"),
        ("[per-path.'docs/**']\nprofile = 'es'\n", 2, "per-path takes no key 'profile'"),
        ("[severity]\nNUM001 = 'fatal'\n", 1, "severity.NUM001 is one of error, warning, info, not 'fatal'"),
        ("a = 1\na = 2\n", 2, "is no TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(put(tmp_path / "transcheck.toml", text))
    assert message in caught.value.message
    assert caught.value.line == line


def test_no_key_names_code_to_run() -> None:
    assert not {key for key in schema()["properties"] if key in ("encoder", "plugins", "rules", "import")}


def test_the_schema_holds_what_the_reader_takes(tmp_path: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    validator = jsonschema.Draft202012Validator(schema())
    sound = {"select": ["DEFAULT", "CON001"], "per-path": {"docs/**": {"ignore": ["CAP001"]}}, "fail-on": "never"}
    assert validator.is_valid(sound)
    assert not validator.is_valid({"glosary": []})
    assert not validator.is_valid({"per-kind": {"titles": {}}})


def test_options_go_before_the_file_and_lists_that_add_are_summed(tmp_path: Path) -> None:
    put(tmp_path / "transcheck.toml", "select = ['NUM']\nignore = ['NUM003']\n")
    config = load(tmp_path, {"select": ["TRM"], "ignore": ["TRM002"], "profile": None})
    assert config["select"] == ["TRM"]
    assert config["ignore"] == ["NUM003", "TRM002"]
    assert config.settings["select"].origin == "--select"


def test_files_are_sought_beside_the_configuration(tmp_path: Path) -> None:
    put(tmp_path / "terms.csv", "en,es\n")
    put(tmp_path / "transcheck.toml", "glossaries = ['terms.csv', 'public-institutions']\n")
    (tmp_path / "deep").mkdir()
    assert load(tmp_path / "deep")["glossaries"] == [str(tmp_path / "terms.csv"), "public-institutions"]


def test_parts_leave_out_and_change_the_severity(tmp_path: Path) -> None:
    put(
        tmp_path / "transcheck.toml",
        "[per-path.'docs/**']\nignore = ['CAP']\n[per-kind.title]\nignore = ['PUN']\n"
        "[per-format.po]\nextend-select = ['CON001']\n[severity]\nNUM = 'info'\nNUM001 = 'error'\n",
    )
    policy = Policy(load(tmp_path))
    assert "CON001" in policy.codes
    inside, outside = str(tmp_path / "docs" / "a.es.md"), str(tmp_path / "a.es.po")
    given = [
        finding("CAP001", inside),
        finding("CAP001", outside),
        finding("PUN001", outside, Kind.TITLE),
        finding("CON001", inside),
        finding("CON001", outside),
        finding("NUM001", inside),
        finding("NUM002", inside),
    ]
    kept = list(policy.apply(given))
    assert [(f.code, f.path) for f in kept] == [
        ("CAP001", outside),
        ("CON001", outside),
        ("NUM001", inside),
        ("NUM002", inside),
    ]
    assert [f.severity for f in kept[2:]] == [Severity.ERROR, Severity.INFO]


def test_a_selector_that_runs_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="preview rules only"):
        Policy(load(tmp_path, {"select": ["CON"]}))
    with pytest.raises(UsageError, match="no rule is left"):
        Policy(load(tmp_path, {"select": ["NUM001"], "ignore": ["NUM"]}))
