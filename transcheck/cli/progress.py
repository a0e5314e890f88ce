"""A progress bar on standard error, for work that lasts."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:  # rich takes longer to import than a small check takes to run
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0
"""Seconds without a bar; most checks end within them."""
_PAUSE = 0.1


class Bar:
    """Shows how far a check has come: only on a terminal, only after a second, and gone at the end.

    It is called with (bytes done, bytes in all).
    """

    def __init__(self, *, shown: bool = True) -> None:
        self._shown = shown and sys.stderr is not None and sys.stderr.isatty()
        self._due = time.monotonic() + _PATIENCE
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def __call__(self, done: int, total: int) -> None:
        """Take note that `done` of `total` bytes are checked."""
        now = time.monotonic()
        if not self._shown or now < self._due:
            return
        self._due = now + _PAUSE
        if self._progress is None:
            self._start(total)
        assert self._progress is not None
        assert self._task is not None
        self._progress.update(self._task, completed=done, refresh=True)

    def _start(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        columns = (TextColumn("checking"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        # No thread of its own redraws it: worker processes are forked beside it.
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
        self._progress.start()
        self._task = self._progress.add_task("checking", total=total)
