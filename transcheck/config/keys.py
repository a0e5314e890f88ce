"""Every key that a configuration may hold: its type, what it means, and what is legal; the schema is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from transcheck.model import Kind, Severity

PROFILES = ("es", "es-ES", "es-419", "es-MX", "keep")
"""Regional profiles: CLDR's Spanish, Spain, Latin America, Mexico, and as in the source."""

LEVELS = {level.label: level for level in sorted(Severity, reverse=True)}
"""Severities by the names that users write, the worst first."""

FAIL_ON = (*LEVELS, "never")
"""At which severity a run fails."""


class Key(NamedTuple):
    """One key: its JSON schema, whether a part of a project may set it for itself, and whether it names files.

    Attributes:
        schema: what is legal, as JSON Schema says it; the check and the schema for editors are both made of it.
        about: what it means, in one sentence.
        local: whether per-path, per-kind and per-format tables may have it.
        files: whether it names files, which are sought beside the configuration.
        adds: whether an inner table adds to the outer value instead of replacing it.
    """

    schema: Mapping[str, Any]
    about: str
    local: bool = False
    files: bool = False
    adds: bool = False


_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_TEXTS = {"type": "array", "items": _TEXT}
_RULES = {"type": "array", "items": {"type": "string", "description": "a code, a name, a family, DEFAULT or ALL"}}

KEYS: dict[str, Key] = {
    "select": Key(_RULES, "The rules to run, in place of the default ones.", local=True),
    "extend-select": Key(_RULES, "Rules to run beside those that are selected.", local=True, adds=True),
    "ignore": Key(_RULES, "Rules to leave out.", local=True, adds=True),
    "severity": Key(
        {"type": "object", "additionalProperties": {"enum": list(LEVELS)}},
        "Severities that replace the rules' own, by code, name or family.",
        local=True,
        adds=True,
    ),
    "fail-on": Key({"enum": list(FAIL_ON)}, "The least severity that makes a run fail."),
    "profile": Key({"enum": list(PROFILES)}, "The region whose formats to hold to; keep asks for the source's."),
    "glossaries": Key(_TEXTS, "Glossaries to hold to: files, or names of bundled ones; the first wins.", files=True),
    "dictionaries": Key(_TEXTS, "Files with words that no rule may call misspelt.", files=True),
    "exclude": Key(_TEXTS, "Files and folders that walks leave out, as glob patterns.", adds=True),
    "semantic": Key(_FLAG, "Whether to judge meaning, too, with the extra transcheck[semantic]."),
    "source-column": Key(_TEXT, "Column or key that holds the English."),
    "target-column": Key(_TEXT, "Column or key that holds the Spanish."),
    "id-column": Key(_TEXT, "Column or key that holds a row's id."),
    "kind-column": Key(_TEXT, "Column or key that says what a text is: title, caption, role …"),
    "encoding": Key(_TEXT, "Encoding of files that do not state theirs."),
    "include-fuzzy": Key(_FLAG, "Whether to check PO entries that are marked fuzzy."),
    "include-obsolete": Key(_FLAG, "Whether to check obsolete PO entries."),
}
"""Keys by name."""

LOCAL: dict[str, tuple[str, ...] | None] = {
    "per-path": None,
    "per-kind": tuple(kind.value for kind in Kind if kind is not Kind.UNKNOWN),
    "per-format": None,
}
"""Tables of settings for a part of a project, with the names that their rows may have; None for any."""


def nearest(name: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    """Give advice on a name that is not known: the nearest one, or all."""
    from difflib import get_close_matches

    close = get_close_matches(name.lower().replace("_", "-"), known, n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}"


def fault(value: object, schema: Mapping[str, Any], name: str) -> str:
    """Say what is wrong with a value; empty when nothing is."""
    if "enum" in schema:
        return "" if value in schema["enum"] else f"{name} is one of {', '.join(schema['enum'])}, not {value!r}"
    kind = schema["type"]
    if kind == "array":
        sound = isinstance(value, list) and all(isinstance(item, str) for item in value)
        return "" if sound else f"{name} is a list of texts, not {value!r:.60}"
    if kind == "boolean":
        return "" if isinstance(value, bool) else f"{name} is true or false, not {value!r:.60}"
    if kind == "object":
        if not isinstance(value, dict):
            return f"{name} is a table, not {value!r:.60}"
        rows = (fault(item, schema["additionalProperties"], f"{name}.{key}") for key, item in value.items())
        return next(filter(None, rows), "")
    return "" if isinstance(value, str) and value else f"{name} is a text, not {value!r:.60}"


def schema() -> dict[str, Any]:
    """Give the JSON schema of a configuration, for editors."""
    own = {name: {**key.schema, "description": key.about} for name, key in KEYS.items()}
    local = {name: value for name, value in own.items() if KEYS[name].local}
    part = {"type": "object", "properties": local, "additionalProperties": False}
    tables: dict[str, Any] = {
        name: {"type": "object", "additionalProperties": part, "description": f"Settings by {name[4:]}."}
        if rows is None
        else {"type": "object", "properties": dict.fromkeys(rows, part), "additionalProperties": False}
        for name, rows in LOCAL.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "transcheck configuration",
        "description": "transcheck.toml, or the table [tool.transcheck] of pyproject.toml",
        "type": "object",
        "properties": own | tables,
        "additionalProperties": False,
    }
