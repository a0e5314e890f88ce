"""Configuration: `transcheck.toml` or `[tool.transcheck]`, the nearest upwards; nothing in it names code to run.

`keys` says what may be set, `files` finds and reads a configuration, `settings` says what holds for a file.
"""

from __future__ import annotations

from transcheck.config.files import ConfigFile, Part, find, read
from transcheck.config.keys import FAIL_ON, KEYS, LEVELS, PROFILES, schema
from transcheck.config.settings import Config, Setting, load

__all__ = [
    "FAIL_ON",
    "KEYS",
    "LEVELS",
    "PROFILES",
    "Config",
    "ConfigFile",
    "Part",
    "Setting",
    "find",
    "load",
    "read",
    "schema",
]
