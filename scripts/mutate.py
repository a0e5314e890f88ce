"""Tell how much the tests hold: change one small thing in the code at a time, and see whether a test fails.

    python scripts/mutate.py                                    200 changes by chance, in rules and what they stand on
    python scripts/mutate.py --seed 7 --size 50 transcheck/rules/markup transcheck/engine.py

The same seed and the same code give the same changes. Each is made in a copy of the tree, in a temporary folder, so
that nothing is left behind when the run is stopped. First the tests of the changed file run, then, where those pass,
all tests that are neither slow nor about files and commands. A change that no test notices survived: either a test is
lacking, or the code does not matter there.

Changed are comparisons, numbers, truth values, `and`/`or`/`not`, `any`/`all`, `min`/`max`, plus and minus, guards that
return or go on early, texts (messages among them), and what a finding is given besides (suggestion, fix, counterpart).
Left alone are the examples on a rule's card, docstrings, types, assertions and long lists of words.
"""

from __future__ import annotations

import argparse
import ast
import os
import queue
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from copy import copy
from functools import singledispatch
from itertools import islice
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
TARGETS = """
rules engine.py selection.py results.py planning document.py text spelling spanish english lexicon glossary people align
""".split()
LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "*.egg-info")
BESIDES = {"suggestion", "fix", "counterpart", "confidence"}
COMPARED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
SWAPPED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.And: ast.Or, ast.Or: ast.And}
NAMES = {"any": "all", "all": "any", "min": "max", "max": "min"}


class Change(NamedTuple):
    """One small thing done otherwise in one file: the change of this number there."""

    path: Path
    number: int
    line: int
    old: str
    new: str
    code: str

    def __str__(self) -> str:
        old, new = (text if len(text) < 90 else f"{text[:60]} … {text[-25:]}" for text in (self.old, self.new))
        return f"{self.path}:{self.line}: {old}  →  {new}"


class Place(NamedTuple):
    """Where a piece of code hangs in the tree: a field of its holder, and the index where the field is a list."""

    holder: ast.AST
    name: str
    index: int | None

    def put(self, node: ast.AST) -> None:
        """Put a node in this place."""
        if self.index is None:
            setattr(self.holder, self.name, node)
        else:
            getattr(self.holder, self.name)[self.index] = node


def count(path: Path) -> int:
    """Give how many changes a file can take."""
    return sum(1 for _ in _changes(ast.parse(path.read_text(encoding="utf-8"))))


