"""The rules' cards, kept: what the engine must know of each rule to choose among them without importing its file.

Cards are worked out from the rules and kept in a file beside the compiled modules, or in the user's cache where that
cannot be written. It holds the size and the time of every module and list of the package, so that a run sees at once
that nothing has changed; where something has, the contents decide. A wheel brings cards that were made when it was
built. A file that is damaged, or that fits another package, is made anew.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from transcheck.model import Severity
from transcheck.rules.base import Needs, Rule, Scope
from transcheck.rules.when import KINDS, Atom, When

PACKAGE = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - pathlib costs more than the whole walk
SHIPPED = os.path.join(PACKAGE, "rules", "cards.json")  # noqa: PTH118
"""The cards that a wheel brings; a checkout has none."""

_FORM = 2
_SUFFIXES = (".py", ".toml")


def listing(folder: str = PACKAGE) -> str:
    """Give the name, size and time of every file that a rule's card may rest on, a line each."""
    lines: list[str] = []
    folders = [folder]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(_SUFFIXES):
                    stat = entry.stat()
                    lines.append(f"{entry.path[len(folder) + 1 :]}\t{stat.st_size}\t{stat.st_mtime_ns}")
                elif entry.name != "__pycache__" and "." not in entry.name and entry.is_dir():
                    folders.append(entry.path)
    return "\n".join(sorted(lines))


def digest(listed: str, folder: str = PACKAGE) -> str:
    """Give a hash of the contents of the files of a listing."""
    from hashlib import sha256

    total = sha256()
    for line in listed.split("\n"):
        name = line.partition("\t")[0]
        with open(os.path.join(folder, name), "rb") as file:  # noqa: PTH118, PTH123
            total.update(f"{PurePath(name).as_posix()}\0".encode() + sha256(file.read()).digest())
    return total.hexdigest()


def load(listed: str) -> tuple[Rule, ...] | None:
    """Give the cards that fit the files of a listing, or None where there are none."""
    content = ""
    for path in _places():
        data = _read(path)
        if data is None:
            continue
        if data.get("listing") != listed:
            content = content or digest(listed)
            if data.get("content") != content:
                continue
        rules = _decoded(data, listed)
        if rules is not None:
            if data.get("listing") != listed:
                _keep({**data, "listing": listed})
            return rules
    return None


def save(rules: tuple[Rule, ...], listed: str) -> None:
    """Keep the cards of rules for later runs, where a place can be written."""
    _keep({**encoded(rules), "content": digest(listed), "listing": listed})


def encoded(rules: tuple[Rule, ...]) -> dict[str, Any]:
    """Give the cards of rules as JSON, with each row of words once."""
    rows: dict[tuple[str, ...], int] = {}

    cards = [
        [
            rule.code, rule.name, int(rule.severity), rule.scope, rule.lang, rule.needs, rule.default, rule.module,
            rule.was,
            [[_flat(atom, rows) for atom in clause] for clause in rule.when.clauses],
        ]
        for rule in rules
    ]  # fmt: skip
    return {"form": _FORM, "cards": cards, "rows": [" ".join(row) for row in rows]}


def bare(rule: Rule, module: str) -> Rule:
    """Give the card of a rule: what of it is kept."""
    return Rule(
        rule.code, rule.name, rule.severity, rule.scope, rule.lang, rule.when, rule.needs, rule.default, module=module,
        was=rule.was,
    )  # fmt: skip


def _decoded(data: dict[str, Any], listed: str) -> tuple[Rule, ...] | None:
    """Give the cards that a file holds, or None where it is damaged."""
    try:
        if data["form"] != _FORM:
            return None
        rows = [tuple(row.split(" ")) for row in data["rows"]]
        rules = tuple(_card(card, rows) for card in data["cards"])
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return None
    return rules if {rule.module for rule in rules} == modules(listed) else None


def _card(card: list[Any], rows: list[tuple[str, ...]]) -> Rule:
    code, name, severity, scope, lang, needs, default, module, was, clauses = card
    when = When(*(tuple(_atom(atom, rows) for atom in clause) for clause in clauses))
    return Rule(
        code, name, Severity(severity), Scope(scope), lang, when, Needs(needs), default is True, module=module,
        was=tuple(map(str, was)),
    )  # fmt: skip


def _flat(atom: Atom, rows: dict[tuple[str, ...], int]) -> list[object]:
    places = [rows.setdefault(row, len(rows)) for row in atom.rows]
    return [atom.kind, atom.where, atom.bits, atom.text, places]


def _atom(atom: list[Any], rows: list[tuple[str, ...]]) -> Atom:
    kind, where, bits, text, places = atom
    if kind not in KINDS or not isinstance(bits, int) or not isinstance(text, str):
        raise ValueError(kind)
    return Atom(kind, where, bits, text, tuple(rows[place] for place in places))


def modules(listed: str) -> set[str]:
    """Give the modules of rules, such as "numbers.number_missing", among the files of a listing."""
    found = set()
    for line in listed.split("\n"):
        name = line.partition("\t")[0].replace(os.sep, "/")
        parts = name.removesuffix(".py").split("/")
        if len(parts) == 3 and parts[0] == "rules" and not any(part.startswith("_") for part in parts):
            found.add(f"{parts[1]}.{parts[2]}")
    return found


def _places() -> Iterator[str]:
    """Yield where cards may be kept, those that are cheapest to ask first; the last one is never written."""
    cached = __spec__.cached
    if cached:
        yield os.path.join(os.path.dirname(cached), "cards.json")  # noqa: PTH118, PTH120
    yield from _own_place()
    yield SHIPPED


def _own_place() -> Iterator[str]:
    from hashlib import sha256

    from platformdirs import user_cache_path

    try:
        folder = user_cache_path("transcheck")
    except (OSError, RuntimeError):  # nobody's home
        return
    yield str(folder / "cards" / f"{sha256(PACKAGE.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}.json")


def _read(path: str) -> dict[str, Any] | None:
    import json

    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123
            data = json.load(file)
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _keep(data: dict[str, Any]) -> None:
    """Write cards at the first place that can be written: whole or not at all, whoever else writes at the same time."""
    import json

    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    for path in _places():
        folder = os.path.dirname(path)  # noqa: PTH120
        if path == SHIPPED or (sys.dont_write_bytecode and folder.startswith(PACKAGE)):
            continue
        draft = f"{path}.{os.getpid()}"
        try:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            with os.fdopen(os.open(draft, os.O_EXCL | os.O_CREAT | os.O_WRONLY, 0o666), "wb") as file:
                file.write(text)
            os.replace(draft, path)  # noqa: PTH105
        except OSError:
            continue
        return
