"""The hook is proved by the real pre-commit: it builds this very tree in an environment of its own and runs it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

yaml = pytest.importorskip("yaml")  # comes with pre-commit

ROOT = Path(__file__).parents[2]
PRE_COMMIT = shutil.which("pre-commit", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")

BAD = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "The list of boats"
msgstr "La lista de de barcos"
"""
GOOD = BAD.replace("de de", "de")


@pytest.fixture(scope="module")
def hook() -> dict:
    (found,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize(
    ("path", "ours"),
    [
        ("es.po", True),
        ("locale/es/LC_MESSAGES/app.po", True),
        ("po/es_MX.po", True),
        ("po/es-419.po", True),
        ("site/app.es.po", True),
        ("page.es.txt", True),
        ("page.en.txt", True),
        ("en/home.json", True),
        ("i18n/es-CO.json", True),
        ("locale/fr/LC_MESSAGES/app.po", False),
        ("po/fr.po", False),
        ("package.json", False),
        ("requirements.txt", False),
        ("tests/notes.txt", False),
        ("captions.csv", False),
        ("docs/rest.txt", False),
    ],
)
def test_the_hook_takes_files_that_name_their_language(hook: dict, path: str, ours: bool) -> None:
    assert bool(re.search(hook["files"], path)) == ours


def git(folder: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.hooksPath=/dev/null")
    command = ["git", "-c", "init.defaultBranch=main", *settings, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=clean())


def clean(**more: str) -> dict[str, str]:
    """Give an environment without what an outer git (a hook, a rebase) says about its own repository."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "GIT_CONFIG_GLOBAL": os.devnull, **more}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A repository with the tree as it stands here, committed or not."""
    copy = tmp_path / "transcheck"
    left_out = shutil.ignore_patterns(
        ".git", "tests", "dist", "build", "*.egg-info", "__pycache__", ".*_cache", ".venv", "venv", ".hypothesis"
    )
    shutil.copytree(ROOT, copy, ignore=left_out)
    git(copy, "init", "--quiet")
    git(copy, "add", "--all")
    git(copy, "commit", "--quiet", "--message", "tree")
    return copy


@pytest.mark.slow
@pytest.mark.skipif(PRE_COMMIT is None, reason="pre-commit is not installed")
def test_pre_commit_stops_a_bad_catalogue_and_lets_a_good_one_pass(tree: Path, tmp_path: Path) -> None:
    work = tmp_path / "work"
    for name, text in (("bad/es.po", BAD), ("good/es.po", GOOD), ("package.json", "{}")):
        (work / name).parent.mkdir(parents=True, exist_ok=True)
        (work / name).write_text(text, encoding="utf-8")
    git(work, "init", "--quiet")
    git(work, "add", "--all")

    def hooked(*files: str) -> subprocess.CompletedProcess[str]:
        command = [str(PRE_COMMIT), "try-repo", str(tree), "transcheck", "--files", *files]
        home = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PRE_COMMIT_COLOR": "never"}
        return subprocess.run(command, cwd=work, capture_output=True, text=True, check=False, env=clean(**home))

    stopped = hooked("bad/es.po", "good/es.po", "package.json")
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "exit code: 1" in stopped.stdout
    assert "bad/es.po:5:" in stopped.stdout
    assert "DUP001[duplicated-word]" in stopped.stdout
    assert "good/es.po:" not in stopped.stdout

    passed = hooked("good/es.po", "package.json")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout

    assert "Skipped" in hooked("package.json").stdout
