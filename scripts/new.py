"""Make the file of a new rule, format, glossary format or reporter; its tests fail until it is filled in.

    python scripts/new.py rule SPC014 name-of-the-fault
    python scripts/new.py rule DOC020 name-of-the-fault --scope document
    python scripts/new.py format properties .properties
    python scripts/new.py glossary-format json .json
    python scripts/new.py reporter tap

CONTRIBUTING.md says how to go on from there.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from transcheck.formats import suffixes  # noqa: E402 - found beside this folder
from transcheck.glossary.formats import of  # noqa: E402
from transcheck.report import REPORTERS  # noqa: E402
from transcheck.rules import cards  # noqa: E402

SCOPES = {
    "text": (
        "Segment",
        "text_rule",
        "segment: Segment, other: Segment | None, context: Context",
        "Iterator[Hit]",
        'Bad("the open door", "la puerta ⟦abierta⟧", says="…", suggests="…")',
    ),
    "translation": (
        "Segment",
        "translation_rule",
        "source: Segment, target: Segment, context: Context",
        "Iterator[Hit]",
        'Bad("the open door", "la puerta ⟦abierta⟧", says="…", suggests="…")',
    ),
    "document": (
        "Pair",
        "document_rule",
        "pairs: Sequence[Pair], context: Context",
        "Iterator[tuple[Pair, Hit]]",
        'Bad("the open door", "la puerta ⟦abierta⟧", says="…", others=(("a door", "una puerta"),))',
    ),
}
SCOPES["page"] = ("Pair", "page_rule", *SCOPES["document"][2:])

RULE = '''from __future__ import annotations

from collections.abc import {imports}

from transcheck.model import {names}
from transcheck.rules.base import Bad, Context, Good, {decorator}


@{decorator}(
    "{code}",
    "{name}",
    Severity.WARNING,
    lang="es",  # the language it judges
    default=False,  # until it was tried on real texts
    good=[
        Good("the open door", "la puerta abierta"),
    ],
    bad=[
        {bad},
    ],
    references=["…"],
)
def {function}({arguments}) -> {gives}:
    """TODO: one sentence that says the fault, as the lists show it.

    TODO: why it matters, on what norm it rests, and what it cannot see.
    """
    raise NotImplementedError
    yield
'''

FORMAT = '''"""Reads TODO: which files, and what is a segment of them."""

from __future__ import annotations

from transcheck.formats._slices import alone
from transcheck.formats.base import Format, ReadOptions, decode
from transcheck.model import Document, Segment


def read(path: str, data: bytes, options: ReadOptions, lang: str | None = None) -> Document:
    """Read a file in one language: one pair for each of its texts, with its other side absent.

    Raises:
        ReadError: the bytes are not in the encoding.
    """
    text = decode(path, data, options)
    raise NotImplementedError
    # A segment has the text as people read it, and the line and column of its first character in the file.
    segments = [Segment(text, lang or "en", path=path, line=1, column=1)]
    return Document(path, [alone(segment) for segment in segments])


FORMAT = Format(
    name="TODO",
    suffixes=("{suffix}",),
    about="TODO: how its pairs are found, for the README",
    read_alone=read,
)
'''

GLOSSARY_FORMAT = '''"""Glossaries as TODO."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.formats.base import GlossaryFormat, TermRow, WriteOptions, cells, text_of
from transcheck.glossary.terms import Term


def read(data: bytes, path: str) -> Iterator[TermRow]:
    """Yield the rows of a file.

    Raises:
        GlossaryError: TODO.
    """
    text = text_of(data, path)
    raise NotImplementedError
    yield TermRow(1, {{"source": text, "target": text}})


def write(terms: tuple[Term, ...], _: WriteOptions) -> bytes:
    """Give TODO."""
    rows = [row for term in terms for row in cells(term)]
    raise NotImplementedError(rows)


FORMAT = GlossaryFormat(
    name="{title}",
    suffixes=("{suffix}",),
    read=read,
    write=write,
)
'''

REPORTER = '''"""The report as TODO."""

from __future__ import annotations

from transcheck.report.base import Reporter
from transcheck.results import Report


