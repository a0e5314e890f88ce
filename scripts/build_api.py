"""Write docs/api.md, the reference of all public names, from their signatures and docstrings.

python scripts/build_api.py             write the page
python scripts/build_api.py --check     end with 1 if the page is stale
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import transcheck  # noqa: E402 - found beside this folder

PAGE = ROOT / "docs" / "api.md"
GROUPS = {
    "Checking": ("check_pairs", "check_paths", "Checker", "PairLike", "GlossaryLike", "WordsLike", "ReadOptions"),
    "What comes out": ("Report", "Finding", "Fault", "Fix", "Edit", "Span", "Side", "Severity"),
    "What goes in": ("Pair", "Segment", "Kind", "Cue", "Locator"),
    "Glossaries": ("Glossary", "Term", "Rendering", "Status", "RenderingWhen", "Match"),
    "Errors": ("TranscheckError", "UsageError", "ReadError", "GlossaryError", "MissingExtraError", "RenamedWarning"),
}
"""Every public name, in the order of the page."""

PROVISIONAL = frozenset(
    ("Checker.stream", "Report.json_lines", "Cue", "Locator", "Match", "RenderingWhen", "RenamedWarning")
)
"""What may still change between minor versions; the changelog then says how."""

LEFT_OUT = {
    "Checker": {"engine"},
    "Glossary": {"acronyms", "has_cased", "matches", "mentions", "names", "occurs", "places", "standin", "suggest",
                 "taken", "taken_up"},
    "Segment": {"facts"},
    "Term": {"right", "wrong"},
    "RenderingWhen": {"holds"},
    "Pair": {"both", "sides"},
}  # fmt: skip
"""What of a public class rules ask, and programs need not."""

_WIDEST = 100
_SECTIONS = {
    "Args": "Arguments",
    "Attributes": "Attributes",
    "Returns": "Gives",
    "Raises": "Raises",
    "Yields": "Yields",
}

HEAD = """\
# Names for programs

Generated from the docstrings by `scripts/build_api.py`; do not edit by hand.

Everything here is imported from `transcheck` itself, which loads each part when it is first used. What is not on this
page may change at any time.

**Stable**: the names below, their arguments by name, the attributes of what they give, the codes of rules,
fingerprints, the options and exit statuses of the command, and the schema `transcheck-report/1` of `Report.to_json`.
They change with a new major version only (before 1.0: with a minor one), and the changelog says how. New arguments,
attributes and members may always come. What a *rule finds* may change with every version; the changelog tells that,
too, under the rule's code.