def make(path: Path, number: int) -> Change:
    """Make the change of a number in a file."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    place, old, new = next(islice(_changes(tree), number, None))
    place.put(new)
    return Change(path, number, getattr(old, "lineno", 0), _shown(old), _shown(new), ast.unparse(tree))


def _shown(node: ast.AST) -> str:
    return ast.unparse(node).partition("\n")[0]


def _changes(tree: ast.Module) -> Iterator[tuple[Place, ast.AST, ast.AST]]:
    """Yield what may stand in which place, with what stands there."""
    for place, node in list(_places(tree, depth=0)):
        for new in others(node, place):
            yield place, node, new


def _places(node: ast.AST, depth: int) -> Iterator[tuple[Place, ast.AST]]:
    """Yield each expression and statement that may be changed. `depth` is 0 outside functions and classes."""
    depth += isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Lambda))
    for name, value in ast.iter_fields(node):
        if name in ("decorator_list", "annotation", "returns", "bases", "type_comment", "format_spec"):
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            place = Place(node, name, index)
            if isinstance(child, ast.AST) and not (_is_unseen(child) or _is_data(child, place, depth)):
                if isinstance(child, (ast.expr, ast.stmt)):
                    yield place, child
                yield from _places(child, depth)


def _is_unseen(node: ast.AST) -> bool:
    """Tell what no user sees: docstrings, assertions, types, and what only developers read."""
    match node:
        case ast.Assert() | ast.Expr(value=ast.Constant()) | ast.FunctionDef(name="__repr__" | "__reduce__"):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]) | ast.AnnAssign(annotation=ast.Name(id="TypeAlias")):
            return True
        case ast.Call(func=ast.Name(id="TypeVar" | "cast" | "NewType")):
            return True
    return False


def _is_data(node: ast.AST, place: Place, depth: int) -> bool:
    """Tell lists of words, which readers mend and tests only sample, and indexes."""
    if isinstance(node, ast.Constant):
        in_list = isinstance(place.holder, (ast.List, ast.Set, ast.Tuple, ast.Dict)) and isinstance(node.value, str)
        return (in_list and not depth) or (isinstance(place.holder, ast.Subscript) and place.name == "slice")
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split"


@singledispatch
def others(_node: ast.AST, _place: Place) -> Iterator[ast.AST]:
    """Yield what may stand in the place of a piece of code: by default nothing."""
    yield from ()


@others.register
def _(node: ast.Compare, _place: Place) -> Iterator[ast.AST]:
    for index, operator in enumerate(node.ops):
        yield _with(node, "ops", COMPARED[type(operator)](), index)


@others.register(ast.BoolOp)
@others.register(ast.BinOp)
def _(node: ast.BoolOp | ast.BinOp, _place: Place) -> Iterator[ast.AST]:
    if type(node.op) in SWAPPED:
        yield _with(node, "op", SWAPPED[type(node.op)]())


@others.register
def _(node: ast.UnaryOp, _place: Place) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.Not):
        yield node.operand


@others.register
def _(node: ast.Name, place: Place) -> Iterator[ast.AST]:
    if node.id in NAMES and isinstance(place.holder, ast.Call) and place.name == "func":
        yield ast.Name(NAMES[node.id], ast.Load())


@others.register
def _(node: ast.Constant, place: Place) -> Iterator[ast.AST]:
    match node.value:
        case bool():
            yield ast.Constant(not node.value)
        case int():
            yield ast.Constant(node.value + 1)
        case float():
            yield ast.Constant(node.value * 1.5 or 1.0)
        case str() if not isinstance(place.holder, ast.JoinedStr):
            yield ast.Constant(_otherwise(node.value, place.holder))


@others.register
def _(node: ast.JoinedStr, _place: Place) -> Iterator[ast.AST]:
    for index, part in enumerate(node.values):
        if isinstance(part, ast.Constant) and re.search(r"\w", part.value):
            yield _with(node, "values", ast.Constant(f"XX{part.value}"), index)


@others.register
def _(node: ast.If, _place: Place) -> Iterator[ast.AST]:
    if isinstance(node.body[-1], (ast.Return, ast.Continue, ast.Break)) and not node.orelse:
        yield _with(node, "test", ast.Constant(value=False))


@others.register(ast.Continue)
@others.register(ast.Break)
def _(node: ast.Continue | ast.Break, _place: Place) -> Iterator[ast.AST]:
    yield ast.Break() if isinstance(node, ast.Continue) else ast.Continue()


@others.register
def _(node: ast.Call, _place: Place) -> Iterator[ast.AST]:
    for index, keyword in enumerate(node.keywords):
        if keyword.arg in BESIDES and not isinstance(keyword.value, ast.Constant):
            yield _with(node, "keywords", ast.keyword(keyword.arg, ast.Constant(value=None)), index)


def _with(node: ast.AST, name: str, value: object, index: int | None = None) -> ast.AST:
    """Give a copy of a node with one thing else in it."""
    made = copy(node)
    if index is None:
        setattr(made, name, value)
    else:
        setattr(made, name, [*getattr(node, name)])
        getattr(made, name)[index] = value
    return made


def _otherwise(text: str, holder: ast.AST) -> str:
    """Give another text; for a pattern one that matches nothing."""
    called = holder.func if isinstance(holder, ast.Call) else None
    is_pattern = ast.unparse(called) in ("Lazy", "re.compile") if called is not None else False
    return f"(?!){text}" if is_pattern else f"XX{text}"


def tests(path: Path) -> Iterator[list[str]]:
    """Yield what to run for a changed file, the nearest tests first."""
    folder = path.parts[1] if len(path.parts) > 2 else ""
    code = re.search(r'"([A-Z]{3}\d{3})"', (ROOT / path).read_text(encoding="utf-8"))
    if folder == "rules" and code is not None:
        yield ["tests/rules/test_examples.py", "-k", code[1]]
    elif (ROOT / "tests" / folder).is_dir() and folder:
        yield [f"tests/{folder}"]
    elif (ROOT / "tests" / f"test_{path.stem}.py").exists():
        yield [f"tests/test_{path.stem}.py"]
    apart = {"formats", "cli", "report", "bench"} - {folder}
    about_files = ["tests/test_generated.py", "tests/test_layers.py", *(f"tests/{name}" for name in sorted(apart))]
    yield ["tests/rules"]
    yield ["tests", "--ignore=tests/rules", *(f"--ignore={name}" for name in about_files)]


def is_killed(change: Change, tree: Path, limit: float, *, near: bool) -> bool:
    """Make a change in a copy of the tree, tell whether a test fails or runs on for too long, and undo it."""
    file = tree / change.path
    kept, times = file.read_bytes(), file.stat()
    # No compiled file may be written: one of the same second and size would pass for the next change.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(tree)}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-m", "not slow", "-p", "no:cacheprovider", "--no-header"]
    try:
        file.write_text(change.code, encoding="utf-8")
        return any(
            subprocess.run(
                [*command, *chosen], cwd=tree, env=environment, capture_output=True, check=False, timeout=limit
            ).returncode
            for chosen in islice(tests(change.path), 1 if near else None)
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        file.write_bytes(kept)
        os.utime(file, (times.st_atime, times.st_mtime))


def run(sample: list[Change], jobs: int, limit: float, *, near: bool) -> Iterator[tuple[Change, bool]]:
    """Yield each change with whether it was killed, in the order in which they are done."""
    with tempfile.TemporaryDirectory(prefix="mutate-") as folder, ThreadPoolExecutor(jobs) as pool:
        trees: queue.Queue[Path] = queue.Queue()
        for number in range(jobs):
            trees.put(Path(shutil.copytree(ROOT, Path(folder) / str(number), ignore=LEFT_OUT)))

        def judge(change: Change) -> tuple[Change, bool]:
            tree = trees.get()
            try:
                return change, is_killed(change, tree, limit, near=near)
            finally:
                trees.put(tree)

        try:
            for done in as_completed([pool.submit(judge, change) for change in sample]):
                yield done.result()
        finally:
            pool.shutdown(cancel_futures=True)


def main() -> int:
    """Run a sample and print each change with its fate, and the share that was killed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "paths", nargs="*", default=[f"transcheck/{name}" for name in TARGETS if (ROOT / "transcheck" / name).exists()]
    )
    parser.add_argument("--seed", type=int, default=1, help="which sample to take")
    parser.add_argument("--size", type=int, default=200, help="how many changes; 0 for all")
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time")
    parser.add_argument("--limit", type=float, default=300, help="seconds that the tests of one change may take")
    parser.add_argument("--near", action="store_true", help="run only the tests of the changed file")
    parser.add_argument("--list", action="store_true", help="only list the changes of the sample")
    options = parser.parse_args()
    files = [file for name in options.paths for file in _files(ROOT / name)]
    places = [(file.relative_to(ROOT), number) for file in files for number in range(count(file))]
    size = min(options.size or len(places), len(places))
    sample = [make(*place) for place in random.Random(options.seed).sample(places, size)]
    print(f"{len(places)} changes in {len(files)} files; {size} of them, seed {options.seed}", flush=True)
    if options.list:
        print("\n".join(map(str, sorted(sample))))
        return 0
    killed: Counter[str] = Counter()
    for number, (change, is_dead) in enumerate(run(sample, options.jobs, options.limit, near=options.near), 1):
        killed[_room(change)] += is_dead
        print(f"{number:4} {'killed  ' if is_dead else 'SURVIVED'} {change}", flush=True)
    of = Counter(map(_room, sample))
    for room in sorted(of):
        print(f"{room:12} {killed[room]:4} of {of[room]:4} killed")
    print(f"{'all':12} {killed.total():4} of {size:4} killed, {killed.total() / max(size, 1):.1%}")
    return 0


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def _room(change: Change) -> str:
    return change.path.parts[1].removesuffix(".py")


if __name__ == "__main__":
    sys.exit(main())