def render(report: Report) -> str:
    """Give the report as TODO."""
    raise NotImplementedError


REPORTER = Reporter(
    name="{name}",
    about="TODO: what it writes, for people",
    render=render,
    machine=True,  # whether programs read it
    sign=r"\\ATODO",  # how a report of this form is known, so that a later one may be written over it
)
'''


def rule(code: str, name: str, scope: str = "text", *, root: Path = ROOT) -> list[Path]:
    """Make the file of a rule in the folder of its family."""
    _require(re.fullmatch("[A-Z]{3}[0-9]{3}", code), f"{code} is no code: three capitals and three digits")
    _require(re.fullmatch("[a-z]+(-[a-z]+)*", name), f"{name} is no name: words in small letters, with hyphens")
    for other in cards():
        taken = {other.code, other.name, *other.was}
        _require(not taken & {code, name}, f"{other.code} {other.name} has or had that code or name")
    folders = {other.family: other.module.partition(".")[0] for other in cards()}
    _require(
        code[:3] in folders,
        f"no family is called {code[:3]}; make its folder in transcheck/rules, or one of {set(folders)}",
    )
    value, decorator, arguments, gives, bad = SCOPES[scope]
    text = RULE.format(
        code=code,
        name=name,
        function=name.replace("-", "_"),
        decorator=decorator,
        arguments=arguments,
        gives=gives,
        bad=bad,
        names=", ".join(sorted({value, "Hit", "Severity"})),
        imports="Iterator, Sequence" if "Sequence" in arguments else "Iterator",
    )
    return _made(root, {f"transcheck/rules/{folders[code[:3]]}/{name.replace('-', '_')}.py": text})


def format_(name: str, suffix: str, *, root: Path = ROOT) -> list[Path]:
    """Make the module of a format, and its sample."""
    _require(suffix not in suffixes(), f"{suffix} is read already")
    module = FORMAT.format(suffix=suffix)
    sample = (
        'TODO: a file that shows what the format has, small and sound; "en" or "es" in its name says its language\n'
    )
    return _made(root, {f"transcheck/formats/{name}.py": module, f"tests/formats/samples/{name}.en{suffix}": sample})


def glossary_format(name: str, suffix: str, *, root: Path = ROOT) -> list[Path]:
    """Make the module of a glossary format."""
    _require(of(suffix) is None, f"{suffix} is read already")
    text = GLOSSARY_FORMAT.format(title=name.upper(), suffix=suffix)
    return _made(root, {f"transcheck/glossary/formats/{name}.py": text})


def reporter(name: str, *, root: Path = ROOT) -> list[Path]:
    """Make the module of a reporter."""
    _require(name not in REPORTERS, f"a reporter is called {name} already")
    return _made(root, {f"transcheck/report/{name}.py": REPORTER.format(name=name)})


def _require(fact: object, otherwise: str) -> None:
    if not fact:
        raise ValueError(otherwise)


def _made(root: Path, files: dict[str, str]) -> list[Path]:
    """Write files that are not there yet, all or none."""
    paths = [root / name for name in files]
    for path in paths:
        _require(path.stem.partition(".")[0].isidentifier(), f"{path.stem} is no name of a module")
        _require(not path.exists(), f"{path} is there already")
    for path, text in zip(paths, files.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def main(arguments: list[str] | None = None) -> int:
    """Make what the command line asks for, and say where it stands."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(required=True)
    for name, make, values in (
        ("rule", rule, ("code", "name")),
        ("format", format_, ("name", "suffix")),
        ("glossary-format", glossary_format, ("name", "suffix")),
        ("reporter", reporter, ("name",)),
    ):
        kind = kinds.add_parser(name)
        kind.set_defaults(make=make)
        for value in values:
            kind.add_argument(value)
        if make is rule:
            kind.add_argument("--scope", choices=SCOPES, default="text", help="what it is a function of")
    given = vars(parser.parse_args(arguments))
    try:
        paths = given.pop("make")(**given)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    print("\n".join(str(path.relative_to(ROOT)) for path in paths))
    return 0


if __name__ == "__main__":
    sys.exit(main())