**Provisional**, and marked so below: may change with a minor version, with a line in the changelog. So may what authors
of formats, reporters and rules use (`transcheck.formats`, `transcheck.report`, `transcheck.rules`,
`transcheck.registry`), and the encoders of `transcheck.semantic`.
"""


def page() -> str:
    """Give the whole page."""
    lines = [HEAD]
    for title, names in GROUPS.items():
        lines += [f"## {title}", ""]
        for name in names:
            lines += _entry(name, getattr(transcheck, name))
    return "\n".join(lines).rstrip() + "\n"


def _entry(name: str, value: object) -> Iterator[str]:
    yield from (f"### `{name}`{_mark(name)}", "")
    if inspect.isfunction(value):
        yield from _code(f"{name}{_signature(value)}")
        yield from _doc(value.__doc__)
    elif isinstance(value, type):
        yield from _class(name, value)
    else:
        yield from _alias(name)


def _mark(name: str) -> str:
    return " *(provisional)*" if name in PROVISIONAL else ""


def _class(name: str, kind: type) -> Iterator[str]:
    if issubclass(kind, Enum):
        yield from _code("\n".join(f"{name}.{member.name} = {_default(member.value)}" for member in kind))
    elif not issubclass(kind, Exception) and not getattr(kind, "_is_protocol", False):
        yield from _code(f"{name}{_signature(kind)}")
    hidden = tuple(f"- `{member}`" for member in LEFT_OUT.get(name, ()))
    yield from (line for line in _doc(kind.__doc__) if not line.startswith(hidden))
    fields = getattr(kind, "_fields", ())
    for member, value in vars(kind).items():
        if member.startswith("_") or member in fields or member in LEFT_OUT.get(name, ()):
            continue
        function = getattr(value, "fget", None) or getattr(value, "__func__", value)
        if not inspect.isfunction(function):
            continue
        full = f"{name}.{member}"
        if isinstance(value, property):
            yield from (f"#### `{full}`{_mark(full)}", "")
            yield from _code(f"{full}: {function.__annotations__['return']}")
        else:
            yield from (f"#### `{full}`{_mark(full)}", "")
            yield from _code(f"{full}{_signature(function)}")
        yield from _doc(function.__doc__)


def _alias(name: str) -> Iterator[str]:
    """Yield the text below the line of an alias in its module."""
    path = ROOT / "transcheck" / f"{transcheck._HOMES[name].replace('.', '/')}.py"  # noqa: SLF001 - it knows them all
    body = ast.parse(path.read_text(encoding="utf-8")).body
    for line, below in pairwise(body):
        if isinstance(line, ast.AnnAssign) and ast.unparse(line.target) == name and line.value is not None:
            yield from _code(f"{name} = {ast.unparse(line.value)}")
            if isinstance(below, ast.Expr):
                yield from _doc(ast.literal_eval(below.value))


def _code(text: str) -> Iterator[str]:
    yield from ("```python", *text.split("\n"), "```", "")


def _signature(function: Callable[..., object]) -> str:
    """Give the arguments and what comes back, a line for each argument where one line would be long."""
    found = inspect.signature(function)
    shown = []
    kind = None
    for argument in found.parameters.values():
        if argument.name in ("self", "cls"):
            continue
        if argument.kind is argument.KEYWORD_ONLY and kind not in (argument.KEYWORD_ONLY, argument.VAR_POSITIONAL):
            shown.append("*")
        kind = argument.kind
        star = {argument.VAR_POSITIONAL: "*", argument.VAR_KEYWORD: "**"}.get(kind, "")
        text = f"{star}{argument.name}"
        if argument.annotation is not argument.empty:
            text += f": {_type(argument.annotation)}"
        if argument.default is not argument.empty:
            text += f" = {_default(argument.default)}"
        shown.append(text)
    gives = "" if isinstance(function, type) or found.return_annotation is found.empty else found.return_annotation
    arrow = f" -> {_type(gives)}" if gives else ""
    line = f"({', '.join(shown)}){arrow}"
    return line if len(line) <= _WIDEST else "(\n    " + ",\n    ".join(shown) + f",\n){arrow}"


def _default(value: object) -> str:
    if isinstance(value, Enum):
        return str(value) if type(value).__str__ is Enum.__str__ else f"{type(value).__name__}.{value.name}"
    return json.dumps(value) if isinstance(value, str) else repr(value)


def _type(annotation: object) -> str:
    """Give a type as it was written."""
    if isinstance(annotation, str):
        return annotation
    return getattr(annotation, "__forward_arg__", None) or getattr(annotation, "__name__", str(annotation))


def _doc(text: str | None) -> Iterator[str]:
    """Yield a docstring as Markdown: its sections as lists."""
    item: list[str] = []
    section = False
    for line in [*inspect.cleandoc(text or "").split("\n"), ""]:
        head = line.rstrip(":")
        if line.endswith(":") and head in _SECTIONS:
            section = True
            yield from (f"*{_SECTIONS[head]}*", "")
        elif not section:
            yield line
        elif line.startswith("        ") or (line and not line.startswith("    ")):
            item.append(line.strip())
        else:
            if item:
                yield f"- {_item(' '.join(item))}"
            item = [line.strip()] if line else []
            if not line:
                section = False
                yield ""


def _item(text: str) -> str:
    names, colon, told = text.partition(": ")
    if colon and all(name.isidentifier() for name in names.split(", ")):
        return f"{', '.join(f'`{name}`' for name in names.split(', '))}: {told}"
    return text


def main() -> int:
    """Write or check the page."""
    text = page()
    if "--check" in sys.argv[1:]:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text:
            print("docs/api.md is stale: run python scripts/build_api.py")
            return 1
        return 0
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
