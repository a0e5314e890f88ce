"""Checks files as their project's configuration says: the nearest one above each file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from transcheck.checker import Checker
from transcheck.config import Config, load
from transcheck.files import is_folder
from transcheck.formats.base import ReadOptions
from transcheck.outcome import in_order
from transcheck.results import Report
from transcheck.suppress.policy import Policy

WORDS = "transcheck-words.txt"
"""The project dictionary that is used where none is named: in the working folder."""


def configured(
    paths: Iterable[Path], overrides: Mapping[str, Any], *, file: Path | None = None, isolated: bool = False
) -> list[tuple[Config, list[Path]]]:
    """Give the paths in groups that share a configuration, with their settings.

    Args:
        paths: files and folders.
        overrides: what goes before any configuration, by key.
        file: the configuration to read for all of them.
        isolated: whether to read none.

    Raises:
        ConfigError: a configuration cannot be read or is not sound.
    """
    groups: dict[str, tuple[Config, list[Path]]] = {}
    for path in paths:
        config = Config(None, overrides) if isolated else load(place(path), overrides, file=file)
        name = config.file.path if config.file is not None else ""
        groups.setdefault(name, (config, []))[1].append(path)
    return list(groups.values())


def place(path: Path) -> Path:
    """Give the folder from which the configuration of a file or a folder is sought."""
    return path if is_folder(path) else path.parent


def check_configured(
    config: Config,
    paths: Iterable[Path],
    *,
    exclude: Iterable[str | Path] = (),
    encoder: str | None = None,
    cache: bool | str | Path = False,
    jobs: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    hold_collector: bool = False,
) -> Report:
    """Check files and folders as a configuration says.

    Args:
        config: the settings that hold for them.
        paths: files and folders.
        exclude: what walks leave out beside what the configuration names.
        encoder: judge meaning with this one.
        cache: as for `Checker`.
        jobs: as for `Checker.check_paths`.
        progress: as for `Checker.check_paths`.
        hold_collector: as for `Checker.check_paths`.

    Raises:
        UsageError: a selector names no rule, or no rule is left to run.
        TranscheckError: as for `Checker`.
    """
    policy = Policy(config)
    options = ReadOptions(
        source_column=config["source-column"],
        target_column=config["target-column"],
        id_column=config["id-column"],
        kind_column=config["kind-column"],
        include_fuzzy=config["include-fuzzy"],
        include_obsolete=config["include-obsolete"],
        encoding=config["encoding"],
    )
    checker = Checker(
        glossary=config["glossaries"] or None,
        select=policy.codes,
        profile=config["profile"],
        words=dictionaries(config),
        semantic=encoder or config["semantic"],
        options=options,
        cache=cache,
    )
    left_out = [*map(str, exclude), *config["exclude"]]
    report = checker.check_paths(paths, exclude=left_out, jobs=jobs, progress=progress, hold_collector=hold_collector)
    return replace(report, findings=tuple(policy.apply(report.findings)))


def dictionaries(config: Config) -> tuple[Path, ...]:
    """Give the project dictionaries: those that are named, or else that of the working folder, if there is one."""
    named = config["dictionaries"]
    if named:
        return tuple(map(Path, named))
    usual = Path(WORDS)
    return (usual,) if usual.is_file() else ()


def joined(reports: Iterable[Report]) -> Report:
    """Give one report of several."""
    every = list(reports)
    if len(every) == 1:
        return every[0]
    return Report(
        findings=in_order(finding for report in every for finding in report.findings),
        faults=tuple(fault for report in every for fault in report.faults),
        pairs=sum(report.pairs for report in every),
        documents=sum(report.documents for report in every),
        skipped=sum(report.skipped for report in every),
        seconds=sum(report.seconds for report in every),
    )
