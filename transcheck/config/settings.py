"""What holds for a file: defaults, configuration, command line, and the parts of a project, in that order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, NamedTuple

from transcheck.config.files import ConfigFile, Part, find, read
from transcheck.config.keys import KEYS

DEFAULTS: dict[str, Any] = {
    "select": [],
    "extend-select": [],
    "ignore": [],
    "severity": {},
    "fail-on": "warning",
    "profile": "es",
    "glossaries": [],
    "dictionaries": [],
    "exclude": [],
    "semantic": False,
    "include-fuzzy": False,
    "include-obsolete": False,
}
"""What holds where nobody says otherwise; a key that is not here is unset."""


class Setting(NamedTuple):
    """A value, and where it comes from: "default", a file, or an option."""

    value: Any
    origin: str


class Config:
    """The settings of one project.

    Args:
        file: the configuration, or None where there is none.
        overrides: what the command line or a program sets, by key; None values are unset.
    """

    def __init__(self, file: ConfigFile | None = None, overrides: Mapping[str, Any] | None = None) -> None:
        self.file = file
        self.overrides = {key: value for key, value in (overrides or {}).items() if value is not None}
        self.settings = dict(self._settings())

    def __getitem__(self, key: str) -> Any:
        """Give the value of a key; None where it is unset."""
        setting = self.settings.get(key)
        return setting.value if setting is not None else None

    @property
    def root(self) -> Path:
        """The folder that paths of the configuration count from."""
        return self.file.root if self.file is not None else Path()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The settings of parts of the project."""
        return self.file.parts if self.file is not None else ()

    def _settings(self) -> Iterator[tuple[str, Setting]]:
        for key, row in KEYS.items():
            setting = Setting(DEFAULTS[key], "default") if key in DEFAULTS else None
            if self.file is not None and key in self.file.values:
                value = self.file.values[key]
                setting = Setting(self._placed(value) if row.files else value, self.file.path)
            if key in self.overrides:
                value = self.overrides[key]
                if row.adds and setting is not None and setting.value:
                    value = _sum(setting.value, value)
                setting = Setting(value, f"--{key}")
            if setting is not None:
                yield key, setting

    def _placed(self, value: Any) -> Any:
        """Give the names of files as seen from here; a name without a file is left, for it may be a bundled one."""
        if isinstance(value, list):
            return [self._placed(item) for item in value]
        beside = self.root / value
        return str(beside) if beside.exists() or "." in Path(value).name else value

    def parts_for(self, path: str, form: str, kind: str) -> tuple[Part, ...]:
        """Give the parts that hold for a text.

        Args:
            path: its file.
            form: the name of its format, such as "po".
            kind: what it is on its page, such as "title".
        """
        wanted = {"per-kind": kind, "per-format": form}
        return tuple(
            part
            for part in self.parts
            if (part.name == wanted.get(part.table) if part.table != "per-path" else self._covers(part.name, path))
        )

    def _covers(self, pattern: str, path: str) -> bool:
        """Tell whether a glob pattern means a file, or a folder above it."""
        name = Path(path)
        try:
            inside = name.resolve().relative_to(self.root.resolve()).as_posix()
        except (ValueError, OSError):
            inside = name.as_posix()
        trimmed = pattern.rstrip("/")
        return (
            fnmatch(inside, trimmed)
            or fnmatch(inside, f"{trimmed}/*")
            or ("/" not in trimmed and fnmatch(name.name, trimmed))
        )


def _sum(outer: Any, inner: Any) -> Any:
    return {**outer, **inner} if isinstance(outer, dict) else [*outer, *inner]


def load(folder: Path, overrides: Mapping[str, Any] | None = None, *, file: Path | None = None) -> Config:
    """Give the settings that hold in a folder.

    Args:
        folder: where to begin the search; upwards from there.
        overrides: what goes before the file, by key.
        file: the configuration to read instead of the nearest.

    Raises:
        ConfigError: the configuration cannot be read or is not sound.
    """
    found = file if file is not None else find(folder.resolve())
    return Config(read(found) if found is not None else None, overrides)
