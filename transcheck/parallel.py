"""Checks the units of a run in several processes, each with an engine of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from transcheck import pairing
from transcheck.errors import TranscheckError
from transcheck.formats.base import ReadOptions
from transcheck.outcome import Outcome
from transcheck.pairing import FileUnit
from transcheck.rules import cards
from transcheck.rules.base import Context, Rule

if TYPE_CHECKING:  # imported when processes are started; most runs have one
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.context import BaseContext

    from transcheck.engine import Engine

_PARALLEL_BYTES = 3_000_000
"""Below this size starting processes costs more than it saves."""


class Recipe(NamedTuple):
    """What a worker makes its engine of: a plain value that any start method can hand to another process.

    Attributes:
        codes: the rules to run.
        context: what they may know beyond their pair.
        options: how to read files.
    """

    codes: tuple[str, ...]
    context: Context
    options: ReadOptions

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The cards of the rules."""
        wanted = set(self.codes)
        return tuple(rule for rule in cards() if rule.code in wanted)

    def engine(self) -> Engine:
        """Make the engine."""
        from transcheck.engine import Engine

        return Engine(self.rules, self.context)


def workers(jobs: int | None, units: Sequence[FileUnit]) -> int:
    """Give the number of processes for a run: as asked, or by the size of the input; 1 is this process alone.

    A daemonic process may have no children. A process with other threads is not forked unasked: a thread may hold a
    lock that the child would wait for, and a program whose main module is not guarded cannot be spawned.
    """
    if len(units) < 2 or _is_daemon():
        return 1
    if jobs is not None:
        return min(jobs, len(units))
    if sum(unit.size for unit in units) < _PARALLEL_BYTES or not _may_fork():
        return 1
    return min(os.cpu_count() or 1, len(units))


def outcomes(recipe: Recipe, units: Sequence[FileUnit], count: int) -> Iterator[tuple[int, Outcome]]:
    """Yield the index and the outcome of each unit, in the order in which workers finish them.

    Raises:
        TranscheckError: a worker died.
    """
    from concurrent.futures import as_completed
    from concurrent.futures.process import BrokenProcessPool

    # The largest files first, so that no worker is left alone with one at the end.
    order = sorted(range(len(units)), key=lambda index: -units[index].size)
    with _pool(recipe, count) as pool:
        tasks = {pool.submit(_check, units[index]): index for index in order}
        try:
            for task in as_completed(tasks):
                yield tasks[task], task.result()
                task._result = None  # noqa: SLF001 - all futures are held to the end, and their findings with them
        except BrokenProcessPool as error:
            message = "a worker process died, perhaps for want of memory; nothing is reported. Try again with --jobs 1"
            raise TranscheckError(message) from error


@contextmanager
def _pool(recipe: Recipe, count: int) -> Iterator[ProcessPoolExecutor]:
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(count, mp_context=_context(), initializer=_begin, initargs=(recipe,))
    try:
        yield pool
    except BaseException:
        # Nobody waits for the files at hand after Ctrl-C or a failure.
        for process in list((pool._processes or {}).values()):  # noqa: SLF001 - public from Python 3.14 on
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def _is_daemon() -> bool:
    """Tell a worker of a pool, which may have no children; it has the package that made it."""
    package = sys.modules.get("multiprocessing")
    return package is not None and bool(package.current_process().daemon)


def _may_fork() -> bool:
    """Tell whether this process has one thread only, so that a fork of it is sound."""
    if sys.platform != "linux":
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208 - also threads that Python knows nothing of
    except OSError:
        return False


def _context() -> BaseContext:
    """Give the quickest sound way to start a process: a fork shares the word lists and glossaries that are loaded."""
    import multiprocessing

    return multiprocessing.get_context("fork" if _may_fork() else "spawn")


class _Work:
    """What a worker process holds from its start to its end."""

    engine: Engine
    options: ReadOptions


def _begin(recipe: Recipe) -> None:
    """Make a worker ready; runs in the new process, which serves one run only."""
    import gc
    import signal

    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends its workers
    _Work.engine = recipe.engine()
    _Work.options = recipe.options


def _check(unit: FileUnit) -> Outcome:
    return _Work.engine.check(pairing.read(unit, _Work.options))
